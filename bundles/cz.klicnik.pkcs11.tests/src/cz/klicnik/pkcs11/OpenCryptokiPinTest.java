/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.GeneratedKey;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.OpenCryptoki;
import cz.klicnik.testing.Shim;

/** openCryptoki's software token counts wrong PINs by itself: low, final try, locked. */
class OpenCryptokiPinTest {

    private static final String WRONG = "000000";
    private static final String NEW = "newPin1";

    private final NativeLibraries libraries = new NativeLibraries();
    @TempDir
    private Path scratch = Path.of("");
    private Optional<Opened> opened = Optional.empty();

    @BeforeEach
    void open() throws Exception {
        Optional<String> reason = OpenCryptoki.unavailable(libraries);
        assumeTrue(reason.isEmpty(), () -> reason.orElse(""));
        OpenCryptoki cryptoki = new OpenCryptoki(libraries);
        Shim shim = Shim.over(libraries, cryptoki.token());
        ModuleHost module = ModuleHost.open(shim.library(), Quirks.STANDARD.with(Quirks.Unblocking.SO_INIT_PIN),
                scratch, List.of());
        opened = Optional.of(new Opened(cryptoki, shim, module,
                module.connect(cryptoki.token().slot(), LoadedShim.FAMILY)));
    }

    @AfterEach
    void close() throws Exception {
        if (opened.isPresent()) {
            opened.get().session.close();
            opened.get().module.close();
            opened.get().shim.close();
            opened.get().cryptoki.close();
        }
    }

    @Test
    void each_wrong_PIN_costs_one_try_whatever_calls_for_it_until_the_security_officer_helps() throws Exception {
        Opened o = opened.orElseThrow();
        assertEquals(PinState.OK, state());
        assertEquals(FaultCode.PIN_INCORRECT, Bench.failure(() -> LoadedShim.login(o.session, WRONG)).code());
        assertEquals(PinState.LOW, state());
        assertEquals(FaultCode.PIN_INCORRECT, Bench.failure(() -> change(WRONG, NEW)).code());
        assertEquals(2, o.shim.counts().of("C_Login"));
        assertEquals(0, o.shim.counts().of("C_SetPIN"));
        assertEquals(PinState.FINAL_TRY, state());
        Bench.failure(() -> LoadedShim.login(o.session, WRONG));
        assertEquals(3, o.shim.counts().of("C_Login"));
        assertEquals(PinState.LOCKED, state());
        assertEquals(FaultCode.PIN_LOCKED, Bench.failure(() -> LoadedShim.login(o.session, OpenCryptoki.PIN)).code());
        assertEquals(FaultCode.PIN_LOCKED, Bench.failure(() -> change(OpenCryptoki.PIN, NEW)).code());

        try (Pin officer = Pin.taking(OpenCryptoki.SO_PIN.toCharArray()); Pin now = Pin.taking(NEW.toCharArray())) {
            o.session.capability(Capability.PinManagement.class).orElseThrow().unblock(officer, now);
        }
        assertEquals(LoginState.PUBLIC, o.session.loginState());
        LoadedShim.login(o.session, NEW);
        assertEquals(LoginState.USER, o.session.loginState());
        assertEquals(PinState.OK, state());
    }

    @Test
    void a_PIN_is_changed_and_a_wrong_one_of_somebody_logged_in_costs_one_try() throws Exception {
        Opened o = opened.orElseThrow();
        LoadedShim.login(o.session, OpenCryptoki.PIN);
        assertEquals(FaultCode.PIN_INCORRECT, Bench.failure(() -> change(WRONG, NEW)).code());
        assertEquals(1, o.shim.counts().of("C_SetPIN"));
        assertEquals(1, o.shim.counts().of("C_Login"));
        assertEquals(LoginState.USER, o.session.loginState());
        change(OpenCryptoki.PIN, NEW);
        o.session.logout();
        LoadedShim.login(o.session, NEW);
        assertEquals(PinState.OK, state());
    }

    @Test
    void a_generated_key_signs_and_its_own_PIN_is_tried_once() throws Exception {
        Opened o = opened.orElseThrow();
        LoadedShim.login(o.session, OpenCryptoki.PIN);
        GeneratedKey made = o.session.capability(Capability.KeyGeneration.class).orElseThrow()
                .generate(KeySpec.RSA_2048, "key", Bench.id(1));
        long handle = o.session.read(new NullProgressMonitor()).objects().stream()
                .filter(TokenObject.PrivateKey.class::isInstance).findFirst().orElseThrow().handle();
        PublicKey key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(made.subjectPublicKeyInfo().toArray()));
        Bytes message = Bytes.of((byte) 1);
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(key);
        verifier.update(message.toArray());
        assertTrue(verifier.verify(sign(handle, message, Optional.empty()).toArray()));

        o.shim.tell("attribute * CKA_ALWAYS_AUTHENTICATE true");
        long logins = o.shim.counts().of("C_Login");
        try (Pin wrong = Pin.taking(WRONG.toCharArray())) {
            // openCryptoki knows no PINs of keys and refuses one by its kind: it is asked once all the same
            assertEquals(FaultCode.PKCS11, Bench.failure(() -> sign(handle, message, Optional.of(wrong))).code());
        }
        assertEquals(logins + 1, o.shim.counts().of("C_Login"));
        assertEquals(PinState.OK, state());
        o.shim.tell();
        sign(handle, message, Optional.empty());
    }

    private Bytes sign(long handle, Bytes message, Optional<Pin> pin) throws FaultException {
        return opened.orElseThrow().session.capability(Capability.Signing.class).orElseThrow().sign(handle,
                SignatureScheme.RSA_PKCS1_SHA256, message, pin);
    }

    private PinState state() throws FaultException {
        return opened.orElseThrow().session.read(new NullProgressMonitor()).token().userPin();
    }

    private void change(String old, String now) throws FaultException {
        try (Pin before = Pin.taking(old.toCharArray()); Pin after = Pin.taking(now.toCharArray())) {
            opened.orElseThrow().session.capability(Capability.PinManagement.class).orElseThrow()
                    .change(UserRole.USER, before, after);
        }
    }

    private record Opened(OpenCryptoki cryptoki, Shim shim, ModuleHost module, TokenSession session) {
    }
}
