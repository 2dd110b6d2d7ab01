/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.Optional;

import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.inspect.TokenFacts;
import cz.klicnik.runtime.TokenRegistry;

/** Logs in to one token with one try. */
final class Login {

    private final Context context;
    private final TokenRegistry registry;
    private final PinSource source;
    private final Optional<String> confirmation;

    /** @param confirmation what the person typed to confirm that the final try is to be used */
    Login(Context context, TokenRegistry registry, PinSource source, Optional<String> confirmation) {
        this.context = context;
        this.registry = registry;
        this.source = source;
        this.confirmation = confirmation;
    }

    /**
     * Tries the PIN once, after looking at what the token says about it.
     *
     * @throws FaultException PIN_INCORRECT, PIN_LOCKED …
     * @throws CommandFailure when a guard refuses: a script must not spend the last try
     */
    void to(InspectedToken inspected) throws FaultException {
        SlotStatus slot = inspected.slot();
        TokenInfo token = slot.token().orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE));
        if (!token.initialized()) {
            throw new FaultException(FaultCode.TOKEN_NOT_INITIALIZED);
        }
        if (!token.has(TokenFlag.LOGIN_REQUIRED) || slot.login() == LoginState.USER) {
            registry.refresh(slot.key());
            context.talk().hint(context.text("Login_notNeeded", title(inspected, token)));
            return;
        }
        PinUse use = new Confirming(context, confirmation, source.interactive()).confirmed(inspected, PinKind.USER,
                registry.pinTries(slot.key(), PinKind.USER), source.use());
        boolean onReader = token.has(TokenFlag.PROTECTED_AUTHENTICATION_PATH);
        if (onReader) {
            context.talk().hint(context.text("Login_onReader", title(inspected, token)));
        }
        try (Pin pin = onReader ? Pin.taking(new char[0]) : source.pin(question(inspected, token))) {
            registry.login(slot.key(), UserRole.USER, pin, use);
        }
    }

    /** Which PIN of which token, with the last four digits of its serial number, as every prompt says it. */
    private String question(InspectedToken inspected, TokenInfo token) {
        return context.text("Login_prompt", context.words().of(UserRole.USER), title(inspected, token)) + ": ";
    }

    private String title(InspectedToken inspected, TokenInfo token) {
        String serial = inspected.slot().identity().map(TokenIdentity::shortSerial).orElse("");
        return context.text("Login_token", TokenFacts.named(inspected.slot(), token.label()),
                SafeText.label(token.model()),
                SafeText.label(serial));
    }
}
