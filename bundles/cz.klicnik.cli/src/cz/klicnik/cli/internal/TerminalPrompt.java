/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.io.BufferedReader;
import java.io.Console;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import cz.klicnik.core.Pin;

/**
 * Asks for a PIN at the terminal without showing it, also where standard input or output are redirected (as in
 * {@code inspect --login --json > file}): then the terminal itself is opened, where the system has one by name.
 */
final class TerminalPrompt implements Function<String, Optional<Pin>> {

    private static final File TERMINAL = new File("/dev/tty");
    private static final int LONGEST = 1024;
    private static final int ECHO_SECONDS = 5;

    @Override
    public Optional<Pin> apply(String question) {
        Optional<Console> console = Optional.ofNullable(System.console()).filter(TerminalPrompt::isTerminal);
        if (console.isPresent()) {
            return Optional.ofNullable(console.get().readPassword("%s", question)).filter(typed -> typed.length > 0)
                    .map(Pin::taking);
        }
        try {
            return TERMINAL.canRead() ? ofTerminal(question) : Optional.empty();
        } catch (IOException e) {
            // there is a file of that name but no terminal behind it: nobody can be asked
            return Optional.empty();
        }
    }

    /** Asks for something that may be seen while it is typed. */
    Optional<String> visible(String question) {
        Optional<Console> console = Optional.ofNullable(System.console()).filter(TerminalPrompt::isTerminal);
        if (console.isPresent()) {
            return Optional.ofNullable(console.get().readLine("%s", question)).map(String::strip)
                    .filter(typed -> !typed.isEmpty());
        }
        if (!TERMINAL.canRead()) {
            return Optional.empty();
        }
        try (BufferedReader in = new BufferedReader(new FileReader(TERMINAL, StandardCharsets.UTF_8));
                OutputStream out = new FileOutputStream(TERMINAL)) {
            out.write(question.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return Optional.ofNullable(in.readLine()).map(String::strip).filter(typed -> !typed.isEmpty());
        } catch (IOException e) {
            // there is a file of that name but no terminal behind it: nobody can be asked
            return Optional.empty();
        }
    }

    /** Since Java 22 there is a console also where there is no terminal; it has a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static Optional<Pin> ofTerminal(String question) throws IOException {
        try (InputStream in = new FileInputStream(TERMINAL); OutputStream out = new FileOutputStream(TERMINAL)) {
            out.write(question.getBytes(StandardCharsets.UTF_8));
            out.flush();
            if (!echo(false)) {
                out.write('\n');
                return Optional.empty();
            }
            // whoever interrupts the program wants to see again what is typed
            Thread restore = new Thread(TerminalPrompt::echoAgain);
            Runtime.getRuntime().addShutdownHook(restore);
            try {
                return line(in);
            } finally {
                echoAgain();
                Runtime.getRuntime().removeShutdownHook(restore);
                out.write('\n');
            }
        }
    }

    private static Optional<Pin> line(InputStream in) throws IOException {
        byte[] bytes = new byte[LONGEST];
        int length = 0;
        for (int b = in.read(); b >= 0 && b != '\n' && length < LONGEST; b = in.read()) {
            bytes[length++] = (byte) b;
        }
        byte[] typed = Arrays.copyOf(bytes, length);
        Arrays.fill(bytes, (byte) 0);
        return length == 0 ? Optional.empty() : Optional.of(Pin.takingUtf8(typed));
    }

    private static void echoAgain() {
        echo(true);
    }

    /** @return false when the terminal did not obey */
    private static boolean echo(boolean on) {
        try {
            Process stty = new ProcessBuilder("stty", on ? "echo" : "-echo").redirectInput(TERMINAL)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return stty.waitFor(ECHO_SECONDS, TimeUnit.SECONDS) && stty.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
