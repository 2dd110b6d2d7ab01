/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.charset.StandardCharsets;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Erases a token and gives it a label and PINs. */
@Command(name = "init")
final class TokenInitCommand extends PlanCommand {

    /** The room that C_InitToken has for it (PKCS#11 v2.40, section 5.5), in bytes of UTF-8. */
    private static final int LONGEST_LABEL = 32;

    @Mixin
    private final NewPinOptions fresh = new NewPinOptions();

    @Option(names = "--label", paramLabel = "TEXT", descriptionKey = "option.init-label")
    private Optional<String> label = Optional.empty();

    TokenInitCommand(Context context) {
        super(context);
    }

    @Override
    void check() {
        label.ifPresent(text -> {
            if (text.isBlank() || text.getBytes(StandardCharsets.UTF_8).length > LONGEST_LABEL) {
                throw context().usage("Usage_tokenLabel", text);
            }
        });
    }

    /** The security officer's PIN goes along with the erasing itself. */
    @Override
    boolean needsLogin() {
        return false;
    }

    @Override
    boolean takesBlank() {
        return true;
    }

    @Override
    PinUse use(InspectedToken token, PinSource source) throws FaultException {
        TokenIdentity identity = token.slot().identity().orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE));
        Confirmation.Question question = new Confirmation.Question(identity,
                token.token().map(TokenInfo::label).orElse(""), PinKind.SECURITY_OFFICER, PinTries.UNKNOWN);
        return options().confirmed().stream().filter(question::confirmedBy).findFirst()
                .map(source.use()::confirmed).orElse(source.use());
    }

    @Override
    Proposal propose(InspectedToken token, PlanSecrets secrets, PinSource source) {
        String named = label.or(() -> token.token().map(TokenInfo::label).filter(l -> !l.isBlank()))
                .orElseThrow(() -> context().usage("Usage_tokenLabel", ""));
        return new Proposal(PinPlans.of(token.slot(), context().world().clock().instant()).orElseThrow()
                .initialise(named));
    }

    @Override
    void ask(InspectedToken token, PlanSecrets secrets, PinSource source) throws FaultException {
        TokenInfo info = token.token().orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE));
        if (info.has(TokenFlag.PROTECTED_AUTHENTICATION_PATH)) {
            context().talk().hint(context().text("Login_onReader", title(token)));
            return;
        }
        PinPolicy policy = PinPolicy.of(info, token.driver().profile().quirks());
        String asked = info.initialized() ? "Login_prompt" : "Token_firstOfficerPin";
        Pin officer = source.pin(
                context().text(asked, context().words().of(PinKind.SECURITY_OFFICER), title(token)) + ": ");
        secrets.with(Purpose.PRESENT, officer).with(Purpose.NEW,
                fresh.newPin(context(), title(token), policy, officer, source.fromInput()));
    }
}
