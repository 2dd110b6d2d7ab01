/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.GeneratedKey;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pkcs11.AttributeValues;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.Template;

/** Makes objects, reads each back and compares: a library may say CKR_OK and store something else or nothing. */
final class ObjectWriter {

    private static final Bytes F4 = Bytes.ofHex("010001");
    private static final Bytes P256 = Bytes.ofHex("06082a8648ce3d030107");
    private static final Bytes P384 = Bytes.ofHex("06052b81040022");
    private static final Bytes P521 = Bytes.ofHex("06052b81040023");

    private final Cryptoki cryptoki;
    private final long session;

    /** @param session read-write */
    ObjectWriter(Cryptoki cryptoki, long session) {
        this.cryptoki = cryptoki;
        this.session = session;
    }

    GeneratedKey generate(KeySpec spec, String label, Bytes id) throws CryptokiException, FaultException {
        Template publicKey = Template.ANY.with(CKA_TOKEN, true).with(CKA_PRIVATE, false).with(CKA_LABEL, label)
                .with(CKA_ID, id).with(CKA_VERIFY, true);
        Template privateKey = Template.ANY.with(CKA_TOKEN, true).with(CKA_PRIVATE, true).with(CKA_LABEL, label)
                .with(CKA_ID, id).with(CKA_SENSITIVE, true).with(CKA_EXTRACTABLE, false).with(CKA_SIGN, true);
        Cryptoki.KeyPair pair = switch (spec) {
        case RSA_2048 -> rsa(publicKey, privateKey, 2048);
        case RSA_3072 -> rsa(publicKey, privateKey, 3072);
        case RSA_4096 -> rsa(publicKey, privateKey, 4096);
        case EC_P256 -> ec(publicKey, privateKey, P256);
        case EC_P384 -> ec(publicKey, privateKey, P384);
        case EC_P521 -> ec(publicKey, privateKey, P521);
        };
        AttributeValues kept = cryptoki.getAttributeValue(session, pair.privateKey(), CKA_ID, CKA_SENSITIVE,
                CKA_EXTRACTABLE);
        same("CKA_SENSITIVE", kept.flag(CKA_SENSITIVE) == Trilean.YES);
        same("CKA_EXTRACTABLE", kept.flag(CKA_EXTRACTABLE) == Trilean.NO);
        return new GeneratedKey(publicKeyInfo(spec, pair.publicKey()), kept.bytes(CKA_ID));
    }

    void writeCertificate(Bytes der, Bytes subject, Bytes issuer, Bytes serial, String label, Bytes id)
            throws CryptokiException, FaultException {
        long handle = cryptoki.createObject(session,
                Template.of(CKA_CLASS, CKO_CERTIFICATE).with(CKA_CERTIFICATE_TYPE, CKC_X_509).with(CKA_TOKEN, true)
                        .with(CKA_PRIVATE, false).with(CKA_LABEL, label).with(CKA_ID, id).with(CKA_SUBJECT, subject)
                        .with(CKA_ISSUER, issuer).with(CKA_SERIAL_NUMBER, serial).with(CKA_VALUE, der));
        AttributeValues kept = cryptoki.getAttributeValue(session, handle, CKA_VALUE, CKA_ID);
        same("CKA_VALUE", kept.bytes(CKA_VALUE).equals(der));
        same("CKA_ID", kept.bytes(CKA_ID).equals(id));
    }

    private Cryptoki.KeyPair rsa(Template publicKey, Template privateKey, long bits) throws CryptokiException {
        return cryptoki.generateKeyPair(session, CKM_RSA_PKCS_KEY_PAIR_GEN,
                publicKey.with(CKA_ENCRYPT, true).with(CKA_MODULUS_BITS, bits).with(CKA_PUBLIC_EXPONENT, F4),
                privateKey.with(CKA_DECRYPT, true));
    }

    private Cryptoki.KeyPair ec(Template publicKey, Template privateKey, Bytes curve) throws CryptokiException {
        return cryptoki.generateKeyPair(session, CKM_EC_KEY_PAIR_GEN, publicKey.with(CKA_EC_PARAMS, curve),
                privateKey);
    }

    private Bytes publicKeyInfo(KeySpec spec, long publicKey) throws CryptokiException, FaultException {
        boolean rsa = spec.name().startsWith("RSA");
        AttributeValues values = rsa ? cryptoki.getAttributeValue(session, publicKey, CKA_MODULUS, CKA_PUBLIC_EXPONENT)
                : cryptoki.getAttributeValue(session, publicKey, CKA_EC_PARAMS, CKA_EC_POINT);
        Bytes first = values.bytes(rsa ? CKA_MODULUS : CKA_EC_PARAMS);
        Bytes second = values.bytes(rsa ? CKA_PUBLIC_EXPONENT : CKA_EC_POINT);
        same(rsa ? "CKA_MODULUS" : "CKA_EC_POINT", !first.isEmpty() && !second.isEmpty());
        return rsa ? PublicKeyInfo.rsa(first, second) : PublicKeyInfo.ec(first, second);
    }

    private static void same(String attribute, boolean same) throws FaultException {
        if (!same) {
            throw new FaultException(FaultCode.WRITTEN_DIFFERS, Fault.NAME, attribute);
        }
    }
}
