/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenContents;

/** A conversation with a token of a library in this process. */
public interface Conversation extends TokenSession {

    /**
     * As {@link TokenSession#read}, without a class of Eclipse.
     *
     * @throws ReadingCancelledException when the monitor wants it so
     */
    TokenContents read(ReadingMonitor monitor) throws FaultException, ReadingCancelledException;
}
