/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Pin;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.operations.trust.HttpFetcher;
import cz.klicnik.presentation.ProductInfo;
import cz.klicnik.runtime.CaConnectors;
import cz.klicnik.runtime.Enrollment;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.runtime.internal.TokenPlans;
import cz.klicnik.runtime.internal.requests.Enrolling;
import cz.klicnik.runtime.internal.trace.TraceBook;
import cz.klicnik.runtime.trace.CallTrace;

/** One run of the command line with everything around it made up. */
final class CliRun {

    final Map<String, String> variables = new HashMap<>();
    final List<String> questions = new ArrayList<>();
    InputStream input = InputStream.nullInputStream();
    final List<String> pins = new ArrayList<>();
    Optional<String> confirmation = Optional.empty();
    Locale locale = Locale.ENGLISH;
    UserFolders folders = new UserFolders(Path.of("no", "such"), Path.of("no", "such"));

    Path machine = Path.of("no", "such");
    Fetcher network = new HttpFetcher(ProxySelector.of(null));

    CallTrace trace = new TraceBook();

    /** Of the training authority. */
    final Map<String, String> connectorSettings = new HashMap<>();

    private Optional<Enrollment> enrollment = Optional.empty();
    private TokenRegistry registry;
    private final StringWriter answer = new StringWriter();
    private final StringWriter talk = new StringWriter();

    CliRun(TokenRegistry registry) {
        this.registry = registry;
    }

    CliRun input(String text) {
        input = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** What the person types when asked for a PIN; the last one again and again. */
    CliRun types(String... entered) {
        pins.addAll(List.of(entered));
        return this;
    }

    /** What the person types when asked to confirm. */
    CliRun confirms(String text) {
        confirmation = Optional.of(text);
        return this;
    }

    /** The same with another registry. */
    CliRun over(TokenRegistry other) {
        registry = other;
        enrollment = Optional.empty();
        return this;
    }

    int run(String... arguments) {
        return new Cli(world()).run(arguments);
    }

    World world() {
        PrintWriter out = new PrintWriter(answer);
        return new World(out, out, new PrintWriter(talk), input, question -> {
            questions.add(question);
            // the same PIN twice, or one after the other
            return (pins.size() > 1 ? Optional.of(pins.removeFirst()) : pins.stream().findFirst())
                    .map(pin -> Pin.taking(pin.toCharArray()));
        }, question -> {
            questions.add(question);
            return confirmation;
        }, variables, locale, ZoneOffset.UTC, Clock.systemUTC(), new ProductInfo("1.2.3", "TestOS", "TestJava"),
                folders, machine, () -> network, () -> registry, () -> new TokenPlans(registry, folders, enrolling()),
                this::enrolling, this::connectors, () -> trace);
    }

    private Enrollment enrolling() {
        Enrollment known =
                enrollment.orElseGet(() -> new Enrolling(registry, connectors(), folders, Clock.systemUTC()));
        enrollment = Optional.of(known);
        return known;
    }

    /** The training authority in the run's own folder. */
    private CaConnectors connectors() {
        return new TrainingOnly(folders.data().resolve("ca"), connectorSettings);
    }

    /** Standard output. */
    String answer() {
        return answer.toString();
    }

    /** Standard error. */
    String talk() {
        return talk.toString();
    }
}
