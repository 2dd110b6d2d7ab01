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
 * share it. The first login is seen by all, and so is its end.
 *
 * <p>After {@link #close()}, after the end of its connection, and when the token was pulled, everything but closing again
 * throws TOKEN_GONE.
 */
public interface TokenSession extends AutoCloseable {

    /**
     * Reads everything that is visible now. An object that cannot be read is listed with its problem.
     *
     * @param monitor may be cancelled: then the reading ends with {@code OperationCanceledException} and does no harm
     * @throws FaultException when the token is gone or the library fails as a whole
     */
    TokenContents read(IProgressMonitor monitor) throws FaultException;

    /** Who is logged in; NOT_REQUIRED for a token that has nothing a PIN would open. */
    LoginState loginState() throws FaultException;

    /**
     * Tries the PIN exactly once.
     *
     * @param pin stays the caller's, who closes it; ignored by a token with a protected authentication path
     * @throws FaultException PIN_INCORRECT: it was sent and is wrong; PIN_LOCKED; PIN_LENGTH: it was not sent; NOT_SUPPORTED on
     *         a token without a login; and others, none of which means that the PIN was wrong
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
