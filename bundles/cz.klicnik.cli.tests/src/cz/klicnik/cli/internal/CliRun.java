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
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.runtime.internal.TokenPlans;
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
                folders, machine, () -> network, () -> registry, () -> TokenPlans.withoutRequests(registry, folders), () -> trace);
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
