/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.pkcs11.Conversation;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.ReadingCancelledException;
import cz.klicnik.pkcs11.ReadingMonitor;
import cz.klicnik.pkcs11.ReturnValues;

/**
 * A conversation with the token in a slot. It holds a read-only session, opened when first needed (a token that was never
 * initialised allows none), and opens a read-write session for the length of each write, so that write-protected tokens
 * can be read.
 *
 * <p>A security officer can log in only while no read-only session is open (PKCS#11 v2.40, section 6.7.4): then all
 * conversations with the slot close theirs and go on with a read-write one.
 */
public final class TokenConversation implements Conversation {

    private static final long CKS_RO_USER = 1;
    private static final long CKS_RW_USER = 3;
    private static final long CKS_RW_SO = 4;

    private final Cryptoki cryptoki;
    private final Slot slot;
    private final String family;
    private final Quirks quirks;
    private OptionalLong session = OptionalLong.empty();
    private boolean gone;
    /** Whose token this conversation is with; empty until one was seen, and after an initialisation. */
    private Optional<TokenIdentity> partner;

    public TokenConversation(Cryptoki cryptoki, Slot slot, String family, Quirks quirks) {
        this.cryptoki = cryptoki;
        this.slot = slot;
        this.family = family;
        this.quirks = quirks;
        this.partner = slot.trusted().flatMap(r -> r.identity(family));
        slot.conversations().add(this);
    }

    @Override
    public TokenContents read(IProgressMonitor monitor) throws FaultException {
        return MonitoredReading.of(this, monitor);
    }

    @Override
    public TokenContents read(ReadingMonitor monitor) throws FaultException, ReadingCancelledException {
        ContentsReader reader = new ContentsReader(cryptoki, slot.id(), family, quirks, monitor);
        Optional<TokenContents> contents = exclusively(() -> {
            Optional<TokenContents> read = reader.read(this::session);
            if (read.isPresent()) {
                sameToken(read.get().token());
            }
            return read;
        });
        return contents.orElseThrow(ReadingCancelledException::new);
    }

    @Override
    public LoginState loginState() throws FaultException {
        return exclusively(() -> state(cryptoki.getTokenInfo(slot.id())));
    }

    @Override
    public void login(UserRole role, Pin pin) throws FaultException {
        exclusively(() -> {
            TokenInfo token = cryptoki.getTokenInfo(slot.id());
            sameToken(token);
            if (!token.initialized()) {
                throw new FaultException(FaultCode.TOKEN_NOT_INITIALIZED);
            }
            Optional<Pin> sent = acceptable(token, pin);
            long wanted = role == UserRole.SECURITY_OFFICER ? CKU_SO : CKU_USER;
            long state = cryptoki.getSessionState(session());
            if (sameRole(state, role)) {
                return null; // perhaps by another conversation: no try is spent on it
            }
            if (role == UserRole.SECURITY_OFFICER) {
                if (sameRole(state, UserRole.USER)) {
                    // closing the sessions would log the user out
                    throw new CryptokiException("C_Login", CKR_USER_ANOTHER_ALREADY_LOGGED_IN);
                }
                closeAllOfSlot();
                open(true);
            }
            cryptoki.login(session(), wanted, sent);
            return null;
        });
    }

    @Override
    public void logout() throws FaultException {
        exclusively(() -> {
            if (session.isEmpty()) {
                // without a session of ours there may still be a login of another conversation
                open(soLoggedIn());
            }
            try {
                cryptoki.logout(session());
            } catch (CryptokiException e) {
                if (e.returnValue() != CKR_USER_NOT_LOGGED_IN) {
                    throw e;
                }
            }
            return null;
        });
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        return new TokenCapabilities(cryptoki, slot.id(), this).capability(type);
    }

    @Override
    public void close() {
        slot.lock().lock();
        try {
            slot.conversations().remove(this);
            closeSession();
            gone = true;
        } finally {
            slot.lock().unlock();
        }
    }

    /** Makes calls while no other conversation with this slot does; return values become faults. */
    <T> T exclusively(Calls<T> calls) throws FaultException {
        slot.lock().lock();
        try {
            if (gone) {
                throw new FaultException(FaultCode.TOKEN_GONE);
            }
            return calls.make();
        } catch (CryptokiException e) {
            if (ReturnValues.gone(e.returnValue())) {
                gone = true;
                closeSession();
            }
            throw ReturnValues.exception(e);
        } finally {
            slot.lock().unlock();
        }
    }

    /** Makes calls that write, in a read-write session of their own. */
    <T> T writing(Writes<T> writes) throws FaultException {
        return exclusively(() -> {
            sameToken(cryptoki.getTokenInfo(slot.id()));
            long readWrite = cryptoki.openSession(slot.id(), true);
            try {
                return writes.make(readWrite);
            } finally {
                close(readWrite);
            }
        });
    }

    /**
     * Makes sure that this is still the token that the conversation began with: nobody may have seen that it was pulled and
     * another one put in, and a new session would be one with the other.
     *
     * @param token as it says of itself now
     * @throws FaultException TOKEN_GONE
     */
    void sameToken(TokenInfo token) throws FaultException {
        TokenIdentity now = new TokenIdentity(family, token.manufacturer(), token.model(), token.serial());
        if (partner.isPresent() && !partner.get().equals(now)) {
            gone = true;
            closeSession();
            slot.doubt();
            throw new FaultException(FaultCode.TOKEN_GONE);
        }
        partner = Optional.of(now);
    }

    /** The token is about to get a new identity, as C_InitToken may give it. */
    void forgetPartner() {
        partner = Optional.empty();
    }

    /** Ends every session with the token, ours and other conversations', as C_InitToken demands. */
    void closeAllOfSlot() {
        slot.conversations().forEach(TokenConversation::closeSession);
    }

    /** The session to read with. */
    long session() throws CryptokiException {
        if (session.isEmpty()) {
            open(soLoggedIn());
        }
        return session.getAsLong();
    }

    LoginState state(TokenInfo token) throws CryptokiException {
        if (!token.initialized()) {
            return LoginState.PUBLIC;
        }
        return ContentsReader.state(token, cryptoki.getSessionState(session()));
    }

    private void open(boolean readWrite) throws CryptokiException {
        session = OptionalLong.of(cryptoki.openSession(slot.id(), readWrite));
    }

    /** While a security officer is logged in, read-only sessions cannot be opened. */
    private boolean soLoggedIn() throws CryptokiException {
        for (TokenConversation other : slot.conversations()) {
            if (other.session.isPresent()) {
                return cryptoki.getSessionState(other.session.getAsLong()) == CKS_RW_SO;
            }
        }
        return false;
    }

    private static boolean sameRole(long state, UserRole role) {
        return role == UserRole.SECURITY_OFFICER ? state == CKS_RW_SO : state == CKS_RO_USER || state == CKS_RW_USER;
    }

    /** What to send: nothing to a PIN pad, and never a PIN that the token would refuse by its length. */
    static Optional<Pin> acceptable(TokenInfo token, Pin pin) throws FaultException {
        if (token.has(TokenFlag.PROTECTED_AUTHENTICATION_PATH)) {
            return Optional.empty();
        }
        int length = pin.withUtf8(bytes -> bytes.length);
        int most = token.maximumPinLength();
        // limits that contradict each other are none
        boolean limited = most >= token.minimumPinLength() && most > 0;
        if (length < token.minimumPinLength() && (limited || most == 0) || limited && length > most) {
            throw new FaultException(FaultCode.PIN_LENGTH, Fault.NEEDED, token.minimumPinLength() + "–" + most);
        }
        return Optional.of(pin);
    }

    private void closeSession() {
        if (session.isPresent()) {
            close(session.getAsLong());
            session = OptionalLong.empty();
        }
    }

    private void close(long handle) {
        try {
            cryptoki.closeSession(handle);
        } catch (CryptokiException e) {
            // the token is gone and its sessions with it; anything else is the library's business
            if (!ReturnValues.gone(e.returnValue())) {
                System.err.println(e.getMessage());
            }
        }
    }

    /** Calls to the library. */
    @FunctionalInterface
    interface Calls<T> {
        T make() throws CryptokiException, FaultException;
    }

    /** Calls in a read-write session. */
    @FunctionalInterface
    interface Writes<T> {
        T make(long readWriteSession) throws CryptokiException, FaultException;
    }
}
