/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.AttributeWriting;
import cz.klicnik.core.driver.Capability.Mechanisms;
import cz.klicnik.core.driver.Capability.RawAttributes;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.TokenObject;

/** Attributes, read and written, and the list of mechanisms. */
interface AttributeContract extends OnStage {

    long LABEL = 0x3;
    long VALUE = 0x11;
    long ID = 0x102;
    /** CKA_PRIVATE_EXPONENT, and all other parts of an RSA key that are secret. */
    Set<Long> SECRETS = Set.of(0x123L, 0x124L, 0x125L, 0x126L, 0x127L, 0x128L);

    @Test
    default void raw_attributes_say_what_the_reading_says() throws Exception {
        TokenSession session = stage().loggedIn();
        stage().needs(session, RawAttributes.class);
        Bytes id = Samples.certificates(stage(), session, 1).get(0);
        TokenObject.Certificate certificate =
                Stage.only(stage().read(session), TokenObject.Certificate.class, id);
        Map<Long, Attribute> sheet = sheet(session, certificate.handle());
        assertEquals(certificate.value(), sheet.get(VALUE).value());
        assertEquals(id, sheet.get(ID).value());
        assertEquals(certificate.label(), new String(sheet.get(LABEL).value().toArray(), StandardCharsets.UTF_8));
    }

    @Test
    default void no_attribute_gives_a_private_key_away() throws Exception {
        TokenSession session = stage().loggedIn();
        stage().needs(session, RawAttributes.class);
        Samples.Generated made = Samples.anyKey(stage(), session);
        TokenObject.PrivateKey key = Stage.only(stage().read(session), TokenObject.PrivateKey.class, made.id());
        sheet(session, key.handle()).values().stream()
                .filter(a -> SECRETS.contains(a.type()) || a.type() == VALUE)
                .forEach(a -> assertNotEquals(Attribute.State.READ, a.state(), a.name()));
    }

    @Test
    default void a_new_label_and_a_new_ID_are_read_back() throws Exception {
        TokenSession session = stage().loggedIn();
        AttributeWriting writing = stage().needs(session, AttributeWriting.class);
        Bytes id = Samples.certificates(stage(), session, 1).get(0);
        long handle = Stage.only(stage().read(session), TokenObject.Certificate.class, id).handle();
        writing.label(handle, "Nový název – žluťoučký");
        Bytes other = stage().id();
        writing.id(handle, other);
        TokenObject.Certificate changed =
                Stage.only(stage().read(session), TokenObject.Certificate.class, other);
        assertEquals("Nový název – žluťoučký", changed.label());
        assertFalse(Stage.has(stage().read(session), TokenObject.Certificate.class, id));
        writing.write(changed.handle(), LABEL, Bytes.of("raw".getBytes(StandardCharsets.UTF_8)));
        assertEquals("raw", Stage.only(stage().read(session), TokenObject.Certificate.class, other).label());
    }

    @Test
    default void the_label_of_a_key_can_be_changed() throws Exception {
        TokenSession session = stage().loggedIn();
        AttributeWriting writing = stage().needs(session, AttributeWriting.class);
        Samples.Generated key = Samples.anyKey(stage(), session);
        writing.label(Stage.only(stage().read(session), TokenObject.PrivateKey.class, key.id()).handle(), "Jiný");
        assertEquals("Jiný", Stage.only(stage().read(session), TokenObject.PrivateKey.class, key.id()).label());
    }

    @Test
    default void what_must_not_change_is_refused_and_does_not_change() throws Exception {
        TokenSession session = stage().loggedIn();
        AttributeWriting writing = stage().needs(session, AttributeWriting.class);
        Bytes id = Samples.certificates(stage(), session, 1).get(0);
        TokenObject.Certificate before = Stage.only(stage().read(session), TokenObject.Certificate.class, id);
        stage().fault(() -> writing.write(before.handle(), VALUE, Bytes.of((byte) 0x30, (byte) 0)));
        stage().fault(() -> writing.label(Long.MAX_VALUE / 2, "x"));
        assertEquals(before, Stage.only(stage().read(session), TokenObject.Certificate.class, id));
    }

    @Test
    default void mechanisms_are_named_once_each() throws Exception {
        List<MechanismInfo> mechanisms = stage().needs(stage().session(), Mechanisms.class).mechanisms();
        Set<Long> types = new HashSet<>();
        assertFalse(mechanisms.isEmpty());
        mechanisms.forEach(m -> assertTrue(types.add(m.type()) && !m.name().isBlank(), m::toString));
    }

    private Map<Long, Attribute> sheet(TokenSession session, long handle) throws FaultException {
        Map<Long, Attribute> sheet = new HashMap<>();
        for (Attribute attribute : stage().needs(session, RawAttributes.class).attributes(handle)) {
            assertTrue(sheet.put(attribute.type(), attribute) == null, () -> attribute.name() + " twice");
        }
        return sheet;
    }
}
