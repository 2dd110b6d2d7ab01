/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pki.CertificateBundle;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.testing.MadeCertificate;

/** A key with its certificate, as files have it and as a token shows it. */
record Owned(MadeCertificate made) {

    static Owned by(String holder) {
        return new Owned(MadeCertificate.of(holder));
    }

    KeyPair pair() {
        return made.key();
    }

    Bytes der() {
        return Bytes.of(made.der());
    }

    /** SubjectPublicKeyInfo. */
    Bytes info() {
        return Bytes.of(made.key().getPublic().getEncoded());
    }

    /** The usual CKA_ID. */
    Bytes id() {
        return PublicKeys.id(info());
    }

    TokenObject.Certificate certificate(String label, Bytes id) {
        return new TokenObject.Certificate(der().hashCode(), label, id, 0, der(), Trilean.NO, Trilean.YES, Trilean.NO,
                Optional.empty());
    }

    TokenObject.PrivateKey privateKey(String label, Bytes id, Trilean extractable) {
        return new TokenObject.PrivateKey(info().hashCode(), label, id, KeyAlgorithm.EC, PublicKeys.publicPart(info()),
                KeyUses.UNKNOWN, new KeyOrigin(Trilean.NO, Trilean.YES, Trilean.NO, extractable, Trilean.NO),
                Trilean.NO, Trilean.YES, Trilean.YES, Optional.empty());
    }

    TokenObject.PublicKey publicKey(String label, Bytes id) {
        return new TokenObject.PublicKey(info().hashCode() + 1L, label, id, KeyAlgorithm.EC,
                PublicKeys.publicPart(info()), KeyUses.UNKNOWN, Trilean.NO, Trilean.NO, Trilean.YES,
                Optional.empty());
    }

    /** A PKCS#12 file with the key and its certificate. */
    Path store(Path folder, String name, String password) throws IOException {
        try (Pin pin = Pin.taking(password.toCharArray())) {
            return Files.write(folder.resolve(der().hashCode() + ".p12"),
                    Pkcs12.encode(pair().getPrivate(), List.of(der()), name, pin).toArray());
        }
    }

    /** The key alone, PKCS#8 in PEM. */
    Path keyFile(Path folder) throws IOException {
        return Files.writeString(folder.resolve(der().hashCode() + ".key"),
                CertificateBundle.pem("PRIVATE KEY", Bytes.of(pair().getPrivate().getEncoded())));
    }

    /** The certificate alone, PEM. */
    Path certificateFile(Path folder) throws IOException {
        return Files.write(folder.resolve(der().hashCode() + ".pem"), CertificateBundle.pemFile(List.of(der())));
    }
}
