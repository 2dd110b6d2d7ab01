/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKU_SO;

import java.util.Optional;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.ReturnValues;

/**
 * Work on a token that takes sessions of its own, which are closed whatever happens. While it goes on, nobody else speaks
 * to the token.
 */
final class TokenWork {

    private static final long NO_SESSION = 0;

    private final TokenConversation conversation;
    private final Cryptoki cryptoki;

    TokenWork(TokenConversation conversation) {
        this.conversation = conversation;
        this.cryptoki = conversation.cryptoki();
    }

    /** Writes in a read-write session of its own; a failure says what it has left on the token. */
    <T> T writing(Writes<T> writes) throws FaultException {
        return conversation.exclusively(() -> {
            Write write = new Write(cryptoki, NO_SESSION);
            try {
                conversation.sameToken(cryptoki.getTokenInfo(conversation.slot()));
                requireRole();
                long readWrite = cryptoki.openSession(conversation.slot(), true);
                write = new Write(cryptoki, readWrite);
                try {
                    return writes.make(write);
                } finally {
                    TokenConversation.close(cryptoki, readWrite);
                }
            } catch (CryptokiException e) {
                throw failed(write, e);
            } catch (FaultException e) {
                throw new FaultException(write.explained(e.fault()), e);
            }
        });
    }

    /** Changes the token itself, in whatever sessions that takes; a failure says what it has left. */
    void changing(Preparation preparation) throws FaultException {
        conversation.exclusively(() -> {
            Write write = new Write(cryptoki, NO_SESSION);
            try {
                TokenInfo token = cryptoki.getTokenInfo(conversation.slot());
                conversation.sameToken(token);
                preparation.prepare(token).make(write);
                return true;
            } catch (CryptokiException e) {
                throw failed(write, e);
            } catch (FaultException e) {
                throw new FaultException(write.explained(e.fault()), e);
            }
        });
    }

    /** Makes calls in a session of their own, so that whatever they leave unfinished ends with it. */
    <T> T aside(Aside<T> calls) throws FaultException {
        return conversation.exclusively(() -> {
            conversation.sameToken(cryptoki.getTokenInfo(conversation.slot()));
            long own = cryptoki.openSession(conversation.slot(), TokenConversation
                    .sameRole(cryptoki.getSessionState(conversation.session()), UserRole.SECURITY_OFFICER));
            try {
                return calls.make(own);
            } finally {
                TokenConversation.close(cryptoki, own);
            }
        });
    }

    void inReadWriteSession(InSession calls) throws CryptokiException, FaultException {
        long readWrite = cryptoki.openSession(conversation.slot(), true);
        try {
            calls.make(readWrite);
        } finally {
            TokenConversation.close(cryptoki, readWrite);
        }
    }

    /** Logs the security officer in, once, and out again whatever happens. No session with the token is open before. */
    void asOfficer(Optional<Pin> pin, InSession calls) throws CryptokiException, FaultException {
        inReadWriteSession(session -> {
            cryptoki.login(session, CKU_SO, pin);
            try {
                calls.make(session);
            } finally {
                // closing the last session logs out as well, should this fail
                TokenConversation.tidily(() -> cryptoki.logout(session));
            }
        });
    }

    /** Some tokens take writes only from the security officer: said before the library may say it in words of its own. */
    private void requireRole() throws CryptokiException, FaultException {
        UserRole role = conversation.quirks().logins().importing();
        if (role == UserRole.SECURITY_OFFICER && !TokenConversation
                .sameRole(cryptoki.getSessionState(conversation.session()), UserRole.SECURITY_OFFICER)) {
            throw new FaultException(FaultCode.LOGIN_NEEDED, Fault.REASON, role.name());
        }
    }

    private FaultException failed(Write write, CryptokiException e) {
        conversation.noteGone(e);
        Fault fault = write.explained(ReturnValues.fault(e));
        boolean needsRole = fault.code() == FaultCode.LOGIN_NEEDED;
        return new FaultException(
                needsRole ? fault.with(Fault.REASON, conversation.quirks().logins().importing().name()) : fault, e);
    }

    /** Calls in a read-write session. */
    @FunctionalInterface
    interface Writes<T> {
        T make(Write write) throws CryptokiException, FaultException;
    }

    /** Checks what a token says of itself before anything is changed. */
    @FunctionalInterface
    interface Preparation {
        Change prepare(TokenInfo token) throws CryptokiException, FaultException;
    }

    /** Changes a token. */
    @FunctionalInterface
    interface Change {
        void make(Write write) throws CryptokiException, FaultException;
    }

    /** Calls in a session that give something. */
    @FunctionalInterface
    interface Aside<T> {
        T make(long session) throws CryptokiException, FaultException;
    }

    /** Calls in a session. */
    @FunctionalInterface
    interface InSession {
        void make(long session) throws CryptokiException, FaultException;
    }
}
