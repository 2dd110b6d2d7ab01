/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.driver;

import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenContents;

/**
 * A conversation with one token. Not on the UI thread; one thread at a time.
 *
 * <p>Login belongs to the token and the process (PKCS#11 v2.40, section 6.7.4): all sessions of one driver with one token
 * share it.
 */
public interface TokenSession extends AutoCloseable {

    /**
     * Reads everything that is visible now. An object that cannot be read is listed with its problem.
     *
     * @throws FaultException when the token is gone or the library fails as a whole
     */
    TokenContents read(IProgressMonitor monitor) throws FaultException;

    LoginState loginState() throws FaultException;

    /**
     * Tries the PIN exactly once.
     *
     * @param pin stays the caller's, who closes it; ignored by a token with a protected authentication path
     * @throws FaultException PIN_INCORRECT, PIN_LOCKED, PIN_LENGTH …
     */
    void login(UserRole role, Pin pin) throws FaultException;

    /** Ends the login of all sessions with this token; nothing happens when nobody is logged in. */
    void logout() throws FaultException;

    /**
     * Something that this token can do.
     *
     * @return empty when it cannot
     */
    <C extends Capability> Optional<C> capability(Class<C> type);

    /** Ends the conversation; a login that other sessions share stays. Never throws. */
    @Override
    void close();
}
