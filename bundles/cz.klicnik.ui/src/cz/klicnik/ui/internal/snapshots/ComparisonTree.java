/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.snapshots;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.compare.ComparisonRows.Group;
import cz.klicnik.presentation.compare.ComparisonRows.Kind;
import cz.klicnik.presentation.compare.ComparisonRows.Row;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.widgets.Accessibles;
import cz.klicnik.ui.internal.widgets.Icons;
import cz.klicnik.ui.internal.widgets.Tones;

/** Rows with a column for each side: words first, the raw values beneath them. UI thread only. */
@NonNullByDefault({})
final class ComparisonTree {

    /** A cell with more is slow to draw and nobody reads it; the whole stands below the table. */
    private static final int SHOWN = 2_000;
    /** GTK takes seconds to wrap more. */
    private static final int SHOWN_WHOLE = 10_000;

    private final SashForm area;
    private final Tree tree;
    private final Text whole;
    private final Icons icons;
    private final String raw;

    ComparisonTree(Composite parent, Messages messages, String wholeName) {
        raw = messages.text("Compare_raw");
        area = new SashForm(parent, SWT.VERTICAL);
        Composite columns = new Composite(area, SWT.NONE);
        TreeColumnLayout layout = new TreeColumnLayout();
        columns.setLayout(layout);
        tree = named(new Tree(columns, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER),
                "comparison.rows");
        icons = new Icons(tree);
        Accessibles.name(tree, messages.text("Compare_rows"));
        tree.setHeaderVisible(true);
        PixelConverter pixels = new PixelConverter(tree);
        int narrowest = pixels.convertWidthInCharsToPixels(16);
        for (String key : List.of("Compare_what", "Compare_before", "Compare_after")) {
            TreeColumn column = new TreeColumn(tree, SWT.LEFT);
            column.setText(messages.text(key));
            layout.setColumnData(column, new ColumnWeightData(1, narrowest));
        }
        whole = named(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
                "comparison.whole");
        Accessibles.name(whole, wholeName);
        whole.setMessage(wholeName);
        whole.addListener(SWT.Traverse, event -> event.doit = true);
        area.setWeights(80, 20);
        tree.addListener(SWT.Selection, event -> whole.setText(cut(selectedText(), SHOWN_WHOLE)));
    }

    Composite area() {
        return area;
    }

    void setFocus() {
        tree.setFocus();
    }

    /** Shows other rows: what changed unfolded as far as the words, what was added or removed by its name. */
    void show(List<Group> groups) {
        tree.setRedraw(false);
        try {
            tree.removeAll();
            whole.setText("");
            for (Group group : groups) {
                TreeItem head = new TreeItem(tree, SWT.NONE);
                write(head, List.of(group.title(), "", ""));
                head.setFont(0, JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
                head.setImage(0, icons.image(icon(group.kind())));
                Tones.color(tone(group.kind())).ifPresent(head::setForeground);
                group.rows().forEach(row -> add(head, row));
                head.setExpanded(true);
                if (group.kind() == Kind.CHANGED) {
                    Stream.of(head.getItems()).forEach(item -> item.setExpanded(true));
                }
            }
            if (tree.getItemCount() > 0) {
                tree.setSelection(tree.getItem(0));
            }
        } finally {
            tree.setRedraw(true);
        }
    }

    private void add(TreeItem parent, Row row) {
        TreeItem item = new TreeItem(parent, SWT.NONE);
        write(item, List.of(row.name(), row.before(), row.after()));
        row.children().forEach(child -> add(item, child));
        boolean wordless = row.rawBefore().equals(row.before()) && row.rawAfter().equals(row.after());
        if (!wordless && !(row.rawBefore().isEmpty() && row.rawAfter().isEmpty())) {
            write(new TreeItem(item, SWT.NONE), List.of(raw, row.rawBefore(), row.rawAfter()));
        }
    }

    private static void write(TreeItem item, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            item.setText(i, cut(cells.get(i), SHOWN));
        }
        item.setData(cells);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    /** The selected rows whole, their cells separated by tabs. */
    String selectedText() {
        List<String> lines = new ArrayList<>();
        for (TreeItem item : tree.getSelection()) {
            if (item.getData() instanceof List<?> cells) {
                lines.add(cells.stream().map(String::valueOf).collect(Collectors.joining("\t")).stripTrailing());
            }
        }
        return String.join("\n", lines);
    }

    private static Icon icon(Kind kind) {
        return switch (kind) {
        case ADDED, MECHANISMS_ADDED -> Icon.ADDED;
        case REMOVED, MECHANISMS_REMOVED -> Icon.REMOVED;
        case FACTS, CHANGED -> Icon.CHANGED;
        case UNSEEN -> Icon.INFO;
        };
    }

    /** The words say the same. */
    private static Tone tone(Kind kind) {
        return switch (kind) {
        case ADDED, MECHANISMS_ADDED -> Tone.GOOD;
        case REMOVED, MECHANISMS_REMOVED -> Tone.BAD;
        case FACTS, CHANGED -> Tone.ATTENTION;
        case UNSEEN -> Tone.MUTED;
        };
    }
}
