/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.Mechanism;
import cz.klicnik.pkcs11.ReturnValues;

/** Decrypts with keys of the token. */
final class Decryptor implements Capability.Decryption {

    private static final Set<Long> UNKNOWN_PARAMETERS =
            Set.of(CKR_ARGUMENTS_BAD, CKR_MECHANISM_INVALID, CKR_MECHANISM_PARAM_INVALID);

    private final TokenConversation conversation;

    Decryptor(TokenConversation conversation) {
        this.conversation = conversation;
    }

    /** A token does not tell with which digests it does OAEP (SoftHSM 2: with SHA-1 alone), so that is tried. */
    @Override
    public Set<EncryptionScheme> encryptionSchemes(long handle) throws FaultException {
        Set<EncryptionScheme> schemes = listed(handle);
        for (EncryptionScheme scheme : EncryptionScheme.values()) {
            if (schemes.contains(scheme) && scheme != EncryptionScheme.RSA_PKCS1 && !begins(scheme, handle)) {
                schemes.remove(scheme);
            }
        }
        return schemes;
    }

    private Set<EncryptionScheme> listed(long handle) throws FaultException {
        return conversation.exclusively(() -> {
            Set<EncryptionScheme> schemes = EnumSet.noneOf(EncryptionScheme.class);
            KeyUse.Key key = new KeyUse(conversation, handle).key(CKA_DECRYPT);
            TokenMechanisms mechanisms = TokenMechanisms.of(conversation.cryptoki(), conversation.slot());
            for (EncryptionScheme scheme : EncryptionScheme.values()) {
                if (key.permitted() != Trilean.NO && key.type() == CKK_RSA
                        && mechanisms.offers(mechanism(scheme).type(), "DECRYPT")) {
                    schemes.add(scheme);
                }
            }
            return schemes;
        });
    }

    /** Begins a decryption in a session whose end is its end too. */
    private boolean begins(EncryptionScheme scheme, long handle) throws FaultException {
        return conversation.work().aside(session -> {
            try {
                conversation.cryptoki().decryptInit(session, mechanism(scheme), handle);
                return true;
            } catch (CryptokiException e) {
                if (ReturnValues.gone(e.returnValue())) {
                    throw e;
                }
                // anything else will be told when it matters
                return !UNKNOWN_PARAMETERS.contains(e.returnValue());
            }
        });
    }

    @Override
    public SecretBytes decrypt(long handle, EncryptionScheme scheme, Bytes encrypted, Optional<Pin> keyPin)
            throws FaultException {
        Cryptoki cryptoki = conversation.cryptoki();
        return new KeyUse(conversation, handle).of(CKA_DECRYPT, keyPin, new KeyUse.Operation<SecretBytes>() {
            @Override
            public void begin(long session, KeyUse.Key key) throws CryptokiException {
                cryptoki.decryptInit(session, mechanism(scheme), handle);
            }

            @Override
            public SecretBytes end(long session, KeyUse.Key key) throws CryptokiException {
                return cryptoki.decrypt(session, encrypted);
            }
        });
    }

    private static Mechanism mechanism(EncryptionScheme scheme) {
        if (scheme == EncryptionScheme.RSA_PKCS1) {
            return Mechanism.of(CKM_RSA_PKCS);
        }
        Digest digest = Digest.of(scheme);
        return new Mechanism(CKM_RSA_PKCS_OAEP, new Mechanism.Oaep(digest.mechanism(), digest.mgf()));
    }
}
