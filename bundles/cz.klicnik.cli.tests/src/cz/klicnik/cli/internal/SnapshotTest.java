/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.JavaDriver;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.driver.snapshot.SnapshotDriver;
import cz.klicnik.pkcs11.host.HostTrace;
import cz.klicnik.snapshot.ShownSnapshots;
import cz.klicnik.runtime.internal.DriverManager;
import cz.klicnik.runtime.internal.PlainRegistry;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.Template;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestToken;
import cz.klicnik.testing.json.JsonReader;
import cz.klicnik.testing.json.SchemaChecker;

/** A token of 100 objects, saved, shown and compared, over SoftHSM in a real driver host. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class SnapshotTest {

    private static final byte[] ID = { 0x0a, 0x0b };
    private static final String HIDDEN = "what only a PIN shows";
    private static final int OBJECTS = 100;

    private final NativeLibraries libraries = new NativeLibraries();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final TestCertificates.Issued issued;
    private final SoftHsm hsm;
    private final TestToken token;
    private final Shim shim;
    private DriverManager registry = PlainRegistry.over(List.of(), Path.of("data"));

    @TempDir
    private Path folder = Path.of("");

    SnapshotTest() throws Exception {
        hsm = new SoftHsm(libraries);
        open.add(hsm);
        token = hsm.initToken("Office");
        shim = Shim.over(libraries, token);
        open.add(0, shim);
        try (TestCertificates certificates = new TestCertificates()) {
            issued = certificates.issue(TestCertificates.Kind.QUALIFIED_PERSONAL, "Jan Novák",
                    TestCertificates.Key.RSA, Duration.ofDays(-30), Duration.ofDays(60));
        }
        List<Template> objects = new ArrayList<>();
        objects.add(Template.privateKey("Novák", ID, issued.key(), issued.certificate().getPublicKey()));
        objects.add(Template.data("hidden", HIDDEN.getBytes(StandardCharsets.UTF_8)).with("CKA_PRIVATE", true));
        for (int i = objects.size(); i < OBJECTS; i++) {
            objects.add(i % 2 == 0 ? Template.certificate("Novák " + i, new byte[] { (byte) i }, issued.certificate())
                    : Template.data("note " + i, new byte[] { (byte) i }));
        }
        hsm.tool().create(token, objects);
    }

    @BeforeAll
    void tellShim() throws Exception {
        shim.tell();
    }

    @AfterAll
    void closeFixtures() throws Exception {
        registry.close();
        for (AutoCloseable fixture : open) {
            fixture.close();
        }
    }

    @Test
    void a_token_is_saved_shown_and_compared() throws Exception {
        Path before = folder.resolve("before.klicnik-snapshot");
        CliRun save = login();
        assertEquals(0, run(save, "snapshot", "save", before.toString(), "--pin-stdin", "--author", "Eva"),
                save.talk());
        assertTrue(save.answer().contains("100 objects were saved"), save.answer());

        CliRun again = login();
        assertEquals(3, run(again, "snapshot", "save", before.toString(), "--pin-stdin"));
        assertTrue(again.talk().contains("--replace"), again.talk());

        CliRun show = offline("snapshot", "show", before.toString());
        for (String part : List.of("Snapshot of", "Eva", "Office", "Jan Novák", "note 99", "hidden")) {
            assertTrue(show.answer().contains(part), part + " is missing in\n" + show.answer());
        }
        CliRun json = offline("snapshot", "show", before.toString(), "--json");
        assertTrue(json.answer().contains("\"Office\""), json.answer());

        assertNoSecret(Files.readString(before).toLowerCase(Locale.ROOT));

        CliRun same = login();
        assertEquals(0, run(same, "snapshot", "diff", before.toString(), "--pin-stdin"), same.answer());
        assertTrue(same.answer().contains("Nothing differs."), same.answer());

        hsm.tool().destroy(token, Template.data("note 99", new byte[] { 99 }));
        hsm.tool().destroy(token, Template.data("note 97", new byte[] { 97 }));
        hsm.tool().create(token, List.of(Template.data("note new", new byte[] { 1 }),
                Template.data("note 97", new byte[] { 0x7f, 0x7e })));
        Path open = folder.resolve("public.klicnik-snapshot");
        assertEquals(0, run(over(), "snapshot", "save", open.toString()));
        String shown = offline("snapshot", "show", open.toString()).answer();
        assertTrue(shown.contains("saved without a login"), shown);
        assertFalse(shown.contains("Log in"), shown);

        CliRun publicOnly = over();
        assertEquals(ExitCode.DIFFERENT, run(publicOnly, "snapshot", "diff", before.toString()));
        for (String part : List.of("3 objects were added, removed or changed", "Added (1)", "note new", "Removed (1)",
                "note 99", "Changed (1)", "note 97", "CKA_VALUE: 61 → 7f7e", "Not comparable (2)")) {
            assertTrue(publicOnly.answer().contains(part), part + " is missing in\n" + publicOnly.answer());
        }

        CliRun live = login();
        assertEquals(ExitCode.DIFFERENT, run(live, "snapshot", "diff", before.toString(), "--pin-stdin", "--json"));
        Map<String, Object> difference = JsonReader.read(live.answer());
        assertEquals(List.of(), SchemaChecker.documented("snapshot-diff.schema.json").check(difference));
        assertEquals("note new", JsonReader.at(difference, "added", 0, "label"));
        assertEquals("note 99", JsonReader.at(difference, "removed", 0, "label"));
        assertEquals("CKA_VALUE", JsonReader.at(difference, "changed", 0, "attributes", 0, "name"));
        assertEquals("7f7e", JsonReader.at(difference, "changed", 0, "attributes", 0, "after", "raw"));
        assertEquals(List.of(), JsonReader.at(difference, "unseen"), "both sides show private objects");

        Path after = folder.resolve("after.klicnik-snapshot");
        CliRun later = login();
        assertEquals(0, run(later, "snapshot", "save", after.toString(), "--pin-stdin"), later.talk());
        CliRun files = new CliRun(new FakeRegistry());
        assertEquals(ExitCode.DIFFERENT,
                files.run("snapshot", "diff", before.toString(), after.toString(), "--json"));
        assertTrue(files.answer().contains("\"same\" : false"), files.answer());
        assertFalse(files.answer().contains("Jan Novák"), "a certificate did not change:\n" + files.answer());
        aSnapshotThatIsShownAsATokenIsComparedAsItWasSaved(before, after);
    }

    /** What the driver of snapshots shows is called otherwise, which is no difference. */
    private void aSnapshotThatIsShownAsATokenIsComparedAsItWasSaved(Path before, Path after) throws Exception {
        Path shown = Files.createDirectories(folder.resolve(ShownSnapshots.FOLDER));
        Files.copy(after, shown.resolve("shown.klicnik-snapshot"));
        DriverProfile profile = new DriverProfile("snapshot", "snapshot", LocalizedText.same("Snapshots"),
                new JavaDriver("cz.klicnik.driver.snapshot", SnapshotDriver.class.getName()), Map.of(), List.of(),
                List.of(), Optional.empty(), Optional.empty(), false, Probe.UNASKED, Quirks.STANDARD);
        for (Path file : List.of(before, after)) {
            registry.close();
            registry = PlainRegistry.over(List.of(), List.of(new PlainRegistry.Made(profile, new SnapshotDriver(),
                    List.of(shown))), folder, HostTrace.NONE);
            CliRun run = new CliRun(registry);
            run.folders = new UserFolders(folder, folder.resolve("state"));
            assertEquals(file.equals(after) ? 0 : ExitCode.DIFFERENT, run.run("snapshot", "diff", file.toString(),
                    "--token", token.serial()), () -> run.answer() + run.talk());
            assertTrue(run.answer().contains(file.equals(after) ? "Nothing differs." : "note new"), run.answer());
        }
    }

    @Test
    void what_is_no_snapshot_is_refused_in_words() throws Exception {
        Path file = Files.writeString(folder.resolve("x"), "<html/>");
        CliRun run = new CliRun(new FakeRegistry());
        assertEquals(ExitCode.DRIVER_OR_TOKEN, run.run("snapshot", "show", file.toString()));
        assertTrue(run.talk().contains("not a snapshot but something else"), run.talk());
    }

    private void assertNoSecret(String text) {
        HexFormat hex = HexFormat.of();
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) issued.key();
        assertTrue(text.contains(hex.formatHex(unsigned(key.getModulus().toByteArray()))), "no modulus in the file");
        for (byte[] secret : List.of(key.getPrivateExponent().toByteArray(), key.getPrimeP().toByteArray(),
                key.getPrimeQ().toByteArray(), key.getCrtCoefficient().toByteArray(),
                HIDDEN.getBytes(StandardCharsets.UTF_8))) {
            assertFalse(text.contains(hex.formatHex(unsigned(secret))), "a secret is in the file");
        }
        assertFalse(text.contains(HIDDEN));
        assertFalse(text.contains('"' + SoftHsm.PIN + '"'), "the PIN is in the file");
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private CliRun login() {
        return over().input(SoftHsm.PIN + "\n");
    }

    /** A console of its own for each command, as a person has it. */
    private CliRun over() {
        registry.close();
        registry = PlainRegistry.over(List.of(), folder);
        return new CliRun(registry);
    }

    private static CliRun offline(String... arguments) throws Exception {
        CliRun run = new CliRun(new FakeRegistry());
        assertEquals(0, run.run(arguments), run.talk());
        return run;
    }

    private int run(CliRun run, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--module", shim.library().toString(), "--token", "Office"));
        return run.run(all.toArray(String[]::new));
    }
}
