/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.copy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.pki.CertificateView;

/**
 * What a source holds, shown before anything is written. Holds no private key.
 *
 * @param items what can be imported: pairs first, then keys without certificate, then certificates without key; each in the
 *        source's order
 * @param chain certificates of authorities that belong to them; they are written only where a person wants that
 * @param unusable what else is there, and why it cannot be imported
 */
public record ImportContents(Origin origin, List<ImportItem> items, List<CertificateView> chain,
        List<Unusable> unusable) {

    public ImportContents {
        items = List.copyOf(items);
        chain = List.copyOf(chain);
        unusable = List.copyOf(unusable);
    }

    /** What is chosen where a person chooses nothing: all that bring a key; where none does, all certificates. */
    public List<ImportItem> usual() {
        List<ImportItem> keys = items.stream().filter(i -> i.key().isPresent()).toList();
        return keys.isEmpty() ? items : keys;
    }

    /** Where it comes from. */
    public sealed interface Origin {
        // its kinds have nothing in common but being one
    }

    /** @param stores which of them are PKCS#12 files: whoever has one and its password has the keys */
    public record OfFiles(List<Path> files, List<Path> stores) implements Origin {
        public OfFiles {
            files = List.copyOf(files);
            stores = List.copyOf(stores);
        }
    }

    /** @param label the token's, for display */
    public record OfToken(TokenIdentity token, String label) implements Origin {
    }

    /**
     * Something that cannot be imported.
     *
     * @param name what it is called, or empty
     * @param certificate the one that it is, or that belongs to it
     * @param detail by the reason; empty where there is none
     */
    public record Unusable(Reason reason, String name, Optional<CertificateView> certificate, String detail) {
    }

    /** Why something cannot be imported. */
    public enum Reason {
        /** Tokens hold no keys of this algorithm or curve. Detail: which it is. */
        KEY_KIND,
        /** Key and certificate are given together and do not belong together. */
        MISMATCH,
        /** What stands for a certificate is none. Detail: what is wrong. */
        CERTIFICATE_UNREADABLE,
        /** Something that is neither a private key nor an X.509 certificate. Detail: its kind. */
        OTHER_ENTRY,
        /** The key says that it does not leave its place: only a renewal helps. */
        NOT_EXPORTABLE,
        /** The key leaves only encrypted with a key that the token's administrator has declared trusted. */
        TRUSTED_ONLY,
        /** This token gives no such keys out: only a renewal helps. */
        NO_EXPORT,
        /** Whether there is a key shows only after a login. */
        KEY_HIDDEN
    }
}
