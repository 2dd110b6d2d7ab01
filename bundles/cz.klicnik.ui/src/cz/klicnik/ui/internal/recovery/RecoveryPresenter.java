/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.recovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.runtime.PlanRecovery;
import cz.klicnik.ui.jobs.TokenJobs;

/**
 * Looks for unfinished plans of the tokens that are here: at the start, when another token comes, when one was read again, as
 * it is after a plan and after its driver has died, and when somebody has dealt with one. Asks no token. UI thread only, except
 * that the journal is read in a job.
 */
public final class RecoveryPresenter {

    /** An unfinished plan, and where its token is. */
    public record Open(PlanRecord plan, SlotKey slot) {
    }

    private final PlanRecovery recovery;
    private final TokenJobs jobs;
    private final String job;
    private final Consumer<List<Open>> view;
    private final Consumer<Fault> failed;
    private final Set<String> later = new HashSet<>();
    private Map<TokenIdentity, Instant> looked = Map.of();

    /**
     * @param job the name of the job, in the user's language
     * @param view is told what is open, on the UI thread
     * @param failed is told when the journal cannot be read
     */
    public RecoveryPresenter(PlanRecovery recovery, TokenJobs jobs, String job, Consumer<List<Open>> view,
            Consumer<Fault> failed) {
        this.recovery = recovery;
        this.jobs = jobs;
        this.job = job;
        this.view = view;
        this.failed = failed;
    }

    /**
     * Looks again when other tokens are here than the last time, or one was read since.
     *
     * @param here when they were read
     */
    public void tokens(Map<TokenIdentity, Instant> here) {
        if (!here.keySet().equals(looked.keySet())) {
            // a token that comes back is told of again
            later.clear();
        }
        if (!here.equals(looked)) {
            looked = Map.copyOf(here);
            look();
        }
    }

    /** Looks again. */
    public void look() {
        jobs.scheduleForDriver(job, "journal", monitor -> {
            List<Open> open = new ArrayList<>();
            for (PlanRecord plan : recovery.open()) {
                Optional<SlotKey> slot = recovery.slot(plan);
                slot.ifPresent(s -> open.add(new Open(plan, s)));
            }
            return open;
        }, open -> view.accept(open.stream().filter(o -> !later.contains(o.plan().plan().id())).toList()), failed);
    }

    /** Tells no more of a plan until its token comes again, or the console starts again. */
    public void later(PlanRecord plan) {
        later.add(plan.plan().id());
        look();
    }
}
