/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Pin;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.presentation.ProductInfo;
import cz.klicnik.runtime.internal.DriverManager;
import cz.klicnik.runtime.internal.PlainRegistry;
import cz.klicnik.runtime.internal.TokenPlans;
import cz.klicnik.runtime.internal.trace.TraceBook;
import cz.klicnik.testing.SoftHsm;

/**
 * A console over SoftHSM whose person types secrets that exist only from the moment they are asked for, and that keeps
 * everything it writes in one folder.
 */
final class SecretConsole implements AutoCloseable {

    private final Path data;
    private final TraceBook trace = new TraceBook();
    private final DriverManager registry;
    private final StringWriter said = new StringWriter();

    SecretConsole(SoftHsm hsm, Quirks quirks, Path data) throws IOException {
        this.data = data;
        DriverProfile profile = new DriverProfile("soft", "softhsm", LocalizedText.same("SoftHSM"),
                new Pkcs11Library(List.of(SoftHsm.module().toString())), hsm.environment(), List.of(), List.of(),
                Optional.empty(), Optional.empty(), false, Probe.UNASKED, quirks);
        registry = PlainRegistry.over(List.of(profile), List.of(), data, trace);
    }

    /** One command. @param typed one after the other */
    int run(List<Supplier<char[]>> typed, String... arguments) {
        Deque<Supplier<char[]>> answers = new ArrayDeque<>(typed);
        PrintWriter out = new PrintWriter(said);
        UserFolders folders = new UserFolders(data, data.resolve("state"));
        World world = new World(out, out, out, InputStream.nullInputStream(),
                question -> Optional.ofNullable(answers.poll()).map(s -> Pin.taking(s.get())),
                question -> Optional.empty(), Map.of(), Locale.ENGLISH, ZoneOffset.UTC, Clock.systemUTC(),
                new ProductInfo("1", "os", "java"), folders, data, () -> Fetcher.OFF, () -> registry,
                () -> TokenPlans.withoutRequests(registry, folders), () -> {
                    throw new AssertionError("Nothing is asked for");
                }, () -> {
                    throw new AssertionError("Nobody is asked");
                }, () -> trace);
        return new Cli(world).run(arguments);
    }

    /** All that was said so far. */
    String said() {
        return said.toString();
    }

    /** Writes all that was said into the folder, too. */
    @Override
    public void close() throws IOException {
        registry.close();
        Files.writeString(Files.createTempFile(data, "said", ""), said.toString());
    }
}
