/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.Written;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.testing.Template;

/** Deleting objects and changing their attributes. */
class ChangingObjectsTest {

    private static final Bytes ID = Bench.id(1);
    /** CKA_START_DATE, CKA_ALLOWED_MECHANISMS and CKA_SIGN. */
    private static final long START_DATE = 0x110;
    private static final long ALLOWED_MECHANISMS = 0x40000600L;
    private static final long SIGN = 0x108;

    private final Bench bench;

    ChangingObjectsTest() throws Exception {
        bench = Bench.loggedIn(Quirks.STANDARD, Template.data("note", new byte[] { 1 }));
        bench.can(Capability.KeyGeneration.class).generate(KeySpec.EC_P256, "key", ID);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void a_deleted_object_is_gone_and_nothing_else() throws Exception {
        long key = key();
        assertEquals(Set.of(key), bench.can(Capability.ObjectDeletion.class).delete(key));
        assertEquals(Set.of("note", "key"),
                bench.all(TokenObject.class).stream().map(TokenObject::label).collect(Collectors.toSet()));
        bench.only(TokenObject.PublicKey.class);
    }

    @Test
    void on_a_token_with_containers_all_that_went_along_is_named() throws Exception {
        Set<Long> pair = Set.of(key(), bench.only(TokenObject.PublicKey.class).handle());
        bench.shim().tell("container *");
        assertEquals(pair, bench.can(Capability.ObjectDeletion.class).delete(key()));
        assertEquals("note", bench.only(TokenObject.class).label());
    }

    @Test
    void a_token_that_lies_about_a_deletion_is_found_out() throws Exception {
        long key = key();
        bench.shim().tell("fail C_DestroyObject CKR_OK");
        Fault fault = Bench.failure(() -> bench.can(Capability.ObjectDeletion.class).delete(key));
        assertEquals(FaultCode.WRITTEN_DIFFERS, fault.code());
        assertEquals(Optional.of(Written.NOTHING), fault.written());
    }

    @Test
    void what_was_deleted_in_spite_of_an_error_is_deleted() throws Exception {
        long key = key();
        bench.shim().tell("claim C_DestroyObject CKR_GENERAL_ERROR");
        assertEquals(Set.of(key), bench.can(Capability.ObjectDeletion.class).delete(key));
    }

    @Test
    void a_deletion_that_failed_has_left_the_token_as_it_was() throws Exception {
        long key = key();
        bench.shim().tell("fail C_DestroyObject CKR_FUNCTION_FAILED");
        Fault fault = Bench.failure(() -> bench.can(Capability.ObjectDeletion.class).delete(key));
        assertEquals(FaultCode.PKCS11, fault.code());
        assertEquals(Optional.of(Written.NOTHING), fault.written());
        assertEquals(key, key());
    }

    @Test
    void a_token_that_is_pulled_meanwhile_leaves_the_outcome_unknown() throws Exception {
        long key = key();
        bench.shim().tell("vanish-during C_DestroyObject 1");
        Fault fault = Bench.failure(() -> bench.can(Capability.ObjectDeletion.class).delete(key));
        assertEquals(FaultCode.TOKEN_GONE, fault.code());
        assertEquals(Optional.of(Written.UNKNOWN), fault.written());
    }

    @Test
    void what_does_not_show_because_the_login_was_lost_is_not_taken_for_deleted() throws Exception {
        long key = key();
        bench.shim().tell("logout-during C_DestroyObject 1");
        Bench.failure(() -> bench.can(Capability.ObjectDeletion.class).delete(key));
        LoadedShim.login(bench.session, bench.token.pin());
        assertEquals("key", bench.only(TokenObject.PrivateKey.class).label());
    }

    @Test
    void a_deletion_after_which_the_login_was_lost_has_an_unknown_outcome() throws Exception {
        long key = key();
        bench.shim().tell("logout-during C_FindObjectsInit 2");
        Fault fault = Bench.failure(() -> bench.can(Capability.ObjectDeletion.class).delete(key));
        assertEquals(FaultCode.LOGIN_NEEDED, fault.code());
        assertEquals(Optional.of(Written.UNKNOWN), fault.written());
    }

    @Test
    void an_object_that_is_not_there_is_not_deleted() throws Exception {
        Fault fault = Bench.failure(() -> bench.can(Capability.ObjectDeletion.class).delete(4711));
        assertEquals(FaultCode.OBJECT_UNREADABLE, fault.code());
        assertEquals(Optional.of(Written.NOTHING), fault.written());
    }

    @Test
    void without_a_login_a_private_object_is_not_deleted() throws Exception {
        long key = key();
        bench.session.logout();
        assertEquals(Optional.of(Written.NOTHING),
                Bench.failure(() -> bench.can(Capability.ObjectDeletion.class).delete(key)).written());
        LoadedShim.login(bench.session, bench.token.pin());
        bench.only(TokenObject.PrivateKey.class);
    }

    @Test
    void label_and_ID_are_changed() throws Exception {
        bench.can(Capability.AttributeWriting.class).label(key(), "Nový štítek ☂");
        bench.can(Capability.AttributeWriting.class).id(key(), Bench.id(9, 0, 9));
        TokenObject.PrivateKey key = bench.only(TokenObject.PrivateKey.class);
        assertEquals("Nový štítek ☂", key.label());
        assertEquals(Bench.id(9, 0, 9), key.id());
    }

    @Test
    void any_attribute_is_written_raw() throws Exception {
        Capability.AttributeWriting writing = bench.can(Capability.AttributeWriting.class);
        Bytes date = Bytes.of("20270131".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        long publicKey = bench.only(TokenObject.PublicKey.class).handle(); // SoftHSM spoils the date of a private one
        writing.write(publicKey, START_DATE, date);
        writing.write(key(), SIGN, Bytes.of((byte) 0));
        assertEquals(date, bench.sheet(publicKey).get("CKA_START_DATE").value());
        assertEquals(Bytes.of((byte) 0), bench.sheet(key()).get("CKA_SIGN").value());
    }

    @ParameterizedTest
    @ValueSource(strings = { "fail C_SetAttributeValue CKR_OK", "attribute * CKA_LABEL text:other" })
    void a_token_that_lies_about_a_change_is_found_out(String rule) throws Exception {
        long key = key();
        bench.shim().tell(rule);
        Fault fault = Bench.failure(() -> bench.can(Capability.AttributeWriting.class).label(key, "new"));
        assertEquals(FaultCode.WRITTEN_DIFFERS, fault.code());
        assertEquals("CKA_LABEL", fault.detail(Fault.NAME).orElseThrow());
        assertEquals(Optional.of(Written.NOTHING), fault.written());
    }

    @Test
    void what_was_changed_in_spite_of_an_error_is_changed() throws Exception {
        bench.shim().tell("claim C_SetAttributeValue CKR_DEVICE_ERROR");
        bench.can(Capability.AttributeWriting.class).label(key(), "new");
        bench.shim().tell();
        assertEquals("new", bench.only(TokenObject.PrivateKey.class).label());
    }

    @Test
    void what_may_not_be_changed_is_refused() throws Exception {
        // CKA_CLASS
        Fault fault = Bench.failure(() -> bench.can(Capability.AttributeWriting.class).write(key(), 0,
                Bytes.of(ByteBuffer.allocate(8).putLong(4).array())));
        assertEquals("CKR_ATTRIBUTE_READ_ONLY", fault.detail(Fault.RV_NAME).orElseThrow());
        assertEquals(Optional.of(Written.NOTHING), fault.written());
    }

    @Test
    void a_value_of_the_wrong_form_is_not_sent() throws Exception {
        long key = key();
        for (long type : new long[] { SIGN, ALLOWED_MECHANISMS }) {
            Fault fault = Bench.failure(
                    () -> bench.can(Capability.AttributeWriting.class).write(key, type, Bytes.of(new byte[3])));
            assertEquals("CKR_ATTRIBUTE_VALUE_INVALID", fault.detail(Fault.RV_NAME).orElseThrow());
        }
        assertEquals(0, bench.calls("C_SetAttributeValue"));
    }

    @Test
    void a_write_protected_token_offers_no_change() throws Exception {
        bench.shim().tell("flags * +WRITE_PROTECTED");
        assertTrue(bench.session.capability(Capability.ObjectDeletion.class).isEmpty());
        assertTrue(bench.session.capability(Capability.AttributeWriting.class).isEmpty());
        assertTrue(bench.session.capability(Capability.KeyImport.class).isEmpty());
        assertTrue(bench.session.capability(Capability.PinManagement.class).isEmpty());
        assertTrue(bench.session.capability(Capability.Signing.class).isPresent());
    }

    private long key() throws Exception {
        return bench.only(TokenObject.PrivateKey.class).handle();
    }
}
