/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cz.klicnik.core.model.TokenIdentity;

class QualifiedDeviceTest {

    private static final QualifiedDevice DEVICE = new QualifiedDevice("bit4id", "TokenME.*", Optional.of("999"),
            Optional.of("2000"), Optional.of(LocalDate.of(2026, 6, 30)), "https://example.org/");

    @ParameterizedTest
    @CsvSource({ "Bit4id, TokenME EVO, 1500, true", "Bit4id, TokenME, 999, true", "Bit4id, TokenME, 2000, true",
            "Bit4id, TokenME, 2001, false", "Bit4id, TokenME, 998, false", "Bit4id, TokenME, 10000, false",
            "Bit4id, My TokenME, 1500, false", "Other, TokenME, 1500, false" })
    void a_token_is_one_by_manufacturer_model_and_serial(String manufacturer, String model, String serial,
            boolean covered) {
        assertEquals(covered, DEVICE.covers(new TokenIdentity("f", manufacturer, model, serial)));
    }

    @Test
    void its_certification_holds_through_its_last_day() {
        assertFalse(DEVICE.ended(LocalDate.of(2026, 6, 30)));
        assertTrue(DEVICE.ended(LocalDate.of(2026, 7, 1)));
    }

    @Test
    void an_expression_that_would_take_for_ever_fits_nothing() {
        QualifiedDevice hostile = new QualifiedDevice("(((a|b|ab)*)*)*c", "", Optional.empty(), Optional.empty(),
                Optional.empty(), "nobody");
        assertFalse(hostile.covers(new TokenIdentity("f", "ab".repeat(16), "m", "1")));
        assertTrue(hostile.covers(new TokenIdentity("f", "ABC", "m", "1")));
    }

    @Test
    void a_range_that_ends_before_it_begins_is_told() {
        QualifiedDevice none = new QualifiedDevice("a", "", Optional.of("1000"), Optional.of("999"), Optional.empty(),
                "nobody");
        assertTrue(none.withoutSerials());
        assertFalse(DEVICE.withoutSerials());
    }

    @Test
    void an_unknown_end_is_no_end() {
        QualifiedDevice open =
                new QualifiedDevice("", "", Optional.empty(), Optional.empty(), Optional.empty(), "nobody knows");
        assertFalse(open.ended(LocalDate.of(2999, 1, 1)));
        assertTrue(open.covers(new TokenIdentity("f", "anything", "at all", "")));
    }
}
