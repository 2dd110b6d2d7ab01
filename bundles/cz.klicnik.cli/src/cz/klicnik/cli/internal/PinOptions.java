/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import picocli.CommandLine.Option;

/** Which token is meant, and where its PIN comes from. There is no option that takes a PIN: arguments are seen by everyone. */
final class PinOptions {

    @Option(names = "--token", paramLabel = "SERIAL|LABEL|URI", descriptionKey = "option.token")
    private Optional<String> token = Optional.empty();

    @Option(names = "--pin-file", paramLabel = "FILE", descriptionKey = "option.pin-file")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--pin-env", paramLabel = "NAME", descriptionKey = "option.pin-env")
    private Optional<String> variable = Optional.empty();

    @Option(names = "--pin-stdin", descriptionKey = "option.pin-stdin")
    private boolean input;

    Optional<String> token() {
        return token;
    }

    /** Whether a source is named, which asks for a login too: it has no other use. */
    boolean named() {
        return count() > 0;
    }

    /** @throws CommandFailure for more than one source */
    PinSource source(Context context) {
        if (count() > 1) {
            throw context.usage("Usage_onePinSource");
        }
        return new PinSource(context, file, variable, input);
    }

    private long count() {
        return Stream.of(file.isPresent(), variable.isPresent(), input).filter(present -> present).count();
    }
}
