/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.pki.Pkcs12;

/**
 * What a password has shown of a file. Holds no private key: only what is known of it.
 *
 * @param others certificates of no key in the file: its chain
 */
record OpenedFile(List<Key> keys, List<Bytes> others) {

    /** A key in the file, with its certificate where the file has one. */
    record Key(String label, Bytes localKeyId, Bytes subjectPublicKeyInfo, Optional<Bytes> certificate) {
    }

    static OpenedFile of(Pkcs12 file) {
        List<Key> keys = new ArrayList<>();
        List<Bytes> others = new ArrayList<>(file.certificates().stream().map(Pkcs12.Certificate::der).toList());
        for (Pkcs12.Key key : file.keys()) {
            Optional<Pkcs12.Certificate> certificate = file.certificateOf(key);
            certificate.ifPresent(c -> others.removeIf(c.der()::equals));
            String label = key.friendlyName().isEmpty()
                    ? certificate.map(Pkcs12.Certificate::friendlyName).orElse("") : key.friendlyName();
            keys.add(new Key(label, key.localKeyId(), key.subjectPublicKeyInfo(),
                    certificate.map(Pkcs12.Certificate::der)));
        }
        return new OpenedFile(List.copyOf(keys), List.copyOf(others));
    }
}
