/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations;

import static cz.klicnik.operations.Samples.NOW;
import static cz.klicnik.operations.Samples.certificate;
import static cz.klicnik.operations.Samples.data;
import static cz.klicnik.operations.Samples.driver;
import static cz.klicnik.operations.Samples.key;
import static cz.klicnik.operations.Samples.slot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Pkcs11Uri;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.model.TokenObject;

class ObjectSelectorTest {

    /** 22080864 is 0x150ed60; a fingerprint here is the serial times 0x10001 in hexadecimal, over and over. */
    private final List<InspectedToken> tokens = tokens(certificate(1, "Jan Novák", "0a0b", 22080864),
            key(2, "Jan Novák", "0a0b"), key(3, "twin", "0c"), key(4, "twin", "0c"), data(5, ""), data(6, "note#2"),
            certificate(7, "Eva", "0d", 12));

    @Test
    void a_certificate_is_found_by_serial_in_decimal_and_hexadecimal_and_by_fingerprint() {
        assertEquals(1, find("22080864"));
        assertEquals(1, find("150ed60"));
        assertEquals(1, find("0x150ED60"));
        assertEquals(1, find("serial:01:50:ed:60"));
        assertEquals(7, find("000c000c000c"));
        assertEquals(FaultCode.OBJECT_NOT_FOUND, fault("000c000").code(), "seven digits are too few");
    }

    @Test
    void a_kind_before_the_name_tells_a_certificate_from_its_key() {
        assertEquals(1, find("cert:0a0b"));
        assertEquals(2, find("private:0A:0B"));
        assertEquals(2, find("private:Jan Novák"));
        assertEquals(2, find("PRIVATE:id:0a0b"));
    }

    @Test
    void labels_are_compared_exactly_before_their_case_is_ignored() {
        assertEquals(7, find("eva"));
        assertEquals(7, find("label:Eva"));
        assertEquals(6, find("note#2"));
        assertEquals(FaultCode.OBJECT_NOT_FOUND, fault("label:0d").code());
    }

    @Test
    void an_identifier_that_a_pair_shares_is_ambiguous_and_every_candidate_names_one_object() {
        Fault fault = fault("0a0b");
        assertEquals(FaultCode.OBJECT_AMBIGUOUS, fault.code());
        String[] candidates = fault.detail(Fault.CANDIDATES).orElseThrow().split(", ");
        assertEquals(2, candidates.length);
        assertEquals(1, find(candidates[0]));
        assertEquals(2, find(candidates[1]));
    }

    @Test
    void objects_that_nothing_tells_apart_are_counted() {
        assertEquals("private:id:0c#1, private:id:0c#2", fault("twin").detail(Fault.CANDIDATES).orElseThrow());
        assertEquals(3, find("private:id:0c#1"));
        assertEquals(4, find("private:id:0c#2"));
        assertEquals(4, find("twin#2"));
        assertEquals(FaultCode.OBJECT_NOT_FOUND, fault("twin#3").code());
        assertEquals(5, find("data:#1"));
    }

    @Test
    void a_serial_and_an_identifier_that_are_spelled_alike_are_told_apart_by_their_field() {
        List<InspectedToken> alike = tokens(certificate(1, "a", "12", 99), certificate(2, "b", "34", 12));
        FaultException e = assertThrows(FaultException.class,
                () -> ObjectSelector.parse("12").orElseThrow().select(alike));
        assertEquals(FaultCode.OBJECT_AMBIGUOUS, e.fault().code());
        assertEquals(2, find("serial:12", alike));
        assertEquals(1, find("id:12", alike));
    }

    @Test
    void a_pkcs11_uri_names_an_object_of_one_token() {
        TokenObject object = tokens.get(0).objects().get(1);
        assertEquals(2, find(Pkcs11Uri.of(tokens.get(0).token().orElseThrow(), object).toString()));
        assertEquals(FaultCode.OBJECT_NOT_FOUND, fault("pkcs11:serial=999;id=%0a%0b").code());
        assertTrue(ObjectSelector.parse("pkcs11:id").isEmpty());
    }

    private long find(String name) {
        return find(name, tokens);
    }

    private static long find(String name, List<InspectedToken> tokens) {
        try {
            return ObjectSelector.parse(name).orElseThrow().select(tokens).object().handle();
        } catch (FaultException e) {
            throw new AssertionError(name, e);
        }
    }

    private Fault fault(String name) {
        return assertThrows(FaultException.class, () -> ObjectSelector.parse(name).orElseThrow().select(tokens))
                .fault();
    }

    private static List<InspectedToken> tokens(TokenObject... objects) {
        MachineState machine = new MachineState(
                List.of(driver("a", Optional.empty(), slot("a", 0, "One", "111", objects))), NOW);
        return new Inspect(Samples::analyse).all(machine, NOW).tokens();
    }
}
