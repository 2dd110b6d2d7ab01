/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a host and the library in it print. It is kept apart from the protocol, and the last lines are remembered: where
 * the process dies, they say why.
 */
final class ChildOutput {

    private static final int REMEMBERED = 50;
    private static final int LONGEST_LINE = 4096;
    /** How the Java virtual machine announces a crash of native code. */
    private static final Pattern CRASH = Pattern.compile("#\\s+(SIG[A-Z]+|EXCEPTION_[A-Z_]+)\\s.*");
    private static final Pattern FRAME = Pattern.compile("#\\s+[A-Za-z]\\s+\\[(.+?)\\+0x[0-9a-f]+\\]\\s*(.*)");

    private final Deque<String> lines = new ArrayDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Consumer<String> log;

    ChildOutput(Process process, Consumer<String> log) {
        this.log = log;
        threads.add(follow(process.getInputStream(), "standard output"));
        threads.add(follow(process.getErrorStream(), "standard error"));
    }

    /** Waits until all is read that was printed, after the process has ended. */
    void await(long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        for (Thread thread : threads) {
            // a grandchild may hold the stream open
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        }
    }

    /** The signal, or the exception of Windows, that the Java virtual machine caught before it ended itself. */
    synchronized Optional<String> crash() {
        return lines.stream().map(CRASH::matcher).filter(Matcher::matches).map(m -> m.group(1)).findFirst();
    }

    /** Where it crashed: library and function; otherwise the last line that was printed. */
    synchronized Optional<String> lastWords() {
        return lines.stream().map(FRAME::matcher).filter(Matcher::matches)
                .map(m -> (m.group(1) + " " + m.group(2)).strip()).findFirst()
                .or(() -> Optional.ofNullable(lines.peekLast()));
    }

    private Thread follow(InputStream in, String name) {
        return Thread.ofPlatform().daemon().name(name).start(() -> {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    remember(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
                }
            } catch (IOException e) {
                // the process was ended while it printed
                remember(e.toString());
            }
        });
    }

    private void remember(String line) {
        if (line.isBlank()) {
            return;
        }
        synchronized (this) {
            lines.addLast(line);
            if (lines.size() > REMEMBERED) {
                lines.removeFirst();
            }
        }
        log.accept(line);
    }
}
