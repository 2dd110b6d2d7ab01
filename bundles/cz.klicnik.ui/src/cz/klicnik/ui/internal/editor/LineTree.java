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
import org.eclipse.swt.widgets.Composite;
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
    private static final String LINE = "line";

    private final SashForm area;
    private final Tree tree;
    private final Text whole;

    LineTree(Composite parent, Language language, String key, String accessibleName) {
        area = new SashForm(parent, SWT.VERTICAL);
        // a tree wants as much room as all of its lines: it gets what there is
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(area);
        tree = named(new Tree(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER), key);
        Accessibles.name(tree, accessibleName);
        tree.setHeaderVisible(true);
        PixelConverter pixels = new PixelConverter(tree);
        column(language.text("Editor_name"), pixels.convertWidthInCharsToPixels(34));
        column(language.text("Editor_value"), pixels.convertWidthInCharsToPixels(70));
        column(language.text("Editor_raw"), pixels.convertWidthInCharsToPixels(48));
        whole = named(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER), key + ".whole");
        Accessibles.name(whole, language.text("Editor_whole"));
        whole.setMessage(language.text("Editor_whole"));
        whole.addListener(SWT.Traverse, event -> event.doit = true);
        area.setWeights(78, 22);
        tree.addListener(SWT.Selection, event -> whole.setText(joined(LineTree::everything)));
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
            for (Section section : sections) {
                TreeItem head = new TreeItem(tree, SWT.NONE);
                write(head, new Line(section.title(), section.oid(), section.raw()));
                head.setFont(0, JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
                section.lines().forEach(line -> add(head, line));
            }
            unfold(tree.getItems());
        } finally {
            tree.setRedraw(true);
        }
    }

    private static void add(TreeItem parent, Line line) {
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
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
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
