/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

/** Tells private keys from what decrypting with a wrong password gives, without making copies of them. */
final class PrivateKeyShape {

    private PrivateKeyShape() {
    }

    /** The inside of a PrivateKeyInfo (RFC 5208, section 5) in DER that fills the array. */
    static DerReader read(byte[] pkcs8) throws DerException {
        DerReader in = new DerReader(pkcs8);
        DerReader info = in.next(DerReader.SEQUENCE).inside();
        if (in.more()) {
            throw new DerException("something follows the end");
        }
        return info;
    }

    /** Whether it is one, as far as that shows. */
    static boolean fits(byte[] pkcs8) {
        try {
            DerReader info = read(pkcs8);
            info.next(DerReader.INTEGER);
            info.next(DerReader.SEQUENCE).inside().next(DerReader.OID).oid();
            info.next(DerReader.OCTET_STRING);
            return true;
        } catch (DerException other) {
            // in BER perhaps, which is rare: whoever asks looks in another way
            return false;
        }
    }
}
