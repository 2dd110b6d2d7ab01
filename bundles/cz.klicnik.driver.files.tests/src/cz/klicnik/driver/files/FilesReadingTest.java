/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Pin;
import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.pki.TokenView;

/** Folders with files that openssl made. */
class FilesReadingTest extends WithFolder {

    FilesReadingTest(@TempDir Path temporary) throws Exception {
        super(temporary);
    }

    @Test
    void a_folder_is_a_token_that_can_be_written() throws Exception {
        folder().store("jana", jana, authority, TestFolder.PASSWORD);
        TokenInfo token = folder().token();
        assertEquals("keys", token.label());
        assertEquals("Klíčník", token.manufacturer());
        assertEquals(16, token.serial().length());
        assertTrue(token.has(TokenFlag.LOGIN_REQUIRED) && token.initialized() && !token.has(TokenFlag.WRITE_PROTECTED));
        Files.writeString(folder().path("label.txt"), "\n  Moje klíče \n");
        assertEquals("Moje klíče", folder().token().label());
        assertEquals(token.serial(), folder().token().serial());
    }

    @Test
    void the_serial_is_the_paths_and_not_the_way_to_it() throws Exception {
        Path link = Files.createSymbolicLink(folder().path().resolveSibling("link"), folder().path());
        String serial = folder().token().serial();
        DriverConnection other = new FilesDriver().open(folder().context(link, folder().path().resolveSibling("")));
        List<String> serials = other.slots().stream().map(s -> s.token().orElseThrow().serial()).toList();
        other.close();
        assertEquals(serial, serials.get(0));
        assertNotEquals(serial, serials.get(1));
    }

    @Test
    void before_login_a_file_is_announced_by_its_name_or_by_the_certificate_beside_it() throws Exception {
        folder().store("jana", jana, authority, TestFolder.PASSWORD);
        folder().store("jan", jan, authority, TestFolder.PASSWORD);
        Files.writeString(folder().path("jan.cer"), TestFolder.pem(jan));
        Files.write(folder().path("alone.crt"), jana.certificate().getEncoded());
        Files.writeString(folder().path("readme.txt"), "not ours");
        TokenContents contents = folder().read();
        assertEquals(LoginState.PUBLIC, contents.login());
        assertEquals(List.of("CERTIFICATE jan", "DATA jana.p12", "CERTIFICATE alone"), TestFolder.lines(contents));
        TokenView view = new TokenAnalyzer().analyze(contents, Instant.now());
        assertEquals("Jan Novák", view.certificates().get(0).certificate().orElseThrow().holder());
        assertEquals(Trilean.UNKNOWN, view.certificates().get(0).key().presence());
    }

    @Test
    void login_opens_the_files_and_pairs_their_keys() throws Exception {
        folder().store("jana", jana, authority, TestFolder.PASSWORD);
        folder().store("jan", jan, authority, TestFolder.PASSWORD, "-legacy");
        Files.writeString(folder().path("jan.cer"), TestFolder.pem(jan));
        try (TokenSession session = folder().connect()) {
            TokenContents before = TestFolder.read(session);
            TestFolder.login(session, TestFolder.PASSWORD);
            assertEquals(LoginState.USER, session.loginState());
            TokenContents contents = TestFolder.read(session);
            assertEquals(List.of("CERTIFICATE jan", "PRIVATE_KEY jan", "CERTIFICATE Test Qualified CA 4",
                    "CERTIFICATE jana", "PRIVATE_KEY jana"), TestFolder.lines(contents));
            assertEquals(before.objects().get(0), contents.objects().get(0), "same handle, same certificate");
            TokenView view = new TokenAnalyzer().analyze(contents, Instant.now());
            assertEquals(List.of(), view.looseKeys());
            assertEquals(List.of(Trilean.YES, Trilean.NO, Trilean.YES),
                    view.certificates().stream().map(e -> e.key().presence()).toList());
            assertEquals(Trilean.YES, view.certificates().get(0).key().exportable());
            assertEquals(contents.objects(), TestFolder.read(session).objects(), "handles are stable");
            session.logout();
            assertEquals(before.objects(), TestFolder.read(session).objects());
        }
    }

    @Test
    void a_login_is_shared_by_all_conversations() throws Exception {
        folder().store("jana", jana, authority, TestFolder.PASSWORD);
        try (TokenSession first = folder().connect(); TokenSession second = folder().connect()) {
            TestFolder.login(first, TestFolder.PASSWORD);
            first.close();
            assertEquals(LoginState.USER, second.loginState());
        }
    }

    @Test
    void a_wrong_password_is_a_wrong_pin_and_opens_nothing() throws Exception {
        folder().store("jana", jana, authority, TestFolder.PASSWORD);
        try (TokenSession session = folder().connect()) {
            assertEquals(FaultCode.PIN_INCORRECT, TestFolder.fault(() -> TestFolder.login(session, "wrong")).code());
            assertEquals(LoginState.PUBLIC, session.loginState());
            assertEquals(FaultCode.NOT_SUPPORTED, TestFolder.fault(() -> {
                try (Pin pin = TestFolder.pin(TestFolder.PASSWORD)) {
                    session.login(UserRole.SECURITY_OFFICER, pin);
                }
            }).code());
        }
    }

    @Test
    void a_file_with_another_password_stays_closed_with_its_reason_and_opens_with_its_own() throws Exception {
        folder().store("jan", jan, authority, "another");
        folder().store("jana", jana, authority, TestFolder.PASSWORD);
        Files.write(folder().path("jan.der"), jan.certificate().getEncoded());
        try (TokenSession session = folder().connect()) {
            TestFolder.login(session, TestFolder.PASSWORD);
            TokenContents contents = TestFolder.read(session);
            assertEquals("CERTIFICATE jan", TestFolder.line(contents.objects().get(0)));
            TokenObject closed = contents.objects().get(1);
            assertEquals("DATA jan.p12", TestFolder.line(closed));
            assertEquals(FaultCode.FILE_PASSWORD, closed.problem().orElseThrow().code());
            TestFolder.login(session, "another");
            TokenContents both = TestFolder.read(session);
            assertEquals(2, both.objects().stream().filter(o -> o.kind() == ObjectKind.PRIVATE_KEY).count());
        }
    }

    @Test
    void damaged_files_say_so_and_the_rest_stands() throws Exception {
        byte[] whole = Files.readAllBytes(folder().store("jana", jana, authority, TestFolder.PASSWORD));
        Files.write(folder().path("cut.pfx"), Arrays.copyOf(whole, whole.length / 2));
        Files.write(folder().path("empty.p12"), new byte[0]);
        Files.writeString(folder().path("garbage.cer"), "garbage");
        Files.writeString(folder().path("key.crt"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        Files.createSymbolicLink(folder().path("dangling.p12"), folder().path("nothing"));
        Files.createDirectory(folder().path("folder().p12"));
        try (TokenSession session = folder().connect()) {
            for (int round = 0; round < 2; round++) {
                TokenContents contents = TestFolder.read(session);
                for (String name : List.of("cut.pfx", "empty.p12", "key.crt")) {
                    TokenObject damaged = contents.objects().stream().filter(o -> o.label().equals(name)).findFirst()
                            .orElseThrow();
                    assertEquals(FaultCode.FILE_PROBLEM, damaged.problem().orElseThrow().code());
                }
                TokenView view = new TokenAnalyzer().analyze(contents, Instant.now());
                assertTrue(view.certificates().stream().anyMatch(e -> e.object().label().equals("garbage")
                        && e.problem().orElseThrow().code() == FaultCode.OBJECT_UNREADABLE));
                if (round == 0) {
                    assertFalse(TestFolder.lines(contents).toString().contains("PRIVATE_KEY"));
                    TestFolder.login(session, TestFolder.PASSWORD);
                } else {
                    assertTrue(TestFolder.lines(contents).contains("PRIVATE_KEY jana"));
                }
            }
        }
    }

    @Test
    void a_folder_without_stores_needs_no_login() throws Exception {
        Files.write(folder().path("jan.cer"), jan.certificate().getEncoded());
        assertFalse(folder().token().has(TokenFlag.LOGIN_REQUIRED));
        try (TokenSession session = folder().connect()) {
            assertEquals(LoginState.NOT_REQUIRED, TestFolder.read(session).login());
            assertEquals(FaultCode.PIN_NOT_SET,
                    TestFolder.fault(() -> TestFolder.login(session, TestFolder.PASSWORD)).code());
        }
    }

    @Test
    void attributes_are_those_that_a_token_would_give() throws Exception {
        folder().store("jana", jana, authority, TestFolder.PASSWORD);
        try (TokenSession session = folder().connect()) {
            TestFolder.login(session, TestFolder.PASSWORD);
            TokenContents contents = TestFolder.read(session);
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
            assertEquals(FaultCode.OBJECT_NOT_FOUND, TestFolder.fault(() -> raw.attributes(4711)).code());
        }
    }

    @Test
    void an_id_that_a_program_numbered_with_is_no_id() throws Exception {
        folder().store("openssl", jana, authority, TestFolder.PASSWORD);
        Bytes usual = PublicKeys.id(Bytes.of(jana.certificate().getPublicKey().getEncoded()));
        byte[] pkcs8 = jana.key().getEncoded();
        Bytes der = Bytes.of(jana.certificate().getEncoded());
        Map<String, Bytes> ids = Map.of("windows", Bytes.ofHex("01000000"), "java",
                Bytes.of("Time 1731492000123".getBytes(StandardCharsets.US_ASCII)), "none", Bytes.empty());
        try (Pin pin = TestFolder.pin(TestFolder.PASSWORD)) {
            for (Map.Entry<String, Bytes> id : ids.entrySet()) {
                Files.write(folder().path(id.getKey() + ".p12"),
                        Pkcs12.encode(List.of(new Pkcs12.Key("", id.getValue(), pkcs8.clone())),
                                List.of(new Pkcs12.Certificate("", id.getValue(), Bytes.empty(), der)), pin).toArray());
            }
        }
        try (TokenSession session = folder().connect()) {
            TestFolder.login(session, TestFolder.PASSWORD);
            List<TokenObject> own = TestFolder.read(session).objects().stream()
                    .filter(o -> !o.label().contains("CA 4")).toList();
            assertEquals(8, own.size());
            own.forEach(o -> assertEquals(usual, o.id(), o.label()));
        }
    }
}
