/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.bench;

import cz.klicnik.testing.Command;
import cz.klicnik.testing.TestToken;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The console's own lines of the table, and what is asked of it. */
final class Ours {

    static final String COMMAND = "klicnik inspect --json";
    static final String CONSOLE = "klicnik console, list";
    static final String AGAIN = "klicnik console, again";

    private static final Pattern CERTIFICATE = Pattern.compile("\"kind\"\\s*:\\s*\"CERTIFICATE\"");
    private static final Pattern PRIVATE_KEY = Pattern.compile("\"kind\"\\s*:\\s*\"PRIVATE_KEY\"");
    private static final int REFRESHES = 5;
    private static final int STARTS = 5;
    private static final int CALLS_FOR_A_PAIR = 2;
    private static final int CALLS_FOR_A_TOKEN = 60;
    private static final double LINEAR = 2.1;

    private final Path product;
    private final Path console;
    private final Path folder;
    private final String java;
    private final List<Long> hostStarts = new ArrayList<>();

    /**
     * @param product the folder of the headless product
     * @param console the folder of the product with the window
     * @param folder for the data of the product and other files
     * @param java the program
     */
    Ours(Path product, Path console, Path folder, String java) {
        this.product = product;
        this.console = console;
        this.folder = folder;
        this.java = java;
    }

    /** The first start of an installation fills its caches; what is measured is the second. */
    void warmUp() throws IOException {
        klicnik("--version").succeed();
    }

    List<Reader> readers() {
        return List.of(new Reader(COMMAND, this::inspect, Ours::objects, out -> OptionalLong.empty()),
            new Reader(CONSOLE, token -> list(token, 0), out -> Inspect.number(out, "objects").orElse(0), this::first,
                Ours::calls),
            new Reader(AGAIN, token -> list(token, REFRESHES), out -> Inspect.number(out, "objects").orElse(0),
                out -> Inspect.number(out, "again"), Ours::calls));
    }

    private Command inspect(TestToken token) {
        Path pin = folder.resolve("pin");
        try {
            Files.writeString(pin, token.pin());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return klicnik("inspect", "--module", token.module().toString(), "--token", token.serial(), "--login",
            "--pin-file", pin.toString(), "--json").with(token.environment());
    }

    private Command klicnik(String... arguments) {
        List<String> words = new ArrayList<>(List.of(product.resolve("klicnik").toString()));
        words.addAll(List.of(arguments));
        return Command.of(words).with(Map.of("KLICNIK_DATA", folder.resolve("data").toString()));
    }

    /** With the options that the console's own start script gives to Java. */
    private Command list(TestToken token, int refreshes) {
        return Command.of(java, "@" + console.resolve("klicnik.vmargs"), "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"), "-cp", System.getProperty("java.class.path"),
            HostReader.class.getName(), token.module().toString(), Long.toString(token.slot()),
            Integer.toString(refreshes)).with(token.environment()).with(Map.of("BENCH_PIN", token.pin()));
    }

    private OptionalLong first(String out) {
        Inspect.number(out, "host").ifPresent(hostStarts::add);
        return Inspect.number(out, "nanoseconds");
    }

    private static OptionalLong calls(String out) {
        return Inspect.number(out, "calls");
    }

    private static long objects(String json) {
        return CERTIFICATE.matcher(json).results().count() + PRIVATE_KEY.matcher(json).results().count();
    }

    /** Prints what was asked and how it is; true when all is as asked. */
    boolean verdict(Table table, PrintStream out) throws IOException {
        boolean good = true;
        for (Measured m : table.of(CONSOLE)) {
            int bound = CALLS_FOR_A_PAIR * m.pairs() + CALLS_FOR_A_TOKEN;
            good &= told(out, m.calls() < bound, String.format(Locale.ROOT,
                "listing of %d pairs: %d calls, less than 2 n + 60 = %d", m.pairs(), m.calls(), bound));
        }
        good &= told(out, table.each(COMMAND) < LINEAR, String.format(Locale.ROOT,
            "the command line reads nothing twice: %.2f calls for each pair (and the watch over the slots)",
            table.each(COMMAND)));
        Duration ours = table.of(CONSOLE).getLast().best();
        Duration theirs = table.of(Inspect.PKCS11_TOOL).getLast().best();
        good &= told(out, ours.compareTo(theirs) < 0, "from the host being up to the full list in the console, at best: "
            + Table.milliseconds(ours) + "; pkcs11-tool: " + Table.milliseconds(theirs));
        out.println("      start of a driver host: " + Table.milliseconds(Inspect.median(hostStarts)));
        out.println("      start of the headless product (klicnik --version): " + Table.milliseconds(start()));
        return good;
    }

    private static boolean told(PrintStream out, boolean good, String sentence) {
        out.println((good ? "  ok  " : "  NO  ") + sentence);
        return good;
    }

    private Duration start() throws IOException {
        List<Long> times = new ArrayList<>();
        for (int run = 0; run < STARTS; run++) {
            times.add(klicnik("--version").succeed().time().toNanos());
        }
        return Inspect.median(times);
    }
}
