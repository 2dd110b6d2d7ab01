/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.windows.internal;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.KeyStoreSpi;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.Collections;
import java.util.Date;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

import cz.klicnik.core.Bytes;

/**
 * Behaves as the JDK's Windows-MY does: entries need no password, deleting an entry destroys its key for every certificate
 * that has it, and storing a second certificate with a key leaves the first one there.
 */
@NonNullByDefault({})
final class WindowsLikeStore extends KeyStoreSpi {

    private final Map<String, Certificate> certificates = new LinkedHashMap<>();
    private final Map<String, Key> keys = new LinkedHashMap<>();
    /** A store that says it has deleted and has not. */
    boolean keepsWhatIsDeleted;

    KeyStore store() throws Exception {
        KeyStore store = new KeyStore(this, null, "Windows-MY") {
            // only to reach the constructor
        };
        store.load(null, null);
        return store;
    }

    /** Takes a certificate away and leaves its key, as X509Store.Remove does. */
    void forget(String thumbprint) {
        certificates.entrySet().removeIf(e -> thumbprint.equals(thumbprint(e.getValue())));
        keys.keySet().retainAll(certificates.keySet());
    }

    static String thumbprint(Certificate certificate) {
        try {
            return KeyFacts.thumbprint(Bytes.of(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public Key engineGetKey(String alias, char[] password) {
        return keys.get(alias);
    }

    @Override
    public Certificate[] engineGetCertificateChain(String alias) {
        return certificates.containsKey(alias) ? new Certificate[] { certificates.get(alias) } : null;
    }

    @Override
    public Certificate engineGetCertificate(String alias) {
        return certificates.get(alias);
    }

    @Override
    public Date engineGetCreationDate(String alias) {
        return new Date(0);
    }

    @Override
    public void engineSetKeyEntry(String alias, Key key, char[] password, Certificate[] chain) {
        String name = certificates.containsKey(alias) ? alias + " (1)" : alias;
        certificates.put(name, chain[0]);
        keys.put(name, key);
    }

    @Override
    public void engineSetKeyEntry(String alias, byte[] key, Certificate[] chain) throws KeyStoreException {
        throw new KeyStoreException("no encoded keys here");
    }

    @Override
    public void engineSetCertificateEntry(String alias, Certificate certificate) {
        certificates.put(alias, certificate);
    }

    @Override
    public void engineDeleteEntry(String alias) {
        if (keepsWhatIsDeleted) {
            return;
        }
        certificates.remove(alias);
        Key destroyed = keys.remove(alias);
        keys.values().removeIf(key -> key == destroyed);
    }

    @Override
    public Enumeration<String> engineAliases() {
        return Collections.enumeration(List.copyOf(certificates.keySet()));
    }

    @Override
    public boolean engineContainsAlias(String alias) {
        return certificates.containsKey(alias);
    }

    @Override
    public int engineSize() {
        return certificates.size();
    }

    @Override
    public boolean engineIsKeyEntry(String alias) {
        return keys.containsKey(alias);
    }

    @Override
    public boolean engineIsCertificateEntry(String alias) {
        return certificates.containsKey(alias) && !keys.containsKey(alias);
    }

    @Override
    public String engineGetCertificateAlias(Certificate certificate) {
        return certificates.entrySet().stream().filter(e -> e.getValue().equals(certificate)).map(Map.Entry::getKey)
                .findFirst().orElse(null);
    }

    @Override
    public void engineStore(OutputStream out, char[] password) {
        // Windows keeps it
    }

    @Override
    public void engineLoad(InputStream in, char[] password) {
        // Windows has it
    }
}
