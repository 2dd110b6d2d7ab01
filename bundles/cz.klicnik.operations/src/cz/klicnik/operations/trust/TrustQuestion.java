/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;

/**
 * Whether a certificate can be trusted, and what may be used to find out.
 *
 * @param certificate DER
 * @param others certificates that are at hand, for example those on the same token
 * @param trust files and folders of authorities to trust for this question
 * @param java whether the authorities that Java comes with are trusted too
 * @param lists files with revocation lists to use
 * @param at the moment for which the answer is to hold; empty for now
 * @param online whether the network may be asked
 */
public record TrustQuestion(Bytes certificate, List<Bytes> others, List<Path> trust, boolean java, List<Path> lists,
        Optional<Instant> at, boolean online) {

    public TrustQuestion {
        others = List.copyOf(others);
        trust = List.copyOf(trust);
        lists = List.copyOf(lists);
    }

    /** By the CA store, as of now, without the network. */
    public TrustQuestion(Bytes certificate, List<Bytes> others) {
        this(certificate, others, List.of(), false, List.of(), Optional.empty(), false);
    }

    /** The same, of another certificate. */
    public TrustQuestion about(Bytes other, List<Bytes> besides) {
        return new TrustQuestion(other, besides, trust, java, lists, at, online);
    }
}
