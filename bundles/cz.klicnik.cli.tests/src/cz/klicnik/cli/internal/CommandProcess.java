/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import cz.klicnik.core.UserFolders;
import cz.klicnik.runtime.internal.DriverManager;
import cz.klicnik.runtime.internal.PlainRegistry;
import cz.klicnik.testing.WholeClassPath;

/** A command in a process of its own, which can be killed. */
final class CommandProcess {

    private CommandProcess() {
    }

    /** @param arguments the folder of the user's data, then those of the command line */
    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        try (DriverManager registry = PlainRegistry.over(List.of(), data)) {
            CliRun run = new CliRun(registry);
            run.folders = new UserFolders(data, data.resolve("state"));
            int exit = run.run(Arrays.copyOfRange(arguments, 1, arguments.length));
            System.out.println(exit + " " + run.answer() + run.talk());
        }
    }

    /** Starts it. */
    static Process start(Path data, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                WholeClassPath.ofThisProcess(), CommandProcess.class.getName(), data.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
