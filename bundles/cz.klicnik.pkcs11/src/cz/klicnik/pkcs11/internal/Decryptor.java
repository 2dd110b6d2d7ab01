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

/** Decrypts with keys of the token. */
final class Decryptor implements Capability.Decryption {

    private final TokenConversation conversation;

    Decryptor(TokenConversation conversation) {
        this.conversation = conversation;
    }

    /** A token does not tell with which digests it does OAEP: it is believed to know them all. */
    @Override
    public Set<EncryptionScheme> encryptionSchemes(long handle) throws FaultException {
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
