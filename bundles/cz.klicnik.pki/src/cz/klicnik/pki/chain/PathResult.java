/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.chain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;

/**
 * The answer to whether a certificate can be trusted.
 *
 * @param path from the target upwards, as far as issuers are known; the anchor's certificate is the last one where there is
 *        an anchor
 * @param at the moment for which it holds
 * @param problems none of a valid path
 * @param statuses of the path's certificates without the root that it ends at, in their order; empty where nobody asked
 */
public record PathResult(Outcome outcome, List<Bytes> path, Optional<Anchor> anchor, Instant at,
        List<PathProblem> problems, List<RevocationStatus> statuses) {

    /** What became of it. */
    public enum Outcome {
        /** Everything was checked that was asked for, and holds. */
        VALID,
        /** Something is wrong with it. */
        INVALID,
        /** Nothing is wrong but that its path ends at somebody whom nobody here trusts. */
        NOT_TRUSTED,
        /** Something could not be found out: never to be taken for valid. */
        UNKNOWN
    }

    public PathResult {
        path = List.copyOf(path);
        problems = List.copyOf(problems);
        statuses = List.copyOf(statuses);
    }
}
