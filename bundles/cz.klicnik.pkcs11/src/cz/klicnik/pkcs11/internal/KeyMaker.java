/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.EnumSet;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.fault.Written;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pkcs11.AttributeValues;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.Template;

/** Generates key pairs on the token. */
final class KeyMaker implements Capability.KeyGeneration {

    private static final Bytes F4 = Bytes.ofHex("010001");
    /** No RSA key is so short in bits, and no curve has a field so small: such a token counts in bytes. */
    private static final long LONGEST_IN_BYTES_RSA = 512;
    private static final long LONGEST_IN_BYTES_EC = 72;

    private final TokenConversation conversation;

    KeyMaker(TokenConversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Set<KeySpec> specs() throws FaultException {
        return conversation.exclusively(() -> {
            Set<KeySpec> specs = EnumSet.noneOf(KeySpec.class);
            TokenMechanisms token = TokenMechanisms.of(conversation.cryptoki(), conversation.slot());
            for (KeySpec spec : KeySpec.values()) {
                if (token.offers(mechanism(spec), "GENERATE_KEY_PAIR") && fits(spec, token.info(mechanism(spec)))) {
                    specs.add(spec);
                }
            }
            return specs;
        });
    }

    @Override
    public GeneratedKey generate(KeySpec spec, String label, Bytes id) throws FaultException {
        return conversation.work().writing(write -> {
            KeySlots.requireEmpty(write, conversation.quirks(), id,
                    Set.of(CKO_PRIVATE_KEY, CKO_PUBLIC_KEY, CKO_CERTIFICATE));
            return generate(write, spec, label, id);
        });
    }

    private GeneratedKey generate(Write write, KeySpec spec, String label, Bytes id)
            throws CryptokiException, FaultException {
        Cryptoki cryptoki = write.cryptoki();
        long session = write.session();
        NewObjects known = NewObjects.since(cryptoki, session);
        Cryptoki.KeyPair pair = write.change(Written.KEY_PAIR, () -> cryptoki.generateKeyPair(session, mechanism(spec),
                publicKey(spec, label, id), privateKey(spec, label, id)), known::any);
        write.id(id);
        AttributeValues kept = cryptoki.getAttributeValue(session, pair.privateKey(), CKA_ID, CKA_SENSITIVE,
                CKA_EXTRACTABLE);
        write.id(kept.bytes(CKA_ID));
        Write.same("CKA_SENSITIVE", kept.flag(CKA_SENSITIVE) == Trilean.YES);
        Write.same("CKA_EXTRACTABLE", kept.flag(CKA_EXTRACTABLE) == Trilean.NO);
        return new GeneratedKey(publicKeyInfo(write, spec, pair.publicKey()), kept.bytes(CKA_ID));
    }

    private static long mechanism(KeySpec spec) {
        return spec.rsa() ? CKM_RSA_PKCS_KEY_PAIR_GEN : CKM_EC_KEY_PAIR_GEN;
    }

    /** A token that names no sizes is believed to have them all. */
    private static boolean fits(KeySpec spec, MechanismInfo mechanism) {
        long most = mechanism.maximumKeySize();
        boolean bytes = most > 0 && most <= (spec.rsa() ? LONGEST_IN_BYTES_RSA : LONGEST_IN_BYTES_EC);
        int size = bytes ? (spec.bits() + 7) / 8 : spec.bits();
        return mechanism.minimumKeySize() <= size && (most == 0 || most >= size);
    }

    private Template publicKey(KeySpec spec, String label, Bytes id) {
        Template common = named(Template.ANY.with(CKA_TOKEN, true).with(CKA_PRIVATE, false), label, id)
                .with(CKA_VERIFY, true);
        return spec.rsa()
                ? common.with(CKA_ENCRYPT, true).with(CKA_MODULUS_BITS, spec.bits()).with(CKA_PUBLIC_EXPONENT, F4)
                : common.with(CKA_EC_PARAMS, curve(spec));
    }

    private Template privateKey(KeySpec spec, String label, Bytes id) {
        Template common = named(Template.ANY.with(CKA_TOKEN, true).with(CKA_PRIVATE, true), label, id)
                .with(CKA_SENSITIVE, true).with(CKA_EXTRACTABLE, false).with(CKA_SIGN, true);
        return spec.rsa() ? common.with(CKA_DECRYPT, true) : common;
    }

    private Template named(Template template, String label, Bytes id) {
        Template labelled = label.isEmpty() ? template : template.with(CKA_LABEL, label);
        return KeySlots.takesId(conversation.quirks(), id) ? labelled.with(CKA_ID, id) : labelled;
    }

    private static Bytes curve(KeySpec spec) {
        return switch (spec) {
        case EC_P256 -> NamedCurves.P256;
        case EC_P384 -> NamedCurves.P384;
        case EC_P521 -> NamedCurves.P521;
        default -> throw new IllegalArgumentException(spec.name());
        };
    }

    private static Bytes publicKeyInfo(Write write, KeySpec spec, long publicKey)
            throws CryptokiException, FaultException {
        long first = spec.rsa() ? CKA_MODULUS : CKA_EC_PARAMS;
        long second = spec.rsa() ? CKA_PUBLIC_EXPONENT : CKA_EC_POINT;
        AttributeValues values = write.cryptoki().getAttributeValue(write.session(), publicKey, first, second);
        Bytes one = values.bytes(first);
        Bytes other = values.bytes(second);
        Write.same(spec.rsa() ? "CKA_MODULUS" : "CKA_EC_POINT", !one.isEmpty() && !other.isEmpty());
        return spec.rsa() ? PublicKeyInfo.rsa(one, other) : PublicKeyInfo.ec(one, other);
    }
}
