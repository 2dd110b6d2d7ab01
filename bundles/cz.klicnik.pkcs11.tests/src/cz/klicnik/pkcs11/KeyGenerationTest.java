/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.GeneratedKey;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.fault.Written;
import cz.klicnik.core.model.TokenObject;

/** What goes wrong when keys are made, and tokens that have a will of their own. */
class KeyGenerationTest {

    private static final Bytes ID = Bench.id(3);

    @Test
    void a_token_makes_what_its_mechanisms_say() throws Exception {
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD)) {
            assertEquals(EnumSet.allOf(KeySpec.class), bench.can(Capability.KeyGeneration.class).specs());
            bench.shim().tell("hide-mechanisms * CKM_EC_KEY_PAIR_GEN");
            assertEquals(EnumSet.range(KeySpec.RSA_2048, KeySpec.RSA_4096),
                    bench.can(Capability.KeyGeneration.class).specs());
            bench.shim().tell("hide-mechanisms * CKM_EC_KEY_PAIR_GEN CKM_RSA_PKCS_KEY_PAIR_GEN");
            assertTrue(bench.session.capability(Capability.KeyGeneration.class).isEmpty());
        }
    }

    @Test
    void an_ID_that_the_token_chooses_is_kept() throws Exception {
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD.with(Quirks.KeyIds.OF_TOKEN))) {
            bench.shim().tell("own-ids *");
            GeneratedKey key = generate(bench);
            assertEquals(Bench.id(0xa0, 1), key.id());
            assertEquals(key.id(), bench.only(TokenObject.PrivateKey.class).id());
            assertEquals("Klíč", bench.only(TokenObject.PrivateKey.class).label());
        }
    }

    @Test
    void a_token_that_chooses_IDs_is_told_none() throws Exception {
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD.with(Quirks.KeyIds.OF_TOKEN))) {
            // SoftHSM gives none of its own: the one that was sent would show
            assertEquals(Bytes.empty(), generate(bench).id());
        }
    }

    @Test
    void a_key_slot_that_is_in_use_is_not_overwritten() throws Exception {
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD.with(Quirks.KeySlots.OVERWRITES))) {
            bench.shim().tell("overwrites *");
            generate(bench);
            long first = bench.only(TokenObject.PrivateKey.class).handle();
            Fault fault = Bench.failure(() -> generate(bench));
            assertEquals(FaultCode.KEY_SLOT_IN_USE, fault.code());
            assertEquals(ID.hex(), fault.detail(Fault.NAME).orElseThrow());
            assertEquals(Optional.of(Written.NOTHING), fault.written());
            assertEquals(1, bench.calls("C_GenerateKeyPair"));
            assertEquals(first, bench.only(TokenObject.PrivateKey.class).handle());
            bench.can(Capability.KeyGeneration.class).generate(KeySpec.EC_P256, "other", Bench.id(4));
        }
    }

    @Test
    void a_slot_with_nothing_but_a_public_key_is_in_use_too_and_one_must_be_named() throws Exception {
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD.with(Quirks.KeySlots.OVERWRITES))) {
            generate(bench);
            bench.can(Capability.ObjectDeletion.class)
                    .delete(bench.only(TokenObject.PrivateKey.class).handle());
            assertEquals(FaultCode.KEY_SLOT_IN_USE, Bench.failure(() -> generate(bench)).code());
            assertEquals(FaultCode.KEY_SLOT_IN_USE, Bench.failure(() -> bench.can(Capability.KeyGeneration.class)
                    .generate(KeySpec.EC_P256, "x", Bytes.empty())).code());
        }
    }

    @ParameterizedTest
    @CsvSource({ "fail, NOTHING", "claim, KEY_PAIR" })
    void after_a_failure_it_is_looked_up_what_was_left(String verb, Written left) throws Exception {
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD)) {
            bench.shim().tell(verb + " C_GenerateKeyPair CKR_GENERAL_ERROR");
            Fault fault = Bench.failure(() -> generate(bench));
            assertEquals(FaultCode.PKCS11, fault.code());
            assertEquals(Optional.of(left), fault.written());
            bench.shim().tell();
            assertEquals(left == Written.NOTHING ? 0 : 1, bench.all(TokenObject.PrivateKey.class).size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "attribute * CKA_SENSITIVE false", "attribute * CKA_EC_POINT missing",
            "fail C_GetAttributeValue CKR_DEVICE_ERROR" })
    void what_fails_after_the_key_was_made_says_which_key_is_there(String rule) throws Exception {
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD)) {
            bench.shim().tell(rule);
            Fault fault = Bench.failure(() -> generate(bench));
            assertEquals(Optional.of(Written.KEY_PAIR), fault.written());
            assertEquals(Optional.of(ID.hex()), fault.detail(Fault.ID));
        }
    }

    @Test
    void a_full_token_has_nothing_new_on_it() throws Exception {
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD)) {
            bench.shim().tell("memory * 1000 10 CKR_DEVICE_MEMORY");
            Fault fault = Bench.failure(() -> generate(bench));
            assertEquals(FaultCode.TOKEN_FULL, fault.code());
            assertEquals(Optional.of(Written.NOTHING), fault.written());
            assertEquals(Set.of(), Set.copyOf(bench.all(TokenObject.class)));
        }
    }

    @Test
    void without_a_login_nothing_is_made() throws Exception {
        try (Bench bench = new Bench(Quirks.STANDARD)) {
            Fault fault = Bench.failure(() -> generate(bench));
            assertEquals(FaultCode.LOGIN_NEEDED, fault.code());
            assertEquals(Optional.of(Written.NOTHING), fault.written());
            assertEquals(bench.calls("C_OpenSession"), bench.calls("C_CloseSession"));
        }
    }

    private static GeneratedKey generate(Bench bench) throws FaultException {
        return bench.can(Capability.KeyGeneration.class).generate(KeySpec.EC_P256, "Klíč", ID);
    }
}
