/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard.pins;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.presentation.Fact;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.login.NewPinPresenter;
import cz.klicnik.ui.internal.login.NewPinPresenter.Purpose;
import cz.klicnik.ui.internal.widgets.Icons;
import cz.klicnik.ui.internal.wizard.PlanWizard;
import cz.klicnik.ui.internal.wizard.PlanWizardPage;

/**
 * Sets a new PIN: by the present one, by what unblocks it, or on a token that is erased before. What is tried is tried once
 * for each time that a person has typed it.
 */
@NonNullByDefault({})
public final class NewPinWizard extends PlanWizard {

    private final NewPinPresenter presenter;
    private final NewPinPage page;

    public NewPinWizard(Console console, SlotKey slot, Purpose purpose) {
        super(console, slot, "NewPin_" + purpose);
        presenter = new NewPinPresenter(console.language(), console.registry(), slot, purpose);
        page = new NewPinPage(this, presenter, purpose);
        setDefaultPageImageDescriptor(Icons.descriptor(Icon.WIZARD_PIN));
    }

    @Override
    protected List<? extends PlanWizardPage> choosing() {
        return List.of(page);
    }

    @Override
    protected Optional<Plan> chosen() {
        return presenter.plan(page.take(), Instant.now());
    }

    @Override
    protected PlanSecrets secrets(Plan chosen) {
        return presenter.secrets();
    }

    @Override
    protected List<Fact> facts() {
        return presenter.question(contents(), Optional.empty()).facts();
    }

    /** Who changes a PIN is on the phone: where nothing speaks against it, nothing has to be read. */
    @Override
    protected boolean brief() {
        return true;
    }

    /** A PIN that was not taken is typed anew, where it is typed. */
    @Override
    protected Optional<PlanWizardPage> after(Fault fault) {
        if (!aboutPin(fault)) {
            return Optional.empty();
        }
        presenter.close();
        page.refused(fault);
        return Optional.of(page);
    }

    @Override
    protected void tokenChanged() {
        if (idle()) {
            page.update();
        }
    }

    /** Whether something can be typed that still counts. */
    boolean chooses() {
        return idle();
    }

    /** Forgets what was typed: nothing is sent any more. */
    void forget() {
        presenter.close();
    }

    @Override
    public void dispose() {
        presenter.close();
        super.dispose();
    }
}
