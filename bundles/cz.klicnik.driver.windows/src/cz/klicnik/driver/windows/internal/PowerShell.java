/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.windows.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/**
 * Runs scripts of ours in Windows PowerShell. What a script needs to know goes to its standard input: other users can see
 * the arguments of a process, and a password is among it.
 */
public final class PowerShell {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST_ERROR = 2000;

    private final Path executable;

    public PowerShell(Path executable) {
        this.executable = executable;
    }

    /**
     * Runs a script and waits for its end.
     *
     * @param script the name of a resource beside this class
     * @param lines each a line of the script's standard input
     * @param secret the last line, where there is one; stays the caller's
     * @return the lines of its standard output
     * @throws FaultException STORE_FAILED with what it printed on standard error; DEADLINE
     */
    List<String> run(String script, List<String> lines, List<Pin> secret) throws FaultException {
        Process process = start(script);
        try {
            CompletableFuture<String> out = reading(process.getInputStream());
            CompletableFuture<String> error = reading(process.getErrorStream());
            write(process, lines, secret);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new FaultException(FaultCode.DEADLINE, Fault.FUNCTION, script, Fault.SECONDS,
                        Long.toString(PATIENCE.toSeconds()));
            }
            if (process.exitValue() != 0) {
                throw new FaultException(FaultCode.STORE_FAILED, Fault.FUNCTION, script, Fault.EXIT,
                        Integer.toString(process.exitValue()), Fault.MESSAGE, shortened(error.join()));
            }
            return out.join().lines().toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.of(FaultCode.INTERNAL, Fault.MESSAGE, "interrupted"), e);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(String script) throws FaultException {
        // UTF-16, as -EncodedCommand wants it: no quoting, and no policy for script files in the way
        String encoded = Base64.getEncoder().encodeToString(text(script).getBytes(StandardCharsets.UTF_16LE));
        try {
            return new ProcessBuilder(executable.toString(), "-NoLogo", "-NoProfile", "-NonInteractive",
                    "-EncodedCommand", encoded).start();
        } catch (IOException e) {
            throw StoreFaults.of(script, e);
        }
    }

    private static String text(String script) {
        try (InputStream in = PowerShell.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new IllegalArgumentException("No script " + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Process process, List<String> lines, List<Pin> secret) throws FaultException {
        try (OutputStream in = process.getOutputStream()) {
            for (String line : lines) {
                in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            for (Pin pin : secret) {
                // not buffered on the way: a PIN is copied no more often than it must
                in.flush();
                IOException[] failure = new IOException[1];
                pin.withUtf8(utf8 -> {
                    try {
                        in.write(utf8);
                        in.write('\n');
                        in.flush();
                    } catch (IOException e) {
                        failure[0] = e;
                    }
                    return utf8.length;
                });
                if (failure[0] != null) {
                    throw failure[0];
                }
            }
        } catch (IOException e) {
            throw StoreFaults.of("standard input", e);
        }
    }

    private static CompletableFuture<String> reading(InputStream in) {
        return CompletableFuture.supplyAsync(() -> {
            try (in) {
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                in.transferTo(all);
                return all.toString(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, task -> Thread.ofVirtual().name("klicnik-powershell").start(task));
    }

    private static String shortened(String text) {
        String stripped = text.strip();
        return stripped.length() <= LONGEST_ERROR ? stripped : stripped.substring(0, LONGEST_ERROR) + "…";
    }
}
