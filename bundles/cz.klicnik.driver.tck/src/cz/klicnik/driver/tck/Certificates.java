/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

import cz.klicnik.core.Bytes;

/** An authority that is thrown away: certificates for keys of the tests (RFC 5280, section 4.1). */
final class Certificates {

    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int UTF8 = 0x0c;
    private static final int UTC_TIME = 0x17;
    private static final byte[] VERSION_3 = HexFormat.of().parseHex("a003020102");
    private static final byte[] ECDSA_SHA256 = HexFormat.of().parseHex("300a06082a8648ce3d040302");
    private static final byte[] COMMON_NAME = HexFormat.of().parseHex("0603550403");

    private final KeyPair authority;
    private int serial = 0x1000;

    Certificates() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        authority = generator.generateKeyPair();
    }

    /** A certificate, and the parts of it that a token wants separately, all DER. */
    record Issued(X509Certificate certificate, Bytes der, Bytes subject, Bytes issuer, Bytes serial) {
    }

    /** Valid from 2024 to 2044. */
    Issued issue(PublicKey key, String name) throws GeneralSecurityException {
        byte[] number = element(INTEGER, BigInteger.valueOf(++serial).toByteArray());
        byte[] subject = name(name);
        byte[] issuer = name("Klíčník TCK");
        byte[] validity = element(SEQUENCE, element(UTC_TIME, ascii("240101000000Z")),
                element(UTC_TIME, ascii("440101000000Z")));
        byte[] body = element(SEQUENCE, VERSION_3, number, ECDSA_SHA256, issuer, validity, subject, key.getEncoded());
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(authority.getPrivate());
        signature.update(body);
        byte[] der = element(SEQUENCE, body, ECDSA_SHA256, element(BIT_STRING, new byte[1], signature.sign()));
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der));
        return new Issued(certificate, Bytes.of(der), Bytes.of(subject), Bytes.of(issuer), Bytes.of(number));
    }

    private static byte[] name(String text) {
        return element(SEQUENCE, element(SET, element(SEQUENCE, COMMON_NAME,
                element(UTF8, text.getBytes(StandardCharsets.UTF_8)))));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] element(int tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : contents) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        int length = content.size();
        if (length >= 0x100) {
            all.write(0x82);
            all.write(length >> 8);
        } else if (length >= 0x80) {
            all.write(0x81);
        }
        all.write(length);
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }
}
