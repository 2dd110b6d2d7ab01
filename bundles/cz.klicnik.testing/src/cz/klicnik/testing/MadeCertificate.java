/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * A certificate put together byte by byte, with fields that no authority would write and openssl would not make. Its
 * signature is not one. Every method gives another certificate; an object does not change.
 */
public final class MadeCertificate {

    private static final byte[] ECDSA_WITH_SHA256 = Der.tag(0x30, Der.oid("1.2.840.10045.4.3.2"));
    private static final int UTC_TIME = 0x17;
    private static final int UTF8 = 0x0c;

    private final KeyPair key;
    private final byte[] serial;
    private final byte[] subject;
    private final byte[] from;
    private final byte[] until;
    private final List<byte[]> extensions;

    private MadeCertificate(KeyPair key, byte[] serial, byte[] subject, byte[] from, byte[] until,
            List<byte[]> extensions) {
        this.key = key;
        this.serial = serial;
        this.subject = subject;
        this.from = from;
        this.until = until;
        this.extensions = extensions;
    }

    /**
     * An ordinary certificate with a key of its own.
     *
     * @param commonName of its subject
     * @return the certificate
     */
    public static MadeCertificate of(String commonName) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return new MadeCertificate(generator.generateKeyPair(), Der.integer(BigInteger.valueOf(4711)),
                    name(commonName), time(UTC_TIME, "250101000000Z"), time(UTC_TIME, "450101000000Z"), List.of());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has EC", e);
        }
    }

    /**
     * @param value may be negative, or as long as one likes
     * @return with this serial number
     */
    public MadeCertificate serial(BigInteger value) {
        return new MadeCertificate(key, Der.integer(value), subject, from, until, extensions);
    }

    /**
     * @param commonName of any characters
     * @return with this subject
     */
    public MadeCertificate subject(String commonName) {
        return new MadeCertificate(key, serial, name(commonName), from, until, extensions);
    }

    /**
     * @param notBefore GeneralizedTime, as it is written
     * @param notAfter likewise
     * @return with this validity
     */
    public MadeCertificate validity(String notBefore, String notAfter) {
        return new MadeCertificate(key, serial, subject, time(0x18, notBefore), time(0x18, notAfter), extensions);
    }

    /**
     * @param oid dotted
     * @param value what its OCTET STRING holds
     * @return with one extension more
     */
    public MadeCertificate extension(String oid, byte[] value) {
        return extensions(oid, value, 1);
    }

    /**
     * @param oid dotted
     * @param value what its OCTET STRING holds
     * @param times how often
     * @return with so many extensions more
     */
    public MadeCertificate extensions(String oid, byte[] value, int times) {
        byte[] one = Der.tag(0x30, Der.oid(oid), Der.octetString(value));
        List<byte[]> more = new ArrayList<>(extensions);
        for (int i = 0; i < times; i++) {
            more.add(one);
        }
        return new MadeCertificate(key, serial, subject, from, until, more);
    }

    /** @return its key */
    public KeyPair key() {
        return key;
    }

    /** @return the certificate, DER */
    public byte[] der() {
        byte[] body = Der.tag(0x30, Der.tag(0xa0, Der.integer(BigInteger.TWO)), serial, ECDSA_WITH_SHA256,
                name("Issuer"), Der.tag(0x30, from, until), subject, key.getPublic().getEncoded(),
                extensions.isEmpty() ? new byte[0]
                        : Der.tag(0xa3, Der.tag(0x30, extensions.toArray(byte[][]::new))));
        return Der.tag(0x30, body, ECDSA_WITH_SHA256, Der.tag(0x03, new byte[] { 0, 1, 2, 3 }));
    }

    private static byte[] name(String commonName) {
        return Der.tag(0x30, Der.tag(0x31, Der.tag(0x30, Der.oid("2.5.4.3"),
                Der.tag(UTF8, commonName.getBytes(StandardCharsets.UTF_8)))));
    }

    private static byte[] time(int tag, String written) {
        return Der.tag(tag, written.getBytes(StandardCharsets.US_ASCII));
    }
}
