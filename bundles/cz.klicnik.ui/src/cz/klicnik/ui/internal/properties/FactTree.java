/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.properties;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

import cz.klicnik.presentation.Fact;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.widgets.Accessibles;
import cz.klicnik.ui.internal.widgets.ClipboardText;

/** Names and values in two columns, in sections that fold. What is folded stays so from one subject to the next. */
final class FactTree {

    private static final String VALUE = "value";

    private final Composite area;
    private final StackLayout stack = new StackLayout();
    private final Composite noteArea;
    private final Label note;
    private final Tree tree;
    private final Set<String> folded = new HashSet<>();
    private List<Section> shown = List.of();

    FactTree(Composite parent, Language language, String name) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(stack);
        noteArea = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).applyTo(noteArea);
        note = named(new Label(noteArea, SWT.WRAP), name + ".note");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(note);
        tree = named(new Tree(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL), name);
        Accessibles.name(tree, language.text("Properties_accessibleName"));
        tree.setHeaderVisible(true);
        tree.setLinesVisible(false);
        PixelConverter pixels = new PixelConverter(tree);
        TreeColumn names = new TreeColumn(tree, SWT.LEFT);
        names.setText(language.text("Properties_name"));
        names.setWidth(pixels.convertWidthInCharsToPixels(36));
        TreeColumn values = new TreeColumn(tree, SWT.LEFT);
        values.setText(language.text("Properties_value"));
        values.setWidth(pixels.convertWidthInCharsToPixels(90));
        tree.addListener(SWT.Collapse, event -> folded.add(((TreeItem) event.item).getText()));
        tree.addListener(SWT.Expand, event -> folded.remove(((TreeItem) event.item).getText()));
        MenuManager menu = new MenuManager();
        menu.add(action(language.text("Properties_copyValue"), () -> selectedValues()));
        menu.add(action(language.text("Properties_copyBoth"), () -> selectedText()));
        tree.setMenu(menu.createContextMenu(tree));
    }

    Control widget() {
        return area;
    }

    void setFocus() {
        tree.setFocus();
    }

    /** Shows a sentence instead of facts. */
    void say(String sentence) {
        note.setText(sentence);
        bringForward(noteArea);
        noteArea.layout();
    }

    private void bringForward(Control control) {
        if (stack.topControl != control) {
            stack.topControl = control;
            area.layout();
        }
    }

    /** Shows other facts; the same ones leave selection and scrolling alone. */
    void show(List<Section> sections) {
        bringForward(tree);
        if (sections.equals(shown)) {
            return;
        }
        boolean sameShape = shape(sections).equals(shape(shown));
        shown = sections;
        tree.setRedraw(false);
        try {
            if (sameShape) {
                rewrite(sections);
            } else {
                tree.removeAll();
                for (Section section : sections) {
                    TreeItem head = new TreeItem(tree, SWT.NONE);
                    head.setText(section.title());
                    head.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
                    section.facts().forEach(f -> write(new TreeItem(head, SWT.NONE), f));
                    head.setExpanded(!folded.contains(section.title()));
                }
            }
        } finally {
            tree.setRedraw(true);
        }
    }

    /** The selected facts, name and value separated by a tab. */
    String selectedText() {
        return join(item -> item.getText(0) + "\t" + item.getData(VALUE));
    }

    private String selectedValues() {
        return join(item -> (String) item.getData(VALUE));
    }

    private String join(java.util.function.Function<TreeItem, String> text) {
        List<String> lines = new ArrayList<>();
        for (TreeItem item : tree.getSelection()) {
            if (item.getParentItem() != null) {
                lines.add(text.apply(item));
            }
        }
        return String.join("\n", lines);
    }

    private static List<String> shape(List<Section> sections) {
        return sections.stream().map(s -> s.title() + s.facts().stream().map(Fact::name)
                .collect(Collectors.joining("\n", "\n", ""))).toList();
    }

    private void rewrite(List<Section> sections) {
        for (int i = 0; i < sections.size(); i++) {
            for (int k = 0; k < sections.get(i).facts().size(); k++) {
                write(tree.getItem(i).getItem(k), sections.get(i).facts().get(k));
            }
        }
    }

    private static void write(TreeItem item, Fact fact) {
        item.setText(0, fact.name());
        item.setText(1, fact.value());
        item.setData(VALUE, fact.value());
    }

    private Action action(String label, java.util.function.Supplier<String> text) {
        return new Action(label) {
            @Override
            public void run() {
                String copied = text.get();
                if (!copied.isEmpty()) {
                    ClipboardText.put(tree.getDisplay(), copied);
                }
            }
        };
    }
}
