/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.Template;

/** A reader with keys of its own: what the program sends is nothing at all, and an empty PIN is not nothing. */
class PinPadTest {

    private static final String NEW_PIN = "654321";
    private static final String PAD = "pin-pad * " + SoftHsm.PIN + " " + SoftHsm.SO_PIN + " " + NEW_PIN;

    private final KeyPair pair;
    private final Bench bench;
    /** What the caller has for a parameter; it is never sent. */
    private final Pin nothing = Pin.taking(new char[0]);

    PinPadTest() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        pair = generator.generateKeyPair();
        bench = new Bench(Quirks.STANDARD.withInitialisation(true).with(Quirks.Unblocking.SO_INIT_PIN),
                Template.privateKey("qualified", new byte[] { 1 }, pair.getPrivate(), pair.getPublic())
                        .with("CKA_ALWAYS_AUTHENTICATE", true));
    }

    @BeforeEach
    void press() throws Exception {
        bench.shim().tell(PAD);
    }

    @AfterEach
    void close() throws Exception {
        nothing.close();
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "000000" })
    void a_login_sends_no_PIN_whatever_it_was_given(String given) throws Exception {
        LoadedShim.login(bench.session, given);
        assertEquals(LoginState.USER, bench.session.loginState());
    }

    @Test
    void a_key_that_asks_for_its_PIN_asks_on_the_pad() throws Exception {
        bench.session.login(UserRole.USER, nothing);
        bench.can(Capability.Signing.class).sign(bench.only(TokenObject.PrivateKey.class).handle(),
                SignatureScheme.ECDSA_SHA256, Bytes.of((byte) 1), Optional.empty());
        assertEquals(2, bench.calls("C_Login"));
    }

    @Test
    void a_PIN_is_changed_on_the_pad() throws Exception {
        bench.can(Capability.PinManagement.class).change(UserRole.USER, nothing, nothing);
        assertOpensWith(NEW_PIN);
    }

    @Test
    void a_PIN_is_unblocked_on_the_pad() throws Exception {
        bench.can(Capability.PinManagement.class).unblock(nothing, nothing);
        assertEquals(LoginState.PUBLIC, bench.session.loginState());
        assertOpensWith(NEW_PIN);
    }

    @Test
    void a_token_is_initialised_on_the_pad() throws Exception {
        bench.can(Capability.Initialisation.class).initialise("Pad", nothing, nothing);
        assertOpensWith(NEW_PIN);
    }

    @ParameterizedTest
    @ValueSource(strings = { "CKR_FUNCTION_CANCELED", "CKR_CANCEL" })
    void who_presses_cancel_has_declined(String returned) throws Exception {
        bench.shim().add("fail C_Login " + returned);
        assertEquals(FaultCode.PIN_DECLINED,
                Bench.failure(() -> bench.session.login(UserRole.USER, nothing)).code());
        bench.shim().takeBack("fail C_Login " + returned);
        bench.shim().add("fail C_SetPIN " + returned);
        assertEquals(FaultCode.PIN_DECLINED, Bench.failure(() -> bench.can(Capability.PinManagement.class)
                .change(UserRole.USER, nothing, nothing)).code());
    }

    private void assertOpensWith(String pin) throws Exception {
        bench.session.logout();
        bench.shim().tell();
        LoadedShim.login(bench.session, pin);
        assertEquals(LoginState.USER, bench.session.loginState());
    }
}
