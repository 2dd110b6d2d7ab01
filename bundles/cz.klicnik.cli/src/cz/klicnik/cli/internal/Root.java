/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself, without a command. */
@Command(name = "klicnik")
final class Root implements Callable<Integer> {

    private final Context context;

    @Option(names = "--lang", paramLabel = "en|cs", scope = ScopeType.INHERIT, descriptionKey = "option.lang")
    private Optional<String> language = Optional.empty();

    @Option(names = "--trace", paramLabel = "FILE", scope = ScopeType.INHERIT, descriptionKey = "option.trace")
    private Optional<Path> trace = Optional.empty();

    @Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT, descriptionKey = "option.help")
    private boolean help;

    @Option(names = { "-V",
            "--version" }, versionHelp = true, scope = ScopeType.INHERIT, descriptionKey = "option.version")
    private boolean version;

    Root(Context context) {
        this.context = context;
    }

    /** A language that the product speaks, or none. */
    Optional<String> language() {
        return language;
    }

    /** Where the calls to the libraries are written. */
    Optional<Path> trace() {
        return trace;
    }

    @Override
    public Integer call() {
        throw context.usage("Usage_noCommand");
    }
}
