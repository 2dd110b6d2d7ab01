/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.Written;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.operations.execute.StepActions.Done;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;

/**
 * What became of a step, by what the driver said and by what the token shows. The token is believed, not the driver.
 *
 * @param fault why it is not verified; of a verified step, what the driver said although it is done
 */
record Judgement(StepState state, Optional<Fault> fault) {

    /**
     * @param action as it was done
     * @param said the driver's fault
     * @param before right before it
     * @param now right after it
     * @param done what was read back
     * @param publicKeys whether the driver writes a public key beside a private one
     */
    static Judgement of(Action action, Optional<Fault> said, TokenContents before, TokenContents now,
            Done done, boolean publicKeys) {
        if (action instanceof Action.ChangePin || action instanceof Action.UnblockPin) {
            return pin(said, now);
        }
        List<ObjectRef> lost = action instanceof Action.Initialise ? List.of()
                : Losses.between(before, now, allowed(action));
        if (!lost.isEmpty()) {
            return new Judgement(StepState.DONE,
                    Optional.of(Fault.of(FaultCode.DELETED_MORE, Fault.REMOVED, Losses.named(lost))));
        }
        Effects effects = new Effects(Optional.of(before), now, List.of(action));
        Effect effect = action instanceof Action.GenerateKey g ? effects.generated(g, done.made())
                : effects.of(action, done.id());
        return said.isEmpty() ? ofSuccess(effect, before, now)
                : ofFault(said.get(), halved(action, effect, now, publicKeys) ? Effect.OTHERWISE : effect);
    }

    /** A step that changes nothing on the token. */
    static Judgement harmless(Optional<Fault> said) {
        return new Judgement(said.isEmpty() ? StepState.VERIFIED : StepState.FAILED, said);
    }

    /**
     * A step after which the token could not be read.
     *
     * @param unread why
     */
    static Judgement unread(Optional<Fault> said, Fault unread) {
        if (said.isEmpty()) {
            return new Judgement(StepState.DONE, Optional.of(unread));
        }
        return new Judgement(nothingWritten(said.get()) ? StepState.FAILED : StepState.UNKNOWN, said);
    }

    /**
     * Whether a step may be begun once more after another program has reset the card: it was refused for that, and the token
     * shows that nothing has come of it.
     */
    static boolean refusedByReset(Action action, Optional<Fault> said, TokenContents before, TokenContents now) {
        boolean reset = said.filter(f -> f.code() == FaultCode.LOGIN_NEEDED || f.code() == FaultCode.TOKEN_GONE)
                .isPresent();
        boolean harmless = action instanceof Action.TestSignature || action instanceof Action.SaveKey;
        return reset && before.identity().equals(now.identity()) && Losses.between(before, now, List.of()).isEmpty()
                && (harmless || new Effects(Optional.of(before), now, List.of(action)).of(action,
                        Optional.empty()) == Effect.NOT_MADE);
    }

    private static Judgement ofSuccess(Effect effect, TokenContents before, TokenContents now) {
        return switch (effect) {
        case MADE -> new Judgement(StepState.VERIFIED, Optional.empty());
        case NOT_MADE -> new Judgement(StepState.FAILED, Optional.of(differs().with(Written.NOTHING)));
        case OTHERWISE -> new Judgement(StepState.DONE, Optional.of(differs()));
        // a security officer, who writes keys on some tokens, does not see them; the driver has read them back itself.
        // Where they were seen before, the login has been lost, and nobody knows
        case UNKNOWN -> now.problems().isEmpty() && !before.login().seesPrivateObjects()
                ? new Judgement(StepState.VERIFIED, Optional.empty())
                : new Judgement(StepState.DONE,
                        Optional.of(now.problems().isEmpty() ? differs() : now.problems().getFirst()));
        };
    }

    private static Judgement ofFault(Fault said, Effect effect) {
        return switch (effect) {
        case MADE -> new Judgement(said.code() == FaultCode.WRITTEN_DIFFERS ? StepState.DONE : StepState.VERIFIED,
                Optional.of(said));
        case NOT_MADE -> new Judgement(StepState.FAILED, Optional.of(said.with(Written.NOTHING)));
        case OTHERWISE -> new Judgement(StepState.DONE, Optional.of(said));
        case UNKNOWN -> new Judgement(nothingWritten(said) ? StepState.FAILED : StepState.UNKNOWN,
                Optional.of(said));
        };
    }

    /** No reading shows a PIN, and trying it would cost a try: the driver's word counts, if the token is not locked. */
    private static Judgement pin(Optional<Fault> said, TokenContents now) {
        if (said.isPresent()) {
            return new Judgement(nothingWritten(said.get()) ? StepState.FAILED : StepState.UNKNOWN, said);
        }
        return now.token().userPin() == PinState.LOCKED ? new Judgement(StepState.DONE, Optional.of(differs()))
                : new Judgement(StepState.VERIFIED, Optional.empty());
    }

    /** The fault may have come between the private and the public key. */
    private static boolean halved(Action action, Effect effect, TokenContents now, boolean publicKeys) {
        return publicKeys && effect == Effect.MADE && action instanceof Action.WriteKey w
                && new Seen(now).publicKeys(w.subjectPublicKeyInfo()).isEmpty();
    }

    /** What never reached the driver says nothing of what was written. */
    private static boolean nothingWritten(Fault said) {
        return switch (said.code()) {
        case OUTCOME_UNKNOWN, HOST_DIED, DEADLINE, INTERNAL ->
            said.written().filter(w -> w == Written.NOTHING).isPresent();
        default -> said.written().filter(w -> w != Written.NOTHING).isEmpty();
        };
    }

    private static List<ObjectRef> allowed(Action action) {
        List<ObjectRef> allowed = new ArrayList<>();
        switch (action) {
        case Action.Delete d -> {
            allowed.add(d.object());
            allowed.addAll(d.along());
        }
        case Action.SetLabel s -> allowed.add(s.object());
        case Action.SetId s -> allowed.add(s.object());
        default -> {
            // nothing goes
        }
        }
        return allowed;
    }

    private static Fault differs() {
        return Fault.of(FaultCode.WRITTEN_DIFFERS, Fault.NAME, "CKA_CLASS");
    }
}
