/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.editor;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.forms.IManagedForm;

import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.edit.ObjectEdit;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.pki.TokenView.KeyEntry;
import cz.klicnik.presentation.certificate.AttributeRows;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.widgets.Accessibles;
import cz.klicnik.ui.internal.widgets.Tones;

/** Every attribute of the certificate and its keys side by side, as the token gives them, and where they contradict. */
@NonNullByDefault({})
final class ObjectsPage extends EditorPage {

    private static final int SHOWN = 2_000;

    private final AttributeRows rows;
    private Optional<Widgets> widgets = Optional.empty();
    private Optional<List<Object>> loaded = Optional.empty();
    private Optional<Job> running = Optional.empty();

    private boolean writable;

    private record Widgets(Label note, NamingFields naming, Tree tree) {
    }

    /** What was read of the objects, and whether their names can be changed. */
    private record Reading(List<List<Attribute>> all, boolean writable) {
    }

    ObjectsPage(CertificateEditor editor) {
        super(editor, "editor.objects", "Editor_objects");
        rows = new AttributeRows(editor.language().general());
    }

    @Override
    Control fill(IManagedForm managed, Composite body) {
        Label note = named(new Label(body, SWT.WRAP), getId() + ".note");
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(note);
        NamingFields naming = new NamingFields(body, language(), getId(), certificateEditor()::editorDirtyStateChanged,
                certificateEditor()::save);
        Tree tree = named(new Tree(body, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL),
                getId());
        Accessibles.name(tree, getTitle());
        tree.setHeaderVisible(true);
        PixelConverter pixels = new PixelConverter(tree);
        column(tree, "Editor_attribute", pixels.convertWidthInCharsToPixels(34));
        column(tree, "Editor_certificate", pixels.convertWidthInCharsToPixels(40));
        column(tree, "Editor_privateKey", pixels.convertWidthInCharsToPixels(34));
        column(tree, "Editor_publicKey", pixels.convertWidthInCharsToPixels(34));
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(tree);
        widgets = Optional.of(new Widgets(note, naming, tree));
        return tree;
    }

    private void column(Tree tree, String key, int width) {
        TreeColumn column = new TreeColumn(tree, SWT.LEFT);
        column.setText(language().text(key));
        column.setWidth(width);
    }

    @Override
    void show() {
        widgets.filter(w -> !w.tree.isDisposed()).ifPresent(w -> {
            Optional<CertificateEntry> entry = certificateEditor().entry();
            name(w, entry);
            if (entry.isEmpty()) {
                say(w, certificateEditor().note());
                return;
            }
            List<Long> handles = handles(entry.get(), certificateEditor().strangers());
            // a new name changes no handle
            List<Object> key = List.of(handles, entry.get().object().label(), entry.get().object().id());
            if (!loaded.equals(Optional.of(key))) {
                loaded = Optional.of(key);
                load(w, certificateEditor().input().token().orElseThrow().slot(), handles, key);
            }
        });
    }

    private void name(Widgets w, Optional<CertificateEntry> entry) {
        w.naming.show(entry.map(CertificateEntry::object),
                writable && entry.filter(e -> e.object().modifiable() != Trilean.NO).isPresent());
    }

    /** What is typed and can be written. */
    Optional<ObjectEdit> edit() {
        return widgets.filter(w -> !w.tree.isDisposed()).flatMap(w -> w.naming.edit());
    }

    /** What was typed is written: what the token says from now on is shown. */
    void saved() {
        widgets.filter(w -> !w.tree.isDisposed()).ifPresent(w -> w.naming.saved());
    }

    @Override
    public boolean isDirty() {
        return widgets.filter(w -> !w.tree.isDisposed() && w.naming.dirty()).isPresent();
    }

    /** Certificate, private key, public key, or keys that are not its own but have its ID; 0 for what is not there. */
    private static List<Long> handles(CertificateEntry entry, KeyEntry strangers) {
        return List.of(entry.object().handle(),
                entry.keys().privateKey().or(strangers::privateKey).map(TokenObject::handle).orElse(0L),
                entry.keys().publicKey().or(strangers::publicKey).map(TokenObject::handle).orElse(0L));
    }

    private void load(Widgets w, SlotKey slot, List<Long> handles, List<Object> key) {
        running.ifPresent(Job::cancel);
        say(w, language().text("Properties_loading"));
        Console console = certificateEditor().console();
        running = Optional.of(console.jobs().schedule(language().text("Properties_attributesJob"), slot,
                monitor -> console.registry().withSession(slot, session -> reading(session, handles)),
                (Reading read) -> ifWanted(w, key, () -> {
                    writable = read.writable();
                    name(w, certificateEditor().entry());
                    show(w, handles, read.all());
                }),
                fault -> ifWanted(w, key, () -> say(w, language().faults().explain(fault).paragraph()))));
    }

    private static Reading reading(TokenSession session, List<Long> handles) throws FaultException {
        return new Reading(attributes(session, handles),
                session.capability(Capability.AttributeWriting.class).isPresent());
    }

    private static List<List<Attribute>> attributes(TokenSession session, List<Long> handles) throws FaultException {
        Capability.RawAttributes raw = session.capability(Capability.RawAttributes.class).orElseThrow(
                () -> new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, "RawAttributes"));
        List<List<Attribute>> all = new ArrayList<>();
        for (long handle : handles) {
            all.add(handle == 0 ? List.of() : raw.attributes(handle));
        }
        return all;
    }

    private void ifWanted(Widgets w, List<Object> key, Runnable answer) {
        if (!w.tree.isDisposed() && loaded.equals(Optional.of(key))) {
            answer.run();
        }
    }

    private void show(Widgets w, List<Long> handles, List<List<Attribute>> all) {
        // what is wrong comes first, the rest stays in its order
        List<AttributeRows.Row> shown = rows.of(all, certificateEditor().input().der()).stream()
                .sorted(Comparator.comparing(r -> !r.mismatch())).toList();
        long wrong = shown.stream().filter(AttributeRows.Row::mismatch).count();
        KeyEntry strangers = certificateEditor().strangers();
        say(w, !strangers.isEmpty() ? language().words().strange(strangers)
                : wrong > 0 ? language().text("Editor_objectsMismatch", wrong)
                        : language().text(handles.get(1) == 0 ? "Editor_objectsNoKey" : "Editor_objectsMatch"));
        Tones.paint(w.note, wrong > 0 ? Tone.BAD : Tone.PLAIN);
        w.tree.setRedraw(false);
        try {
            w.tree.removeAll();
            for (AttributeRows.Row row : shown) {
                TreeItem item = new TreeItem(w.tree, SWT.NONE);
                item.setText(0, row.mismatch() ? language().text("Editor_mismatch", row.name()) : row.name());
                if (row.mismatch()) {
                    Tones.color(Tone.BAD).ifPresent(item::setForeground);
                }
                write(item, row.decoded());
                TreeItem raw = new TreeItem(item, SWT.NONE);
                raw.setText(0, language().text("Editor_rawValue"));
                write(raw, row.raw());
            }
        } finally {
            w.tree.setRedraw(true);
        }
    }

    private static void write(TreeItem item, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            item.setText(i + 1, value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…");
        }
    }

    private static void say(Widgets w, String sentence) {
        w.note.setText(sentence.replace("&", "&&"));
        w.note.getParent().layout(true, true);
    }

    @Override
    String selectedText() {
        List<String> lines = new ArrayList<>();
        widgets.ifPresent(w -> {
            for (TreeItem item : w.tree.getSelection()) {
                lines.add(String.join("\t", item.getText(0), item.getText(1), item.getText(2), item.getText(3)));
            }
        });
        return String.join("\n", lines);
    }

    @Override
    public void dispose() {
        running.ifPresent(Job::cancel);
        super.dispose();
    }
}
