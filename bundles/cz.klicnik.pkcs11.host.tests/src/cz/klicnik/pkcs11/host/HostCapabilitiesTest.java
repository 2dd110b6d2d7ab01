/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.crypto.Cipher;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.EncryptionScheme;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.Timing;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.fault.Written;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pkcs11.host.internal.HostConnection;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.Template;
import cz.klicnik.testing.TestToken;

/** Every capability through a host; what each does in detail is tested in {@code cz.klicnik.pkcs11.tests}. */
class HostCapabilitiesTest {

    private static final Bytes ID = Bytes.of((byte) 1, (byte) 2);
    private static final Bytes MESSAGE = Bytes.of((byte) 3);
    private static final String NEW = "newPin1";
    private static final Quirks QUIRKS = Quirks.STANDARD.withInitialisation(true)
            .with(Quirks.Unblocking.SO_INIT_PIN);

    private final NativeLibraries libraries = new NativeLibraries();
    private final SoftHsm hsm;
    private final TestToken token;
    private final Shim shim;
    private final KeyPair pair;

    HostCapabilitiesTest() throws Exception {
        hsm = new SoftHsm(libraries);
        token = hsm.initToken("Capabilities");
        shim = Shim.over(libraries, hsm);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
    }

    @AfterEach
    void close() throws IOException {
        shim.close();
        hsm.close();
    }

    @Test
    void an_imported_key_signs_and_decrypts() throws Exception {
        try (HostConnection connection = open(Timing.STANDARD); TokenSession session = connect(connection)) {
            assertEquals(ID, importKey(session));
            TokenObject.PrivateKey key = key(session);
            assertEquals(Trilean.NO, key.origin().extractable());
            Capability.Signing signing = can(session, Capability.Signing.class);
            assertTrue(signing.schemes(key.handle()).contains(SignatureScheme.RSA_PSS_SHA384));
            Bytes signature = signing.sign(key.handle(), SignatureScheme.RSA_PKCS1_SHA256, MESSAGE, Optional.empty());
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(pair.getPublic());
            verifier.update(MESSAGE.toArray());
            assertTrue(verifier.verify(signature.toArray()));

            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, pair.getPublic());
            Bytes encrypted = Bytes.of(cipher.doFinal(MESSAGE.toArray()));
            Capability.Decryption decryption = can(session, Capability.Decryption.class);
            assertTrue(decryption.encryptionSchemes(key.handle()).contains(EncryptionScheme.RSA_PKCS1));
            try (SecretBytes plain = decryption.decrypt(key.handle(), EncryptionScheme.RSA_PKCS1, encrypted,
                    Optional.empty())) {
                assertEquals(MESSAGE, plain.withBytes(Bytes::of));
            }
        }
    }

    @Test
    void a_key_is_made_named_and_deleted() throws Exception {
        try (HostConnection connection = open(Timing.STANDARD); TokenSession session = connect(connection)) {
            assertEquals(Set.of(KeySpec.values()), can(session, Capability.KeyGeneration.class).specs());
            can(session, Capability.KeyGeneration.class).generate(KeySpec.EC_P384, "old", ID);
            Capability.AttributeWriting writing = can(session, Capability.AttributeWriting.class);
            long handle = key(session).handle();
            writing.label(handle, "nový");
            writing.id(handle, MESSAGE);
            writing.write(handle, 0x108, Bytes.of((byte) 0)); // CKA_SIGN
            TokenObject.PrivateKey key = key(session);
            assertEquals("nový", key.label());
            assertEquals(MESSAGE, key.id());
            assertEquals(Trilean.NO, key.uses().sign());
            assertEquals(Set.of(handle), can(session, Capability.ObjectDeletion.class).delete(handle));
            assertEquals(FaultCode.OBJECT_UNREADABLE,
                    fault(() -> can(session, Capability.ObjectDeletion.class).delete(handle)).code());
        }
    }

    @Test
    void a_PIN_is_changed_unblocked_and_given_by_an_initialisation() throws Exception {
        try (HostConnection connection = open(Timing.STANDARD);
                TokenSession session = connection.connect(token.slot());
                Pin old = Pin.taking(token.pin().toCharArray());
                Pin now = Pin.taking(NEW.toCharArray());
                Pin officer = Pin.taking(token.soPin().toCharArray())) {
            Capability.PinManagement pins = can(session, Capability.PinManagement.class);
            assertEquals(Quirks.Unblocking.SO_INIT_PIN, pins.unblocking());
            pins.change(UserRole.USER, old, now);
            session.logout();
            Driver.login(session, NEW);
            pins.unblock(officer, old);
            assertEquals(LoginState.PUBLIC, session.loginState());
            Driver.login(session, token.pin());
            can(session, Capability.Initialisation.class).initialise("Znovu", officer, now);
            Driver.login(session, NEW);
            assertEquals(FaultCode.PIN_INCORRECT, fault(() -> pins.change(UserRole.USER, old, now)).code());
        }
    }

    @Test
    void what_a_token_cannot_do_is_not_offered() throws Exception {
        try (HostConnection connection = new Driver().open(shim.library(), Timing.STANDARD);
                TokenSession session = connection.connect(token.slot())) {
            assertFalse(session.capability(Capability.Initialisation.class).isPresent());
            shim.tell("flags * +WRITE_PROTECTED", "only-mechanisms * CKM_AES_CBC");
            assertFalse(session.capability(Capability.KeyImport.class).isPresent());
            assertFalse(session.capability(Capability.ObjectDeletion.class).isPresent());
            assertFalse(session.capability(Capability.AttributeWriting.class).isPresent());
            assertFalse(session.capability(Capability.PinManagement.class).isPresent());
            assertFalse(session.capability(Capability.Signing.class).isPresent());
            assertFalse(session.capability(Capability.Decryption.class).isPresent());
            assertTrue(session.capability(Capability.Mechanisms.class).isPresent());
            assertTrue(session.capability(Capability.RawAttributes.class).isPresent());
        }
    }

    @Test
    void two_drivers_of_one_library_each_have_their_own_quirks() throws Exception {
        Driver cautious = new Driver(Quirks.STANDARD.with(Quirks.FreeMemory.UNTRUSTED), Map.of());
        Driver other = new Driver(QUIRKS, Map.of());
        DriverHostLauncher launcher = new DriverHostLauncher(other);
        shim.tell("falsify * ulTotalPublicMemory=80000", "falsify * ulFreePublicMemory=400");
        try (HostConnection first = other.open(shim.library(), launcher);
                HostConnection second = cautious.open(shim.library(), launcher);
                TokenSession here = first.connect(token.slot());
                TokenSession there = second.connect(token.slot())) {
            assertEquals(first.process().pid(), second.process().pid());
            assertTrue(here.capability(Capability.Initialisation.class).isPresent());
            assertFalse(there.capability(Capability.Initialisation.class).isPresent());
            assertEquals(400, read(here).token().publicMemory().free().orElseThrow());
            assertTrue(read(there).token().publicMemory().free().isEmpty());
            assertTrue(second.slots().getFirst().token().orElseThrow().publicMemory().free().isEmpty());
        }
    }

    @Test
    void whoever_types_on_the_reader_is_waited_for() throws Exception {
        hsm.tool().create(token, List.of(Template.privateKey("qualified", new byte[] { 1 }, pair.getPrivate(),
                pair.getPublic()).with("CKA_ALWAYS_AUTHENTICATE", true)));
        shim.tell("pin-pad * " + token.pin() + " " + token.soPin() + " " + NEW, "delay C_Login 1200",
                "delay C_SetPIN 1200", "delay C_InitPIN 1200", "delay C_InitToken 1200");
        Timing impatient = Driver.SHORT.withWrite(Duration.ofMillis(500));
        try (HostConnection connection = open(impatient);
                TokenSession session = connection.connect(token.slot());
                Pin nothing = Pin.taking(new char[0])) {
            session.login(UserRole.USER, nothing);
            can(session, Capability.Signing.class).sign(key(session).handle(), SignatureScheme.RSA_PKCS1_SHA256,
                    MESSAGE, Optional.empty());
            can(session, Capability.PinManagement.class).change(UserRole.USER, nothing, nothing);
            can(session, Capability.PinManagement.class).unblock(nothing, nothing);
            can(session, Capability.Initialisation.class).initialise("Pad", nothing, nothing);
        }
    }

    @Test
    void the_PIN_of_a_key_goes_along_and_is_tried_once() throws Exception {
        hsm.tool().create(token, List.of(Template.privateKey("qualified", new byte[] { 1 }, pair.getPrivate(),
                pair.getPublic()).with("CKA_ALWAYS_AUTHENTICATE", true)));
        try (HostConnection connection = open(Timing.STANDARD);
                TokenSession session = connect(connection);
                Pin right = Pin.taking(token.pin().toCharArray());
                Pin wrong = Pin.taking("000000".toCharArray())) {
            long handle = key(session).handle();
            Capability.Signing signing = can(session, Capability.Signing.class);
            signing.sign(handle, SignatureScheme.RSA_PKCS1_SHA512, MESSAGE, Optional.of(right));
            assertEquals(FaultCode.KEY_PIN_NEEDED, fault(
                    () -> signing.sign(handle, SignatureScheme.RSA_PKCS1_SHA512, MESSAGE, Optional.empty())).code());
            long logins = shim.counts().of("C_Login");
            assertEquals(FaultCode.PIN_INCORRECT, fault(() -> signing.sign(handle, SignatureScheme.RSA_PKCS1_SHA512,
                    MESSAGE, Optional.of(wrong))).code());
            assertEquals(logins + 1, shim.counts().of("C_Login"));
        }
    }

    @Test
    void what_a_failed_write_has_left_is_told_through_the_host() throws Exception {
        try (HostConnection connection = open(Timing.STANDARD); TokenSession session = connect(connection)) {
            shim.tell("claim C_GenerateKeyPair CKR_FUNCTION_FAILED");
            Fault fault = fault(() -> can(session, Capability.KeyGeneration.class).generate(KeySpec.EC_P256, "x", ID));
            assertEquals(Optional.of(Written.KEY_PAIR), fault.written());
            shim.tell("crash C_DestroyObject");
            Fault crashed = fault(() -> can(session, Capability.ObjectDeletion.class).delete(key(session).handle()));
            assertEquals(FaultCode.HOST_DIED, crashed.code());
            assertEquals(Optional.of(Written.UNKNOWN), crashed.written());
        }
    }

    @Test
    void after_a_late_write_nothing_is_known_and_nothing_else_is_written() throws Exception {
        try (HostConnection connection = open(Driver.SHORT.withWrite(Duration.ofMillis(600)));
                TokenSession session = connect(connection)) {
            importKey(session);
            long handle = key(session).handle();
            Capability.ObjectDeletion deletion = can(session, Capability.ObjectDeletion.class);
            shim.tell("hang C_DestroyObject");
            Fault late = fault(() -> deletion.delete(handle));
            assertEquals(FaultCode.OUTCOME_UNKNOWN, late.code());
            assertEquals(Optional.of(Written.UNKNOWN), late.written());
            Fault next = fault(() -> deletion.delete(handle));
            assertEquals(FaultCode.OUTCOME_UNKNOWN, next.code());
            assertEquals(Optional.of(Written.NOTHING), next.written());
            assertEquals(1, shim.counts().of("C_DestroyObject"));
            shim.tell();
        }
    }

    private Bytes importKey(TokenSession session) throws FaultException {
        try (SecretBytes key = SecretBytes.taking(pair.getPrivate().getEncoded())) {
            return can(session, Capability.KeyImport.class).importKey(key, "key", ID);
        }
    }

    private HostConnection open(Timing timing) throws FaultException {
        return new Driver(QUIRKS, Map.of()).open(shim.library(), timing);
    }

    private TokenSession connect(HostConnection connection) throws FaultException {
        TokenSession session = connection.connect(token.slot());
        Driver.login(session, token.pin());
        return session;
    }

    private static <C extends Capability> C can(TokenSession session, Class<C> type) {
        return session.capability(type).orElseThrow();
    }

    private static TokenContents read(TokenSession session) throws FaultException {
        return session.read(new NullProgressMonitor());
    }

    private static TokenObject.PrivateKey key(TokenSession session) throws FaultException {
        return read(session).objects().stream().filter(TokenObject.PrivateKey.class::isInstance)
                .map(TokenObject.PrivateKey.class::cast).findFirst().orElseThrow();
    }

    private static Fault fault(Executable action) {
        return assertThrows(FaultException.class, action).fault();
    }
}
