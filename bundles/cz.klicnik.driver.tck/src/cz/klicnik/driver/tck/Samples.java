/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.GeneratedKey;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultException;

/** Objects for the tests to work on. */
final class Samples {

    private Samples() {
    }

    /** A key pair that was generated on the token. */
    record Generated(KeySpec spec, PublicKey publicKey, Bytes id, String label) {
    }

    static Generated key(Stage stage, TokenSession session, KeySpec spec)
            throws FaultException, GeneralSecurityException {
        String label = stage.label("Klíč");
        GeneratedKey key = stage.needs(session, Capability.KeyGeneration.class).generate(spec, label, stage.id());
        return new Generated(spec, Keys.decode(spec, key.subjectPublicKeyInfo()), key.id(), label);
    }

    /** Any kind of key that the subject offers, the quickest one. */
    static Generated anyKey(Stage stage, TokenSession session) throws FaultException, GeneralSecurityException {
        boolean ec = stage.subject().keySpecs().contains(KeySpec.EC_P256);
        return key(stage, session, ec ? KeySpec.EC_P256 : stage.subject().keySpecs().iterator().next());
    }

    static void write(Stage stage, TokenSession session, Certificates.Issued certificate, String label, Bytes id)
            throws FaultException {
        stage.needs(session, Capability.CertificateImport.class).importCertificate(certificate.der(),
                certificate.subject(), certificate.issuer(), certificate.serial(), label, id);
    }

    /** Certificates of keys that are not on the token, as those of authorities are. */
    static List<Bytes> certificates(Stage stage, TokenSession session, int count)
            throws FaultException, GeneralSecurityException {
        Certificates authority = new Certificates();
        PublicKey key = Keys.make(KeySpec.EC_P256).getPublic();
        List<Bytes> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(stage.id());
            String label = stage.label("Certifikát");
            write(stage, session, authority.issue(key, label), label, ids.get(i));
        }
        return ids;
    }

    /** Certificates where they can be written, so that there is something to be read; else whatever is there must do. */
    static void something(Stage stage, TokenSession session, int count)
            throws FaultException, GeneralSecurityException {
        if (session.capability(Capability.CertificateImport.class).isPresent()) {
            certificates(stage, session, count);
        }
    }
}
