/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.printing.Printer;

import cz.klicnik.presentation.Fact;
import cz.klicnik.presentation.summary.Sheet;
import cz.klicnik.presentation.summary.Sheet.Kind;
import cz.klicnik.presentation.summary.Sheet.Paragraph;

/** Prints a sheet: black on white, whatever the theme. UI thread only. */
@NonNullByDefault({})
final class SheetPrinter {

    /** In parts of an inch. */
    private static final double MARGIN = 0.75;
    private static final double GAP = 0.05;
    private static final double BEFORE_HEADING = 0.12;
    private static final double FOOTER = 0.3;
    private static final double INDENT = 0.25;
    private static final int TITLE = 16;
    private static final int HEADING = 12;
    private static final int TEXT = 10;
    private static final int SMALL = 8;

    private final Printer printer;
    private final Rectangle paper;
    private final Point dpi;
    private int y;
    private int page;
    private String footer = "";

    SheetPrinter(Printer printer) {
        this.printer = printer;
        Rectangle area = printer.getClientArea();
        Rectangle trim = printer.computeTrim(0, 0, 0, 0);
        dpi = printer.getDPI();
        int left = (int) (MARGIN * dpi.x) + trim.x;
        int top = (int) (MARGIN * dpi.y) + trim.y;
        paper = new Rectangle(left, top, area.width - 2 * left, area.height - 2 * top);
    }

    /** Prints it. @return whether the printer took it */
    boolean print(Sheet sheet) {
        if (!printer.startJob(sheet.title())) {
            return false;
        }
        GC gc = new GC(printer);
        try {
            footer = sheet.footer();
            begin();
            line(gc, sheet.title(), TITLE, SWT.BOLD, 0);
            for (Fact fact : sheet.facts()) {
                line(gc, fact.name() + ": " + fact.value(), TEXT, SWT.NORMAL, 0);
            }
            for (Paragraph paragraph : sheet.paragraphs()) {
                boolean heading = paragraph.kind() == Kind.HEADING;
                y += heading ? (int) (BEFORE_HEADING * dpi.y) : 0;
                line(gc, paragraph.text(), heading ? HEADING : TEXT, heading ? SWT.BOLD : SWT.NORMAL,
                        paragraph.kind() == Kind.NOTE ? (int) (INDENT * dpi.x) : 0);
            }
            end(gc);
            printer.endJob();
            return true;
        } finally {
            gc.dispose();
        }
    }

    private void begin() {
        printer.startPage();
        page++;
        y = paper.y;
    }

    private void end(GC gc) {
        Font font = new Font(printer, "sans-serif", SMALL, SWT.NORMAL);
        TextLayout layout = new TextLayout(printer);
        try {
            layout.setFont(font);
            layout.setText(footer + " · " + page);
            layout.draw(gc, paper.x, paper.y + paper.height - layout.getBounds().height);
        } finally {
            layout.dispose();
            font.dispose();
        }
        printer.endPage();
    }

    private void line(GC gc, String text, int size, int style, int indent) {
        Font font = new Font(printer, "sans-serif", size, style);
        TextLayout layout = new TextLayout(printer);
        try {
            layout.setFont(font);
            layout.setWidth(paper.width - indent);
            layout.setText(text);
            int height = layout.getBounds().height;
            if (y + height > paper.y + paper.height - (int) (FOOTER * dpi.y) && y > paper.y) {
                end(gc);
                begin();
            }
            layout.draw(gc, paper.x + indent, y);
            y += height + (int) (GAP * dpi.y);
        } finally {
            layout.dispose();
            font.dispose();
        }
    }
}
