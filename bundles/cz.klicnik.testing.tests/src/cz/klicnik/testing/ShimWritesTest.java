/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import static cz.klicnik.testing.ListedObject.Kind.CERTIFICATE;
import static cz.klicnik.testing.ListedObject.Kind.DATA;
import static cz.klicnik.testing.ListedObject.Kind.PRIVATE_KEY;
import static cz.klicnik.testing.ListedObject.Kind.PUBLIC_KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shim does when objects are made, changed and destroyed. */
final class ShimWritesTest {

    /** A data object takes 100 bytes and its value. */
    private static final String DATA_OF_200 =
            "create CKA_CLASS=ulong:0 CKA_TOKEN=true CKA_PRIVATE=false CKA_LABEL=text:data CKA_VALUE=repeat:x:100";
    private static final String PRIVATE_KEY_CLASS = "CKA_CLASS=ulong:3";

    private final ShimFixture fixture;
    private final long slot;

    ShimWritesTest() throws IOException {
        fixture = new ShimFixture();
        slot = fixture.token.slot();
    }

    @AfterEach
    void close() throws IOException {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "DEVICE_MEMORY", "GENERAL_ERROR" })
    void objects_use_up_the_room_and_what_does_not_fit_leaves_nothing_behind(String result) throws IOException {
        fixture.shim.tell("memory " + slot + " 1000 450 CKR_" + result);
        assertEquals(450, fixture.seen(slot).free());
        fixture.asUser(DATA_OF_200);
        assertEquals(250, fixture.seen(slot).free());
        assertEquals("C_CreateObject: CKR_" + result, fixture.failureAsUser(DATA_OF_200, DATA_OF_200));
        assertEquals(50, fixture.seen(slot).free());
        assertEquals(2, fixture.kinds().stream().filter(kind -> kind == DATA).count());
    }

    @Test
    void deleting_frees_the_room() throws IOException {
        fixture.shim.tell("memory " + slot + " 1000 450 DEVICE_MEMORY");
        fixture.asUser(DATA_OF_200, "destroy CKA_LABEL=text:data", DATA_OF_200, DATA_OF_200);
        assertEquals(50, fixture.seen(slot).free());
    }

    @Test
    void a_key_pair_needs_room_for_both() throws IOException {
        fixture.shim.tell("memory " + slot + " 1000 150 DEVICE_MEMORY");
        assertEquals("C_GenerateKeyPair: CKR_DEVICE_MEMORY", fixture.failureAsUser("pairs 1 New public"));
        assertEquals(List.of(CERTIFICATE, PRIVATE_KEY, PUBLIC_KEY), fixture.kinds());
        assertEquals(150, fixture.seen(slot).free());
    }

    @Test
    void a_container_takes_along_what_belongs_to_a_key() throws IOException {
        fixture.asUser("pairs 1 Stays");
        fixture.shim.tell("container *");
        fixture.asUser("destroy " + PRIVATE_KEY_CLASS + " CKA_LABEL=text:Pair\\x201");
        assertEquals(List.of(CERTIFICATE, PRIVATE_KEY), fixture.kinds());
        fixture.asUser("destroy CKA_CLASS=ulong:1");
        assertEquals(List.of(), fixture.kinds());
    }

    @Test
    void generating_replaces_the_key_with_that_ID_and_leaves_the_certificate() throws IOException {
        fixture.shim.tell("overwrites *");
        fixture.asUser("pairs 1 Pair public");
        assertEquals(List.of(CERTIFICATE, CERTIFICATE, PRIVATE_KEY, PUBLIC_KEY), fixture.kinds());
        fixture.asUser("pairs 1 Other");
        assertEquals(List.of(CERTIFICATE, CERTIFICATE, CERTIFICATE, PRIVATE_KEY, PRIVATE_KEY, PUBLIC_KEY),
                fixture.kinds());
    }

    @Test
    void a_token_may_choose_the_IDs_of_its_keys() throws IOException {
        fixture.shim.tell("own-ids *");
        fixture.asUser("pairs 1 New public", "pairs 1 Newer public");
        assertEquals(List.of("a001", "a001", "a002", "a002"), new Pkcs11Tool(fixture.behind).objects(true).stream()
                .filter(object -> object.kind() != CERTIFICATE && object.label().startsWith("New"))
                .map(ListedObject::id).sorted().toList());
    }

    @Test
    void a_class_of_objects_is_not_to_be_created() throws IOException {
        fixture.shim.tell("refuse-create * CKO_PRIVATE_KEY TEMPLATE_INCONSISTENT", "refuse-create * CKO_PUBLIC_KEY 5");
        assertEquals("C_CreateObject: CKR_TEMPLATE_INCONSISTENT", fixture.failureAsUser("create " + PRIVATE_KEY_CLASS));
        assertEquals("C_CreateObject: CKR_GENERAL_ERROR", fixture.failureAsUser("create CKA_CLASS=ulong:2"));
        fixture.asUser(DATA_OF_200);
    }

    @Test
    void hidden_mechanisms_are_not_listed_and_do_not_work() throws IOException {
        fixture.shim.tell("hide-mechanisms * CKM_ECDSA CKM_SHA256");
        String listed = Command.of("pkcs11-tool", "--module", fixture.shim.library().toString(), "--slot",
                Long.toString(slot), "-M").succeed().out();
        assertFalse(listed.contains("ECDSA,"), listed);
        assertTrue(listed.contains("RSA-PKCS,"), listed);
        assertEquals("C_SignInit: CKR_MECHANISM_INVALID",
                fixture.failureAsUser("sign CKM_ECDSA " + PRIVATE_KEY_CLASS));
        fixture.shim.tell();
        assertEquals("signed 64", fixture.asUser("sign CKM_ECDSA " + PRIVATE_KEY_CLASS).getLast());
    }

    @Test
    void only_some_mechanisms_are_left() throws IOException {
        fixture.shim.tell("only-mechanisms * CKM_RSA_PKCS_KEY_PAIR_GEN CKM_SHA256_RSA_PKCS");
        String listed = Command.of("pkcs11-tool", "--module", fixture.shim.library().toString(), "--slot",
                Long.toString(slot), "-M").succeed().out();
        assertEquals(2, listed.lines().filter(line -> line.startsWith("  ")).count(), listed);
        assertEquals("C_SignInit: CKR_MECHANISM_INVALID",
                fixture.failureAsUser("sign CKM_ECDSA " + PRIVATE_KEY_CLASS));
    }
}
