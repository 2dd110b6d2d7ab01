/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.recover;

import java.util.Optional;
import java.util.function.Function;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.enrollment.requests.Received;
import cz.klicnik.enrollment.requests.RequestState;
import cz.klicnik.operations.execute.Effect;
import cz.klicnik.operations.execute.Effects;
import cz.klicnik.operations.execute.Seen;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;

/** What the journal of requests, and the token for its keys, tell of the steps of a plan. Pure. */
final class RequestEffects {

    private final Function<String, Optional<CertificateRequest>> requests;
    private final TokenContents token;
    private final Effects effects;

    RequestEffects(Function<String, Optional<CertificateRequest>> requests, TokenContents token, Effects effects) {
        this.requests = requests;
        this.token = token;
        this.effects = effects;
    }

    /** Whether the key is there. After the end of its request nothing of it is open. */
    Effect of(Action.GenerateKey generate) {
        Optional<CertificateRequest> request = requests.apply(generate.request());
        Optional<RequestState> state = request.map(CertificateRequest::state);
        if (state.filter(s -> s == RequestState.INSTALLED || s == RequestState.ABANDONED).isPresent()) {
            return Effect.MADE;
        }
        Optional<Bytes> info = request.flatMap(r -> r.key().subjectPublicKeyInfo());
        if (info.isEmpty()) {
            return effects.of(generate, Optional.empty());
        }
        Seen seen = new Seen(token);
        return !seen.keys(info.get(), request.get().key().id()).isEmpty() ? Effect.MADE
                : seen.proves(ObjectKind.PRIVATE_KEY) ? Effect.NOT_MADE : Effect.UNKNOWN;
    }

    /** @param journal how far the step was */
    Effect of(Action.AskAuthority ask, Optional<StepState> journal) {
        return requests.apply(ask.request()).map(r -> of(ask.phase(), r)).orElseGet(() -> asked(journal));
    }

    /** What may be asked again without harm is done only when it is known to be. */
    static Effect asked(Optional<StepState> journal) {
        return journal.filter(s -> s == StepState.VERIFIED).isPresent() ? Effect.MADE : Effect.NOT_MADE;
    }

    /** Whether an authority may have a request. */
    boolean maybeSent(String id) {
        return requests.apply(id).map(CertificateRequest::state)
                .filter(s -> s == RequestState.SENDING || answered(s)).isPresent();
    }

    private static Effect of(Phase phase, CertificateRequest request) {
        RequestState state = request.state();
        boolean made = switch (phase) {
        case PREPARE -> request.prepared().isPresent() || state == RequestState.ABANDONED;
        case SEND -> answered(state) || state == RequestState.ABANDONED;
        case CONFIRM -> request.received().filter(Received::unconfirmed).isEmpty();
        case POLL, REVOKE -> true;
        };
        return made ? Effect.MADE : Effect.NOT_MADE;
    }

    private static boolean answered(RequestState state) {
        return switch (state) {
        case WAITING, HANDED_OFF, ISSUED, INSTALLED, REFUSED -> true;
        case PLANNED, KEY_MADE, PREPARED, SENDING, ABANDONED -> false;
        };
    }
}
