/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.execute.PlanSecrets.Purpose;
import cz.klicnik.operations.pins.PinPlans;
import cz.klicnik.operations.pins.PinPolicy;
import cz.klicnik.operations.pins.PinStatus;
import cz.klicnik.operations.plan.Plan;
import picocli.CommandLine.Mixin;

/**
 * A command that sets a PIN anew with the help of a secret that is tried once. Who enters both has said what is wanted, so
 * nobody is asked again.
 */
abstract class NewPinCommand extends PinCommand {

    @Mixin
    private final KeyOptions key = new KeyOptions();

    @Mixin
    private final NewPinOptions fresh = new NewPinOptions();

    NewPinCommand(Context context) {
        super(context);
    }

    /**
     * @param kind of the secret that is tried
     * @param done what is said when it has worked
     */
    final int set(PinStatus status, Tokens tokens, PinKind kind, Plan plan, String done) throws FaultException {
        SlotKey slot = status.token().slot().key();
        TokenInfo token = status.token().token().orElseThrow();
        PinSource source = key.source(context());
        PinUse use = new Confirming(context(), key.confirmation(), source.interactive()).confirmed(status.token(),
                kind, tokens.registry().pinTries(slot, kind), source.use());
        boolean onReader = token.has(TokenFlag.PROTECTED_AUTHENTICATION_PATH);
        if (onReader) {
            context().talk().hint(context().text("Login_onReader", title(status)));
        }
        try (PlanSecrets secrets = new PlanSecrets()) {
            if (!onReader) {
                PinPolicy policy = PinPolicy.of(token, status.token().driver().profile().quirks());
                Pin present = source.pin(
                        context().text("Login_prompt", context().words().of(kind), title(status)) + ": ");
                secrets.with(Purpose.PRESENT, present).with(Purpose.NEW,
                        fresh.newPin(context(), title(status), policy, present, key.input()));
            }
            List<String> typed = use.typed().or(key::confirmation).stream().toList();
            Outcome outcome = context().world().plans().get().run(slot, plan, secrets, use, typed, PlanListener.NONE,
                    new NullProgressMonitor());
            ended(outcome, typed);
        }
        context().answer(context().text(done, title(status)));
        return ExitCode.FINE;
    }

    final PinPlans plans(PinStatus status) {
        return PinPlans.of(status.token().slot(), context().world().clock().instant()).orElseThrow();
    }

    private void ended(Outcome outcome, List<String> typed) throws FaultException {
        if (outcome.stopped()) {
            throw new Refusal(context(), Optional.empty()).of(outcome.objections(), typed);
        }
        if (!outcome.complete()) {
            throw new FaultException(outcome.fault().orElseThrow());
        }
        // the token is as it should be, and yet somebody complained
        outcome.fault().ifPresent(f -> context().talk().warning(context().faults().explain(f)));
    }
}
