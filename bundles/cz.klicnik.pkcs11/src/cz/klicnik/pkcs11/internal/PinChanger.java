/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import java.util.Optional;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.fault.Written;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;

/** Changes and unblocks PINs. Whatever happens, a security officer whom it has logged in is logged out. */
final class PinChanger implements Capability.PinManagement {

    private final TokenConversation conversation;

    PinChanger(TokenConversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Unblocking unblocking() {
        return conversation.quirks().unblocking();
    }

    @Override
    public void change(UserRole role, Pin old, Pin now) throws FaultException {
        if (role == UserRole.KEY) {
            throw new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, "C_SetPIN");
        }
        conversation.work().changing(token -> {
            requireInitialized(token);
            Optional<Pin> before = PinRules.acceptable(token, old);
            Optional<Pin> after = PinRules.acceptable(token, now);
            return write -> {
                boolean officerBefore = conversation.state(token) == LoginState.SECURITY_OFFICER;
                // a login with the PIN, if nobody is logged in: a wrong one costs its one try here
                conversation.login(role, old);
                try {
                    conversation.work().inReadWriteSession(session -> setPin(write, session, before, after));
                } finally {
                    if (role == UserRole.SECURITY_OFFICER && !officerBefore) {
                        conversation.logout();
                    }
                }
            };
        });
    }

    @Override
    public void unblock(Pin key, Pin now) throws FaultException {
        boolean officer = unblocking() == Unblocking.SO_INIT_PIN;
        if (!officer && unblocking() != Unblocking.PUK_SET_PIN) {
            throw new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, "C_InitPIN");
        }
        conversation.work().changing(token -> {
            requireInitialized(token);
            Optional<Pin> opens = officer ? PinRules.acceptable(token, key) : PinRules.other(token, key);
            Optional<Pin> after = PinRules.acceptable(token, now);
            Cryptoki cryptoki = conversation.cryptoki();
            return write -> {
                if (conversation.state(token) != LoginState.PUBLIC) {
                    conversation.logout();
                }
                if (officer) {
                    conversation.closeAllOfSlot();
                    conversation.work().asOfficer(opens, session -> write.change(Written.UNKNOWN, () -> {
                        cryptoki.initPin(session, after);
                        return true;
                    }));
                } else {
                    conversation.work().inReadWriteSession(session -> setPin(write, session, opens, after));
                }
            };
        });
    }

    private void setPin(Write write, long session, Optional<Pin> before, Optional<Pin> after)
            throws CryptokiException, FaultException {
        write.change(Written.UNKNOWN, () -> {
            conversation.cryptoki().setPin(session, before, after);
            return true;
        });
    }

    private static void requireInitialized(TokenInfo token) throws FaultException {
        if (!token.initialized()) {
            throw new FaultException(FaultCode.TOKEN_NOT_INITIALIZED);
        }
    }
}
