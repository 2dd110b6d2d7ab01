/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.pins.PinPlans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Erases a token and gives it a label and PINs. */
@Command(name = "init")
final class TokenInitCommand extends NewPinCommand {

    /** The room that C_InitToken has for it (PKCS#11 v2.40, section 5.5), in bytes of UTF-8. */
    private static final int LONGEST_LABEL = 32;

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

    @Override
    boolean takesBlank() {
        return true;
    }

    @Override
    PinKind kind(InspectedToken token) {
        return PinKind.SECURITY_OFFICER;
    }

    @Override
    String prompt(InspectedToken token) {
        return token.token().filter(TokenInfo::initialized).isPresent() ? super.prompt(token)
                : "Token_firstOfficerPin";
    }

    @Override
    Proposal propose(InspectedToken token, PinPlans plans) {
        String named = label.or(() -> token.token().map(TokenInfo::label).filter(l -> !l.isBlank()))
                .orElseThrow(() -> context().usage("Usage_tokenLabel", ""));
        return new Proposal(plans.initialise(named));
    }
}
