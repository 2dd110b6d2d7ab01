/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program to be run to its end.
 *
 * @param words the program and its arguments
 * @param environment what is added to this process's environment
 * @param input what it reads on standard input, UTF-8
 * @param limit when it is ended by force
 */
public record Command(List<String> words, Map<String, String> environment, String input, Duration limit) {

    /**
     * What it did.
     *
     * @param exit exit code
     * @param bytes standard output
     * @param err standard error, UTF-8
     * @param time wall time from start to end
     */
    public record Result(int exit, byte[] bytes, String err, Duration time) {

        /** @return standard output as UTF-8 */
        public String out() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Copies what may still change. */
    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /**
     * @param words the program and its arguments
     * @return a command with an empty input and a limit of one minute
     */
    public static Command of(String... words) {
        return of(List.of(words));
    }

    /**
     * @param words the program and its arguments
     * @return a command with an empty input and a limit of one minute
     */
    public static Command of(List<String> words) {
        return new Command(words, Map.of(), "", Duration.ofMinutes(1));
    }

    /**
     * @param more variables to add
     * @return the command with a larger environment
     */
    public Command with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Command(words, all, input, limit);
    }

    /**
     * @param text standard input
     * @return the command reading it
     */
    public Command reading(String text) {
        return new Command(words, environment, text, limit);
    }

    /**
     * @param time when it is ended by force
     * @return the command with that limit
     */
    public Command within(Duration time) {
        return new Command(words, environment, input, time);
    }

    /**
     * Runs it whatever its exit code.
     *
     * @return what it did
     * @throws IOException when it cannot be started
     * @throws IllegalStateException when it was ended because of its limit, or the thread was interrupted
     */
    public Result run() throws IOException {
        Path folder = Files.createTempDirectory("klicnik-command");
        Path in = folder.resolve("in");
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        try {
            Files.writeString(in, input);
            ProcessBuilder builder = new ProcessBuilder(words).redirectInput(in.toFile()).redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            long start = System.nanoTime();
            Process process = builder.start();
            waitFor(process, err);
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            return new Result(process.exitValue(), Files.readAllBytes(out), lenient(err), time);
        } finally {
            Folders.delete(folder);
        }
    }

    /**
     * Runs it and insists on exit code 0.
     *
     * @return what it did
     * @throws IOException when it cannot be started, or ends with another exit code
     * @throws IllegalStateException when it was ended because of its limit, or the thread was interrupted
     */
    public Result succeed() throws IOException {
        Result result = run();
        if (result.exit() != 0) {
            throw new IOException(words.get(0) + " ended with " + result.exit() + ": " + result.err().strip() + " "
                    + result.out().strip());
        }
        return result;
    }

    private void waitFor(Process process, Path err) throws IOException {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                destroy(process);
                process.waitFor();
                throw new IllegalStateException(words.get(0) + " did not end within " + limit + ": " + lenient(err));
            }
        } catch (InterruptedException e) {
            destroy(process);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + words.get(0), e);
        }
    }

    /** With what it has started: a shell that is ended would leave its hanging program behind. */
    private static void destroy(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static String lenient(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
