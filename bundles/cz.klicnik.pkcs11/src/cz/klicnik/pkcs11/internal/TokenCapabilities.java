/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.List;
import java.util.Optional;

import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.pkcs11.CryptokiException;

/** What a token can do, by its flags, its mechanisms and the driver's quirks. */
final class TokenCapabilities {

    private static final List<Long> GENERATION = List.of(CKM_RSA_PKCS_KEY_PAIR_GEN, CKM_EC_KEY_PAIR_GEN);
    private static final List<Long> SIGNING = List.of(CKM_RSA_PKCS, CKM_RSA_PKCS_PSS, CKM_ECDSA, CKM_SHA256_RSA_PKCS,
            CKM_SHA256_RSA_PKCS_PSS, CKM_ECDSA_SHA256);
    private static final List<Long> DECRYPTION = List.of(CKM_RSA_PKCS, CKM_RSA_PKCS_OAEP);

    private final TokenConversation conversation;

    TokenCapabilities(TokenConversation conversation) {
        this.conversation = conversation;
    }

    /** Where the token cannot even be asked, the capability is offered and its use gives the reason. */
    <C extends Capability> Optional<C> capability(Class<C> type) {
        return implementation(type).filter(c -> offered(type)).map(type::cast);
    }

    private Optional<Capability> implementation(Class<? extends Capability> type) {
        if (type == Capability.Mechanisms.class) {
            return Optional.of((Capability.Mechanisms) conversation::mechanisms);
        }
        if (type == Capability.RawAttributes.class) {
            return Optional.of((Capability.RawAttributes) conversation::attributes);
        }
        if (type == Capability.KeyGeneration.class) {
            return Optional.of(new KeyMaker(conversation));
        }
        if (type == Capability.CertificateImport.class) {
            return Optional.of(new CertificateWriter(conversation));
        }
        if (type == Capability.KeyImport.class) {
            return Optional.of(new KeyWriter(conversation));
        }
        if (type == Capability.ObjectDeletion.class) {
            return Optional.of(new ObjectRemover(conversation));
        }
        if (type == Capability.AttributeWriting.class) {
            return Optional.of(new AttributeWriter(conversation));
        }
        if (type == Capability.PinManagement.class) {
            return Optional.of(new PinChanger(conversation));
        }
        if (type == Capability.Initialisation.class) {
            return Optional.of(new TokenEraser(conversation));
        }
        if (type == Capability.Signing.class) {
            return Optional.of(new Signer(conversation));
        }
        if (type == Capability.KeyExport.class) {
            return Optional.of(new KeyExporter(conversation));
        }
        return type == Capability.Decryption.class ? Optional.of(new Decryptor(conversation)) : Optional.empty();
    }

    private boolean offered(Class<? extends Capability> type) {
        try {
            return type == Capability.Mechanisms.class || conversation.exclusively(() -> offers(type));
        } catch (FaultException e) {
            return true;
        }
    }

    private boolean offers(Class<? extends Capability> type) throws CryptokiException {
        TokenInfo token = conversation.cryptoki().getTokenInfo(conversation.slot());
        boolean writable = !token.has(TokenFlag.WRITE_PROTECTED);
        if (type == Capability.Initialisation.class) {
            return writable && erasable(conversation.quirks(), conversation.identity(token), token);
        }
        if (!token.initialized()) {
            return false;
        }
        if (type == Capability.RawAttributes.class) {
            return true;
        }
        if (type == Capability.Signing.class) {
            return any(SIGNING);
        }
        if (type == Capability.Decryption.class) {
            return any(DECRYPTION);
        }
        if (type == Capability.KeyExport.class) {
            return KeyExporter.offered(conversation);
        }
        return writable && (type != Capability.KeyGeneration.class || any(GENERATION));
    }

    /** A token that is not initialised yet may have no serial number: there its kind decides. */
    static boolean erasable(Quirks quirks, TokenIdentity identity, TokenInfo token) {
        return quirks.initialisation() && quirks.qualifiedDevices().stream()
                .noneMatch(d -> token.initialized() && !identity.serial().isBlank() ? d.covers(identity)
                        : d.maybeCovers(identity));
    }

    private boolean any(List<Long> mechanisms) throws CryptokiException {
        return conversation.cryptoki().getMechanismList(conversation.slot()).stream().anyMatch(mechanisms::contains);
    }
}
