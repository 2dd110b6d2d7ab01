/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.Optional;

import cz.klicnik.core.Confirmation;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.inspect.PinFacts;

/**
 * Looks at a PIN's tries before it is asked for, and has the final one confirmed: by the option, or by a person at the
 * terminal. The registry looks again before it sends anything.
 */
final class Confirming implements Confirmation {

    private final Context context;
    private final Optional<String> given;
    private final boolean interactive;

    /**
     * @param given what the option has
     * @param interactive whether there is a person to be asked
     */
    Confirming(Context context, Optional<String> given, boolean interactive) {
        this.context = context;
        this.given = given;
        this.interactive = interactive;
    }

    /**
     * @return the use with the confirmation, where one was needed or given
     * @throws FaultException PIN_LOCKED or PIN_NOT_SET
     * @throws CommandFailure when the final try was not confirmed
     */
    PinUse confirmed(InspectedToken inspected, PinKind kind, PinTries tries, PinUse use) throws FaultException {
        TokenIdentity token = inspected.slot().identity().orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE));
        Question question = new Question(token, inspected.token().map(TokenInfo::label).orElse(""), kind, tries);
        PinUse given = this.given.map(use::confirmed).orElse(use);
        return switch (tries.state()) {
        case LOCKED -> throw new FaultException(FaultCode.PIN_LOCKED);
        case NOT_SET -> throw new FaultException(FaultCode.PIN_NOT_SET);
        case FINAL_TRY -> use.confirmed(finalTry(question));
        case LOW -> {
            context.talk().warning(context.text("Login_low", title(question), words(tries)));
            yield given;
        }
        case OK, UNKNOWN -> given;
        };
    }

    @Override
    public Optional<String> ask(Question question) {
        return given.isPresent() ? given
                : interactive ? context.world().question()
                        .apply(context.text("Login_confirm", question.wanted().length()) + ": ")
                        : Optional.empty();
    }

    private String finalTry(Question question) {
        boolean nobody = given.isEmpty() && !interactive;
        if (!nobody) {
            context.talk().warning(context.text("Login_lastTry", title(question), words(question.tries())));
        }
        Optional<String> typed = ask(question);
        if (nobody || typed.isEmpty()) {
            throw new CommandFailure(ExitCode.REFUSED_BY_GUARD, context.text("Login_lastTryRefused", title(question)));
        }
        if (!question.confirmedBy(typed.get())) {
            throw new CommandFailure(ExitCode.REFUSED_BY_GUARD, context.text("Login_notConfirmed", title(question)));
        }
        return typed.get();
    }

    private String words(PinTries tries) {
        return new PinFacts(context.presentation(), context.formats()).tries(tries);
    }

    private String title(Question question) {
        return context.text("Login_token", SafeText.label(question.label()), SafeText.label(question.token().model()),
                SafeText.label(question.token().shortSerial()));
    }
}
