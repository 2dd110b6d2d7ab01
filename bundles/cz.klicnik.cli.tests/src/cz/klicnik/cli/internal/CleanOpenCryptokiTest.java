/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.UserFolders;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.runtime.internal.DriverManager;
import cz.klicnik.runtime.internal.PlainRegistry;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.OpenCryptoki;
import cz.klicnik.testing.Pkcs11Tool;
import cz.klicnik.testing.Template;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Kind;
import cz.klicnik.testing.TokenTool;

/** Cleaning openCryptoki's software token, which counts wrong PINs and locks. */
class CleanOpenCryptokiTest {

    private final NativeLibraries libraries = new NativeLibraries();
    private Optional<OpenCryptoki> cryptoki = Optional.empty();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void fill() throws Exception {
        Optional<String> reason = OpenCryptoki.unavailable(libraries);
        assumeTrue(reason.isEmpty(), () -> reason.orElse(""));
        OpenCryptoki opened = new OpenCryptoki(libraries);
        cryptoki = Optional.of(opened);
        List<Template> objects = new ArrayList<>();
        try (TestCertificates certificates = new TestCertificates()) {
            add("old", 1, certificates.expired(Kind.QUALIFIED_SEAL, "Úřad"), objects);
            add("now", 2, certificates.valid(Kind.COMMERCIAL_PERSONAL, "Jana Nováková"), objects);
        }
        new TokenTool(libraries, opened.token()).create(opened.token(), objects);
    }

    private static void add(String label, int id, Issued issued, List<Template> objects) throws Exception {
        objects.add(Template.certificate(label, new byte[] { (byte) id }, issued.certificate()));
        objects.add(Template.privateKey(label, new byte[] { (byte) id }, issued.key(),
                issued.certificate().getPublicKey()));
    }

    @AfterEach
    void close() throws IOException {
        if (cryptoki.isPresent()) {
            cryptoki.get().close();
        }
    }

    private OpenCryptoki token() {
        return cryptoki.orElseThrow();
    }

    private List<String> listed() throws IOException {
        return new Pkcs11Tool(token().token()).objects(true).stream().map(o -> o.kind() + " " + o.label()).sorted()
                .toList();
    }

    private int clean(CliRun run, String pin, String... more) {
        run.folders = new UserFolders(folder.resolve("data"), folder.resolve("state"));
        run.input(pin + "\n");
        List<String> arguments = new ArrayList<>(List.of("clean", "--module",
                token().token().module().toString(), "--token", OpenCryptoki.LABEL, "--pin-stdin"));
        arguments.addAll(List.of(more));
        try (DriverManager registry = PlainRegistry.over(List.of(), folder)) {
            return run.over(registry).run(arguments.toArray(String[]::new));
        }
    }

    @Test
    void exactly_what_was_planned_goes() throws Exception {
        CliRun run = new CliRun(new FakeRegistry());
        assertEquals(List.of("CERTIFICATE now", "CERTIFICATE old", "PRIVATE_KEY now", "PRIVATE_KEY old"), listed());
        assertEquals(0, clean(run, OpenCryptoki.PIN, "--expired", "--yes"), run.talk() + run.answer());
        assertEquals(List.of("CERTIFICATE now", "PRIVATE_KEY now"), listed());
        CliRun valid = new CliRun(new FakeRegistry());
        assertEquals(5, clean(valid, OpenCryptoki.PIN, "--only", "now", "--yes"), valid.talk());
        assertEquals(List.of("CERTIFICATE now", "PRIVATE_KEY now"), listed());
    }

    @Test
    void a_wrong_pin_costs_exactly_one_try() throws Exception {
        CliRun run = new CliRun(new FakeRegistry());
        assertEquals(4, clean(run, "999999", "--expired", "--yes"), run.talk());
        long flags = new TokenTool(libraries, token().token()).slots().stream()
                .filter(s -> s.id() == token().token().slot()).findFirst().orElseThrow().token().orElseThrow().flags();
        // two wrong PINs would be followed by the final try
        assertTrue((flags & TokenFlag.USER_PIN_COUNT_LOW.bit()) != 0, "the token counted it");
        assertEquals(0, flags & TokenFlag.USER_PIN_FINAL_TRY.bit());
        CliRun script = new CliRun(new FakeRegistry());
        assertEquals(5, clean(script, OpenCryptoki.PIN, "--expired", "--yes"), "a script does not go on by itself");
        assertEquals(4, listed().size());
    }
}
