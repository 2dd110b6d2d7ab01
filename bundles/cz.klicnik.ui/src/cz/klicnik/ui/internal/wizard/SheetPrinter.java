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
    private static final double INDENT = 0.25;
    private static final int TITLE = 16;
    private static final int HEADING = 12;
    private static final int TEXT = 10;

    private final Printer printer;
    private final Rectangle paper;
    private final Point dpi;
    private int y;

    SheetPrinter(Printer printer) {
        this.printer = printer;
        Rectangle area = printer.getClientArea();
        Rectangle trim = printer.computeTrim(0, 0, 0, 0);
        dpi = printer.getDPI();
        int left = (int) (MARGIN * dpi.x) + trim.x;
        int top = (int) (MARGIN * dpi.y) + trim.y;
        paper = new Rectangle(left, top, area.width - 2 * left, area.height - 2 * top);
    }

    void print(Sheet sheet) {
        if (!printer.startJob(sheet.title())) {
            return;
        }
        GC gc = new GC(printer);
        try {
            printer.startPage();
            y = paper.y;
            line(gc, sheet.title(), TITLE, SWT.BOLD, 0);
            for (Fact fact : sheet.facts()) {
                line(gc, fact.name() + ": " + fact.value(), TEXT, SWT.NORMAL, 0);
            }
            for (Paragraph paragraph : sheet.paragraphs()) {
                boolean heading = paragraph.kind() == Kind.HEADING;
                line(gc, paragraph.text(), heading ? HEADING : TEXT, heading ? SWT.BOLD : SWT.NORMAL,
                        paragraph.kind() == Kind.NOTE ? (int) (INDENT * dpi.x) : 0);
            }
            line(gc, sheet.footer(), TEXT, SWT.NORMAL, 0);
            printer.endPage();
            printer.endJob();
        } finally {
            gc.dispose();
        }
    }

    private void line(GC gc, String text, int size, int style, int indent) {
        Font font = new Font(printer, "sans-serif", size, style);
        TextLayout layout = new TextLayout(printer);
        try {
            layout.setFont(font);
            layout.setWidth(paper.width - indent);
            layout.setText(text);
            int height = layout.getBounds().height;
            if (y + height > paper.y + paper.height && y > paper.y) {
                printer.endPage();
                printer.startPage();
                y = paper.y;
            }
            layout.draw(gc, paper.x + indent, y);
            y += height + (int) (GAP * dpi.y);
        } finally {
            layout.dispose();
            font.dispose();
        }
    }
}
