/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.login;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.pki.TokenView;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.internal.login.LoginPresenter.Purpose;

/** Asks for the PIN of a token's user, to log in or to see whether it is right. */
@NonNullByDefault({})
public final class LoginDialog extends PinDialog {

    private final LoginPresenter presenter;
    private final Purpose purpose;
    private Text pin;

    public LoginDialog(Shell parent, Console console, SlotKey slot, Purpose purpose) {
        super(parent, console, slot, purpose == Purpose.LOGIN ? "login" : "verify");
        this.purpose = purpose;
        presenter = new LoginPresenter(console.language(), console.registry(), console.jobs(), slot, purpose,
                this);
    }

    @Override
    String title() {
        return language().text(purpose == Purpose.LOGIN ? "Login_title" : "Verify_title");
    }

    @Override
    String submitLabel() {
        return language().text(purpose == Purpose.LOGIN ? "Login_ok" : "Verify_ok");
    }

    @Override
    void createFields(Composite parent) {
        pin = pinField(parent, language().text("Login_pin"), "pin");
    }

    @Override
    void start(Optional<TokenView> contents) {
        presenter.start(contents);
    }

    @Override
    void submit(String typed, Optional<TokenView> contents) {
        char[] entered = taken(pin);
        try {
            presenter.submit(entered, typed, contents);
        } finally {
            Arrays.fill(entered, '\0');
        }
    }

    @Override
    void enableFields(boolean enabled) {
        pin.setEnabled(enabled);
    }

    @Override
    void focusField() {
        pin.setFocus();
    }
}
