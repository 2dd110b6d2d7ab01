/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.runtime.Enrollment;
import picocli.CommandLine.Option;

/** Whether authorities may be reached over the network, and with which passwords; no option takes one. */
final class AuthorityOptions {

    @Option(names = "--online", descriptionKey = "option.online-authority")
    private boolean online;

    @Option(names = "--secret-file", paramLabel = "NAME=FILE", descriptionKey = "option.secret-file")
    private Map<String, Path> files = new LinkedHashMap<>();

    @Option(names = "--secret-env", paramLabel = "NAME=VARIABLE", descriptionKey = "option.secret-env")
    private Map<String, String> variables = new LinkedHashMap<>();

    /** Opens the way to the authorities as far as that is allowed. */
    Enrollment enrollment(Context context) {
        Enrollment enrollment = context.world().enrollment().get();
        enrollment.reach(() -> online ? context.world().network().get() : cz.klicnik.core.net.Fetcher.OFF,
                name -> secret(name, context));
        return enrollment;
    }

    private Optional<Pin> secret(String name, Context context) throws FaultException {
        Optional<Path> file = Optional.ofNullable(files.get(name));
        Optional<String> variable = Optional.ofNullable(variables.get(name));
        if (file.isEmpty() && variable.isEmpty()) {
            return Optional.empty();
        }
        if (file.isPresent() && variable.isPresent()) {
            throw context.usage("Usage_onePasswordSource");
        }
        return Optional.of(new PinSource(context, file, variable, false).pin(name + ": "));
    }
}
