/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pki.CertificateType;
import cz.klicnik.pki.KeyState;
import cz.klicnik.pki.Validity;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = { "en", "cs" })
    void every_constant_has_a_word_of_its_own(String language) {
        Words words = new Words(new Messages(Locale.of(language)));
        distinct(TokenFlag.values(), words::of);
        distinct(PinState.values(), words::of);
        distinct(LoginState.values(), words::of);
        distinct(UserRole.values(), words::of);
        distinct(Validity.values(), words::of);
        distinct(CertificateType.Trade.values(), words::of);
        distinct(CertificateType.Bearer.values(), words::of);
        distinct(KeyState.Origin.values(), words::of);
        distinct(Trilean.values(), words::of);
        distinct(ObjectKind.values(), words::of);
        distinct(DriverStatus.Phase.values(), words::of);
        distinct(SlotStatus.Freshness.values(), words::of);
        List<CertificateType> types = new ArrayList<>();
        for (CertificateType.Trade trade : CertificateType.Trade.values()) {
            for (CertificateType.Bearer bearer : CertificateType.Bearer.values()) {
                types.add(new CertificateType(trade, bearer));
            }
        }
        distinct(types.toArray(CertificateType[]::new), words::of);
    }

    @Test
    void flags_are_told_in_the_order_of_their_bits() {
        Words words = new Words(new Messages(Locale.ENGLISH));
        assertEquals(List.of("has a random number generator", "login required", "user PIN is set", "initialised"),
                words.of(TokenFlag.of(0x40D)));
    }

    @Test
    void a_key_is_told_in_one_line() {
        Words cs = new Words(new Messages(Locale.of("cs")));
        assertEquals("před přihlášením neznámo", cs.of(KeyState.UNKNOWN));
        assertEquals("není na tokenu", cs.of(KeyState.ABSENT));
        assertEquals("na tokenu, vygenerován na tokenu, neexportovatelný",
                cs.of(new KeyState(Trilean.YES, KeyState.Origin.GENERATED, Trilean.NO, Trilean.NO)));
        Words en = new Words(new Messages(Locale.ENGLISH));
        assertEquals("on the token, imported, exportable, asks for the PIN at each signature",
                en.of(new KeyState(Trilean.YES, KeyState.Origin.IMPORTED, Trilean.YES, Trilean.YES)));
        assertEquals("on the token",
                en.of(new KeyState(Trilean.YES, KeyState.Origin.UNKNOWN, Trilean.UNKNOWN, Trilean.UNKNOWN)));
    }

    private static <T> void distinct(T[] values, Function<T, String> word) {
        Set<String> seen = new HashSet<>();
        for (T value : values) {
            assertFalse(word.apply(value).isBlank());
            assertFalse(!seen.add(word.apply(value)), value + " has the word of another: " + word.apply(value));
        }
    }
}
