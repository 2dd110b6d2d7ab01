/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.operations.pins.PinPolicy;
import cz.klicnik.operations.pins.PinStatus;
import picocli.CommandLine.Mixin;

/** A command that sets a PIN anew with the help of a secret that is tried once. */
abstract class NewPinCommand extends PinCommand {

    /** What is done with the two, in one conversation. */
    @FunctionalInterface
    interface Setting {
        void run(TokenSession session, PinPolicy policy, Pin present, Pin now) throws FaultException;
    }

    @Mixin
    private final NewPinOptions options = new NewPinOptions();

    NewPinCommand(Context context) {
        super(context);
    }

    /**
     * @param kind of the secret that is tried
     * @param done what is said when it has worked
     */
    final int set(PinStatus status, Tokens tokens, PinKind kind, Setting setting, String done) throws FaultException {
        SlotKey slot = status.token().slot().key();
        TokenInfo token = status.token().token().orElseThrow();
        PinPolicy policy = PinPolicy.of(token, status.token().driver().profile().quirks());
        PinSource source = options.present(context());
        PinUse use = new Confirming(context(), options.confirmation(), source.interactive()).confirmed(status.token(),
                kind, tokens.registry().pinTries(slot, kind), source.use());
        boolean onReader = token.has(TokenFlag.PROTECTED_AUTHENTICATION_PATH);
        if (onReader) {
            context().talk().hint(context().text("Login_onReader", title(status)));
        }
        String question = context().text("Login_prompt", context().words().of(kind), title(status)) + ": ";
        try (Pin present = onReader ? Pin.taking(new char[0]) : source.pin(question);
                Pin now = onReader ? Pin.taking(new char[0])
                        : options.newPin(context(), title(status), policy, present)) {
            tokens.registry().withSession(slot, use, session -> {
                setting.run(session, policy, present, now);
                return true;
            });
        }
        context().answer(context().text(done, title(status)));
        return ExitCode.FINE;
    }
}
