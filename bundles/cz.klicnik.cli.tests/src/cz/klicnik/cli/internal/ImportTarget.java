/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Pin;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.JavaDriver;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.driver.files.FilesDriver;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.pkcs11.host.HostTrace;
import cz.klicnik.runtime.internal.DriverManager;
import cz.klicnik.runtime.internal.PlainRegistry;
import cz.klicnik.testing.TestToken;

/** Tokens that something is imported to, and consoles over them; each run is a console of its own. */
final class ImportTarget {

    static final String FOLDER = "keys";
    static final String FOLDER_PASSWORD = "20261125";

    final Path data;
    private final List<DriverProfile> libraries = new ArrayList<>();
    private final List<PlainRegistry.Made> made = new ArrayList<>();
    Quirks quirks = Quirks.STANDARD;
    CliRun last = new CliRun(new FakeRegistry());

    ImportTarget(Path data) {
        this.data = data;
    }

    /** A library with its tokens. */
    ImportTarget with(String id, TestToken token) {
        libraries.add(new DriverProfile(id, id, LocalizedText.same(id),
                new Pkcs11Library(List.of(token.module().toString())), token.environment(), List.of(), List.of(),
                Optional.empty(), Optional.empty(), false, Probe.UNASKED, quirks));
        return this;
    }

    /** A folder of PKCS#12 files with a password and no keys, labelled {@link #FOLDER}. */
    ImportTarget withFolder() throws IOException {
        Path folder = Files.createDirectories(data.resolve(FOLDER));
        try (Pin password = Pin.taking(FOLDER_PASSWORD.toCharArray())) {
            Files.write(folder.resolve("klicnik-token.p12"), Pkcs12.encode(List.of(), List.of(), password).toArray());
        }
        DriverProfile profile = new DriverProfile("files", "files", LocalizedText.same("files"),
                new JavaDriver("cz.klicnik.driver.files", FilesDriver.class.getName()), Map.of(), List.of(), List.of(),
                Optional.empty(), Optional.empty(), false, Probe.UNASKED, quirks);
        made.add(new PlainRegistry.Made(profile, new FilesDriver(), List.of(folder)));
        return this;
    }

    /** A console whose person types these secrets, one after the other. */
    int run(List<String> typed, String... arguments) {
        return run(new CliRun(new FakeRegistry()).types(typed.toArray(String[]::new)), arguments);
    }

    int run(CliRun given, String... arguments) {
        given.folders = new UserFolders(data, data.resolve("state"));
        try (DriverManager registry = PlainRegistry.over(libraries, made, data, HostTrace.NONE)) {
            last = given.over(registry);
            return last.run(arguments);
        }
    }
}
