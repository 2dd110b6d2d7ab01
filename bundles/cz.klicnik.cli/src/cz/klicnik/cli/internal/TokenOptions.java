/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import picocli.CommandLine.Option;

/** Which token is meant and how it is opened. There is no option that takes a PIN: arguments are seen by everyone. */
final class TokenOptions {

    @Option(names = "--token", paramLabel = "SERIAL|LABEL|URI", descriptionKey = "option.token")
    private Optional<String> token = Optional.empty();

    @Option(names = "--login", descriptionKey = "option.login")
    private boolean login;

    @Option(names = "--pin-file", paramLabel = "FILE", descriptionKey = "option.pin-file")
    private Optional<Path> pinFile = Optional.empty();

    @Option(names = "--pin-env", paramLabel = "NAME", descriptionKey = "option.pin-env")
    private Optional<String> pinVariable = Optional.empty();

    @Option(names = "--pin-stdin", descriptionKey = "option.pin-stdin")
    private boolean pinInput;

    @Option(names = "--confirm", paramLabel = "SERIAL", descriptionKey = "option.confirm")
    private Optional<String> confirmation = Optional.empty();

    Optional<String> token() {
        return token;
    }

    Optional<Path> pinFile() {
        return pinFile;
    }

    Optional<String> pinVariable() {
        return pinVariable;
    }

    boolean pinInput() {
        return pinInput;
    }

    /** What the person typed to confirm that the final try is to be used. */
    Optional<String> confirmation() {
        return confirmation;
    }

    /** Naming a source of the PIN asks for a login too: it has no other use. */
    boolean login() {
        return login || pinSources() > 0;
    }

    /** How many sources of the PIN are named; more than one is an error. */
    long pinSources() {
        return Stream.of(pinFile.isPresent(), pinVariable.isPresent(), pinInput).filter(present -> present).count();
    }
}
