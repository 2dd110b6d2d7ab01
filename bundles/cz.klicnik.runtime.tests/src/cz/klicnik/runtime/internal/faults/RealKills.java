/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.testing.Await;

/** Kills the process of a console, which no program can do anything about, before and after each step of an operation. */
final class RealKills {

    private static final Duration LONG = Duration.ofSeconds(120);

    private final Rehearsal rehearsal;
    private final FaultBench bench;

    RealKills(Rehearsal rehearsal, FaultBench bench) {
        this.rehearsal = rehearsal;
        this.bench = bench;
    }

    /** How many moments there are. */
    int moments() {
        return 2 * rehearsal.plan().steps().size();
    }

    /**
     * Kills it at one of them.
     *
     * @param moment from 1
     * @return the next start of the program
     */
    NextStart kill(int moment) throws IOException, InterruptedException, FaultException {
        bench.putBack(rehearsal.beginning());
        Process console = KilledConsole.start(rehearsal.operation(), bench);
        try (BufferedReader said = console.inputReader(); Writer told = console.outputWriter()) {
            for (int n = 1; n <= moment; n++) {
                String where = said.readLine();
                if (where == null || !where.matches("(begins|ended) \\d+")) {
                    throw new IllegalStateException("The console says " + where + " at moment " + n);
                }
                if (n < moment) {
                    told.write('\n');
                    told.flush();
                }
            }
            List<ProcessHandle> hosts = console.descendants().toList();
            console.destroyForcibly().waitFor();
            Await.within(LONG).until("the driver's process has ended with it",
                    () -> hosts.stream().noneMatch(ProcessHandle::isAlive), gone -> gone);
        } finally {
            console.destroyForcibly();
        }
        Optional<Plan> plan =
                PlanRecord.of(Rehearsal.journal(bench).entries()).stream().map(PlanRecord::plan).findFirst();
        return new NextStart(plan.map(rehearsal::with).orElse(rehearsal), bench, Ran.KILLED);
    }
}
