/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability.Initialisation;
import cz.klicnik.core.driver.Capability.KeyGeneration;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Capability.ObjectDeletion;
import cz.klicnik.core.driver.Capability.PinManagement;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Kind;

/** A folder's password: changed, and given to a folder that has none. */
@TestInstance(Lifecycle.PER_CLASS)
class FilesPasswordTest {

    private static final String OLD = "Původní heslo";
    private static final String NEW = "Nové žluťoučké heslo";

    private final TestCertificates certificates;
    private final Issued jana;
    private final Issued jan;
    private TestFolder folder;
    private TokenSession session;

    FilesPasswordTest(@TempDir Path temporary) throws Exception {
        certificates = new TestCertificates();
        jana = certificates.valid(Kind.QUALIFIED_PERSONAL, "Jana Novotná");
        jan = certificates.valid(Kind.COMMERCIAL_PERSONAL, "Jan Novák");
        folder = new TestFolder(temporary);
        session = folder.connect();
    }

    @AfterAll
    void delete() throws Exception {
        certificates.close();
    }

    @BeforeEach
    void open(@TempDir Path temporary) throws Exception {
        folder.close();
        folder = new TestFolder(temporary);
        session = folder.connect();
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void a_changed_password_opens_what_the_old_one_opened_and_the_rest_keeps_its_own() throws Exception {
        folder.store("jana", jana, Optional.empty(), OLD);
        folder.store("jan", jan, Optional.empty(), OLD, "-legacy");
        Path other = folder.store("other", jana, Optional.empty(), "another");
        Files.write(folder.path("damaged.p12"), new byte[] { 1 });
        byte[] before = Files.readAllBytes(other);
        change(OLD, NEW);
        assertEquals(LoginState.USER, session.loginState());
        TokenContents contents = TestFolder.read(session);
        assertEquals(2, keys(contents));
        assertEquals(FaultCode.FILE_PASSWORD,
                TestFolder.object(contents, ObjectKind.DATA, "other.p12").problem().orElseThrow().code());
        assertEquals(Bytes.of(before), Bytes.of(Files.readAllBytes(other)));
        for (String name : List.of("jana.p12", "jan.p12")) {
            assertTrue(folder.openssl(name, NEW).contains("PRIVATE KEY"));
            assertThrows(IOException.class, () -> folder.openssl(name, OLD));
        }
        session.logout();
        assertEquals(FaultCode.PIN_INCORRECT, TestFolder.fault(() -> TestFolder.login(session, OLD)).code());
        TestFolder.login(session, NEW);
        assertEquals(2, keys(TestFolder.read(session)));
        assertEquals(2, folder.backups().size());
        for (String backup : folder.backups()) {
            assertTrue(folder.openssl("backup/" + backup, OLD, "-legacy").contains("PRIVATE KEY"));
        }
    }

    @Test
    void a_wrong_old_password_changes_nothing_and_logs_nobody_in() throws Exception {
        Path file = folder.store("jana", jana, Optional.empty(), OLD);
        byte[] before = Files.readAllBytes(file);
        assertEquals(FaultCode.PIN_INCORRECT, TestFolder.fault(() -> change("wrong", NEW)).code());
        assertEquals(LoginState.PUBLIC, session.loginState());
        assertEquals(Bytes.of(before), Bytes.of(Files.readAllBytes(file)));
    }

    @Test
    void a_new_key_has_the_changed_password() throws Exception {
        folder.store("jana", jana, Optional.empty(), OLD);
        change(OLD, NEW);
        TestFolder.can(session, KeyGeneration.class).generate(KeySpec.EC_P256, "new", Bytes.empty());
        assertTrue(folder.openssl("new.p12", NEW).contains("PRIVATE KEY"));
    }

    @Test
    void a_short_password_a_security_officer_and_unblocking_are_refused() throws Exception {
        folder.store("jana", jana, Optional.empty(), OLD);
        assertEquals(FaultCode.PIN_LENGTH, TestFolder.fault(() -> change(OLD, "abc")).code());
        PinManagement pins = TestFolder.can(session, PinManagement.class);
        assertEquals(Unblocking.NOT_OFFERED, pins.unblocking());
        try (Pin one = TestFolder.pin(OLD); Pin two = TestFolder.pin(NEW)) {
            assertEquals(FaultCode.NOT_SUPPORTED,
                    TestFolder.fault(() -> pins.change(UserRole.SECURITY_OFFICER, one, two)).code());
            assertEquals(FaultCode.NOT_SUPPORTED, TestFolder.fault(() -> pins.unblock(one, two)).code());
        }
    }

    @Test
    void an_empty_folder_has_no_password_until_it_is_initialised() throws Exception {
        assertEquals(PinState.NOT_SET, folder.token().userPin());
        KeyGeneration generation = TestFolder.can(session, KeyGeneration.class);
        Fault fault = TestFolder.fault(() -> generation.generate(KeySpec.EC_P256, "k", Bytes.empty()));
        assertEquals(FaultCode.PIN_NOT_SET, fault.code());
        assertEquals(FaultCode.PIN_NOT_SET, TestFolder.fault(() -> change(OLD, NEW)).code());
        initialise("Moje klíče", "there is none", NEW);
        assertEquals("Moje klíče", folder.token().label());
        assertEquals(PinState.OK, folder.token().userPin());
        assertEquals(LoginState.PUBLIC, session.loginState());
        assertEquals(List.of(), TestFolder.read(session).objects());
        assertEquals(FaultCode.PIN_INCORRECT, TestFolder.fault(() -> TestFolder.login(session, OLD)).code());
        TestFolder.login(session, NEW);
        generation.generate(KeySpec.EC_P256, "k", Bytes.empty());
        assertEquals(List.of("PRIVATE_KEY k"), TestFolder.lines(TestFolder.read(session)));
        assertTrue(folder.openssl("klicnik-token.p12", NEW, "-info").contains("MAC: sha256"));
    }

    @Test
    void initialising_takes_the_present_password_and_moves_everything_into_the_backup() throws Exception {
        folder.store("jana", jana, Optional.empty(), OLD);
        Files.write(folder.path("jan.cer"), jan.certificate().getEncoded());
        Files.writeString(folder.path("readme.txt"), "not ours");
        List<String> before = folder.names();
        assertEquals(FaultCode.PIN_INCORRECT, TestFolder.fault(() -> initialise("Second", "wrong", NEW)).code());
        assertEquals(before, folder.names());
        initialise("Second", OLD, NEW);
        assertEquals(List.of("backup", "klicnik-token.p12", "label.txt", "readme.txt"), folder.names());
        assertEquals(2, folder.backups().size());
        initialise("Third", NEW, OLD);
        TestFolder.login(session, OLD);
        assertEquals("Third", folder.token().label());
    }

    @Test
    void a_folder_keeps_its_password_when_its_last_file_goes() throws Exception {
        folder.store("jana", jana, Optional.empty(), OLD);
        TestFolder.login(session, OLD);
        for (long handle : TestFolder.read(session).objects().stream().map(o -> o.handle()).toList()) {
            TestFolder.can(session, ObjectDeletion.class).delete(handle);
        }
        assertFalse(folder.names().contains("jana.p12"));
        session.logout();
        assertEquals(LoginState.PUBLIC, session.loginState());
        TestFolder.login(session, OLD);
        assertEquals(LoginState.USER, session.loginState());
    }

    private static long keys(TokenContents contents) {
        return contents.objects().stream().filter(o -> o.kind() == ObjectKind.PRIVATE_KEY).count();
    }

    private void change(String old, String fresh) throws FaultException {
        try (Pin one = TestFolder.pin(old); Pin two = TestFolder.pin(fresh)) {
            TestFolder.can(session, PinManagement.class).change(UserRole.USER, one, two);
        }
    }

    private void initialise(String label, String present, String password) throws FaultException {
        try (Pin officer = TestFolder.pin(present); Pin pin = TestFolder.pin(password)) {
            TestFolder.can(session, Initialisation.class).initialise(label, officer, pin);
        }
    }
}
