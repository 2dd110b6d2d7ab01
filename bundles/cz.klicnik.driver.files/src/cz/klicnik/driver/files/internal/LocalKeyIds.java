/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.pki.PublicKeys;

/**
 * Tells a localKeyID (RFC 2985, section 5.5.2) that somebody chose from the numbers with which programs merely tie a
 * certificate to its key within one file. Windows numbers from 1, as four bytes: as a CKA_ID nearly every file would have
 * the same one. Java writes the time. OpenSSL takes the SHA-1 of the certificate, which a renewed one does not share. For
 * these the usual ID of the public key is used, which is known without the password, too, where the certificate stands
 * beside the file.
 */
final class LocalKeyIds {

    private static final int NUMBER = Integer.BYTES;
    private static final String TIME = "Time ";

    private LocalKeyIds() {
    }

    /** Whether it serves as CKA_ID. */
    static boolean isChosen(Bytes id, Pkcs12 file) {
        return isChosen(id) && file.certificates().stream().noneMatch(c -> id.equals(sha1(c.der())));
    }

    /** Likewise, as far as the ID itself tells. */
    static boolean isChosen(Bytes id) {
        byte[] bytes = id.toArray();
        boolean number = bytes.length == NUMBER && bytes[1] == 0 && bytes[2] == 0 && bytes[3] == 0;
        return bytes.length > 0 && !number && !new String(bytes, StandardCharsets.ISO_8859_1).startsWith(TIME);
    }

    /** Of a certificate's public key; empty for what is no certificate. */
    static Bytes usual(Bytes certificate) {
        try {
            return PublicKeys.id(CertificateParser.parse(certificate).subjectPublicKeyInfo());
        } catch (FaultException unreadable) {
            // whoever shows the object finds out the same and says so
            return Bytes.empty();
        }
    }

    private static Bytes sha1(Bytes der) {
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-1").digest(der.toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
