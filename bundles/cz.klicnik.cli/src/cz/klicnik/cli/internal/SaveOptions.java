/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.FaultException;
import picocli.CommandLine.Option;

/** Where a key is saved to before it goes, and the password of that file. */
final class SaveOptions {

    @Option(names = "--save-to", paramLabel = "FILE", descriptionKey = "option.save-to")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "option.save-password-file")
    private Optional<Path> passwordFile = Optional.empty();

    @Option(names = "--password-env", paramLabel = "NAME", descriptionKey = "option.save-password-env")
    private Optional<String> passwordVariable = Optional.empty();

    /** The file, as a path that does not depend on where the program was started. */
    Optional<String> file() {
        return file.map(f -> f.toAbsolutePath().normalize().toString());
    }

    void check(Context context) {
        if (passwordFile.isPresent() && passwordVariable.isPresent()) {
            throw context.usage("Usage_onePasswordSource");
        }
        if (file.isEmpty() && (passwordFile.isPresent() || passwordVariable.isPresent())) {
            throw context.usage("Usage_missing", "--save-to");
        }
    }

    /**
     * The password, which the caller closes; typed twice by a person.
     *
     * @throws FaultException PIN_DECLINED when there is none
     */
    Pin password(Context context) throws FaultException {
        PinSource source = new PinSource(context, passwordFile, passwordVariable, false);
        Pin first = source.pin(context.text("Save_password", file().orElse("")) + ": ");
        if (!source.interactive()) {
            return first;
        }
        try (Pin second = source.pin(context.text("Save_again") + ": ")) {
            if (!first.withCharacters(f -> second.withCharacters(s -> Arrays.equals(f, s)))) {
                throw new CommandFailure(ExitCode.PIN, context.text("Save_mistyped"));
            }
            return first;
        } catch (FaultException | RuntimeException e) {
            first.close();
            throw e;
        }
    }
}
