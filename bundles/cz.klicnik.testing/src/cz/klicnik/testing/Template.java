/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The attributes of an object to be created, by PKCS#11's names. Later values replace earlier ones, so that a test
 * starts from a good object and spoils one thing.
 *
 * @param attributes name to value, in the words of the token tool
 */
public record Template(Map<String, String> attributes) {

    private static final int CERTIFICATE = 1;
    private static final int PUBLIC_KEY = 2;
    private static final int PRIVATE_KEY = 3;
    private static final int SECRET_KEY = 4;
    private static final int RSA = 0;
    private static final int EC = 3;
    private static final int GENERIC_SECRET = 0x10;

    /**
     * An X.509 certificate.
     *
     * @param label CKA_LABEL
     * @param id CKA_ID
     * @param certificate value, subject, issuer and serial number
     * @return the template
     */
    public static Template certificate(String label, byte[] id, X509Certificate certificate) {
        try {
            return object(CERTIFICATE, label).with("CKA_CERTIFICATE_TYPE", 0).with("CKA_PRIVATE", false)
                    .with("CKA_ID", id).with("CKA_SUBJECT", certificate.getSubjectX500Principal().getEncoded())
                    .with("CKA_ISSUER", certificate.getIssuerX500Principal().getEncoded())
                    .with("CKA_SERIAL_NUMBER", Der.integer(certificate.getSerialNumber()))
                    .with("CKA_VALUE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * A certificate object whose value is none.
     *
     * @param label CKA_LABEL
     * @param id CKA_ID
     * @param value CKA_VALUE
     * @return the template
     */
    public static Template garbageCertificate(String label, byte[] id, byte[] value) {
        return object(CERTIFICATE, label).with("CKA_CERTIFICATE_TYPE", 0).with("CKA_PRIVATE", false).with("CKA_ID", id)
                .with("CKA_SUBJECT", new byte[0]).with("CKA_VALUE", value);
    }

    /**
     * A private key, sensitive and not extractable.
     *
     * @param label CKA_LABEL
     * @param id CKA_ID
     * @param key RSA or EC (P-256)
     * @param publicKey its public key, which tells the curve
     * @return the template
     */
    public static Template privateKey(String label, byte[] id, PrivateKey key, PublicKey publicKey) {
        Template common = object(PRIVATE_KEY, label).with("CKA_ID", id).with("CKA_PRIVATE", true)
                .with("CKA_SENSITIVE", true).with("CKA_EXTRACTABLE", false).with("CKA_SIGN", true);
        return switch (key) {
        case RSAPrivateCrtKey rsa -> common.with("CKA_KEY_TYPE", RSA).with("CKA_DECRYPT", true)
                .with("CKA_MODULUS", rsa.getModulus()).with("CKA_PUBLIC_EXPONENT", rsa.getPublicExponent())
                .with("CKA_PRIVATE_EXPONENT", rsa.getPrivateExponent()).with("CKA_PRIME_1", rsa.getPrimeP())
                .with("CKA_PRIME_2", rsa.getPrimeQ()).with("CKA_EXPONENT_1", rsa.getPrimeExponentP())
                .with("CKA_EXPONENT_2", rsa.getPrimeExponentQ()).with("CKA_COEFFICIENT", rsa.getCrtCoefficient());
        case ECPrivateKey ec -> common.with("CKA_KEY_TYPE", EC)
                .with("CKA_EC_PARAMS", Der.curve(publicKey.getEncoded())).with("CKA_VALUE", unsigned(ec.getS()));
        default -> throw new IllegalArgumentException(key.getAlgorithm());
        };
    }

    /**
     * A public key.
     *
     * @param label CKA_LABEL
     * @param id CKA_ID
     * @param key RSA or EC
     * @return the template
     */
    public static Template publicKey(String label, byte[] id, PublicKey key) {
        Template common = object(PUBLIC_KEY, label).with("CKA_ID", id).with("CKA_PRIVATE", false)
                .with("CKA_VERIFY", true);
        return switch (key) {
        case RSAPublicKey rsa -> common.with("CKA_KEY_TYPE", RSA).with("CKA_ENCRYPT", true)
                .with("CKA_MODULUS", rsa.getModulus()).with("CKA_PUBLIC_EXPONENT", rsa.getPublicExponent());
        case ECPublicKey ec -> common.with("CKA_KEY_TYPE", EC).with("CKA_EC_PARAMS", Der.curve(ec.getEncoded()))
                .with("CKA_EC_POINT", Der.octetString(Der.point(ec.getEncoded())));
        default -> throw new IllegalArgumentException(key.getAlgorithm());
        };
    }

    /**
     * A generic secret key, sensitive.
     *
     * @param label CKA_LABEL
     * @param id CKA_ID
     * @param value the secret
     * @return the template
     */
    public static Template secretKey(String label, byte[] id, byte[] value) {
        return object(SECRET_KEY, label).with("CKA_KEY_TYPE", GENERIC_SECRET).with("CKA_ID", id)
                .with("CKA_PRIVATE", true).with("CKA_SENSITIVE", true).with("CKA_VALUE", value);
    }

    /**
     * A public data object.
     *
     * @param label CKA_LABEL
     * @param value CKA_VALUE
     * @return the template
     */
    public static Template data(String label, byte[] value) {
        return object(0, label).with("CKA_PRIVATE", false).with("CKA_APPLICATION", "Klicnik tests".getBytes(
                StandardCharsets.UTF_8)).with("CKA_VALUE", value);
    }

    private static Template object(int kind, String label) {
        return new Template(Map.of()).with("CKA_CLASS", kind).with("CKA_TOKEN", true)
                .with("CKA_LABEL", label.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param name CKA_…
     * @param value bytes
     * @return the template with that attribute
     */
    public Template with(String name, byte[] value) {
        return with(name, "hex:" + HexFormat.of().formatHex(value));
    }

    /**
     * @param name CKA_…
     * @param value CK_BBOOL
     * @return the template with that attribute
     */
    public Template with(String name, boolean value) {
        return with(name, Boolean.toString(value));
    }

    /**
     * @param name CKA_…
     * @param value CK_ULONG
     * @return the template with that attribute
     */
    public Template with(String name, int value) {
        return with(name, "ulong:" + value);
    }

    /**
     * @param name CKA_…
     * @return the template without that attribute
     */
    public Template without(String name) {
        Map<String, String> rest = new LinkedHashMap<>(attributes);
        rest.remove(name);
        return new Template(rest);
    }

    private Template with(String name, BigInteger value) {
        return with(name, unsigned(value));
    }

    private Template with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(name, value);
        return new Template(more);
    }

    String line() {
        return attributes.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
    }

    private static byte[] unsigned(BigInteger value) {
        byte[] bytes = value.toByteArray();
        return bytes[0] == 0 && bytes.length > 1 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
