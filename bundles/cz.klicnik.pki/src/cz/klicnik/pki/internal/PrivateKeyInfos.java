/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.util.Arrays;
import java.util.Optional;

import cz.klicnik.core.Bytes;

/**
 * Makes a PrivateKeyInfo (RFC 5208, section 5) of a private key in the forms that programs write one in, in DER. No copy is
 * left behind.
 */
final class PrivateKeyInfos {

    private static final byte[] VERSION = { 0x02, 0x01, 0x00 };
    private static final byte[] RSA =
            Bytes.ofHex("300d06092a864886f70d0101010500").toArray();
    private static final byte[] EC = Bytes.ofHex("06072a8648ce3d0201").toArray();
    private static final int CURVE = 0xa0;
    private static final int LENGTH_OF_LENGTH = 4;

    private PrivateKeyInfos() {
    }

    /**
     * Whatever it is: a PrivateKeyInfo itself, an RSAPrivateKey (RFC 8017, appendix A.1.2) or an ECPrivateKey that names its
     * curve (RFC 5915, section 3).
     *
     * @return a fresh array; empty when it is none of these
     */
    static Optional<byte[]> of(byte[] key) {
        if (PrivateKeyShape.fits(key)) {
            return Optional.of(key.clone());
        }
        try {
            DerReader in = PrivateKeyShape.read(key);
            in.next(DerReader.INTEGER);
            DerElement second = in.next();
            return second.tag() == DerReader.INTEGER ? rsa(in, key) : ec(second, in, key);
        } catch (DerException other) {
            // documented
            return Optional.empty();
        }
    }

    private static Optional<byte[]> rsa(DerReader in, byte[] key) throws DerException {
        int numbers = 2;
        while (in.more()) {
            in.next(DerReader.INTEGER);
            numbers++;
        }
        return numbers == 9 ? Optional.of(info(RSA, key)) : Optional.empty();
    }

    private static Optional<byte[]> ec(DerElement second, DerReader in, byte[] key) throws DerException {
        if (second.tag() != DerReader.OCTET_STRING) {
            return Optional.empty();
        }
        while (in.more()) {
            DerElement field = in.next();
            if (field.tag() == CURVE) {
                byte[] curve = field.content();
                return Optional.of(info(value(0x30, EC, curve), key));
            }
        }
        return Optional.empty();
    }

    private static byte[] info(byte[] algorithm, byte[] key) {
        byte[] octets = value(DerReader.OCTET_STRING, key);
        try {
            return value(0x30, VERSION, algorithm, octets);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }

    private static byte[] value(int tag, byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(p -> p.length).sum();
        byte[] header = new byte[2 + LENGTH_OF_LENGTH];
        header[0] = (byte) tag;
        int at = 1;
        if (length < 0x80) {
            header[at++] = (byte) length;
        } else {
            int bytes = length < 0x100 ? 1 : length < 0x10000 ? 2 : 3;
            header[at++] = (byte) (0x80 | bytes);
            for (int i = bytes - 1; i >= 0; i--) {
                header[at++] = (byte) (length >> 8 * i);
            }
        }
        byte[] all = Arrays.copyOf(header, at + length);
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
