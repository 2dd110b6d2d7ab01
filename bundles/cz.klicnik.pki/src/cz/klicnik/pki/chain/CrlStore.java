/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.chain;

import java.io.ByteArrayInputStream;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.security.auth.x500.X500Principal;

import cz.klicnik.core.Bytes;

/** Revocation lists at hand. Thread-safe. */
public final class CrlStore {

    private final List<Entry> entries = new ArrayList<>();

    /**
     * A list and where it comes from.
     *
     * @param source an address or a file
     */
    record Entry(X509CRL list, String source) {
    }

    /**
     * Adds a list, in the place of an older one from there.
     *
     * @return false when the bytes are no revocation list
     */
    public synchronized boolean keep(Bytes encoded, String source) {
        Optional<X509CRL> list = read(encoded);
        if (list.isPresent()) {
            entries.removeIf(e -> e.source().equals(source));
            entries.add(new Entry(list.get(), source));
        }
        return list.isPresent();
    }

    synchronized List<Entry> of(X500Principal issuer) {
        return entries.stream().filter(e -> e.list().getIssuerX500Principal().equals(issuer)).toList();
    }

    /** DER or PEM; empty for what is no list. */
    static Optional<X509CRL> read(Bytes encoded) {
        try {
            return Optional.ofNullable((X509CRL) CertificateFactory.getInstance("X.509")
                    .generateCRL(new ByteArrayInputStream(encoded.toArray())));
        } catch (CRLException | CertificateException e) {
            // documented: the caller tells that it is none
            return Optional.empty();
        }
    }
}
