/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard.clean;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.window.Window;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.operations.clean.CleanPlanner.CleanPlan;
import cz.klicnik.operations.clean.CleanProposal;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.execute.PlanSecrets.Purpose;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.plan.RoomEstimate;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.plan.CleanText;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.internal.help.HelpTopics;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.widgets.Icons;
import cz.klicnik.ui.internal.wizard.PlanWizard;
import cz.klicnik.ui.internal.wizard.PlanWizardPage;

/** Takes from a token what is not needed any more. */
@NonNullByDefault({})
public final class CleanWizard extends PlanWizard {

    private final CleanPresenter presenter;
    private final CleanPage page;
    private final Quirks quirks;
    private Optional<TokenView> read = Optional.empty();
    private Optional<CleanPlan> plan = Optional.empty();
    /** Of the file that a key is saved to. */
    private volatile Optional<Pin> password = Optional.empty();

    public CleanWizard(Console console, SlotKey slot) {
        super(console, slot, "Clean");
        quirks = console.registry().state().driver(slot.driverId()).map(DriverStatus::profile)
                .map(p -> p.quirks()).orElse(Quirks.STANDARD);
        presenter = new CleanPresenter(new CleanText(console.language().locale(), console.language().formats()),
                quirks, this::freed, text("Clean_movable"), this::show);
        page = new CleanPage(this, presenter);
        setDefaultPageImageDescriptor(Icons.descriptor(Icon.WIZARD_CLEAN));
    }

    @Override
    protected HelpTopics help() {
        return HelpTopics.CLEAN;
    }

    @Override
    protected List<? extends PlanWizardPage> choosing() {
        return List.of(page);
    }

    @Override
    protected void opened() {
        look();
    }

    @Override
    protected Optional<Plan> chosen() {
        plan = presenter.plan(Instant.now());
        plan.ifPresent(p -> presenter.typed().forEach((wanted, text) -> presenter().type(wanted, text)));
        return plan.map(CleanPlan::plan);
    }

    @Override
    protected List<Objection> objections() {
        return plan.map(CleanPlan::objections).orElse(List.of());
    }

    /** Asks where the key of what is chosen is to be saved first. */
    void askForFile() {
        SaveKeyDialog dialog =
                new SaveKeyDialog(getShell(), key -> text(key), console().language().text("Cancel"));
        boolean given = dialog.open() == Window.OK;
        password.ifPresent(Pin::close);
        password = given ? Optional.of(dialog.password()) : Optional.empty();
        presenter.saveTo(given ? Optional.of(dialog.path()) : Optional.empty());
    }

    @Override
    protected PlanSecrets secrets(Plan chosen) throws FaultException {
        PlanSecrets secrets = super.secrets(chosen);
        password.ifPresent(p -> secrets.with(Purpose.FILE, p.copy()));
        return secrets;
    }

    @Override
    public void dispose() {
        password.ifPresent(Pin::close);
        super.dispose();
    }

    @Override
    protected void tokenChanged() {
        if (idle()) {
            look();
        }
    }

    /** Looks what may go; in a job, because which keys belong to requests stands in the journal. */
    private void look() {
        Optional<TokenView> now = contents();
        if (now.isPresent() && !now.equals(read)) {
            read = now;
            TokenView view = now.get();
            console().jobs().schedule(text("Job_look"), slot(),
                    monitor -> CleanProposal.of(view, console().plans().requests(view.contents().identity()), quirks),
                    presenter::show,
                    fault -> page.failed(words().fault(fault)));
        } else {
            page.update();
        }
    }

    private String freed(RoomEstimate room) {
        return room.total() == 0 ? "" : text(room.known() ? "Clean_freed" : "Clean_freedAtLeast",
                console().language().formats().bytes(room.total()));
    }

    private void show(CleanState state) {
        page.show(state);
    }
}
