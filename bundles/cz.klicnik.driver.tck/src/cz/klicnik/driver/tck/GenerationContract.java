/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.KeyGeneration;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.driver.Quirks.KeyIds;
import cz.klicnik.core.driver.Quirks.KeySlots;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;

/** Keys that are made on the token. */
interface GenerationContract extends OnStage {

    @Test
    default void the_declared_kinds_of_keys_are_offered() throws Exception {
        Set<KeySpec> offered = stage().needs(stage().session(), KeyGeneration.class).specs();
        assertTrue(offered.containsAll(stage().subject().keySpecs()), () -> "offered are only " + offered);
    }

    @Test
    default void a_generated_key_stays_on_the_token() throws Exception {
        TokenSession session = stage().loggedIn();
        stage().needs(session, KeyGeneration.class);
        for (KeySpec spec : stage().subject().keySpecs()) {
            Samples.Generated made = Samples.key(stage(), session, spec);
            TokenObject.PrivateKey key = Stage.only(stage().read(session), TokenObject.PrivateKey.class, made.id());
            Keys.assertSame(made.publicKey(), key);
            assertEquals(made.label(), key.label());
            stage().assertKept(key);
            assertNotEquals(Trilean.NO, key.isPrivate(), "CKA_PRIVATE");
        }
    }

    @Test
    default void the_ID_of_a_generated_key_is_the_one_asked_for_unless_the_token_chooses() throws Exception {
        TokenSession session = stage().loggedIn();
        KeyGeneration keys = stage().needs(session, KeyGeneration.class);
        KeySpec spec = stage().subject().keySpecs().iterator().next();
        Bytes wanted = stage().id();
        Bytes given = keys.generate(spec, stage().label("Klíč"), wanted).id();
        assertTrue(Stage.has(stage().read(session), TokenObject.PrivateKey.class, given));
        if (stage().quirks().keyIds() != KeyIds.OF_TOKEN) {
            assertEquals(wanted, given);
        }
    }

    @Test
    default void nothing_is_generated_without_a_login() throws Exception {
        TokenSession session = stage().session();
        assumeTrue(session.loginState() == LoginState.PUBLIC, "the token needs no login");
        KeyGeneration keys = stage().needs(session, KeyGeneration.class);
        Bytes id = stage().id();
        stage().fault(() -> keys.generate(stage().subject().keySpecs().iterator().next(), "x", id));
        stage().login(session);
        assertTrue(stage().read(session).objects().stream().noneMatch(o -> o.id().equals(id)));
    }

    @Test
    default void a_key_in_use_is_not_replaced() throws Exception {
        assumeTrue(stage().quirks().keySlots() == KeySlots.OVERWRITES, "the token does not replace keys");
        TokenSession session = stage().loggedIn();
        Samples.Generated first = Samples.anyKey(stage(), session);
        KeyGeneration keys = stage().needs(session, KeyGeneration.class);
        Fault fault = stage().fault(() -> keys.generate(first.spec(), "x", first.id()));
        assertEquals(FaultCode.KEY_SLOT_IN_USE, fault.code());
        assertEquals(first.id().hex(), fault.detail(Fault.NAME).orElse(""));
        TokenObject.PrivateKey key = Stage.only(stage().read(session), TokenObject.PrivateKey.class, first.id());
        if (session.capability(Capability.Signing.class).isPresent()) {
            Capability.Signing signing = stage().needs(session, Capability.Signing.class);
            SignatureScheme scheme = signing.schemes(key.handle()).iterator().next();
            Bytes message = Bytes.of((byte) 1);
            assertTrue(Keys.verifies(first.publicKey(), scheme, message,
                    signing.sign(key.handle(), scheme, message, Optional.empty())));
        }
    }
}
