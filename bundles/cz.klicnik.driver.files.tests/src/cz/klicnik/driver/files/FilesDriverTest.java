/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.JavaDriver;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.pki.TokenView;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Kind;

/** Folders with files that openssl made. */
@TestInstance(Lifecycle.PER_CLASS)
class FilesDriverTest {

    private static final String PASSWORD = "Heslo žluté";

    private final TestCertificates certificates;
    private final Issued jana;
    private final Issued jan;
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private Path folder = Path.of("");
    private DriverConnection connection = new FilesDriver().open(new Context(List.of(), told));

    FilesDriverTest() throws Exception {
        certificates = new TestCertificates();
        jana = certificates.valid(Kind.QUALIFIED_PERSONAL, "Jana Novotná");
        jan = certificates.valid(Kind.COMMERCIAL_PERSONAL, "Jan Novák");
    }

    @AfterAll
    void delete() throws Exception {
        certificates.close();
    }

    @BeforeEach
    void open(@TempDir Path temporary) throws IOException {
        folder = Files.createDirectory(temporary.resolve("keys"));
        told.clear();
        connection.close();
        connection = new FilesDriver().open(new Context(List.of(folder, temporary.resolve("later")), told));
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void a_folder_is_a_token_that_cannot_be_written() throws Exception {
        store("jana", jana, PASSWORD);
        TokenInfo token = token();
        assertEquals("keys", token.label());
        assertEquals("Klíčník", token.manufacturer());
        assertEquals(16, token.serial().length());
        assertTrue(token.has(TokenFlag.LOGIN_REQUIRED) && token.initialized() && token.has(TokenFlag.WRITE_PROTECTED));
        Files.writeString(folder.resolve("label.txt"), "\n  Moje klíče \n");
        assertEquals("Moje klíče", token().label());
        assertEquals(token.serial(), token().serial());
    }

    @Test
    void the_serial_is_the_paths_and_not_the_way_to_it() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolveSibling("link"), folder);
        String serial = token().serial();
        DriverConnection other = new FilesDriver().open(new Context(List.of(link, folder.getParent()), told));
        List<String> serials = other.slots().stream().map(s -> s.token().orElseThrow().serial()).toList();
        other.close();
        assertEquals(serial, serials.get(0));
        assertNotEquals(serial, serials.get(1));
    }

    @Test
    void before_login_a_file_is_announced_by_its_name_or_by_the_certificate_beside_it() throws Exception {
        store("jana", jana, PASSWORD);
        store("jan", jan, PASSWORD);
        Files.writeString(folder.resolve("jan.cer"), pem(jan));
        Files.write(folder.resolve("alone.crt"), jana.certificate().getEncoded());
        Files.writeString(folder.resolve("readme.txt"), "not ours");
        TokenContents contents = read();
        assertEquals(LoginState.PUBLIC, contents.login());
        assertEquals(List.of("CERTIFICATE jan", "DATA jana.p12", "CERTIFICATE alone"), lines(contents));
        TokenView view = new TokenAnalyzer().analyze(contents, Instant.now());
        assertEquals("Jan Novák", view.certificates().get(0).certificate().orElseThrow().holder());
        assertEquals(Trilean.UNKNOWN, view.certificates().get(0).key().presence());
    }

    @Test
    void login_opens_the_files_and_pairs_their_keys() throws Exception {
        store("jana", jana, PASSWORD);
        store("jan", jan, PASSWORD, "-legacy");
        Files.writeString(folder.resolve("jan.cer"), pem(jan));
        try (TokenSession session = connection.connect(0)) {
            TokenContents before = session.read(new NullProgressMonitor());
            login(session, PASSWORD);
            assertEquals(LoginState.USER, session.loginState());
            TokenContents contents = session.read(new NullProgressMonitor());
            assertEquals(List.of("CERTIFICATE jan", "PRIVATE_KEY jan", "CERTIFICATE Test Qualified CA 4",
                    "CERTIFICATE jana", "PRIVATE_KEY jana"), lines(contents));
            assertEquals(before.objects().get(0), contents.objects().get(0), "same handle, same certificate");
            TokenView view = new TokenAnalyzer().analyze(contents, Instant.now());
            assertEquals(List.of(), view.looseKeys());
            assertEquals(List.of(Trilean.YES, Trilean.NO, Trilean.YES),
                    view.certificates().stream().map(e -> e.key().presence()).toList());
            assertEquals(Trilean.YES, view.certificates().get(0).key().exportable());
            assertEquals(contents.objects(), session.read(new NullProgressMonitor()).objects(), "handles are stable");
            session.logout();
            assertEquals(before.objects(), session.read(new NullProgressMonitor()).objects());
        }
    }

    @Test
    void a_login_is_shared_by_all_conversations() throws Exception {
        store("jana", jana, PASSWORD);
        try (TokenSession first = connection.connect(0); TokenSession second = connection.connect(0)) {
            login(first, PASSWORD);
            first.close();
            assertEquals(LoginState.USER, second.loginState());
        }
    }

    @Test
    void a_wrong_password_is_a_wrong_pin_and_opens_nothing() throws Exception {
        store("jana", jana, PASSWORD);
        try (TokenSession session = connection.connect(0)) {
            assertEquals(FaultCode.PIN_INCORRECT, fault(() -> login(session, "wrong")).code());
            assertEquals(LoginState.PUBLIC, session.loginState());
            assertEquals(FaultCode.NOT_SUPPORTED, fault(() -> {
                try (Pin pin = pin(PASSWORD)) {
                    session.login(UserRole.SECURITY_OFFICER, pin);
                }
            }).code());
        }
    }

    @Test
    void a_file_with_another_password_stays_closed_with_its_reason_and_opens_with_its_own() throws Exception {
        store("jan", jan, "another");
        store("jana", jana, PASSWORD);
        Files.write(folder.resolve("jan.der"), jan.certificate().getEncoded());
        try (TokenSession session = connection.connect(0)) {
            login(session, PASSWORD);
            TokenContents contents = session.read(new NullProgressMonitor());
            assertEquals("CERTIFICATE jan", line(contents.objects().get(0)));
            TokenObject closed = contents.objects().get(1);
            assertEquals("DATA jan.p12", line(closed));
            assertEquals(FaultCode.FILE_PASSWORD, closed.problem().orElseThrow().code());
            login(session, "another");
            TokenContents both = session.read(new NullProgressMonitor());
            assertEquals(2, both.objects().stream().filter(o -> o.kind() == ObjectKind.PRIVATE_KEY).count());
        }
    }

    @Test
    void damaged_files_say_so_and_the_rest_stands() throws Exception {
        byte[] whole = Files.readAllBytes(store("jana", jana, PASSWORD));
        Files.write(folder.resolve("cut.pfx"), Arrays.copyOf(whole, whole.length / 2));
        Files.write(folder.resolve("empty.p12"), new byte[0]);
        Files.writeString(folder.resolve("garbage.cer"), "garbage");
        Files.writeString(folder.resolve("key.crt"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        Files.createSymbolicLink(folder.resolve("dangling.p12"), folder.resolve("nothing"));
        Files.createDirectory(folder.resolve("folder.p12"));
        try (TokenSession session = connection.connect(0)) {
            for (int round = 0; round < 2; round++) {
                TokenContents contents = session.read(new NullProgressMonitor());
                for (String name : List.of("cut.pfx", "empty.p12", "key.crt")) {
                    TokenObject damaged = contents.objects().stream().filter(o -> o.label().equals(name)).findFirst()
                            .orElseThrow();
                    assertEquals(FaultCode.FILE_PROBLEM, damaged.problem().orElseThrow().code());
                }
                TokenView view = new TokenAnalyzer().analyze(contents, Instant.now());
                assertTrue(view.certificates().stream().anyMatch(e -> e.object().label().equals("garbage")
                        && e.problem().orElseThrow().code() == FaultCode.OBJECT_UNREADABLE));
                if (round == 0) {
                    assertFalse(lines(contents).toString().contains("PRIVATE_KEY"));
                    login(session, PASSWORD);
                } else {
                    assertTrue(lines(contents).contains("PRIVATE_KEY jana"));
                }
            }
        }
    }

    @Test
    void a_folder_without_stores_needs_no_login() throws Exception {
        Files.write(folder.resolve("jan.cer"), jan.certificate().getEncoded());
        assertFalse(token().has(TokenFlag.LOGIN_REQUIRED));
        try (TokenSession session = connection.connect(0)) {
            assertEquals(LoginState.NOT_REQUIRED, session.read(new NullProgressMonitor()).login());
            assertEquals(FaultCode.PIN_NOT_SET, fault(() -> login(session, PASSWORD)).code());
        }
    }

    @Test
    void a_file_that_changes_after_login_is_closed_again() throws Exception {
        store("jana", jana, PASSWORD);
        try (TokenSession session = connection.connect(0)) {
            login(session, PASSWORD);
            session.read(new NullProgressMonitor());
            Files.delete(folder.resolve("jana.p12"));
            store("jana", jan, PASSWORD);
            assertEquals(List.of("DATA jana.p12"), lines(session.read(new NullProgressMonitor())));
        }
    }

    @Test
    void files_and_folders_that_come_and_go_are_told() throws Exception {
        store("jana", jana, PASSWORD);
        await("contents 0");
        Path later = Files.createDirectory(folder.resolveSibling("later"));
        await("slots");
        assertEquals(List.of(0L, 1L), connection.slots().stream().map(s -> s.slot().id()).toList());
        told.clear();
        Files.write(later.resolve("jan.cer"), jan.certificate().getEncoded());
        await("contents 1");
        Files.delete(later.resolve("jan.cer"));
        Files.delete(later);
        await("slots");
        try (Stream<SlotReading> slots = connection.slots().stream()) {
            assertEquals(1, slots.count());
        }
        assertEquals(FaultCode.TOKEN_GONE, fault(() -> connection.connect(1)).code());
    }

    @Test
    void attributes_are_those_that_a_token_would_give() throws Exception {
        store("jana", jana, PASSWORD);
        try (TokenSession session = connection.connect(0)) {
            login(session, PASSWORD);
            TokenContents contents = session.read(new NullProgressMonitor());
            Capability.RawAttributes raw = session.capability(Capability.RawAttributes.class).orElseThrow();
            for (TokenObject object : contents.objects()) {
                Map<String, String> values = new HashMap<>();
                for (Attribute a : raw.attributes(object.handle())) {
                    values.put(a.name(), a.value().hex());
                }
                assertEquals(object.kind() == ObjectKind.CERTIFICATE ? "0000000000000001" : "0000000000000003",
                        values.get("CKA_CLASS"));
                assertEquals(object.id().hex(), values.get("CKA_ID"));
                assertFalse(values.containsKey("CKA_VALUE") && object.kind() == ObjectKind.PRIVATE_KEY);
            }
            assertEquals(FaultCode.OBJECT_NOT_FOUND, fault(() -> raw.attributes(4711)).code());
            assertEquals(Optional.empty(), session.capability(Capability.Mechanisms.class));
            assertEquals(Optional.empty(), session.capability(Capability.KeyGeneration.class));
        }
    }

    private Path store(String name, Issued issued, String password, String... options) throws Exception {
        Path file = folder.resolveSibling(name + ".part");
        String pem = pem("PRIVATE KEY", issued.key().getEncoded()) + pem(issued)
                + pem("CERTIFICATE", certificates.authority(true).getEncoded());
        List<String> words = new ArrayList<>(List.of("openssl", "pkcs12", "-export", "-out", file.toString(),
                "-name", name, "-passout", "env:P"));
        words.addAll(Arrays.asList(options));
        Command.of(words).with(Map.of("P", password)).reading(pem).succeed();
        return Files.move(file, folder.resolve(name + ".p12"));
    }

    private static String pem(Issued issued) throws Exception {
        return pem("CERTIFICATE", issued.certificate().getEncoded());
    }

    private static String pem(String type, byte[] der) {
        return "-----BEGIN " + type + "-----\n" + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(der)
                + "\n-----END " + type + "-----\n";
    }

    private TokenInfo token() throws FaultException {
        return connection.slots().get(0).token().orElseThrow();
    }

    private TokenContents read() throws FaultException {
        try (TokenSession session = connection.connect(0)) {
            return session.read(new NullProgressMonitor());
        }
    }

    private void await(String what) throws InterruptedException {
        String next = "";
        while (!next.equals(what)) {
            next = Optional.ofNullable(told.poll(10, TimeUnit.SECONDS)).orElseThrow();
        }
    }

    private static void login(TokenSession session, String password) throws FaultException {
        try (Pin pin = pin(password)) {
            session.login(UserRole.USER, pin);
        }
    }

    private static Pin pin(String text) {
        return Pin.taking(text.toCharArray());
    }

    private static Fault fault(Executable call) {
        return assertThrows(FaultException.class, call).fault();
    }

    private static List<String> lines(TokenContents contents) {
        return contents.objects().stream().map(FilesDriverTest::line).toList();
    }

    private static String line(TokenObject object) {
        return object.kind() + " " + object.label();
    }

    private record Context(List<Path> folders, BlockingQueue<String> told) implements DriverContext {

        @Override
        public DriverProfile profile() {
            return new DriverProfile("cz.klicnik.driver.files", "files", LocalizedText.same("files"),
                    new JavaDriver("test", "test"), Map.of(), List.of(), List.of(), Optional.empty(), Optional.empty(),
                    false, Probe.UNASKED, Quirks.STANDARD);
        }

        @Override
        public Path dataFolder() {
            return Path.of("");
        }

        @Override
        public void slotsChanged() {
            told.add("slots");
        }

        @Override
        public void contentsChanged(long slotId) {
            told.add("contents " + slotId);
        }

        @Override
        public void lost(Fault reason) {
            told.add("lost");
        }
    }
}
