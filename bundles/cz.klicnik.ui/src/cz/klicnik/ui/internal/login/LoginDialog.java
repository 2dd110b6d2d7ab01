/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.login;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.Arrays;
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
import cz.klicnik.ui.internal.login.LoginPresenter.Purpose;
import cz.klicnik.ui.internal.login.PinQuestion.Severity;
import cz.klicnik.ui.internal.widgets.Icons;
import cz.klicnik.ui.internal.widgets.Styles;
import cz.klicnik.ui.internal.wizard.PlanWizardDialog;
import cz.klicnik.ui.internal.wizard.pins.NewPinWizard;

/**
 * Asks for the PIN of a token, to log in or only to try it: what is to be done, which PIN of which token, the field. It stays
 * open after a refusal and says so; nothing is tried again unless a person does.
 */
@NonNullByDefault({})
public final class LoginDialog extends Dialog implements PinQuestion.View {

    private static final int CHARACTERS = 72;
    private static final int UNBLOCK_ID = IDialogConstants.CLIENT_ID + 1;

    private final Console console;
    private final Language language;
    private final SlotKey slot;
    private final Purpose purpose;
    /** What the names of its widgets begin with. */
    private final String key;
    private final LoginPresenter presenter;
    private final Consumer<InventoryChange> changes = change -> changed();
    private Icons icons;
    private Label picture;
    private Label message;
    private Composite facts;
    private Composite entry;
    private Label confirmLabel;
    private Text confirm;
    private Text pin;
    private boolean busy;
    /** Asks again because something has changed, and not because of what the person did. */
    private boolean following;
    private Optional<PinQuestion> asked = Optional.empty();

    public LoginDialog(Shell parent, Console console, SlotKey slot, Purpose purpose) {
        super(parent);
        this.console = console;
        this.language = console.language();
        this.slot = slot;
        this.purpose = purpose;
        key = purpose == Purpose.LOGIN ? "login" : "verify";
        presenter = new LoginPresenter(language, console.registry(), console.jobs(), slot, purpose, this);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(language.text(purpose == Purpose.LOGIN ? "Login_title" : "Verify_title"));
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
        Label before = new Label(entry, SWT.NONE);
        before.setText(language.text("Login_pin"));
        // what is in it is never made a String
        pin = named(new Text(entry, SWT.BORDER | SWT.PASSWORD), key + ".pin");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(pin);
        confirmLabel = new Label(entry, SWT.NONE);
        confirmLabel.setText(language.text("Pin_confirm"));
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
        named(createButton(parent, IDialogConstants.OK_ID,
                language.text(purpose == Purpose.LOGIN ? "Login_ok" : "Verify_ok"), true), key + ".ok");
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
        presenter.start(contents());
        return contents;
    }

    @Override
    public boolean close() {
        console.removeListener(changes);
        if (pin != null && !pin.isDisposed()) {
            // the native widget keeps what it shows until it goes
            Arrays.fill(taken(), '\0');
        }
        return super.close();
    }

    @Override
    protected void okPressed() {
        if (!busy) {
            char[] entered = taken();
            try {
                presenter.submit(entered, confirm.getText(), contents());
            } finally {
                Arrays.fill(entered, '\0');
            }
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
            pin.setFocus();
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

    /** Takes what is in the field out of it. */
    private char[] taken() {
        char[] entered = pin.getTextChars();
        pin.setTextChars(new char[0]);
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
                presenter.start(contents());
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
        pin.setEnabled(pinExpected);
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
    private void fit() {
        Shell shell = getShell();
        shell.layout(true, true);
        Point size = shell.getSize();
        Point wanted = shell.computeSize(size.x, SWT.DEFAULT, true);
        if (wanted.y > size.y) {
            shell.setSize(size.x, wanted.y);
        }
    }
}
