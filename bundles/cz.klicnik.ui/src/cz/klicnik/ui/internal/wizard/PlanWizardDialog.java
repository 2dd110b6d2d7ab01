/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.PageChangingEvent;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import cz.klicnik.ui.internal.widgets.Styles;
import cz.klicnik.ui.internal.wizard.PlanState.Phase;

/**
 * The window of a wizard that changes a token. The button that leads from the plan to its execution says so; from there
 * nothing leads back, unless the plan could not begin.
 */
@NonNullByDefault({})
public final class PlanWizardDialog extends WizardDialog {

    private static final int WIDTH = 840;
    private static final int HEIGHT = 530;

    private final PlanWizard wizard;
    private Phase followed = Phase.NOTHING;

    public PlanWizardDialog(Shell parent, PlanWizard wizard) {
        super(parent, wizard);
        this.wizard = wizard;
        setPageSize(WIDTH, HEIGHT);
        addPageChangingListener(this::changing);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        named(shell, "wizard");
        wizard.help().of(shell);
    }

    @Override
    protected Point getInitialSize() {
        Point size = super.getInitialSize();
        var screen = getShell().getMonitor().getClientArea();
        return new Point(Math.min(size.x, screen.width), Math.min(size.y, screen.height));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        name(IDialogConstants.BACK_ID, "wizard.back");
        name(IDialogConstants.NEXT_ID, "wizard.next");
        name(IDialogConstants.FINISH_ID, "wizard.close");
        name(IDialogConstants.CANCEL_ID, "wizard.cancel");
        label(IDialogConstants.FINISH_ID, wizard.text("Button_close"));
    }

    @Override
    public void updateButtons() {
        super.updateButtons();
        boolean atPlan = getCurrentPage() == wizard.planPage();
        label(IDialogConstants.NEXT_ID, wizard.text(atPlan ? "Button_carryOut" : "Button_next"));
        label(IDialogConstants.FINISH_ID, wizard.finishLabel());
        boolean running = wizard.presenter().state().phase() == Phase.RUNNING;
        boolean over = wizard.presenter().state().phase() == Phase.OVER;
        button(IDialogConstants.CANCEL_ID)
                .ifPresent(b -> Styles.enable(b, !over && !(running && wizard.presenter().state().cancelling())));
        if (over) {
            button(IDialogConstants.FINISH_ID).ifPresent(b -> getShell().setDefaultButton(b));
        }
    }

    @Override
    protected void nextPressed() {
        if (getCurrentPage() != wizard.planPage()) {
            super.nextPressed();
        } else if (wizard.planPage().start()) {
            showPage(wizard.resultPage());
        }
    }

    @Override
    public void create() {
        super.create();
        wizard.opened();
    }

    /** Goes where a new state of the plan is shown. */
    void follow(PlanState state) {
        Phase before = followed;
        followed = state.phase();
        if (before == Phase.RUNNING && state.phase() == Phase.LOOKED) {
            // it could not begin: the guards objected, or the token did not take the PIN
            showPage(wizard.presenter().fault().flatMap(wizard::after)
                    .orElseGet(() -> state.passable() ? wizard.planPage() : wizard.checkPage()));
        } else if (before == Phase.LOOKING && state.unopposed() && wizard.brief()
                && getCurrentPage() == wizard.checkPage()) {
            nextPressed();
        }
        if (getCurrentPage() != null) {
            updateButtons();
        }
        if (before != Phase.OVER && state.phase() == Phase.OVER) {
            button(IDialogConstants.FINISH_ID).ifPresent(Button::setFocus);
        }
    }

    void focusNext() {
        button(IDialogConstants.NEXT_ID).filter(Button::isEnabled).ifPresent(Button::setFocus);
    }

    private void changing(PageChangingEvent event) {
        if (event.getTargetPage() == wizard.checkPage() && wizard.isLastChoice(event.getCurrentPage())) {
            wizard.planChosen();
        }
    }

    private Optional<Button> button(int id) {
        return Optional.ofNullable(getButton(id)).filter(b -> !b.isDisposed());
    }

    private void label(int id, String label) {
        button(id).filter(b -> !label.equals(b.getText())).ifPresent(b -> {
            b.setText(label);
            setButtonLayoutData(b);
            b.getParent().layout();
        });
    }

    private void name(int id, String key) {
        button(id).ifPresent(b -> named(b, key));
    }

    @Override
    public void showPage(IWizardPage page) {
        super.showPage(page);
        updateButtons();
    }
}
