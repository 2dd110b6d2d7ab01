/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.bench;

import cz.klicnik.testing.Command;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.P11Tool;
import cz.klicnik.testing.Pkcs11Tool;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What it costs to list a token of 10, 100 and 1000 certificates with their private keys: ours beside pkcs11-tool,
 * p11tool and the JDK's key store. Calls are counted through the shim, times are taken without it.
 */
public final class Inspect {

    private static final List<Integer> SIZES = List.of(10, 100, 1000);
    private static final int RUNS = 5;
    private static final Duration LIMIT = Duration.ofMinutes(20);
    /** A program that takes longer (p11tool grows with the square) is not run again: the run that counted stands. */
    private static final Duration TOO_LONG = Duration.ofSeconds(5);
    static final String PKCS11_TOOL = "pkcs11-tool -O";

    private final NativeLibraries libraries = new NativeLibraries();
    private final List<Measured> measured = new ArrayList<>();
    private final Ours ours;
    private final String java;

    private Inspect(Ours ours, String java) {
        this.ours = ours;
        this.java = java;
    }

    /**
     * @param arguments the folders of the headless product, of the console, and for files of this run
     * @throws IOException when a program fails
     */
    public static void main(String[] arguments) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        Ours ours = new Ours(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), java);
        ours.warmUp();
        Inspect inspect = new Inspect(ours, java);
        for (int size : SIZES) {
            inspect.measure(size);
        }
        Table table = new Table(inspect.measured);
        System.out.print(table.text());
        System.out.println();
        if (!ours.verdict(table, System.out)) {
            System.exit(1);
        }
    }

    private List<Reader> readers() {
        List<Reader> readers = new ArrayList<>(ours.readers());
        readers.add(new Reader(PKCS11_TOOL, token -> new Pkcs11Tool(token).command(true, List.of("-O")),
            out -> out.lines().filter(line -> line.contains(" Object; ")).count(), out -> OptionalLong.empty()));
        readers.add(new Reader("p11tool --list-all", token -> new P11Tool(token).command(),
            out -> out.lines().filter(line -> line.strip().startsWith("URL:")).count(), out -> OptionalLong.empty()));
        readers.add(new Reader("JDK's PKCS11 key store", this::keyStore,
            out -> number(out, "objects").orElse(0), out -> number(out, "nanoseconds")));
        return readers;
    }

    private Command keyStore(TestToken token) {
        return Command.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
            System.getProperty("java.class.path"), KeyStoreReader.class.getName(), token.module().toString(),
            Long.toString(token.slot())).with(token.environment()).with(Map.of("BENCH_PIN", token.pin()));
    }

    /** The median of the numbers after a word at the beginning of lines. */
    static OptionalLong number(String out, String word) {
        List<Long> numbers = Pattern.compile("^" + word + " (\\d+)$", Pattern.MULTILINE).matcher(out).results()
            .map(found -> Long.valueOf(found.group(1))).toList();
        return numbers.isEmpty() ? OptionalLong.empty() : OptionalLong.of(median(numbers).toNanos());
    }

    private void measure(int pairs) throws IOException {
        System.err.println("klicnik: a token with " + pairs + " pairs");
        try (SoftHsm hsm = new SoftHsm(libraries); Shim shim = Shim.over(libraries, hsm)) {
            TestToken token = hsm.initToken("bench " + pairs);
            hsm.tool().pairs(token, pairs, "Pair", false);
            for (Reader reader : readers()) {
                System.err.println("klicnik:   " + reader.name());
                measured.add(measure(reader, pairs, token, shim));
            }
        }
    }

    private static Measured measure(Reader reader, int pairs, TestToken token, Shim shim) throws IOException {
        shim.resetCounts();
        Command.Result counted = reader.command().apply(shim.token(token)).within(LIMIT).succeed();
        long calls = reader.calls().apply(counted.out()).orElse(shim.counts().total());
        long objects = reader.objects().applyAsLong(counted.out());
        if (objects != 2L * pairs) {
            throw new IOException(reader.name() + " lists " + objects + " objects where " + 2 * pairs + " are");
        }
        List<Command.Result> runs = new ArrayList<>();
        if (counted.time().compareTo(TOO_LONG) > 0) {
            runs.add(counted);
        }
        while (runs.size() < (counted.time().compareTo(TOO_LONG) > 0 ? 1 : RUNS)) {
            runs.add(reader.command().apply(token).within(LIMIT).succeed());
        }
        List<Long> process = runs.stream().map(run -> run.time().toNanos()).toList();
        List<Long> inside = runs.stream().flatMapToLong(run -> reader.inside().apply(run.out()).stream()).boxed().toList();
        return new Measured(pairs, reader.name(), calls, median(process),
            inside.isEmpty() ? Optional.empty() : Optional.of(median(inside)),
            Duration.ofNanos(Collections.min(inside.isEmpty() ? process : inside)));
    }

    static Duration median(List<Long> nanoseconds) {
        return Duration.ofNanos(nanoseconds.stream().sorted().toList().get(nanoseconds.size() / 2));
    }
}
