/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import picocli.CommandLine.Option;

/** Where a secret comes from that is tried once: a PIN, the PUK, the security officer's PIN. No option takes one. */
final class KeyOptions {

    @Option(names = "--pin-file", paramLabel = "FILE", descriptionKey = "option.key-file")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--pin-env", paramLabel = "NAME", descriptionKey = "option.key-env")
    private Optional<String> variable = Optional.empty();

    @Option(names = "--pin-stdin", descriptionKey = "option.key-stdin")
    private boolean input;

    @Option(names = "--confirm", paramLabel = "SERIAL", descriptionKey = "option.confirm")
    private Optional<String> confirmation = Optional.empty();

    /** What was typed to confirm the final try. */
    Optional<String> confirmation() {
        return confirmation;
    }

    /** @throws CommandFailure when more than one is named */
    PinSource source(Context context) {
        if (Stream.of(file.isPresent(), variable.isPresent(), input).filter(named -> named).count() > 1) {
            throw context.usage("Usage_onePinSource");
        }
        return new PinSource(context, file, variable, input);
    }
}
