/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.editor;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.events.IExpansionListener;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.ScrolledForm;

import cz.klicnik.core.Bytes;
import cz.klicnik.operations.trust.TrustQuestion;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.preferences.Settings;
import cz.klicnik.ui.internal.widgets.Accessibles;

/** What a person chooses before a certificate is checked. Rows of buttons go on in the next line where it is narrow. */
@NonNullByDefault({})
final class ChainControls {

    private static final int PATH_WIDTH = 120;

    private final Language language;
    private final Button other;
    private final DateTime day;
    private final DateTime time;
    private final Button java;
    private final Text trust;
    private final Text list;
    private final Button check;

    /** @param ask is told to check, and whether the network is to be asked */
    ChainControls(ScrolledForm form, Language language, Consumer<Boolean> ask) {
        this.language = language;
        Composite first = row(form.getBody());
        check = button(first, "editor.chain.check", "Editor_chainCheck", () -> ask.accept(false));
        Button network = button(first, "editor.chain.network", "Editor_chainNetwork", () -> ask.accept(true));
        network.setToolTipText(language.text("Editor_chainNetworkTip"));
        Composite more = more(form);
        Composite when = row(more);
        other = named(new Button(when, SWT.CHECK), "editor.chain.other");
        other.setText(language.text("Editor_chainOther"));
        day = named(new DateTime(when, SWT.DATE | SWT.DROP_DOWN | SWT.BORDER), "editor.chain.at");
        Accessibles.name(day, language.text("Editor_chainAtName"));
        time = named(new DateTime(when, SWT.TIME | SWT.SHORT | SWT.BORDER), "editor.chain.time");
        Accessibles.name(time, language.text("Editor_chainTimeName"));
        other.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> enableTime()));
        java = named(new Button(when, SWT.CHECK), "editor.chain.java");
        java.setText(language.text("Editor_chainJava"));
        java.setToolTipText(language.text("Editor_chainJavaTip"));
        java.setSelection(new Settings(Platform.getPreferencesService()).trustJava());
        Composite files = new Composite(more, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).applyTo(files);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(files);
        trust = path(files, "editor.chain.trust", "Editor_chainTrust", "Editor_chainTrustTip");
        button(files, "editor.chain.trustFile", "Editor_chainFile", () -> file(trust, "Editor_chainTrustChoose"));
        button(files, "editor.chain.trustFolder", "Editor_chainFolder", this::folder);
        list = path(files, "editor.chain.list", "Editor_chainList", "Editor_chainListTip");
        button(files, "editor.chain.listFile", "Editor_chainListFile", () -> file(list, "Editor_chainListChoose"));
        enableTime();
    }

    /** What is seldom chosen takes no room until somebody wants it. */
    private Composite more(ScrolledForm form) {
        ExpandableComposite fold = named(new ExpandableComposite(form.getBody(), SWT.NONE,
                ExpandableComposite.TWISTIE | ExpandableComposite.COMPACT), "editor.chain.more");
        fold.setText(language.text("Editor_chainMore"));
        GridDataFactory.fillDefaults().grab(true, false).hint(PATH_WIDTH, SWT.DEFAULT).applyTo(fold);
        fold.addExpansionListener(IExpansionListener.expansionStateChangedAdapter(event -> form.reflow(true)));
        Composite inside = new Composite(fold, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(0, 4).applyTo(inside);
        fold.setClient(inside);
        return inside;
    }

    Control first() {
        return check;
    }

    /** As it is chosen now; empty where something chosen is no path, which is then marked. UI thread. */
    Optional<TrustQuestion> question(Bytes certificate, List<Bytes> others, boolean online) {
        Optional<List<Path>> authorities = paths(trust);
        Optional<List<Path>> lists = paths(list);
        if (authorities.isEmpty() || lists.isEmpty()) {
            (authorities.isEmpty() ? trust : list).setFocus();
            return Optional.empty();
        }
        return Optional.of(new TrustQuestion(certificate, others, authorities.get(), java.getSelection(), lists.get(),
                moment(), online));
    }

    private Optional<Instant> moment() {
        return other.getSelection() ? Optional.of(LocalDateTime.of(day.getYear(), day.getMonth() + 1, day.getDay(),
                time.getHours(), time.getMinutes()).atZone(ZoneId.systemDefault()).toInstant()) : Optional.empty();
    }

    private void enableTime() {
        day.setEnabled(other.getSelection());
        time.setEnabled(other.getSelection());
    }

    private static Optional<List<Path>> paths(Text field) {
        String typed = field.getText().strip();
        try {
            return Optional.of(typed.isEmpty() ? List.of() : List.of(Path.of(typed)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Composite row(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().center(true).spacing(8).wrap(true).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).hint(PATH_WIDTH, SWT.DEFAULT).applyTo(row);
        return row;
    }

    private Text path(Composite parent, String key, String label, String tip) {
        Label before = new Label(parent, SWT.NONE);
        before.setText(language.text(label));
        Text field = named(new Text(parent, SWT.BORDER), key);
        field.setToolTipText(language.text(tip));
        GridDataFactory.fillDefaults().grab(true, false).hint(PATH_WIDTH, SWT.DEFAULT).applyTo(field);
        return field;
    }

    private Button button(Composite parent, String key, String label, Runnable action) {
        Button button = named(new Button(parent, SWT.PUSH), key);
        button.setText(language.text(label));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private void file(Text field, String title) {
        FileDialog dialog = new FileDialog(field.getShell(), SWT.OPEN | SWT.SHEET);
        dialog.setText(language.text(title));
        Optional.ofNullable(dialog.open()).ifPresent(field::setText);
    }

    private void folder() {
        DirectoryDialog dialog = new DirectoryDialog(trust.getShell(), SWT.SHEET);
        dialog.setText(language.text("Editor_chainTrustChoose"));
        Optional.ofNullable(dialog.open()).ifPresent(trust::setText);
    }
}
