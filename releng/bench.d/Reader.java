/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.bench;

import cz.klicnik.testing.Command;
import cz.klicnik.testing.TestToken;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A program that lists a token completely.
 *
 * @param name what the table calls it
 * @param command the listing of a token, logged in
 * @param objects how many objects its output names
 * @param inside where the output tells it: nanoseconds from the start of listing to its end within the program
 * @param calls where the output tells it: calls of the listing alone; else those of the whole process count
 */
record Reader(String name, Function<TestToken, Command> command, ToLongFunction<String> objects,
        Function<String, OptionalLong> inside, Function<String, OptionalLong> calls) {

    /** All calls of the process count. */
    Reader(String name, Function<TestToken, Command> command, ToLongFunction<String> objects,
            Function<String, OptionalLong> inside) {
        this(name, command, objects, inside, out -> OptionalLong.empty());
    }
}
