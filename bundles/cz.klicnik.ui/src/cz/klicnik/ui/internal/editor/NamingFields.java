/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.editor;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.edit.ObjectEdit;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.widgets.Styles;
import cz.klicnik.ui.internal.widgets.Tones;

/** Label and ID of an object, to be changed, saved and taken back. UI thread only. */
final class NamingFields {

    private final Language language;
    private final Runnable changed;
    private final Text label;
    private final Text id;
    private final Button save;
    private final Button revert;
    private final Label note;
    private Optional<TokenObject> shown = Optional.empty();
    private boolean editable;
    private boolean filling;
    /** What is typed is on the token already, which was not read yet. */
    private boolean written;

    /**
     * @param key what the names of the widgets begin with
     * @param changed is told when what is typed differs from what is on the token, or does not any more
     * @param saving writes it
     */
    NamingFields(Composite parent, Language language, String key, Runnable changed, Runnable saving) {
        this.language = language;
        this.changed = changed;
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 4).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        label = field(area, "Editor_nameLabel", key + ".label");
        save = button(area, "Editor_save", key + ".save", saving);
        id = field(area, "Editor_nameId", key + ".id");
        revert = button(area, "Editor_revert", key + ".revert", this::revert);
        note = named(new Label(area, SWT.WRAP), key + ".naming");
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(note);
        look();
    }

    private Text field(Composite area, String text, String key) {
        Label before = new Label(area, SWT.NONE);
        before.setText(language.text(text));
        Text field = named(new Text(area, SWT.BORDER | SWT.SINGLE), key);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(field);
        field.addModifyListener(event -> typed());
        return field;
    }

    private Button button(Composite area, String text, String key, Runnable pressed) {
        Button button = named(new Button(area, SWT.PUSH), key);
        button.setText(language.text(text));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> pressed.run()));
        GridDataFactory.fillDefaults().applyTo(button);
        return button;
    }

    /**
     * Shows what the object is called; what somebody has typed meanwhile stays.
     *
     * @param object as last read; empty while it is away
     */
    void show(Optional<TokenObject> object, boolean canBeChanged) {
        boolean typed = dirty();
        editable = canBeChanged && object.isPresent();
        if (object.isPresent() && !object.equals(shown)) {
            shown = object;
            written = false;
            if (!typed) {
                fill();
            }
        }
        label.setEditable(editable);
        id.setEditable(editable);
        look();
    }

    /** Whether something else is typed than what is on the token. */
    boolean dirty() {
        return editable && !written && shown.filter(o -> !o.label().equals(label.getText())
                || !digits().equalsIgnoreCase(o.id().hex())).isPresent();
    }

    /** What is to be written; empty where nothing is, or where it cannot be. */
    Optional<ObjectEdit> edit() {
        return shown.filter(o -> dirty() && wellFormed()).map(o -> new ObjectEdit(
                Optional.of(label.getText()).filter(l -> !l.equals(o.label())),
                Optional.of(digits()).filter(d -> !d.equalsIgnoreCase(o.id().hex())).map(Bytes::ofHex), false));
    }

    /** What was typed is on the token, and the next reading will say so. */
    void saved() {
        written = true;
        look();
    }

    /** Takes back what was typed. */
    private void revert() {
        fill();
        look();
    }

    private void fill() {
        filling = true;
        try {
            label.setText(shown.map(TokenObject::label).orElse(""));
            id.setText(shown.map(o -> o.id().hex()).orElse(""));
        } finally {
            filling = false;
        }
    }

    private String digits() {
        return id.getText().replaceAll("[\\s:]", "");
    }

    private boolean wellFormed() {
        return digits().matches("([0-9A-Fa-f]{2})+") || shown.filter(o -> o.id().isEmpty()).isPresent()
                && digits().isEmpty();
    }

    private void typed() {
        if (!filling) {
            written = false;
            look();
        }
    }

    private void look() {
        if (note.isDisposed()) {
            return;
        }
        boolean dirty = dirty();
        boolean wrong = dirty && !wellFormed();
        boolean other = dirty && !wrong && shown.filter(o -> !digits().equalsIgnoreCase(o.id().hex())).isPresent();
        Styles.enable(save, dirty && !wrong);
        Styles.enable(revert, dirty);
        note.setText(wrong ? language.text("Editor_idWrong") : other ? language.text("Editor_idTogether")
                : shown.isPresent() && !editable ? language.text("Editor_fixed") : "");
        Tones.paint(note, wrong ? Tone.BAD : Tone.MUTED);
        note.getParent().layout(true, true);
        changed.run();
    }
}
