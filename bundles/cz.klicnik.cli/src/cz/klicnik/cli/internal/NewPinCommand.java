/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.Optional;

import cz.klicnik.core.Confirmation;
import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.execute.PlanSecrets.Purpose;
import cz.klicnik.operations.pins.PinPlans;
import cz.klicnik.operations.pins.PinPolicy;
import picocli.CommandLine.Mixin;

/** A command that sets a PIN anew with the help of a secret that is tried once. Both go along with the plan itself. */
abstract class NewPinCommand extends PlanCommand {

    @Mixin
    private final NewPinOptions fresh = new NewPinOptions();

    NewPinCommand(Context context) {
        super(context);
    }

    /** What is planned. */
    abstract Proposal propose(InspectedToken token, PinPlans plans) throws FaultException;

    /** Which secret is tried. */
    abstract PinKind kind(InspectedToken token);

    /** The key of the sentence that asks for it. */
    String prompt(InspectedToken token) {
        return "Login_prompt";
    }

    /** The secret logs in, or goes along with the call itself. */
    @Override
    final boolean needsLogin() {
        return false;
    }

    @Override
    final PinUse use(InspectedToken token, PinSource source) throws FaultException {
        TokenIdentity identity = token.slot().identity().orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE));
        Confirmation.Question question = new Confirmation.Question(identity,
                token.token().map(TokenInfo::label).orElse(""), kind(token), PinTries.UNKNOWN);
        return options().confirmed().stream().filter(question::confirmedBy).findFirst()
                .map(source.use()::confirmed).orElse(source.use());
    }

    @Override
    final Proposal propose(InspectedToken token, PlanSecrets secrets, PinSource source) throws FaultException {
        Optional<PinPlans> plans = PinPlans.of(token.slot(), context().world().clock().instant());
        return propose(token, plans.orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE)));
    }

    @Override
    final void ask(InspectedToken token, PlanSecrets secrets, PinSource source) throws FaultException {
        TokenInfo info = token.token().orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE));
        String title = context().title(token);
        if (info.has(TokenFlag.PROTECTED_AUTHENTICATION_PATH)) {
            context().talk().hint(context().text("Login_onReader", title));
            return;
        }
        PinPolicy policy = PinPolicy.of(info, token.driver().profile().quirks());
        Pin key = source.pin(context().text(prompt(token), context().words().of(kind(token)), title) + ": ");
        secrets.with(Purpose.PRESENT, key).with(Purpose.NEW,
                fresh.newPin(context(), title, policy, key, source.fromInput()));
    }
}
