/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.runtime.internal.DriverManager;
import cz.klicnik.runtime.internal.PlainRegistry;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.Template;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestToken;

/** The command line over SoftHSM in a real driver host, through a shim that counts the calls. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealTokenTest {

    private static final byte[] ID = { 0x0a, 0x0b };
    private static final String SHIM_RULE_FINAL_TRY = "flags * +USER_PIN_FINAL_TRY";

    private final NativeLibraries libraries = new NativeLibraries();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final TestCertificates.Issued issued;
    private final Shim shim;
    private DriverManager registry = PlainRegistry.over(List.of(), Path.of("data"));

    @TempDir
    private Path folder = Path.of("");

    RealTokenTest() throws Exception {
        SoftHsm hsm = new SoftHsm(libraries);
        open.add(hsm);
        TestToken token = hsm.initToken("Office");
        shim = Shim.over(libraries, token);
        open.add(0, shim);
        try (TestCertificates certificates = new TestCertificates()) {
            issued = certificates.expiring(TestCertificates.Kind.QUALIFIED_PERSONAL, "Jan Novák", 6);
        }
        hsm.tool().create(token, List.of(Template.certificate("Novák", ID, issued.certificate()),
                Template.privateKey("Novák", ID, issued.key(), issued.certificate().getPublicKey()),
                Template.garbageCertificate("\u001b[2Jgarbage", new byte[] { 1 }, new byte[] { 1, 2, 3 }),
                Template.data("n".repeat(10_000), new byte[] { 1 })));
    }

    @BeforeAll
    void fixturesAreThere() {
        assertTrue(shim.library().toFile().canRead());
    }

    @AfterAll
    void closeFixtures() throws Exception {
        for (AutoCloseable fixture : open) {
            fixture.close();
        }
    }

    @BeforeEach
    void begin() throws Exception {
        registry.close();
        registry = PlainRegistry.over(List.of(), folder);
        shim.tell();
        shim.resetCounts();
    }

    @AfterEach
    void end() {
        registry.close();
    }

    @Test
    void inspect_shows_what_is_public_before_a_login() {
        CliRun run = new CliRun(registry);
        assertEquals(0, run("inspect", run));
        for (String part : List.of("Office", "Jan Novák", "expiring", issued.certificate().getSerialNumber().toString(),
                "unreadable", "nnn…", "Log in to see private objects.")) {
            assertTrue(run.answer().contains(part), part + " is missing in\n" + run.answer());
        }
        assertFalse(run.answer().contains("\u001b"), "a label moved the cursor");
        assertFalse(run.answer().contains("private key"));
        assertEquals("", run.talk());
    }

    @Test
    void inspect_after_a_login_knows_the_key_of_the_certificate() {
        CliRun run = new CliRun(registry).input(SoftHsm.PIN + "\n");
        assertEquals(0, run("inspect", run, "--token", "Office", "--pin-stdin", "--json"));
        assertTrue(run.answer().contains("\"presence\" : \"YES\""), run.answer());
        assertTrue(run.answer().contains("\"kind\" : \"PRIVATE_KEY\""), run.answer());
        assertTrue(run.answer().contains("\"origin\" : \"IMPORTED\""), run.answer());
        assertTrue(run.answer().contains("n".repeat(10_000)), "the label is whole for programs");
        assertFalse(run.answer().contains(SoftHsm.PIN));
    }

    @Test
    void a_wrong_pin_costs_one_call_of_c_login() throws Exception {
        CliRun run = new CliRun(registry).input("000000\n");
        assertEquals(4, run("inspect", run, "--pin-stdin"), "the token that was never initialised is no choice");
        assertEquals(1, shim.counts().of("C_Login"));
        assertTrue(run.talk().contains("error: The PIN is wrong."), run.talk());
        assertEquals("", run.answer());
    }

    @Test
    void the_last_try_is_not_spent_by_a_script() throws Exception {
        shim.tell(SHIM_RULE_FINAL_TRY);
        CliRun run = new CliRun(registry).input(SoftHsm.PIN + "\n");
        assertEquals(5, run("inspect", run, "--token", "Office", "--pin-stdin"));
        assertEquals(0, shim.counts().of("C_Login"));
    }

    @Test
    void a_pin_of_impossible_length_is_not_sent() throws Exception {
        CliRun run = new CliRun(registry).input("1\n");
        assertEquals(4, run("inspect", run, "--token", "Office", "--pin-stdin"));
        assertEquals(0, shim.counts().of("C_Login"));
        assertTrue(run.talk().contains("took no try"), run.talk());
    }

    @Test
    void show_tells_every_attribute_of_a_certificate() throws Exception {
        CliRun run = new CliRun(registry);
        String serial = issued.certificate().getSerialNumber().toString(16);
        assertEquals(0, run("show", run, "cert:serial:" + serial, "--json"));
        assertTrue(run.answer().contains(HexFormat.of().formatHex(issued.certificate().getEncoded())), run.answer());
        assertTrue(run.answer().contains("\"CKO_CERTIFICATE\""), run.answer());
        assertTrue(run.answer().contains("\"titleText\" : \"Key usage (critical)\""), run.answer());
        CliRun text = new CliRun(registry);
        assertEquals(0, run("show", text, "cert:Novák"));
        assertTrue(text.answer().contains("CKC_X_509"), text.answer());
        assertTrue(text.answer().contains("  digital signature (digitalSignature)"), text.answer());
        assertTrue(text.answer().contains("Path, from the certificate upwards"), text.answer());
        assertTrue(run.answer().contains("\"outcome\" : \"UNKNOWN\""), "a path, without a login");
        assertTrue(text.answer()
                .contains(HexFormat.of().formatHex("Novák".getBytes(StandardCharsets.UTF_8))), text.answer());
    }

    @Test
    void an_id_that_certificate_and_key_share_is_ambiguous_and_each_candidate_works() {
        CliRun run = new CliRun(registry).input(SoftHsm.PIN + "\n");
        assertEquals(3, run("show", run, "0a0b", "--token", "Office", "--pin-stdin"));
        assertTrue(run.talk().contains("private:id:0a0b"), run.talk());
        CliRun key = new CliRun(registry);
        assertEquals(0, run("show", key, "private:id:0a0b", "--token", "Office"));
        assertTrue(key.answer().contains("(stays on the token)"), key.answer());
    }

    @Test
    void slots_and_mechanisms_are_listed() {
        CliRun slots = new CliRun(registry);
        assertEquals(0, run("slots", slots));
        assertTrue(slots.answer().contains("Office"), slots.answer());
        assertTrue(slots.answer().contains("(not initialised)"), slots.answer());
        CliRun mechanisms = new CliRun(registry);
        assertEquals(0, run("mechanisms", mechanisms, "--token", "Office"));
        assertTrue(mechanisms.answer().contains("CKM_SHA256_RSA_PKCS"), mechanisms.answer());
    }

    @Test
    void a_library_that_prints_does_not_spoil_the_answer() throws Exception {
        try (SoftHsm hsm = new SoftHsm(libraries); Shim printing = Shim.printing(libraries, hsm)) {
            CliRun run = new CliRun(registry);
            assertEquals(0, run.run("inspect", "--json", "--module", printing.library().toString()));
            assertTrue(run.answer().startsWith("{\n  \"version\" : 1"), run.answer());
        }
    }

    @Test
    void a_library_that_is_none_fails_with_its_reason() throws Exception {
        assertTrue(reason(libraries.emptyFile(folder)).contains("is not a library"));
        assertTrue(reason(libraries.elf32(folder)).contains("another processor or word size"));
        assertTrue(reason(libraries.notPkcs11()).contains("is not a PKCS#11 library"));
        assertTrue(reason(libraries.crashOnLoad()).contains("crashed"));
        assertTrue(reason(folder.resolve("missing.so")).contains("was not found"));
    }

    private String reason(Path library) {
        CliRun run = new CliRun(registry);
        assertEquals(3, run.run("inspect", "--module", library.toString()));
        assertEquals("", run.answer());
        return run.talk().replaceAll("\\s+", " ");
    }

    private int run(String command, CliRun run, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, "--module", shim.library().toString()));
        arguments.addAll(List.of(more));
        return run.run(arguments.toArray(String[]::new));
    }
}
