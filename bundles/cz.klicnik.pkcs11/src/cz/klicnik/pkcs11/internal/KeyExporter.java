/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pkcs11.AttributeValues;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.ReturnValues;
import cz.klicnik.pkcs11.Template;

/**
 * Gives out private keys that may leave: wrapped by an AES key that lives as long as the session (PKCS#11 v2.40, section
 * 5.13), or read where they are not sensitive. What the key itself says comes first; the token has the last word.
 */
final class KeyExporter implements Capability.KeyExport {

    private final TokenConversation conversation;

    KeyExporter(TokenConversation conversation) {
        this.conversation = conversation;
    }

    /** Whether the token has a way at all, or a key that may simply be read. */
    static boolean offered(TokenConversation conversation) throws CryptokiException {
        return KeyWrap.offered(conversation) || !Search.handles(conversation.cryptoki(), conversation.session(),
                Template.of(CKA_CLASS, CKO_PRIVATE_KEY).with(CKA_SENSITIVE, false).with(CKA_EXTRACTABLE, true))
                .isEmpty();
    }

    @Override
    public Leaving leaving(long handle) throws FaultException {
        return conversation.exclusively(() -> {
            Key key = key(handle);
            return key.leaving() == Leaving.ALLOWED && !key.readable() && !KeyWrap.offered(conversation)
                    ? Leaving.NO_WAY : key.leaving();
        });
    }

    @Override
    public SecretBytes exportKey(long handle) throws FaultException {
        return conversation.work().aside(session -> {
            Key key = key(handle);
            if (key.leaving() != Leaving.ALLOWED) {
                throw new FaultException(FaultCode.KEY_STAYS, Fault.NAME,
                        key.leaving() == Leaving.TRUSTED_ONLY ? "CKA_WRAP_WITH_TRUSTED" : "CKA_EXTRACTABLE");
            }
            SecretBytes pkcs8 = trimmed(wrapped(session, handle, key));
            boolean sound = false;
            try (PrivateKeyParts parts = PrivateKeyParts.of(pkcs8)) {
                sound = parts.keyType() == key.type() || key.type() < 0;
                if (!sound) {
                    throw new FaultException(FaultCode.KEY_UNUSABLE, Fault.FOUND, "C_WrapKey");
                }
                return pkcs8;
            } finally {
                if (!sound) {
                    pkcs8.close();
                }
            }
        });
    }

    /**
     * Some libraries list mechanisms with which they do not wrap such a key, and say so as they like. Nothing of the token is
     * changed, so another way may be tried after any answer but that it is gone or wants a login.
     */
    private SecretBytes wrapped(long session, long handle, Key key) throws CryptokiException, FaultException {
        Optional<CryptokiException> refused = Optional.empty();
        for (KeyWrap way : KeyWrap.of(conversation, session)) {
            try {
                return way.carry(handle);
            } catch (CryptokiException e) {
                if (ReturnValues.gone(e.returnValue()) || e.returnValue() == CKR_USER_NOT_LOGGED_IN) {
                    throw e;
                }
                if (refused.isEmpty() || keyStays(e)) {
                    refused = Optional.of(e);
                }
            }
        }
        if (key.readable()) {
            return ReadKey.of(conversation.cryptoki(), session, handle, key.type());
        }
        if (refused.isPresent()) {
            throw refused.get();
        }
        throw new FaultException(FaultCode.KEY_STAYS, Fault.NAME, "C_WrapKey");
    }

    /** SoftHSM leaves zeros behind, which fill the last block of the key that it has wrapped. */
    private static SecretBytes trimmed(SecretBytes padded) throws FaultException {
        try (padded) {
            Optional<SecretBytes> exact = padded.withBytes(bytes -> {
                try {
                    int length = new SecretDer(bytes).lengthBeforeZeros(Der.SEQUENCE);
                    return Optional.of(SecretBytes.taking(Arrays.copyOf(bytes, length)));
                } catch (IllegalArgumentException e) {
                    // no PrivateKeyInfo: what it is must not be told
                    return Optional.empty();
                }
            });
            return exact.orElseThrow(() -> new FaultException(FaultCode.KEY_UNUSABLE, Fault.FOUND, "C_WrapKey"));
        }
    }

    private static boolean keyStays(CryptokiException e) {
        return ReturnValues.code(e.function(), e.returnValue()) == FaultCode.KEY_STAYS;
    }

    private Key key(long handle) throws CryptokiException, FaultException {
        AttributeValues values = conversation.cryptoki().getAttributeValue(conversation.session(), handle, CKA_CLASS,
                CKA_KEY_TYPE, CKA_SENSITIVE, CKA_EXTRACTABLE);
        if (values.number(CKA_CLASS).orElse(-1) != CKO_PRIVATE_KEY) {
            throw new FaultException(FaultCode.KEY_STAYS, Fault.NAME, "CKA_CLASS");
        }
        boolean sensitive = values.flag(CKA_SENSITIVE) != Trilean.NO;
        Leaving leaving = values.flag(CKA_EXTRACTABLE) == Trilean.NO ? Leaving.NOT_EXTRACTABLE
                : trustedOnly(handle) && sensitive ? Leaving.TRUSTED_ONLY : Leaving.ALLOWED;
        return new Key(values.number(CKA_KEY_TYPE).orElse(-1), leaving, !sensitive);
    }

    /** Asked alone, since older libraries do not know it. */
    private boolean trustedOnly(long handle) throws CryptokiException {
        try {
            return conversation.cryptoki().getAttributeValue(conversation.session(), handle, CKA_WRAP_WITH_TRUSTED)
                    .flag(CKA_WRAP_WITH_TRUSTED) == Trilean.YES;
        } catch (CryptokiException e) {
            if (List.of(CKR_ATTRIBUTE_TYPE_INVALID, CKR_ATTRIBUTE_SENSITIVE).contains(e.returnValue())) {
                return false;
            }
            throw e;
        }
    }

    /**
     * What a private key says of itself.
     *
     * @param type CKK_ value, or -1
     * @param readable whether its parts are attributes like others
     */
    private record Key(long type, Leaving leaving, boolean readable) {
    }
}
