/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.chain;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import cz.klicnik.core.Bytes;

/**
 * What is asked about a certificate.
 *
 * @param target DER
 * @param others certificates that may be links of the path; what is no certificate is passed over
 * @param anchors who is trusted
 * @param at the moment for which the path is to hold
 * @param policies of which one must hold along the path; empty for any (RFC 5280, section 6.1.1: user-initial-policy-set)
 * @param explicitPolicy whether a policy must hold at all (initial-explicit-policy)
 */
public record PathQuestion(Bytes target, List<Bytes> others, List<Anchor> anchors, Instant at, Set<String> policies,
        boolean explicitPolicy) {

    public PathQuestion {
        others = List.copyOf(others);
        anchors = List.copyOf(anchors);
        policies = Set.copyOf(policies);
    }

    /** Any policy, and none demanded. */
    public PathQuestion(Bytes target, List<Bytes> others, List<Anchor> anchors, Instant at) {
        this(target, others, anchors, at, Set.of(), false);
    }
}
