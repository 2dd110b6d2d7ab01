/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.copy;

import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.pki.CertificateView;

/**
 * What a person wants to be imported.
 *
 * @param items of the contents
 * @param chain the ticked certificates of authorities
 * @param label CKA_LABEL instead of the one that is proposed
 * @param id CKA_ID instead of the usual one; on a token with fixed key slots it names the slot
 * @param testSignature whether each key is to sign something at the end
 */
public record ImportChoice(List<ImportItem> items, List<CertificateView> chain, Optional<String> label,
        Optional<Bytes> id, boolean testSignature) {

    public ImportChoice {
        items = List.copyOf(items);
        chain = List.copyOf(chain);
    }

    /** These items as they are proposed, without the certificates of authorities. */
    public static ImportChoice of(List<ImportItem> items) {
        return new ImportChoice(items, List.of(), Optional.empty(), Optional.empty(), false);
    }

    /** The same with these certificates of authorities. */
    public ImportChoice withChain(List<CertificateView> ticked) {
        return new ImportChoice(items, ticked, label, id, testSignature);
    }

    /** The same by another name. */
    public ImportChoice withLabel(String other) {
        return new ImportChoice(items, chain, Optional.of(other), id, testSignature);
    }

    /** The same by another CKA_ID. */
    public ImportChoice withId(Bytes other) {
        return new ImportChoice(items, chain, label, Optional.of(other), testSignature);
    }

    /** The same with or without a test signature of each key. */
    public ImportChoice withTestSignature(boolean wanted) {
        return new ImportChoice(items, chain, label, id, wanted);
    }
}
