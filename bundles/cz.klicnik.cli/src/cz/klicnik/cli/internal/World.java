/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import cz.klicnik.core.Pin;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.presentation.ProductInfo;
import cz.klicnik.runtime.CaConnectors;
import cz.klicnik.runtime.Enrollment;
import cz.klicnik.runtime.PlanRunner;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.runtime.trace.CallTrace;

/**
 * All that a command touches outside of itself, so that tests can put something else there.
 *
 * @param answer standard output, in the terminal's encoding
 * @param data standard output too, in UTF-8, for programs
 * @param talk standard error
 * @param input standard input
 * @param prompt asks for a PIN without showing it: takes the question, gives what was typed, empty when nobody can be
 *        asked or the answer was empty
 * @param question asks for something that may be seen, like {@code prompt}
 * @param variables the environment
 * @param locale the system's
 * @param folders where the user's data is
 * @param machine where an administrator keeps what holds for every user of this computer
 * @param network makes the way to the network, where it is allowed
 * @param registry creates the drivers' registry when it is first asked for
 * @param plans creates what changes tokens when it is first asked for
 * @param enrollment creates what certificates are asked for with when it is first asked for
 * @param connectors the ways to certification authorities, likewise
 * @param trace the trace of what the registry's drivers do
 */
record World(PrintWriter answer, PrintWriter data, PrintWriter talk, InputStream input,
        Function<String, Optional<Pin>> prompt, Function<String, Optional<String>> question,
        Map<String, String> variables, Locale locale, ZoneId zone, Clock clock, ProductInfo product,
        UserFolders folders, Path machine, Supplier<Fetcher> network, Supplier<TokenRegistry> registry,
        Supplier<PlanRunner> plans, Supplier<Enrollment> enrollment, Supplier<CaConnectors> connectors,
        Supplier<CallTrace> trace) {

    private static final int DEFAULT_WIDTH = 100;
    private static final int NARROWEST = 60;
    private static final int WIDEST = 400;

    /** The width of the terminal: the variable COLUMNS, within reason. */
    int width() {
        String columns = variables.getOrDefault("COLUMNS", "");
        return columns.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST) : DEFAULT_WIDTH;
    }
}
