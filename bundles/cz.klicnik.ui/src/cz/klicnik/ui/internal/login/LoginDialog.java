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
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.inventory.InventoryChange;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.Fact;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.login.LoginPresenter.Question;
import cz.klicnik.ui.internal.login.LoginPresenter.Severity;
import cz.klicnik.ui.internal.widgets.Icons;

/** Asks for a PIN. It stays open after a wrong one and says so; nothing is tried again unless a person does. */
@NonNullByDefault({})
public final class LoginDialog extends Dialog implements LoginPresenter.View {

    private static final int CHARACTERS = 72;
    private static final String FACT = "login.fact";

    private final Console console;
    private final Language language;
    private final SlotKey slot;
    private final LoginPresenter presenter;
    private final Consumer<InventoryChange> changes = change -> changed();
    private Icons icons;
    private Label picture;
    private Label message;
    private Composite facts;
    private Label pinLabel;
    private Text pin;
    private boolean busy;
    private boolean refused;
    private Optional<TokenInfo> shown = Optional.empty();

    public LoginDialog(Shell parent, Console console, SlotKey slot) {
        super(parent);
        this.console = console;
        this.language = console.language();
        this.slot = slot;
        presenter = new LoginPresenter(language, console.registry(), console.jobs(), slot, UserRole.USER, this);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(language.text("Login_title"));
        named(shell, "login");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        icons = new Icons(area);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(14, 14).spacing(12, 12).applyTo(area);
        picture = new Label(area, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(picture);
        message = named(new Label(area, SWT.WRAP), "login.message");
        GridDataFactory.fillDefaults().grab(true, false)
                .hint(convertWidthInCharsToPixels(CHARACTERS), SWT.DEFAULT).applyTo(message);
        facts = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 5).applyTo(facts);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(facts);
        Composite entry = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 5).applyTo(entry);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(entry);
        pinLabel = new Label(entry, SWT.NONE);
        pinLabel.setText(language.text("Login_pin"));
        pin = named(new Text(entry, SWT.BORDER | SWT.PASSWORD), "login.pin");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(pin);
        applyDialogFont(area);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        named(createButton(parent, IDialogConstants.OK_ID, language.text("Login_ok"), true), "login.ok");
        named(createButton(parent, IDialogConstants.CANCEL_ID, language.text("Cancel"), false), "login.cancel");
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
        return super.close();
    }

    @Override
    protected void okPressed() {
        if (!busy) {
            char[] entered = pin.getTextChars();
            try {
                pin.setTextChars(new char[0]);
                presenter.submit(entered, contents());
            } finally {
                Arrays.fill(entered, '\0');
            }
        }
    }

    @Override
    public void ask(Question question) {
        if (getShell() == null || getShell().isDisposed()) {
            return;
        }
        busy = false;
        refused = question.severity() == Severity.ERROR;
        shown = token();
        say(question.message(), question.severity());
        showFacts(question.facts());
        enable(question.possible(), question.pinExpected());
        if (question.pinExpected()) {
            pin.setFocus();
        }
        fit();
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

    private Optional<TokenInfo> token() {
        return console.registry().state().slot(slot).flatMap(SlotStatus::token);
    }

    private Optional<TokenView> contents() {
        return Subject.inSlot(console.inventory(), slot).flatMap(Subject::view);
    }

    /** The token was read again, or has gone: what is said about it must be true. What went wrong stays said. */
    private void changed() {
        if (busy || token().equals(shown)) {
            return;
        }
        String said = message.getText();
        boolean wasRefused = refused;
        presenter.start(contents());
        if (wasRefused && token().isPresent()) {
            say(said, Severity.ERROR);
            refused = true;
            fit();
        }
    }

    private void say(String sentence, Severity severity) {
        picture.setImage(icons.image(switch (severity) {
        case NONE -> Icon.PIN;
        case WARNING, ERROR -> Icon.PROBLEM;
        }));
        message.setText(sentence);
    }

    private void showFacts(List<Fact> list) {
        for (Control old : facts.getChildren()) {
            old.dispose();
        }
        for (Fact fact : list) {
            Label name = new Label(facts, SWT.NONE);
            name.setText(fact.name());
            Label value = named(new Label(facts, SWT.WRAP), FACT);
            value.setText(fact.value().replace("&", "&&"));
            value.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
            GridDataFactory.fillDefaults().grab(true, false).applyTo(value);
        }
    }

    private void enable(boolean possible, boolean pinExpected) {
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(possible);
        }
        pin.setEnabled(pinExpected);
        pinLabel.setEnabled(pinExpected);
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
