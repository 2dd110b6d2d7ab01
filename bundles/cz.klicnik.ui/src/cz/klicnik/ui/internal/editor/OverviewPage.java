/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.editor;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.IManagedForm;

import cz.klicnik.presentation.certificate.CertificateOverview.Item;
import cz.klicnik.presentation.certificate.CertificateOverview.Part;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.widgets.Accessibles;
import cz.klicnik.ui.internal.widgets.ClipboardText;
import cz.klicnik.ui.internal.widgets.Icons;
import cz.klicnik.ui.internal.widgets.Tones;

/** What a person wants to know first, in words, with buttons to copy what is copied often. */
@NonNullByDefault({})
final class OverviewPage extends EditorPage {

    private static final int COLUMNS = 3;
    private static final int NARROWEST = 200;
    private static final int SLACK = 24;
    /** Nobody reads more, and GTK takes minutes to wrap tens of thousands of characters; the button copies the whole. */
    private static final int SHOWN = 1_000;
    private static final int NAME_CHARACTERS = 26;

    private final List<Text> values = new ArrayList<>();
    private Optional<Widgets> widgets = Optional.empty();
    private List<Part> shown = List.of();

    private record Widgets(ScrolledComposite scroller, Composite area, Label note, Icons icons) {
    }

    OverviewPage(CertificateEditor editor, String id, String titleKey) {
        super(editor, id, titleKey);
    }

    @Override
    Control fill(IManagedForm managed, Composite body) {
        ScrolledComposite scroller = new ScrolledComposite(body, SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(NARROWEST, 100).applyTo(scroller);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        Composite area = named(new Composite(scroller, SWT.NONE), "editor.overview");
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).margins(4, 4).spacing(10, 3).applyTo(area);
        Label note = named(new Label(area, SWT.WRAP), "editor.overview.note");
        GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, false).hint(NARROWEST, SWT.DEFAULT).applyTo(note);
        scroller.setContent(area);
        widgets = Optional.of(new Widgets(scroller, area, note, new Icons(area)));
        scroller.addListener(SWT.Resize, event -> fit());
        show();
        return values.isEmpty() ? scroller : values.getFirst();
    }

    @Override
    void show() {
        widgets.filter(w -> !w.area.isDisposed()).ifPresent(this::show);
    }

    private void show(Widgets w) {
        String note = certificateEditor().note();
        w.note.setText(note.replace("&", "&&"));
        w.note.setVisible(!note.isEmpty());
        GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, false).hint(NARROWEST, SWT.DEFAULT)
                .exclude(note.isEmpty()).applyTo(w.note);
        Tones.paint(w.note, Tone.ATTENTION);
        List<Part> parts = certificateEditor().overview();
        if (!shape(parts).equals(shape(shown))) {
            build(w, parts);
        }
        shown = parts;
        List<Item> items = parts.stream().flatMap(p -> p.items().stream()).toList();
        for (int i = 0; i < items.size(); i++) {
            Text value = values.get(i);
            String text = cut(items.get(i).value());
            if (!value.getText().equals(text)) {
                value.setText(text);
            }
        }
        paint();
        w.area.layout(true, true);
        fit();
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private void paint() {
        List<Item> items = shown.stream().flatMap(p -> p.items().stream()).toList();
        for (int i = 0; i < Math.min(items.size(), values.size()); i++) {
            if (!values.get(i).isDisposed()) {
                Tones.paint(values.get(i), tone(items.get(i)));
            }
        }
    }

    private static List<String> shape(List<Part> parts) {
        return parts.stream().map(p -> p.title() + p.items().stream().map(i -> i.name() + i.copied())
                .collect(Collectors.joining("\n", "\n", ""))).toList();
    }

    private static Tone tone(Item item) {
        return Tone.valueOf(item.tone().name());
    }

    private void build(Widgets w, List<Part> parts) {
        for (Control old : w.area.getChildren()) {
            if (old != w.note) {
                old.dispose();
            }
        }
        values.clear();
        for (Part part : parts) {
            Label title = new Label(w.area, SWT.NONE);
            title.setText(part.title().replace("&", "&&"));
            title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
            GridDataFactory.fillDefaults().span(COLUMNS, 1).indent(0, values.isEmpty() ? 0 : 8).applyTo(title);
            part.items().forEach(item -> add(w, item));
        }
    }

    private void add(Widgets w, Item item) {
        // beside a button, the first line stands in its middle
        int indent = item.copied() ? 5 : 1;
        Label name = new Label(w.area, SWT.WRAP);
        name.setText(item.name().replace("&", "&&"));
        // one long name must not take the room of all the values
        int widest = new PixelConverter(name).convertWidthInCharsToPixels(NAME_CHARACTERS);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(12, indent)
                .hint(Math.min(widest, name.computeSize(SWT.DEFAULT, SWT.DEFAULT).x), SWT.DEFAULT).applyTo(name);
        // selectable, and within reach of the keyboard
        Text value = named(new Text(w.area, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI), "editor.overview.value");
        Accessibles.name(value, item.name());
        value.addListener(SWT.Traverse, event -> event.doit = true);
        GridDataFactory.fillDefaults().grab(true, false).span(item.copied() ? 1 : 2, 1).hint(NARROWEST, SWT.DEFAULT)
                .indent(0, indent).applyTo(value);
        values.add(value);
        if (item.copied()) {
            ToolBar bar = new ToolBar(w.area, SWT.FLAT);
            Accessibles.name(bar, language().text("Editor_copy", item.name()));
            ToolItem copy = named(new ToolItem(bar, SWT.PUSH), "editor.overview.copy");
            copy.setImage(w.icons.image(Icon.COPY));
            copy.setToolTipText(language().text("Editor_copy", item.name()));
            copy.addSelectionListener(SelectionListener
                    .widgetSelectedAdapter(event -> ClipboardText.put(bar.getDisplay(), value.getText())));
            GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).applyTo(bar);
        }
    }

    private void fit() {
        widgets.filter(w -> !w.area.isDisposed()).ifPresent(w -> {
            // how wide they are now, before it is known how high
            w.area.layout(true, true);
            // GTK breaks lines a little earlier than it measures: room for that
            for (Text value : values) {
                if (value.getSize().x > NARROWEST / 2) {
                    ((GridData) value.getLayoutData()).heightHint = height(value);
                }
            }
            w.area.layout(true, true);
            Point size = w.area.computeSize(Math.max(NARROWEST, w.scroller.getClientArea().width), SWT.DEFAULT);
            w.scroller.setMinHeight(size.y);
        });
    }

    /** What a text needs: it does not count the lines into which it breaks a word that is longer than a line. */
    private static int height(Text value) {
        int width = value.getSize().x - SLACK;
        TextLayout lines = new TextLayout(value.getDisplay());
        try {
            lines.setFont(value.getFont());
            lines.setWidth(width);
            lines.setText(value.getText());
            return Math.max(value.computeSize(width, SWT.DEFAULT).y, lines.getBounds().height);
        } finally {
            lines.dispose();
        }
    }

    @Override
    String selectedText() {
        return shown.stream().flatMap(p -> p.items().stream()).map(i -> i.name() + "\t" + i.value())
                .collect(Collectors.joining("\n"));
    }
}
