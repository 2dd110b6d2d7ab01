/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.requests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import cz.klicnik.core.Bytes;
import cz.klicnik.enrollment.Order;
import cz.klicnik.enrollment.Prepared;
import cz.klicnik.enrollment.Submission;

/**
 * A request with its history. Immutable: what happens makes another one, which {@link RequestJournal#update} keeps.
 *
 * @param id random
 * @param prepared what is sent; empty as long as it is not made
 * @param askAfter when the authority wants to be asked; empty where it has not said
 * @param number by which the authority knows the request: given by it, or noted by a person
 * @param received the certificate, from the moment when it came
 * @param history the first is when it was planned, the last how it stands
 */
public record CertificateRequest(String id, Wanted wanted, RequestKey key, Optional<Prepared> prepared,
        Optional<Instant> askAfter, Optional<String> number, Optional<Received> received, List<Happening> history) {

    public CertificateRequest {
        if (history.isEmpty()) {
            throw new IllegalArgumentException("A request has a beginning");
        }
        history = List.copyOf(history);
    }

    /** A new one, before there is a key. */
    public static CertificateRequest planned(Wanted wanted, RequestKey key, Instant now) {
        return new CertificateRequest(UUID.randomUUID().toString(), wanted, key, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of(new Happening(now, RequestState.PLANNED, "")));
    }

    /** How it stands. */
    public RequestState state() {
        return history.getLast().state();
    }

    /** When it was planned. */
    public Instant made() {
        return history.getFirst().at();
    }

    /** What the connector gets; empty as long as the message is not made. */
    public Optional<Submission> submission() {
        return key.subjectPublicKeyInfo().flatMap(
                spki -> prepared.map(p -> new Submission(id, wanted.order(spki), p)));
    }

    /** The order; empty as long as there is no key. */
    public Optional<Order> order() {
        return key.subjectPublicKeyInfo().map(wanted::order);
    }

    /** It stands so now. */
    public CertificateRequest now(RequestState state, String note, Instant at) {
        List<Happening> longer = new ArrayList<>(history);
        longer.add(new Happening(at, state, note));
        return new CertificateRequest(id, wanted, key, prepared, askAfter, number, received, longer);
    }

    /** The key is on the token. */
    public CertificateRequest keyMade(Bytes subjectPublicKeyInfo, Bytes keptId, Instant at) {
        return new CertificateRequest(id, wanted, key.made(subjectPublicKeyInfo, keptId), prepared, askAfter, number,
                received, history).now(RequestState.KEY_MADE, "", at);
    }

    /** The message is made. */
    public CertificateRequest prepared(Prepared message, Instant at) {
        return new CertificateRequest(id, wanted, key, Optional.of(message), askAfter, number, received, history)
                .now(RequestState.PREPARED, "", at);
    }

    /** The connector wants to remember something else than before. */
    public CertificateRequest memo(java.util.Map<String, String> memo) {
        return new CertificateRequest(id, wanted, key,
                prepared.map(p -> new Prepared(p.pkcs10(), p.message(), memo)), askAfter, number, received, history);
    }

    /** The authority wants to be asked then. */
    public CertificateRequest askAfter(Optional<Instant> when) {
        return new CertificateRequest(id, wanted, key, prepared, when, number, received, history);
    }

    /** The authority knows it by this. */
    public CertificateRequest number(String known) {
        return new CertificateRequest(id, wanted, key, prepared, askAfter, Optional.of(known), received, history);
    }

    /** The certificate has come, or the authority was told that it has; the state stays. */
    public CertificateRequest received(Received what) {
        return new CertificateRequest(id, wanted, key, prepared, askAfter, number, Optional.of(what), history);
    }
}
