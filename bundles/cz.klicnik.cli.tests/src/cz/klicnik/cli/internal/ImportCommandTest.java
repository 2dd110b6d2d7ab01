/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.testing.json.JsonReader;
import cz.klicnik.testing.ListedObject;
import cz.klicnik.testing.ListedObject.Kind;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Pkcs11Tool;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.json.SchemaChecker;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;

/** Imports of files that OpenSSL has made, to a token of SoftHSM in a driver host. */
class ImportCommandTest {

    private static final String YES = "--yes";
    private static final String TEST = "--test-signature";

    private final NativeLibraries libraries = new NativeLibraries();
    private final SoftHsm hsm;
    private final TestToken token;
    private final Shim shim;
    @TempDir
    private Path folder = Path.of("");
    private OwnedFiles files = new OwnedFiles(folder);
    private ImportTarget target = new ImportTarget(folder);

    ImportCommandTest() throws IOException {
        hsm = new SoftHsm(libraries);
        token = hsm.initToken("Office");
        shim = Shim.over(libraries, token);
    }

    @BeforeEach
    void open() throws IOException {
        files = new OwnedFiles(folder);
        target = new ImportTarget(folder).with("soft", shim.token(token));
        shim.resetCounts();
    }

    @AfterEach
    void close() throws IOException {
        shim.close();
        hsm.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "-keypbe AES-256-CBC -certpbe AES-256-CBC", "-legacy", "-legacy -descert", "-nomac",
            "-keypbe NONE -certpbe NONE", "-macalg sha512" })
    void what_openssl_writes_ends_in_a_key_that_signs(String options) throws Exception {
        for (String key : List.of("rsa:2048", "ec:P-256")) {
            String owner = files.owner(key.replace(":", ""), key);
            Path store = files.store(owner, options);
            assertEquals(0, imported(store), target.last::talk);
            signs(owner, owner);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "rsa:4096", "ec:P-384", "ec:P-521" })
    void keys_of_the_usual_kinds_sign(String key) throws Exception {
        String owner = files.owner("Eva", key);
        assertEquals(0, imported(files.store(owner, "")), target.last::talk);
        signs(owner, owner);
    }

    @Test
    void several_keys_in_one_file_come_with_their_own_certificates() throws Exception {
        files.owner("Eva", "ec:P-256");
        files.owner("Jan", "rsa:2048");
        files.openssl("pkcs12 -export -inkey Eva.pem -in Eva.crt -out Eva.p12 -passout env:P -name Evička");
        Path both = files.write("both.pem", (Files.readString(files.path("Eva.pem"))
                + Files.readString(files.path("Jan.pem")) + Files.readString(files.path("Jan.crt"))
                + Files.readString(files.path("Eva.crt"))).getBytes(StandardCharsets.US_ASCII));
        assertEquals(0, imported(files.path("Eva.p12"), both), target.last::talk);
        signs("Eva", "Evička");
        signs("Jan", "Jan");
        assertEquals(4, listed().size());
    }

    @Test
    void a_file_opens_in_pem_and_in_indefinite_length_too() throws Exception {
        byte[] der = Files.readAllBytes(files.store(files.owner("Eva", "ec:P-256"), "-name Eva"));
        String pem = "-----BEGIN PKCS12-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END PKCS12-----\n";
        assertEquals(0, imported(files.write("pem.p12", pem.getBytes(StandardCharsets.US_ASCII))), target.last::talk);
        signs("Eva", "Eva");
        byte[] other = Files.readAllBytes(files.store(files.owner("Jan", "ec:P-256"), "-name Jan"));
        assertEquals(0, imported(files.write("ber.p12", indefinite(other))), target.last::talk);
        signs("Jan", "Jan");
    }

    @Test
    void the_chain_comes_only_where_it_is_wanted() throws Exception {
        files.issued("Authority", "Eva");
        Path store = files.store("Eva", "-certfile " + files.path("Authority.crt"));
        assertEquals(0, imported(store), target.last::talk);
        assertEquals(2, listed().size());
        assertTrue(target.last.answer().contains("Authority, valid until"), target.last.answer());
        String id = files.id("Authority");
        assertEquals(0, target.run(List.of(OwnedFiles.PASSWORD, SoftHsm.PIN), "import", store.toString(),
                files.path("Authority.crt").toString(), "--chain", YES), target.last::talk);
        assertEquals(3, listed().size(), "the pair is there already");
        assertTrue(listed().stream().anyMatch(o -> o.id().equals(id) && o.kind() == Kind.CERTIFICATE));
    }

    @Test
    void a_key_and_its_certificate_come_from_files_of_their_own() throws Exception {
        files.owner("Eva", "rsa:2048");
        files.openssl("pkey -in Eva.pem -traditional -aes256 -passout env:P -out eva.key");
        assertEquals(0, target.run(List.of(OwnedFiles.PASSWORD, SoftHsm.PIN), "import", "--key",
                files.path("eva.key").toString(), "--certificate", files.path("Eva.crt").toString(), TEST, YES,
                "--label", "Podpis"), target.last::talk);
        signs("Eva", "Podpis");
        files.owner("Jan", "rsa:2048");
        assertEquals(5, target.run(List.of(OwnedFiles.PASSWORD, SoftHsm.PIN), "import", "--key",
                files.path("eva.key").toString(), "--certificate", files.path("Jan.crt").toString(), YES));
        assertTrue(said().contains("do not belong together"), this::said);
        assertEquals(2, listed().size());
    }

    @Test
    void a_certificate_alone_goes_to_its_key_and_nowhere_else() throws Exception {
        files.owner("Eva", "ec:P-256");
        assertEquals(5, target.run(List.of(SoftHsm.PIN), "import", files.path("Eva.crt").toString(), YES));
        assertTrue(said().contains("is neither on the token nor comes along"), this::said);
        files.owner("Jan", "rsa:2048");
        elsewhere("Jan", "0c0d");
        assertEquals(0, target.run(List.of(SoftHsm.PIN), "import", files.path("Jan.crt").toString(), YES, TEST),
                target.last::talk);
        assertEquals(List.of("0c0d"), certificateIds());
    }

    @Test
    void where_a_key_does_not_show_which_it_is_a_person_says_it() throws Exception {
        files.owner("Eva", "ec:P-256");
        elsewhere("Eva", "0a0b");
        String certificate = files.path("Eva.crt").toString();
        assertEquals(5, target.run(List.of(SoftHsm.PIN), "import", certificate, YES));
        assertEquals(5, target.run(List.of(SoftHsm.PIN), "import", certificate, YES, "--id", "0a0c"));
        assertEquals(0, target.run(List.of(SoftHsm.PIN), "import", certificate, YES, "--id", "0a0b", TEST),
                target.last::talk);
        assertEquals(List.of("0a0b"), certificateIds());
    }

    /** As another program has written it, which leaves an EC key without anything of its public half. */
    private void elsewhere(String owner, String id) throws IOException {
        files.openssl("pkcs8 -topk8 -nocrypt -outform DER -in " + owner + ".pem -out " + owner + ".key");
        new Pkcs11Tool(token).command(true, List.of("--write-object", files.path(owner + ".key").toString(), "--type",
                "privkey", "--id", id, "--label", "elsewhere")).succeed();
    }

    private List<String> certificateIds() throws IOException {
        return listed().stream().filter(o -> o.kind() == Kind.CERTIFICATE).map(ListedObject::id).toList();
    }

    @Test
    void what_is_there_already_is_refused_by_name() throws Exception {
        Path store = files.store(files.owner("Eva", "ec:P-256"), "");
        assertEquals(0, imported(store), target.last::talk);
        assertEquals(5, imported(store));
        assertTrue(said().contains("It is on the token already: certificate “Eva”"), this::said);
        assertEquals(2, listed().size());
    }

    @Test
    void a_wrong_password_reaches_no_token_and_a_person_may_try_again() throws Exception {
        Path store = files.store(files.owner("Eva", "ec:P-256"), "");
        assertEquals(4, target.run(List.of("x", ""), "import", store.toString(), YES), target.last::talk);
        assertEquals(0, shim.counts().total(), "no driver was asked");
        Path password = files.write("password", "wrong\n".getBytes(StandardCharsets.US_ASCII));
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        assertEquals(4, target.run(List.of(SoftHsm.PIN), "import", store.toString(), YES, "--password-file",
                password.toString()));
        assertTrue(target.last.talk().startsWith("error: The file " + store), target.last.talk());
        assertEquals(0, target.run(List.of("x", OwnedFiles.PASSWORD, SoftHsm.PIN), "import", store.toString(), YES),
                target.last::talk);
        assertTrue(target.last.talk().contains("The password is wrong"), target.last.talk());
        assertEquals(1, shim.counts().of("C_Login"));
        assertFalse((target.last.talk() + target.last.answer()).contains(OwnedFiles.PASSWORD));
    }

    @Test
    void a_dry_run_says_what_is_inside_and_writes_nothing() throws Exception {
        Path store = files.store(files.owner("Eva", "rsa:2048"), "");
        assertEquals(0, target.run(List.of(OwnedFiles.PASSWORD), "import", store.toString(), "--dry-run"),
                target.last::talk);
        String said = target.last.answer();
        for (String part : List.of("what: certificate with its private key", "key: RSA 2048",
                "Write the private key “Eva”", "never a key of a qualified device")) {
            assertTrue(said.contains(part), said);
        }
        assertEquals(0, shim.counts().of("C_CreateObject"));
        assertEquals(0, shim.counts().of("C_Login"));
        CliRun czech = new CliRun(new FakeRegistry()).types(OwnedFiles.PASSWORD);
        czech.locale = Locale.of("cs");
        assertEquals(0, target.run(czech, "import", store.toString(), "--dry-run"), target.last::talk);
        assertTrue(target.last.answer().contains("certifikát se soukromým klíčem"), target.last.answer());
        assertEquals(0, target.run(List.of(OwnedFiles.PASSWORD), "import", store.toString(), "--dry-run", "--json"));
        assertEquals(List.of(),
                SchemaChecker.documented("plan.schema.json").check(JsonReader.read(target.last.answer())));
        assertTrue(target.last.answer().contains("\"privateKey\" : true"), target.last.answer());
        assertTrue(target.last.answer().contains("\"WRITE_KEY\""), target.last.answer());
    }

    @Test
    void what_is_damaged_or_something_else_is_told_before_any_driver_is_asked() throws Exception {
        byte[] whole = Files.readAllBytes(files.store(files.owner("Eva", "ec:P-256"), ""));
        for (byte[] bad : List.of(Arrays.copyOf(whole, whole.length / 2), "hello".getBytes(StandardCharsets.US_ASCII),
                new byte[0])) {
            Path file = files.write("bad.p12", bad);
            assertEquals(3, target.run(List.of(OwnedFiles.PASSWORD), "import", file.toString(), YES));
            assertTrue(target.last.talk().startsWith("error: The file " + file), target.last.talk());
        }
        assertEquals(2, target.run(List.of(), "import"));
        assertEquals(2, target.run(List.of(), "import", "x", "--id", "0g"));
        assertEquals(0, shim.counts().total());
        files.openssl("genpkey -algorithm ED25519 -out ed.pem");
        assertEquals(5, target.run(List.of(SoftHsm.PIN), "import", files.path("ed.pem").toString(), YES));
        assertTrue(target.last.talk().contains("This key cannot be put on a token (Ed25519)"), target.last.talk());
    }

    @Test
    void only_what_is_named_is_imported() throws Exception {
        Path eva = files.store(files.owner("Eva", "ec:P-256"), "");
        Path jan = files.store(files.owner("Jan", "ec:P-256"), "");
        List<String> typed = List.of(OwnedFiles.PASSWORD, SoftHsm.PIN);
        assertEquals(3, target.run(typed, "import", eva.toString(), jan.toString(), "--only", "Petr", YES));
        assertEquals(0, target.run(typed, "import", eva.toString(), jan.toString(), "--only", "jan", YES),
                target.last::talk);
        assertEquals(List.of("Jan", "Jan"), listed().stream().map(ListedObject::label).toList());
    }

    /** Without the ends of lines. */
    private String said() {
        return target.last.talk().replaceAll("\\s+", " ");
    }

    private int imported(Path... stores) {
        List<String> words = new ArrayList<>(List.of("import", TEST, YES));
        Arrays.stream(stores).forEach(s -> words.add(s.toString()));
        return target.run(List.of(OwnedFiles.PASSWORD, SoftHsm.PIN), words.toArray(String[]::new));
    }

    private List<ListedObject> listed() throws IOException {
        return new Pkcs11Tool(token).objects(true);
    }

    private void signs(String owner, String label) throws Exception {
        Signatures.check(new Pkcs11Tool(token), files, owner, label);
    }

    /** The outermost element with an indefinite length, as Java's old versions and some cards' programs write. */
    private static byte[] indefinite(byte[] der) {
        int header = 2 + (der[1] & 0x7f);
        byte[] ber = new byte[der.length - header + 4];
        ber[0] = 0x30;
        ber[1] = (byte) 0x80;
        System.arraycopy(der, header, ber, 2, der.length - header);
        return ber;
    }
}
