/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cz.klicnik.pki.CertificateType.Trade;

class IssuerTableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "PostSignum Public CA 5|Česká pošta, s.p.|COMMERCIAL",
            "PostSignum Public CA 3|Česká pošta, s.p. [IČ 47114983]|COMMERCIAL",
            "PostSignum Qualified CA 4|Česká pošta, s.p.|QUALIFIED",
            "PostSignum Root QCA 4|Česká pošta, s.p.|-",
            "I.CA Public CA/RSA 06/2022|První certifikační autorita, a.s.|COMMERCIAL",
            "I.CA EU Qualified CA2/RSA 06/2022|První certifikační autorita, a.s.|QUALIFIED",
            "ACAeID3 - Issuing Certificate|eIdentity a.s.|COMMERCIAL",
            "Klíčník Training Public CA 1|Klíčník Training (not a real authority)|COMMERCIAL",
            "Somebody|Else|-" })
    void issuers_of_the_czech_market_are_known(String commonName, String organization, Trade expected) {
        assertEquals(Optional.ofNullable(expected), IssuerTable.builtIn().trade(commonName, organization));
    }

    @Test
    void an_administrators_lines_win() {
        IssuerTable own = IssuerTable.parse("# ours\n\nother\tPostSignum.*\t.*\n");
        assertEquals(Optional.of(Trade.OTHER),
                IssuerTable.builtIn().overriddenBy(own).trade("PostSignum Public CA 5", "Česká pošta, s.p."));
    }

    @Test
    void a_malformed_line_is_named_by_its_number() {
        assertEquals("Line 2: 2 fields instead of 3", malformed("#\ncommercial\ta"));
        assertEquals("Line 1: unknown trade best", malformed("best\ta\tb"));
        assertEquals("Line 1: Unclosed group", malformed("other\t(a\tb"));
    }

    private static String malformed(String text) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> IssuerTable.parse(text)).getMessage());
    }
}
