/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.recover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.operations.execute.Effect;
import cz.klicnik.operations.execute.Effects;
import cz.klicnik.operations.execute.Seen;
import cz.klicnik.operations.journal.Event.StepEnded;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.operations.journal.PlanRecord.StepRecord;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.operations.recover.Finding.Obstacle;
import cz.klicnik.operations.recover.Finding.Standing;

/** Compares an unfinished plan with a reading of its token. The token decides, not the journal. Pure. */
public final class Comparison {

    private final PlanRecord record;
    private final TokenContents token;
    private final Quirks quirks;
    private final Effects effects;
    private final List<StepFinding> steps = new ArrayList<>();
    private final RequestEffects requests;
    private final Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);

    private Comparison(PlanRecord record, TokenContents token, Quirks quirks,
            Function<String, Optional<CertificateRequest>> requests) {
        this.record = record;
        this.token = token;
        this.quirks = quirks;
        this.effects = new Effects(Optional.empty(), token,
                record.plan().steps().stream().map(Step::action).toList());
        this.requests = new RequestEffects(requests, token, effects);
        record.steps().forEach(step -> steps.add(finding(step)));
    }

    /**
     * @param token read just now, after a login if private keys matter
     * @param quirks of the token's driver: how keys and certificates hang together there, and whether public keys are written
     * @param now when the plans that end it are made
     */
    public static Finding of(PlanRecord record, TokenContents token, Quirks quirks, Instant now) {
        return of(record, token, quirks, id -> Optional.empty(), now);
    }

    /**
     * The same for a plan that is about certificate requests.
     *
     * @param requests those that the journal of requests knows, by their ids
     */
    public static Finding of(PlanRecord record, TokenContents token, Quirks quirks,
            Function<String, Optional<CertificateRequest>> requests, Instant now) {
        return new Comparison(record, token, quirks, requests).finding(now);
    }

    private Finding finding(Instant now) {
        Standing standing = standing();
        Optional<Plan> finish = Optional.empty();
        Optional<Plan> undo = Optional.empty();
        if (standing == Standing.HALF_DONE) {
            finish = new Finishing(steps, effects, obstacles).actions()
                    .map(actions -> record.plan().following(UseCase.FINISH, now, actions));
            List<Action> back = new Undoing(steps, token, effects, quirks.keySlots(), obstacles).actions();
            undo = back.isEmpty() || sent() ? Optional.empty()
                    : Optional.of(record.plan().following(UseCase.UNDO, now, back));
        }
        return new Finding(record, steps, standing, finish, undo, obstacles);
    }

    private StepFinding finding(StepRecord step) {
        Optional<Bytes> id = step.ended().flatMap(StepEnded::id);
        Effect effect = switch (step.step().action()) {
        case Action.ChangePin c -> byJournal(step.state());
        case Action.UnblockPin u -> byJournal(step.state());
        case Action.GenerateKey g -> requests.of(g);
        case Action.AskAuthority a -> requests.of(a, step.state());
        case Action.RevokeCertificate r -> RequestEffects.asked(step.state());
        case Action.WriteKey w -> halved(w, id) ? Effect.OTHERWISE : effects.of(w, id);
        default -> effects.of(step.step().action(), id);
        };
        return new StepFinding(step.step(), step.state(), effect, id);
    }

    /** A key without the public key that this driver writes beside it. */
    private boolean halved(Action.WriteKey w, Optional<Bytes> id) {
        return quirks.publicKeyObjects() && effects.of(w, id) == Effect.MADE
                && new Seen(token).publicKeys(w.subjectPublicKeyInfo()).isEmpty();
    }

    /** No reading shows a PIN; what the journal knows for certain holds. */
    private static Effect byJournal(Optional<StepState> state) {
        return state.map(s -> switch (s) {
        case VERIFIED -> Effect.MADE;
        case FAILED -> Effect.NOT_MADE;
        case INTENDED, DONE, UNKNOWN -> Effect.UNKNOWN;
        }).orElse(Effect.NOT_MADE);
    }

    /** What the authority may have got is not taken back: the certificate that comes belongs to the key. */
    private boolean sent() {
        boolean sent = record.plan().steps().stream().anyMatch(s -> s.action() instanceof Action.AskAuthority a
                && requests.maybeSent(a.request()));
        boolean made = record.plan().steps().stream().anyMatch(s -> s.action() instanceof Action.GenerateKey);
        if (sent && made) {
            obstacles.add(Obstacle.REQUEST_SENT);
        }
        return sent && made;
    }

    private Standing standing() {
        List<StepFinding> changing = steps.stream().filter(s -> changes(s.step().action())).toList();
        if (changing.stream().anyMatch(s -> s.effect() == Effect.UNKNOWN)) {
            changing.stream().filter(s -> s.effect() == Effect.UNKNOWN).forEach(this::explain);
            return Standing.UNKNOWN;
        }
        if (changing.stream().allMatch(s -> s.effect() == Effect.MADE)) {
            return Standing.AS_PLANNED;
        }
        return changing.stream().allMatch(s -> s.effect() == Effect.NOT_MADE) ? Standing.AS_BEFORE
                : Standing.HALF_DONE;
    }

    private void explain(StepFinding step) {
        switch (step.step().action()) {
        case Action.ChangePin c -> obstacles.add(Obstacle.PIN_UNKNOWN);
        case Action.UnblockPin u -> obstacles.add(Obstacle.PIN_UNKNOWN);
        default -> obstacles.add(!token.login().seesPrivateObjects() ? Obstacle.LOGIN_NEEDED : Obstacle.UNREADABLE);
        }
    }

    static boolean changes(Action action) {
        return !(action instanceof Action.AskAuthority a && a.phase() == Phase.POLL)
                && !(action instanceof Action.BackUp) && !(action instanceof Action.TestSignature)
                && !(action instanceof Action.SaveKey);
    }

    static boolean isKey(ObjectKind kind) {
        return kind == ObjectKind.PRIVATE_KEY || kind == ObjectKind.SECRET_KEY;
    }
}
