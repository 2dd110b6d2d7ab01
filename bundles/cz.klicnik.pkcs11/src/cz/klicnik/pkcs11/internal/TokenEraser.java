/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import java.util.Optional;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.fault.Written;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.pkcs11.Cryptoki;

/** Erases a token and gives it its first PINs. */
final class TokenEraser implements Capability.Initialisation {

    private final TokenConversation conversation;

    TokenEraser(TokenConversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public void initialise(String label, Pin securityOfficerPin, Pin userPin) throws FaultException {
        conversation.work().changing(token -> {
            // asked again: another token may be there than when the capability was given out
            if (!TokenCapabilities.erasable(conversation.quirks(), conversation.identity(token), token)) {
                throw new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, "C_InitToken");
            }
            return erase(token, label, securityOfficerPin, userPin);
        });
    }

    private TokenWork.Change erase(TokenInfo token, String label, Pin securityOfficerPin, Pin userPin)
            throws FaultException {
        Optional<Pin> officer = PinRules.acceptable(token, securityOfficerPin);
        Optional<Pin> user = PinRules.acceptable(token, userPin);
        Cryptoki cryptoki = conversation.cryptoki();
        return write -> {
            conversation.closeAllOfSlot();
            conversation.forgetPartner();
            write.change(Written.ERASED, () -> {
                cryptoki.initToken(conversation.slot(), officer, label);
                return true;
            });
            conversation.work().asOfficer(officer, session -> cryptoki.initPin(session, user));
        };
    }
}
