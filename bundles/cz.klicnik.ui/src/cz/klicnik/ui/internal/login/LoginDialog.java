/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.login;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.inventory.InventoryChange;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.Fact;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.login.LoginPresenter.Question;

/** Asks for a PIN. It stays open after a wrong one and says so; nothing is tried again unless a person does. */
@NonNullByDefault({})
public final class LoginDialog extends TitleAreaDialog implements LoginPresenter.View {

    private static final int WIDTH = 480;

    private final Console console;
    private final Language language;
    private final SlotKey slot;
    private final LoginPresenter presenter;
    private final Consumer<InventoryChange> changes = change -> changed();
    private Composite facts;
    private Text pin;
    private Label pinLabel;
    private boolean busy;
    private boolean refused;
    private Optional<SlotStatus> shown = Optional.empty();

    public LoginDialog(Shell parent, Console console, SlotKey slot) {
        super(parent);
        this.console = console;
        this.language = console.language();
        this.slot = slot;
        presenter = new LoginPresenter(language, console.registry(), console.jobs(), slot, UserRole.USER, this);
        setHelpAvailable(false);
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
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 10).spacing(12, 8).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).hint(convertHorizontalDLUsToPixels(WIDTH / 2), SWT.DEFAULT)
                .applyTo(area);
        Composite list = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 4).applyTo(list);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(list);
        facts = list;
        Label label = new Label(area, SWT.NONE);
        label.setText(language.text("Login_pin"));
        pinLabel = label;
        Text field = named(new Text(area, SWT.BORDER | SWT.PASSWORD), "login.pin");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        pin = field;
        setTitle(language.text("Login_title"));
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
        refused = question.severity() == LoginPresenter.Severity.ERROR;
        shown = console.registry().state().slot(slot);
        setMessage(question.message(), switch (question.severity()) {
            case NONE -> IMessageProvider.NONE;
            case WARNING -> IMessageProvider.WARNING;
            case ERROR -> IMessageProvider.ERROR;
        });
        showFacts(question);
        enable(question.possible(), question.pinExpected());
        if (question.pinExpected()) {
            pin.setFocus();
        }
        grow();
    }

    @Override
    public void busy() {
        busy = true;
        setMessage(language.text("Login_busy"));
        enable(false, false);
    }

    @Override
    public void done() {
        if (getShell() != null && !getShell().isDisposed()) {
            setReturnCode(OK);
            close();
        }
    }

    private Optional<TokenView> contents() {
        return Subject.inSlot(console.inventory(), slot).flatMap(Subject::view);
    }

    /** The token was read again, or has gone: what is said about it must be true. What went wrong stays said. */
    private void changed() {
        Optional<SlotStatus> now = console.registry().state().slot(slot);
        boolean same = now.flatMap(SlotStatus::token).equals(shown.flatMap(SlotStatus::token));
        if (!busy && !same) {
            String said = getMessage();
            boolean wasRefused = refused;
            presenter.start(contents());
            if (wasRefused && now.flatMap(SlotStatus::token).isPresent()) {
                setMessage(said, IMessageProvider.ERROR);
            }
        }
    }

    private void showFacts(Question question) {
        Composite list = facts;
        for (Control old : list.getChildren()) {
            old.dispose();
        }
        for (Fact fact : question.facts()) {
            Label name = new Label(list, SWT.NONE);
            name.setText(fact.name());
            Label value = named(new Label(list, SWT.WRAP), "login.fact");
            value.setText(fact.value().replace("&", "&&"));
            value.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
            GridDataFactory.fillDefaults().grab(true, false).applyTo(value);
        }
        list.getParent().layout(true, true);
    }

    private void enable(boolean possible, boolean pinExpected) {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(possible);
        }
        pin.setEnabled(pinExpected);
        pinLabel.setEnabled(pinExpected);
    }

    /** A longer message or list may need more room than the last one. */
    private void grow() {
        Shell shell = getShell();
        Point wanted = shell.computeSize(shell.getSize().x, SWT.DEFAULT, true);
        if (wanted.y > shell.getSize().y) {
            shell.setSize(shell.getSize().x, wanted.y);
        }
    }
}
