/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.operations.pins.PinStatus;
import cz.klicnik.operations.pins.VerifyPin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how a PIN stands, then tries it once. */
@Command(name = "verify")
final class PinVerifyCommand extends PinCommand {

    @Mixin
    private final KeyOptions options = new KeyOptions();

    @Option(names = "--so", descriptionKey = "option.so-verify")
    private boolean officer;

    PinVerifyCommand(Context context) {
        super(context);
    }

    @Override
    int run(PinStatus status, Tokens tokens) throws FaultException {
        UserRole role = officer ? UserRole.SECURITY_OFFICER : UserRole.USER;
        PinKind kind = PinKind.of(role);
        SlotKey slot = status.token().slot().key();
        PinSource source = options.source(context());
        PinTries tries = tokens.registry().pinTries(slot, kind);
        context().talk().hint(context().text("Pin_stands", title(status),
                context().words().of(kind), facts().tries(tries)));
        PinUse use = new Confirming(context(), options.confirmation(), source.interactive())
                .confirmed(status.token(), kind, tries, source.use());
        boolean onReader = status.token().token().orElseThrow().has(TokenFlag.PROTECTED_AUTHENTICATION_PATH);
        if (onReader) {
            context().talk().hint(context().text("Login_onReader", title(status)));
        }
        String question = context().text("Login_prompt", context().words().of(kind), title(status)) + ": ";
        try (Pin pin = onReader ? Pin.taking(new char[0]) : source.pin(question)) {
            tokens.registry().withSession(slot, use, session -> {
                new VerifyPin(role).run(session, pin);
                return true;
            });
        }
        context().answer(context().text("Pin_right", title(status), context().words().of(kind)));
        return ExitCode.FINE;
    }
}
