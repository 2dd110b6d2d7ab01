/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.chain;

import java.time.Instant;
import java.util.Optional;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;

/**
 * Whether a certificate was revoked, and who says so.
 *
 * @param method how it was found out
 * @param source the address or file; empty where nothing was asked
 * @param producedAt when the answer or list was made (thisUpdate)
 * @param nextUpdate until when it is good
 * @param revokedAt of a revoked one
 * @param reason of a revoked one: the name of RFC 5280, section 5.3.1; empty where none is given
 * @param why it is not known
 */
public record RevocationStatus(State state, Method method, String source, Optional<Instant> producedAt,
        Optional<Instant> nextUpdate, Optional<Instant> revokedAt, String reason, Optional<Why> why,
        Optional<Fault> fault) {

    /** Unknown is never good. */
    public enum State {
        GOOD, REVOKED, UNKNOWN
    }

    /** How it was found out. */
    public enum Method {
        NONE, CRL, OCSP
    }

    /** Why a status is not known. */
    public enum Why {
        /** Its issuer's certificate is not at hand: without it no answer can be checked. */
        ISSUER_UNKNOWN,
        /** The certificate names no place to ask. */
        NO_SOURCE,
        /** There is a place to ask, and the network is switched off. */
        OFFLINE,
        /** The place did not answer; the fault says more. */
        UNREACHABLE,
        /** What came is neither an answer nor a list: damaged, or something else, such as a web page. */
        BAD_ANSWER,
        /** The answer is about another certificate. */
        OTHER_CERTIFICATE,
        /** The answer is to another question (nonce): an old one, or one that was prepared for somebody else. */
        OTHER_QUESTION,
        /** The list is of another authority. */
        OTHER_ISSUER,
        /** Not signed by the authority or by somebody whom it has named for that, or not for this certificate. */
        NOT_BELIEVED,
        /** The answer or list is too old, or from the future. */
        OUTDATED,
        /** The authority itself says that it does not know. */
        AUTHORITY_DOES_NOT_KNOW
    }

    static RevocationStatus unknown(Method method, String source, Why why) {
        return new RevocationStatus(State.UNKNOWN, method, source, Optional.empty(), Optional.empty(),
                Optional.empty(), "", Optional.of(why), Optional.empty());
    }

    static RevocationStatus unreachable(Method method, String source, Fault fault) {
        Why why = fault.code() == FaultCode.NETWORK_OFF ? Why.OFFLINE : Why.UNREACHABLE;
        return new RevocationStatus(State.UNKNOWN, method, source, Optional.empty(), Optional.empty(),
                Optional.empty(), "", Optional.of(why), Optional.of(fault));
    }

    static RevocationStatus good(Method method, String source, Instant producedAt, Optional<Instant> nextUpdate) {
        return new RevocationStatus(State.GOOD, method, source, Optional.of(producedAt), nextUpdate, Optional.empty(),
                "", Optional.empty(), Optional.empty());
    }

    static RevocationStatus revoked(Method method, String source, Instant producedAt, Optional<Instant> nextUpdate,
            Instant revokedAt, String reason) {
        return new RevocationStatus(State.REVOKED, method, source, Optional.of(producedAt), nextUpdate,
                Optional.of(revokedAt), reason, Optional.empty(), Optional.empty());
    }
}
