/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.recovery;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

import cz.klicnik.operations.journal.Event.Decision;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.recover.Finding;
import cz.klicnik.pki.TokenView;
import cz.klicnik.runtime.PlanRecovery;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.internal.help.HelpTopics;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.recovery.RecoveryPresenter.Open;
import cz.klicnik.ui.internal.widgets.Icons;
import cz.klicnik.ui.internal.wizard.PlanWizard;
import cz.klicnik.ui.internal.wizard.PlanWizardPage;

/** Tells what has become of an unfinished plan, and finishes it, takes it back, or leaves it as it is. */
@NonNullByDefault({})
public final class RecoverWizard extends PlanWizard {

    private final Open open;
    private final PlanRecovery recovery;
    private final RecoverPage page;
    private Optional<TokenView> read = Optional.empty();
    private volatile Optional<Finding> finding = Optional.empty();
    /** What the plan is for that the guards look at; the buttons are the UI thread's. */
    private volatile Decision decision = Decision.NOTHING_OPEN;

    public RecoverWizard(Console console, Open open) {
        super(console, open.slot(), "Recover");
        this.open = open;
        recovery = console.plans().recovery();
        page = new RecoverPage(this);
        setDefaultPageImageDescriptor(Icons.descriptor(Icon.WIZARD_RECOVER));
        presenter().runBy((plan, secrets, use, confirmed, listener, monitor) -> recovery.run(slot(),
                finding.orElseThrow(), decision, secrets, use, confirmed, listener, monitor));
    }

    @Override
    protected HelpTopics help() {
        return HelpTopics.RECOVERY;
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
        decision = page.decision();
        return finding.flatMap(f -> switch (decision) {
        case FINISH -> f.finish();
        case UNDO -> f.undo();
        case LEAVE, NOTHING_OPEN -> Optional.empty();
        });
    }

    @Override
    protected void tokenChanged() {
        if (idle()) {
            look();
        }
    }

    /** Leaving it as it is needs no plan. */
    @Override
    protected boolean readyWithoutPlan() {
        return idle() && page.decision() == Decision.LEAVE
                || finding.filter(Finding::nothingOpen).isPresent() && idle();
    }

    @Override
    protected String finishLabel() {
        return idle() && page.decision() == Decision.LEAVE ? text("Recover_leaveButton") : super.finishLabel();
    }

    @Override
    protected void finishWithoutPlan() {
        if (page.decision() == Decision.LEAVE) {
            console().jobs().<Boolean>scheduleForDriver(text("Recover_job"), "journal", monitor -> {
                recovery.leave(open.plan());
                return true;
            }, done -> {
                // the banner looks again when the window has closed
            }, fault -> page.failed(words().fault(fault)));
        }
    }

    /** Compares the plan with what is on the token now; after a login more shows. */
    private void look() {
        Optional<TokenView> now = contents();
        if (now.isPresent() && !now.equals(read)) {
            read = now;
            console().jobs().schedule(text("Recover_job"), slot(), monitor -> recovery.look(slot(), open.plan()),
                    found -> {
                        finding = Optional.of(found);
                        page.show(found, read);
                    }, fault -> page.failed(words().fault(fault)));
        }
        page.update();
    }
}
