/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.Optional;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which token is meant and how it is opened. */
final class TokenOptions {

    @Mixin
    private final PinOptions pin = new PinOptions();

    @Option(names = "--login", descriptionKey = "option.login")
    private boolean login;

    @Option(names = "--confirm", paramLabel = "SERIAL", descriptionKey = "option.confirm")
    private Optional<String> confirmation = Optional.empty();

    Optional<String> token() {
        return pin.token();
    }

    /** What the person typed to confirm that the final try is to be used. */
    Optional<String> confirmation() {
        return confirmation;
    }

    /** Whether a login is asked for. */
    boolean login() {
        return login || pin.named();
    }

    /** @throws CommandFailure for more than one source */
    PinSource pinSource(Context context) {
        return pin.source(context);
    }
}
