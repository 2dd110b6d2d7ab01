/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.copy;

import java.time.Instant;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.plan.Plan;

/**
 * Where keys and certificates come from: files, or another token. What is inside is told first; a private key is handed out
 * only for a plan that writes it. Closing it wipes the keys that it holds. One thread at a time, never the UI thread.
 */
public sealed interface ImportSource extends AutoCloseable permits FileSource, TokenSource {

    /**
     * What is inside.
     *
     * @param now for the state of the certificates
     */
    ImportContents contents(Instant now);

    /**
     * Puts the private keys that a plan writes among its secrets, which own them then.
     *
     * @throws FaultException when a key cannot be had after all: KEY_STAYS, OBJECT_NOT_FOUND, TOKEN_GONE …
     */
    void keys(Plan plan, PlanSecrets into) throws FaultException;

    @Override
    void close();
}
