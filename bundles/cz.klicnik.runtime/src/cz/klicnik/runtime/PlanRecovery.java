/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.PinUse;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.journal.Event.Decision;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.operations.recover.Finding;

/**
 * What a crash, a pulled token or a fault has left unfinished: an OSGi service. The screens look at it at the start and when a
 * token comes, the command line whenever it lists tokens. Never on the UI thread. Thread-safe.
 */
public interface PlanRecovery {

    /**
     * The plans of which something may be half done and that nobody has looked after, oldest first, whichever token they are
     * of. Plans that are being run now, here or by another console, are none of them. Reads the journal; no token is asked.
     *
     * @throws FaultException FILE_PROBLEM
     */
    List<PlanRecord> open() throws FaultException;

    /** Those of one token. */
    default List<PlanRecord> open(TokenIdentity token) throws FaultException {
        return open().stream().filter(p -> p.plan().token().equals(token)).toList();
    }

    /**
     * The slot in which a plan's token is now; empty when it is away. For an initialisation that was cut off, where its token is
     * not seen any more, the one token that is like it, empty, and called so: erasing gives some tokens another serial number.
     */
    Optional<SlotKey> slot(PlanRecord plan);

    /**
     * Compares a plan with the last reading of its token. Nothing is sent to it: log in and have it read first, or the answer
     * may be that nobody knows. Where the token shows that nothing is open, that is written to the journal, and the plan is
     * not told of any more.
     *
     * @throws FaultException TOKEN_GONE when the slot does not hold the plan's token, or it was not read yet; FILE_PROBLEM
     */
    Finding look(SlotKey slot, PlanRecord plan) throws FaultException;

    /**
     * Finishes or takes back: runs the plan that a finding offers, as {@link PlanRunner#run} does. When it is complete, the
     * unfinished one is settled, in whichever way it was run.
     *
     * @param decision FINISH or UNDO, which the finding must offer
     */
    Outcome run(SlotKey slot, Finding finding, Decision decision, PlanSecrets secrets, PinUse use,
            Collection<String> confirmed, PlanListener listener, IProgressMonitor monitor) throws FaultException;

    /**
     * Leaves everything as it is: the plan is not told of any more. Its token may be away.
     *
     * @throws FaultException FILE_PROBLEM
     */
    void leave(PlanRecord plan) throws FaultException;
}
