/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.nio.file.Path;

import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.chain.Anchor;

/**
 * A certificate in the CA store.
 *
 * @param kind what it is good for
 * @param file where it stands; of a trusted list's authority, the list
 * @param listed how the list names it: {@code CZ: service}; empty where it is of no list
 * @param alone whether the file holds nothing else, so that removing the one removes the other
 */
public record CaEntry(CertificateView certificate, Kind kind, Path file, String listed, boolean alone) {

    /** What a certificate in the store is good for. */
    public enum Kind {
        /** Self-signed: trusted. */
        TRUSTED,
        /** Issued by another: helps to build paths. */
        LINK,
        /** Trusted by a trusted list whose signature was checked. */
        LISTED,
        /** Trusted by a trusted list whose signature was not checked. */
        LISTED_UNCHECKED,
        /** May sign trusted lists. */
        LIST_SIGNER;

        /** Whether paths may end here. */
        public boolean isAnchor() {
            return this == TRUSTED || this == LISTED || this == LISTED_UNCHECKED;
        }
    }

    /** The trusted ones as the validator wants them. */
    Anchor anchor(Anchor.Origin ofFiles) {
        return new Anchor(certificate.der(), switch (kind) {
        case LISTED -> Anchor.Origin.TRUSTED_LIST;
        case LISTED_UNCHECKED -> Anchor.Origin.TRUSTED_LIST_UNCHECKED;
        default -> ofFiles;
        }, listed.isEmpty() ? file.toString() : listed);
    }
}
