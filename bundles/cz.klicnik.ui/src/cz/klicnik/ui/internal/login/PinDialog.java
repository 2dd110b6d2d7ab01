/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.login;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.inventory.InventoryChange;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.Fact;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.help.HelpTopics;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.login.PinQuestion.Severity;
import cz.klicnik.ui.internal.widgets.Icons;
import cz.klicnik.ui.internal.widgets.Styles;
import cz.klicnik.ui.internal.wizard.PlanWizardDialog;
import cz.klicnik.ui.internal.wizard.pins.NewPinWizard;

/**
 * A dialog that asks for PINs: what is to be done, which PIN of which token, the fields. It stays open after a refusal and
 * says so; nothing is tried again unless a person does.
 */
@NonNullByDefault({})
abstract class PinDialog extends Dialog implements PinQuestion.View {

    private static final int CHARACTERS = 72;
    private static final int UNBLOCK_ID = IDialogConstants.CLIENT_ID + 1;

    private final Console console;
    private final Language language;
    private final SlotKey slot;
    private final String key;
    private final Consumer<InventoryChange> changes = change -> changed();
    private Icons icons;
    private Label picture;
    private Label message;
    private Composite facts;
    private Composite entry;
    private Label confirmLabel;
    private Text confirm;
    private boolean busy;
    /** Asks again because something has changed, and not because of what the person did. */
    private boolean following;
    private Optional<PinQuestion> asked = Optional.empty();

    /** @param key what the names of its widgets begin with */
    PinDialog(Shell parent, Console console, SlotKey slot, String key) {
        super(parent);
        this.console = console;
        this.language = console.language();
        this.slot = slot;
        this.key = key;
    }

    /** The window's title. */
    abstract String title();

    /** What the button says that submits. */
    abstract String submitLabel();

    /** What stands before the field in which a person confirms. */
    String confirmLabel() {
        return language.text("Pin_confirm");
    }

    /** Makes the fields, in two columns. */
    abstract void createFields(Composite parent);

    /** Asks, at first or again. */
    abstract void start(Optional<TokenView> contents);

    /** Submits what was entered. @param typed what was typed to confirm */
    abstract void submit(String typed, Optional<TokenView> contents);

    /** Enables the fields. */
    abstract void enableFields(boolean enabled);

    /** Puts the cursor where typing begins. */
    abstract void focusField();

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title());
        named(shell, key);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        HelpTopics.PIN.of(area);
        icons = new Icons(area);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(14, 14).spacing(12, 12).applyTo(area);
        picture = new Label(area, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(picture);
        message = named(new Label(area, SWT.WRAP), key + ".message");
        GridDataFactory.fillDefaults().grab(true, false)
                .hint(convertWidthInCharsToPixels(CHARACTERS), SWT.DEFAULT).applyTo(message);
        facts = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 5).applyTo(facts);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(facts);
        entry = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 5).applyTo(entry);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(entry);
        createFields(entry);
        confirmLabel = new Label(entry, SWT.NONE);
        confirmLabel.setText(confirmLabel());
        confirm = named(new Text(entry, SWT.BORDER), key + ".confirm");
        GridDataFactory.swtDefaults().applyTo(confirmLabel);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(confirm);
        show(confirmLabel, false);
        show(confirm, false);
        applyDialogFont(area);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button unblock = named(createButton(parent, UNBLOCK_ID, language.text("Pin_unblock"), false), key + ".unblock");
        show(unblock, false);
        named(createButton(parent, IDialogConstants.OK_ID, submitLabel(), true), key + ".ok");
        named(createButton(parent, IDialogConstants.CANCEL_ID, language.text("Cancel"), false), key + ".cancel");
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == UNBLOCK_ID) {
            Shell parent = getParentShell();
            cancelPressed();
            new PlanWizardDialog(parent, new NewPinWizard(console, slot, NewPinPresenter.Purpose.UNBLOCK)).open();
        } else {
            super.buttonPressed(id);
        }
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        console.addListener(changes);
        start(contents());
        return contents;
    }

    @Override
    public boolean close() {
        console.removeListener(changes);
        return super.close();
    }

    @Override
    protected void okPressed() {
        if (!busy) {
            submit(confirm.getText(), contents());
        }
    }

    @Override
    public void ask(PinQuestion question) {
        if (getShell() == null || getShell().isDisposed()) {
            return;
        }
        PinQuestion now = following ? stillSaid(question) : question;
        if (following && asked.filter(now::equals).isPresent()) {
            return;
        }
        busy = false;
        asked = Optional.of(now);
        say(now.message(), now.severity());
        showFacts(question.facts());
        show(confirmLabel, question.confirmation());
        show(confirm, question.confirmation());
        show(getButton(UNBLOCK_ID), question.unblock());
        enable(question.possible(), question.pinExpected());
        if (question.severity() == Severity.GOOD) {
            over();
        }
        if (question.pinExpected() && !following) {
            focusField();
        }
        fit();
    }

    /** What went wrong with the last try stays said for as long as another one makes sense. */
    private PinQuestion stillSaid(PinQuestion question) {
        return asked.filter(a -> a.severity() == Severity.ERROR && question.possible())
                .map(a -> question.saying(a.message(), Severity.ERROR)).orElse(question);
    }

    @Override
    public void busy() {
        busy = true;
        say(language.text("Login_busy"), Severity.NONE);
        enable(false, false);
    }

    @Override
    public void done() {
        if (getShell() != null && !getShell().isDisposed()) {
            setReturnCode(OK);
            close();
        }
    }

    final Language language() {
        return language;
    }

    /** A field for a PIN with its label; what is in it is never made a String. */
    final Text pinField(Composite parent, String label, String name) {
        Label before = new Label(parent, SWT.NONE);
        before.setText(label);
        Text field = named(new Text(parent, SWT.BORDER | SWT.PASSWORD), key + "." + name);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        return field;
    }

    /** Takes what is in a field out of it. */
    static char[] taken(Text field) {
        char[] entered = field.getTextChars();
        field.setTextChars(new char[0]);
        return entered;
    }

    private Optional<TokenView> contents() {
        return Subject.inSlot(console.inventory(), slot).flatMap(Subject::view);
    }

    /** The token was read again, or has gone: what is said about it must be true. */
    private void changed() {
        if (!busy) {
            following = true;
            try {
                start(contents());
            } finally {
                following = false;
            }
        }
    }

    private void say(String sentence, Severity severity) {
        picture.setImage(icons.image(switch (severity) {
        case NONE -> Icon.PIN;
        case GOOD -> Icon.INFO;
        case WARNING, ERROR -> Icon.PROBLEM;
        }));
        message.setText(sentence.replace("&", "&&"));
    }

    private void showFacts(List<Fact> list) {
        for (Control old : facts.getChildren()) {
            old.dispose();
        }
        for (Fact fact : list) {
            Label name = new Label(facts, SWT.NONE);
            name.setText(fact.name());
            Label value = named(new Label(facts, SWT.WRAP), key + ".fact");
            value.setText(fact.value().replace("&", "&&"));
            value.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
            GridDataFactory.fillDefaults().grab(true, false).applyTo(value);
        }
    }

    private void enable(boolean possible, boolean pinExpected) {
        if (getButton(IDialogConstants.OK_ID) != null) {
            Styles.enable(getButton(IDialogConstants.OK_ID), possible);
        }
        confirm.setEnabled(possible);
        enableFields(pinExpected);
    }

    /** It has worked, and a person reads so before the dialog goes. */
    private void over() {
        Button end = getButton(IDialogConstants.CANCEL_ID);
        end.setText(language.text("Close"));
        getShell().setDefaultButton(end);
        end.setFocus();
    }

    private static void show(Control control, boolean visible) {
        if (control != null) {
            control.setVisible(visible);
            ((GridData) control.getLayoutData()).exclude = !visible;
        }
    }

    /** A longer message or list may need more room than the last one. */
    final void fit() {
        Shell shell = getShell();
        shell.layout(true, true);
        Point size = shell.getSize();
        Point wanted = shell.computeSize(size.x, SWT.DEFAULT, true);
        if (wanted.y > size.y) {
            shell.setSize(size.x, wanted.y);
        }
    }
}
