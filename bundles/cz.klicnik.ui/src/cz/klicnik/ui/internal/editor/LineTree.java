/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.editor;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

import cz.klicnik.presentation.certificate.Line;
import cz.klicnik.presentation.certificate.Section;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.widgets.Accessibles;
import cz.klicnik.ui.internal.widgets.ClipboardText;

/** Sections in words: name, value, and the raw value beside it. UI thread only. */
final class LineTree {

    /** A cell with more is slow to draw and nobody reads it; copying gives the whole. */
    private static final int SHOWN = 2_000;
    /** GTK takes seconds to wrap more. */
    private static final int SHOWN_WHOLE = 10_000;
    /** The time that a tree takes grows with the square of its lines; an export has all of them. */
    private static final int MOST_LINES = 1_000;
    private static final String LINE = "line";

    /** In characters: how wide the columns may be when they are made to fit, and how narrow. */
    private static final int[] WIDEST = { 58, 110, 60 };
    private static final int[] NARROWEST = { 24, 40, 12 };

    private final SashForm area;
    private final Tree tree;
    private final Text whole;
    private final int character;
    private final String more;
    private int lines;

    LineTree(Composite parent, Language language, String key, String accessibleName) {
        more = language.text("Editor_moreLines", MOST_LINES);
        area = new SashForm(parent, SWT.VERTICAL);
        // a tree wants as much room as all of its lines: it gets what there is
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 180).applyTo(area);
        tree = named(new Tree(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER), key);
        Accessibles.name(tree, accessibleName);
        tree.setHeaderVisible(true);
        PixelConverter pixels = new PixelConverter(tree);
        character = pixels.convertWidthInCharsToPixels(1);
        column(language.text("Editor_name"), pixels.convertWidthInCharsToPixels(42));
        column(language.text("Editor_value"), pixels.convertWidthInCharsToPixels(70));
        column(language.text("Editor_raw"), pixels.convertWidthInCharsToPixels(48));
        tree.addListener(SWT.MouseHover, this::hover);
        tree.addListener(SWT.Resize, event -> fill());
        whole = named(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER), key + ".whole");
        Accessibles.name(whole, language.text("Editor_whole"));
        whole.setMessage(language.text("Editor_whole"));
        whole.addListener(SWT.Traverse, event -> event.doit = true);
        area.setWeights(78, 22);
        tree.addListener(SWT.Selection, event -> whole.setText(cut(joined(LineTree::everything), SHOWN_WHOLE)));
        MenuManager menu = new MenuManager();
        menu.add(action(language.text("Editor_copyValue"), Line::value));
        menu.add(action(language.text("Editor_copyBoth"), LineTree::both));
        menu.add(action(language.text("Editor_copyRaw"), Line::raw));
        tree.setMenu(menu.createContextMenu(tree));
    }

    private void column(String title, int width) {
        TreeColumn column = new TreeColumn(tree, SWT.LEFT);
        column.setText(title);
        column.setWidth(width);
    }

    Tree widget() {
        return tree;
    }

    /** Shows other sections, unfolded. */
    void show(List<Section> sections) {
        tree.setRedraw(false);
        try {
            tree.removeAll();
            lines = 0;
            for (Section section : sections) {
                if (++lines > MOST_LINES) {
                    break;
                }
                TreeItem head = new TreeItem(tree, SWT.NONE);
                write(head, new Line(section.title(), section.oid(), section.raw()));
                head.setFont(0, JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
                section.lines().forEach(line -> add(head, line));
            }
            if (lines > MOST_LINES) {
                write(new TreeItem(tree, SWT.NONE), new Line(more, ""));
            }
            unfold(tree.getItems());
            fit(sections);
        } finally {
            tree.setRedraw(true);
        }
    }

    /** Titles can be read whole; a column in which nothing stands takes no room. */
    private void fit(List<Section> sections) {
        for (int i = 0; i < WIDEST.length; i++) {
            TreeColumn column = tree.getColumn(i);
            column.pack();
            column.setWidth(Math.clamp(column.getWidth(), NARROWEST[i] * character, WIDEST[i] * character));
        }
        boolean raw = sections.stream().anyMatch(s -> !s.raw().isEmpty() || hasRaw(s.lines()));
        tree.getColumn(2).setWidth(raw ? tree.getColumn(2).getWidth() : 0);
        fill();
    }

    private static boolean hasRaw(List<Line> lines) {
        return lines.stream().anyMatch(l -> !l.raw().isEmpty() && !l.raw().equals(l.value()) || hasRaw(l.children()));
    }

    /** Names take no more than half of the room, values get what is left; what is cut off can be read as a tip. */
    private void fill() {
        int rest = tree.getClientArea().width;
        TreeColumn names = tree.getColumn(0);
        if (rest > 0) {
            names.setWidth(Math.min(names.getWidth(), Math.max(NARROWEST[0] * character, rest / 2)));
        }
        for (TreeColumn column : tree.getColumns()) {
            rest -= column.getWidth();
        }
        if (rest > 0) {
            tree.getColumn(1).setWidth(tree.getColumn(1).getWidth() + rest);
        }
    }

    /** What a column cuts off is told by a tip. */
    private void hover(Event event) {
        String tip = "";
        Point at = new Point(event.x, event.y);
        TreeItem item = tree.getItem(at);
        for (int i = 0; item != null && i < tree.getColumnCount(); i++) {
            if (item.getBounds(i).contains(at) && wide(item, i) > item.getTextBounds(i).width) {
                tip = item.getText(i);
            }
        }
        tree.setToolTipText(tip.isEmpty() ? null : tip.replace("&", "&&"));
    }

    private int wide(TreeItem item, int column) {
        GC gc = new GC(tree);
        try {
            gc.setFont(item.getFont(column));
            return gc.textExtent(item.getText(column)).x;
        } finally {
            gc.dispose();
        }
    }

    private void add(TreeItem parent, Line line) {
        if (++lines > MOST_LINES) {
            return;
        }
        TreeItem item = new TreeItem(parent, SWT.NONE);
        write(item, line);
        line.children().forEach(child -> add(item, child));
    }

    /** From the top: what is folded in cannot be unfolded before. */
    private static void unfold(TreeItem[] items) {
        for (TreeItem item : items) {
            item.setExpanded(true);
            unfold(item.getItems());
        }
    }

    private static void write(TreeItem item, Line line) {
        item.setText(0, cut(line.name()));
        item.setText(1, cut(line.value()));
        item.setText(2, line.raw().equals(line.value()) ? "" : cut(line.raw()));
        item.setData(LINE, line);
    }

    private static String cut(String text) {
        return cut(text, SHOWN);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    /** The selected lines, name and value separated by a tab. */
    String selectedText() {
        return joined(LineTree::both);
    }

    private static String both(Line line) {
        return line.name().isEmpty() ? line.value() : line.name() + "\t" + line.value();
    }

    private static String everything(Line line) {
        return line.raw().isEmpty() || line.raw().equals(line.value()) ? line.value()
                : line.value() + "\n" + line.raw();
    }

    private String joined(Function<Line, String> text) {
        List<String> lines = new ArrayList<>();
        for (TreeItem item : tree.getSelection()) {
            if (item.getData(LINE) instanceof Line line) {
                lines.add(text.apply(line));
            }
        }
        return String.join("\n", lines);
    }

    private Action action(String label, Function<Line, String> text) {
        return new Action(label) {
            @Override
            public void run() {
                String copied = joined(text);
                if (!copied.isEmpty()) {
                    ClipboardText.put(tree.getDisplay(), copied);
                }
            }
        };
    }
}
