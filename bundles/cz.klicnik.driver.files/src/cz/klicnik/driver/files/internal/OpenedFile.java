/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.pki.PublicKeys;

/**
 * What a password has shown of a file. Holds no private key: only what is known of it.
 *
 * @param others certificates of no key in the file: its chain
 */
record OpenedFile(List<Key> keys, List<Certificate> others) {

    /**
     * A key in the file, with its certificates where the file has some.
     *
     * @param label friendlyName, of the key or else of a certificate; empty when there is none
     * @param id a localKeyID that somebody chose, else the usual ID of the public key, see {@link LocalKeyIds}
     * @param identity tells the key from the others in its file, whatever it is called
     */
    record Key(String label, Bytes id, Bytes subjectPublicKeyInfo, Bytes identity, List<Certificate> certificates) {
    }

    /**
     * @param label friendlyName, of the certificate or else of its key; empty when there is none
     * @param id likewise, of the certificate or else of its key; empty for what is no certificate
     */
    record Certificate(String label, Bytes id, Bytes der) {
    }

    static OpenedFile of(Pkcs12 file) {
        List<Key> keys = new ArrayList<>();
        Set<Pkcs12.Certificate> paired = new HashSet<>();
        for (Pkcs12.Key key : file.keys()) {
            List<Pkcs12.Certificate> own = file.certificates().stream().filter(c -> belong(key, c)).toList();
            paired.addAll(own);
            String label = key.friendlyName();
            for (Pkcs12.Certificate c : own) {
                label = label.isEmpty() ? c.friendlyName() : label;
            }
            Bytes id = LocalKeyIds.isChosen(key.localKeyId(), file) ? key.localKeyId() : identityOf(key);
            List<Certificate> certificates = new ArrayList<>();
            for (Pkcs12.Certificate c : own) {
                certificates.add(new Certificate(c.friendlyName().isEmpty() ? label : c.friendlyName(),
                        LocalKeyIds.isChosen(c.localKeyId(), file) ? c.localKeyId() : id, c.der()));
            }
            keys.add(new Key(label, id, key.subjectPublicKeyInfo(), identityOf(key), List.copyOf(certificates)));
        }
        List<Certificate> others = file.certificates().stream().filter(c -> !paired.contains(c))
                .map(c -> new Certificate(c.friendlyName(), LocalKeyIds.isChosen(c.localKeyId(), file) ? c.localKeyId()
                        : LocalKeyIds.usual(c.der()), c.der()))
                .toList();
        return new OpenedFile(List.copyOf(keys), others);
    }

    /** What tells the key from the others in its file, whatever it is called. */
    static Bytes identityOf(Pkcs12.Key key) {
        return key.subjectPublicKeyInfo().isEmpty() ? key.localKeyId() : PublicKeys.id(key.subjectPublicKeyInfo());
    }

    private static boolean belong(Pkcs12.Key key, Pkcs12.Certificate certificate) {
        return key.subjectPublicKeyInfo().isEmpty()
                ? !key.localKeyId().isEmpty() && key.localKeyId().equals(certificate.localKeyId())
                : PublicKeys.same(key.subjectPublicKeyInfo(), certificate.der());
    }
}
