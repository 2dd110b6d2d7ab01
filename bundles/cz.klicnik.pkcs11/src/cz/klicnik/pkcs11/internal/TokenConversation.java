/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.TokenContents;
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
            Optional<Pin> sent = PinRules.acceptable(token, pin);
            long state = cryptoki.getSessionState(session());
            if (sameRole(state, role)) {
                return true; // perhaps by another conversation: no try is spent on it
            }
            if (role == UserRole.SECURITY_OFFICER) {
                if (sameRole(state, UserRole.USER)) {
                    // closing the sessions would log the user out
                    throw new CryptokiException("C_Login", CKR_USER_ANOTHER_ALREADY_LOGGED_IN);
                }
                loginOfficer(sent);
                return true;
            }
            cryptoki.login(session(), CKU_USER, sent);
            Settling.of(cryptoki, session(), quirks.timing().settle());
            return true;
        });
    }

    private void loginOfficer(Optional<Pin> pin) throws CryptokiException {
        closeAllOfSlot();
        open(true);
        try {
            cryptoki.login(session(), CKU_SO, pin);
        } catch (CryptokiException e) {
            closeSession(); // the next one is read-only again
            throw e;
        }
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
        return new TokenCapabilities(this).capability(type);
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
            noteGone(e);
            throw ReturnValues.exception(e);
        } finally {
            slot.lock().unlock();
        }
    }

    /** What takes sessions of its own. */
    TokenWork work() {
        return new TokenWork(this);
    }

    /** Whether the user is. */
    boolean loggedIn() throws CryptokiException {
        return sameRole(cryptoki.getSessionState(session()), UserRole.USER);
    }

    List<MechanismInfo> mechanisms() throws FaultException {
        return exclusively(() -> TokenMechanisms.of(cryptoki, slot.id()).all());
    }

    List<Attribute> attributes(long handle) throws FaultException {
        return exclusively(() -> new AttributeSheet(cryptoki, session(), handle).read());
    }

    Cryptoki cryptoki() {
        return cryptoki;
    }

    long slot() {
        return slot.id();
    }

    Quirks quirks() {
        return quirks;
    }

    TokenIdentity identity(TokenInfo token) {
        return new TokenIdentity(family, token.manufacturer(), token.model(), token.serial());
    }

    /**
     * Makes sure that this is still the token that the conversation began with: nobody may have seen that it was pulled and
     * another one put in, and a new session would be one with the other.
     *
     * @param token as it says of itself now
     * @throws FaultException TOKEN_GONE
     */
    void sameToken(TokenInfo token) throws FaultException {
        TokenIdentity now = identity(token);
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

    static boolean sameRole(long state, UserRole role) {
        return role == UserRole.SECURITY_OFFICER ? state == CKS_RW_SO : state == CKS_RO_USER || state == CKS_RW_USER;
    }

    private void closeSession() {
        if (session.isPresent()) {
            close(cryptoki, session.getAsLong());
            session = OptionalLong.empty();
        }
    }

    static void close(Cryptoki cryptoki, long handle) {
        tidily(() -> cryptoki.closeSession(handle));
    }

    static void tidily(Tidying tidying) {
        try {
            tidying.tidy();
        } catch (CryptokiException e) {
            // the token is gone and its sessions with it; anything else is the library's business
            if (!ReturnValues.gone(e.returnValue())) {
                System.err.println(e.getMessage());
            }
        }
    }

    void noteGone(CryptokiException e) {
        if (ReturnValues.gone(e.returnValue())) {
            gone = true;
            closeSession();
        }
    }

    /** Calls to the library. */
    @FunctionalInterface
    interface Calls<T> {
        T make() throws CryptokiException, FaultException;
    }

    /** A call whose failure is of no interest. */
    @FunctionalInterface
    interface Tidying {
        void tidy() throws CryptokiException;
    }
}
