/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.Template;

/**
 * A private key taken apart for C_CreateObject: PrivateKeyInfo (RFC 5958, section 2) with an RSAPrivateKey (RFC 8017,
 * appendix A.1.2) or an ECPrivateKey on a named curve (RFC 5915, section 3). Closing it wipes its parts.
 */
final class PrivateKeyParts implements AutoCloseable {

    private static final Bytes RSA = Bytes.ofHex("2a864886f70d010101");
    private static final Bytes EC = Bytes.ofHex("2a8648ce3d0201");
    private static final long[] RSA_SECRETS = { CKA_PRIVATE_EXPONENT, CKA_PRIME_1, CKA_PRIME_2, CKA_EXPONENT_1,
            CKA_EXPONENT_2, CKA_COEFFICIENT };
    private static final int PUBLIC_KEY = 0xa1;

    private final long keyType;
    private final List<SecretBytes> secrets = new ArrayList<>();
    private Template publicValues = Template.ANY;
    private Template privateValues = Template.ANY;
    private Bytes curve = Bytes.empty();
    private Optional<Bytes> point = Optional.empty();

    private PrivateKeyParts(long keyType) {
        this.keyType = keyType;
    }

    /** @throws FaultException KEY_UNUSABLE */
    static PrivateKeyParts of(SecretBytes pkcs8) throws FaultException {
        Optional<PrivateKeyParts> parts = pkcs8.withBytes(bytes -> {
            try {
                return parse(new SecretDer(bytes).enter(Der.SEQUENCE));
            } catch (IllegalArgumentException e) {
                // not what it should be: the reason is of no use to anybody, and its text must hold nothing of the key
                return Optional.empty();
            }
        });
        return parts.orElseThrow(() -> new FaultException(FaultCode.KEY_UNUSABLE, Fault.FOUND,
                pkcs8.<String>withBytes(PrivateKeyParts::algorithm)));
    }

    /** CKK_ value. */
    long keyType() {
        return keyType;
    }

    /** CKA_MODULUS and CKA_PUBLIC_EXPONENT, or CKA_EC_PARAMS: what private and public key share. */
    Template publicValues() {
        return publicValues;
    }

    Template privateValues() {
        return privateValues;
    }

    /** The public key's own values; empty where they cannot be told. */
    Optional<Template> publicKey() {
        if (keyType == CKK_RSA) {
            return Optional.of(publicValues);
        }
        return point.or(() -> CurvePoint.of(curve, secrets.getFirst()))
                .map(p -> publicValues.with(CKA_EC_POINT, p));
    }

    @Override
    public void close() {
        secrets.forEach(SecretBytes::close);
    }

    private static Optional<PrivateKeyParts> parse(SecretDer key) {
        key.skip(); // version
        SecretDer algorithm = key.enter(Der.SEQUENCE);
        Bytes name = Bytes.of(algorithm.contents(Der.OBJECT_IDENTIFIER));
        SecretDer value = key.enter(Der.OCTET_STRING).enter(Der.SEQUENCE);
        if (name.equals(RSA)) {
            return Optional.of(rsa(value));
        }
        return name.equals(EC) && algorithm.tag() == Der.OBJECT_IDENTIFIER
                ? Optional.of(ec(Bytes.of(algorithm.whole(Der.OBJECT_IDENTIFIER)), value)) : Optional.empty();
    }

    private static PrivateKeyParts rsa(SecretDer value) {
        PrivateKeyParts parts = new PrivateKeyParts(CKK_RSA);
        value.skip(); // version
        parts.publicValues = Template.ANY.with(CKA_MODULUS, Bytes.of(value.unsigned()))
                .with(CKA_PUBLIC_EXPONENT, Bytes.of(value.unsigned()));
        for (long type : RSA_SECRETS) {
            parts.secret(type, value.unsigned());
        }
        return parts;
    }

    private static PrivateKeyParts ec(Bytes curve, SecretDer value) {
        PrivateKeyParts parts = new PrivateKeyParts(CKK_EC);
        value.skip(); // version
        parts.curve = curve;
        parts.publicValues = Template.ANY.with(CKA_EC_PARAMS, curve);
        parts.secret(CKA_VALUE, value.contents(Der.OCTET_STRING));
        while (value.hasMore()) {
            if (value.tag() == PUBLIC_KEY) {
                byte[] bits = value.enter(PUBLIC_KEY).contents(Der.BIT_STRING);
                parts.point = Optional.of(Bytes.of(
                        Der.value(Der.OCTET_STRING, java.util.Arrays.copyOfRange(bits, 1, bits.length))));
            } else {
                value.skip();
            }
        }
        return parts;
    }

    private void secret(long type, byte[] value) {
        SecretBytes secret = SecretBytes.taking(value);
        secrets.add(secret);
        privateValues = privateValues.with(type, secret);
    }

    /** The algorithm in dotted decimal, or a question mark where there is none to be read. */
    private static String algorithm(byte[] pkcs8) {
        try {
            SecretDer key = new SecretDer(pkcs8).enter(Der.SEQUENCE);
            key.skip();
            return dotted(key.enter(Der.SEQUENCE).contents(Der.OBJECT_IDENTIFIER));
        } catch (IllegalArgumentException e) {
            return "?";
        }
    }

    private static String dotted(byte[] identifier) {
        StringJoiner text = new StringJoiner(".");
        long arc = 0;
        boolean first = true;
        for (byte b : identifier) {
            arc = arc << 7 | b & 0x7f;
            if (b >= 0) {
                if (first) {
                    text.add(Long.toString(Math.min(arc / 40, 2)));
                    arc -= Math.min(arc / 40, 2) * 40;
                }
                text.add(Long.toString(arc));
                first = false;
                arc = 0;
            }
        }
        return text.toString();
    }
}
