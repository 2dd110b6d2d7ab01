/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.chain;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.security.auth.x500.X500Principal;

import cz.klicnik.core.Bytes;

/** Revocation lists at hand: given, fetched in this run, and kept from earlier ones. Thread-safe. */
public final class CrlStore {

    private final List<Entry> entries = new ArrayList<>();
    private final Kept kept;

    /** Lists that outlive the program, by the address that they came from. Implementations are thread-safe. */
    public interface Kept {

        /** Keeps nothing. */
        Kept NOTHING = new Kept() {
            @Override
            public Optional<Bytes> list(URI address) {
                return Optional.empty();
            }

            @Override
            public void keep(URI address, Bytes list) {
                // documented
            }
        };

        /** A list that is still good by the clock: before its nextUpdate (RFC 5280, section 5.1.2.5). */
        Optional<Bytes> list(URI address);

        /** Keeps a list, in the place of an older one from there; one that cannot be kept is merely fetched again. */
        void keep(URI address, Bytes list);
    }

    /** Nothing is kept beyond this object. */
    public CrlStore() {
        this(Kept.NOTHING);
    }

    public CrlStore(Kept kept) {
        this.kept = kept;
    }

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

    /** Keeps a list that was believed for later runs. */
    void keepOn(URI address, Bytes encoded) {
        kept.keep(address, encoded);
    }

    /** What an earlier run has kept of an address, while it is good. */
    Optional<X509CRL> kept(URI address) {
        return kept.list(address).flatMap(CrlStore::read);
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
