/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.login.LoginDialog;
import cz.klicnik.ui.internal.login.LoginPresenter.Purpose;
import cz.klicnik.ui.internal.widgets.Icons;

/** Says that more shows after a login, and offers it; takes no room once somebody is logged in. UI thread only. */
@NonNullByDefault({})
public final class LoginHint {

    private static final int WIDTH = 420;

    private final PlanWizard wizard;
    private final SlotKey slot;
    private final Composite area;

    /** @param sentence why to log in */
    public LoginHint(Composite parent, PlanWizard wizard, SlotKey slot, Icons icons, String sentence) {
        this.wizard = wizard;
        this.slot = slot;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        new Label(area, SWT.NONE).setImage(icons.image(Icon.LOGIN));
        Label text = named(new Label(area, SWT.WRAP), "wizard.loginHint");
        text.setText(sentence);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(WIDTH, SWT.DEFAULT)
                .applyTo(text);
        Button button = named(new Button(area, SWT.PUSH), "wizard.login");
        button.setText(wizard.text("Login_button"));
        button.addListener(SWT.Selection,
                event -> new LoginDialog(area.getShell(), wizard.console(), slot, Purpose.LOGIN).open());
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(button);
        update();
    }

    /** Shows or hides it, as the login stands. */
    public void update() {
        if (area.isDisposed()) {
            return;
        }
        boolean needed = wizard.console().registry().state().slot(slot).filter(s -> s.login() == LoginState.PUBLIC)
                .isPresent();
        if (needed == ((GridData) area.getLayoutData()).exclude) {
            area.setVisible(needed);
            ((GridData) area.getLayoutData()).exclude = !needed;
            area.getParent().layout(true, true);
        }
    }
}
