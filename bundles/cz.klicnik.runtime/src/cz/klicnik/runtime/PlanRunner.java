/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime;

import java.util.Collection;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.PinUse;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.guard.KeyRequests;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.plan.Plan;

/**
 * Runs plans on tokens: the OSGi service through which the screens and the command line change anything. Both methods talk
 * to a token and block: never on the UI thread. Thread-safe.
 */
public interface PlanRunner {

    /** Which keys of a token belong to requests, as far as this console knows; for planners. Reads the journal. */
    default KeyRequests requests(TokenIdentity token) {
        return KeyRequests.NONE;
    }

    /**
     * What the guards say of a plan, by the last reading of the token. Nothing is sent to it.
     *
     * @throws FaultException TOKEN_GONE
     */
    List<Objection> preview(SlotKey slot, Plan plan) throws FaultException;

    /**
     * Runs a plan under the token's lease in one conversation: logs in where the plan needs it (one try), reads the token,
     * asks the guards again, and executes step by step, with the journal written before and after each.
     *
     * @param secrets stay the caller's
     * @param use on whose account PINs are sent
     * @param confirmed what a person typed to overcome objections
     * @param monitor may be cancelled between two steps
     * @return how it ended; also when a guard stopped it
     * @throws FaultException when it could not begin: TOKEN_GONE, TOKEN_IN_USE, PIN_INCORRECT, FILE_PROBLEM of the journal …
     */
    Outcome run(SlotKey slot, Plan plan, PlanSecrets secrets, PinUse use, Collection<String> confirmed,
            PlanListener listener, IProgressMonitor monitor) throws FaultException;

    /** What earlier plans have left unfinished. */
    PlanRecovery recovery();
}
