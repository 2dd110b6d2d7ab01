/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests.presenters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.certificates.CertificateQuery;
import cz.klicnik.ui.internal.certificates.CertificateRow;
import cz.klicnik.ui.internal.certificates.Column;

class CertificateQueryTest {

    private final List<CertificateRow> rows;

    CertificateQueryTest() throws Exception {
        rows = CertificateRow.all(Model.of(Model.people()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "'' | qualified old soon later garbage",
            "cert | qualified old soon later garbage",
            "expires<30d | soon", "expires<=6d | soon", "expires<1w | soon", "expires>1m | qualified later",
            "vyprší<30d | soon", "type:qualified | qualified later", "type:qual | qualified later", "typ:pečeť | ''",
            "type:seal | later", "state:expired | old", "state:expiring | soon", "state:valid | qualified",
            "stav:expired | old", "novák | qualified old", "NOVAK | qualified old", "\"jan novák\" | qualified old",
            "-novák | soon later garbage", "novák -state:expired | qualified", "holder:němcová | soon",
            "token:TokenME | qualified old soon later garbage",
            "token:2444134000011914 | qualified old soon later garbage",
            "token:other | ''", "garbage | garbage", "key:yes | soon", "key:no | qualified old later",
            "issuer:qualified | qualified later" })
    void a_filter_lets_through_what_it_says(String filter, String labels) {
        assertEquals(labels, through(filter, Model.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "typ:kvalifikovaný | qualified later", "typ:pečeť | later",
            "stav:prošlý | old", "stav:brzy | soon", "klíč:ano | soon", "vyprší<30d | soon",
            "držitel:novák | qualified old",
            "type:qualified | qualified later" })
    void czech_words_are_understood_in_czech_and_english_ones_too(String filter, String labels) {
        assertEquals(labels, through(filter, Model.CZECH));
    }

    @ParameterizedTest
    @ValueSource(strings = { "expires<", "expires<soon", "expires:30d", "type:", "state:\"\"" })
    void a_condition_that_means_nothing_is_named_and_filters_nothing(String filter) {
        assertEquals(List.of(filter), CertificateQuery.parse(filter, Model.ENGLISH).misunderstood());
        assertEquals("qualified old soon later garbage", through(filter, Model.ENGLISH));
    }

    @Test
    void an_unknown_field_is_free_text() {
        assertEquals("", through("colour:red", Model.ENGLISH));
        assertEquals(List.of(), CertificateQuery.parse("colour:red", Model.ENGLISH).misunderstood());
    }

    @Test
    void a_serial_number_is_found_in_decimal_and_hexadecimal() {
        String decimal = rows.get(0).entry().certificate().orElseThrow().serialDecimal();
        String hex = rows.get(0).entry().certificate().orElseThrow().serialHex();
        assertEquals("qualified", through("serial:" + decimal, Model.ENGLISH));
        assertEquals("qualified", through("serial:" + hex, Model.ENGLISH));
        assertEquals("qualified", through(hex.toUpperCase(Locale.ROOT), Model.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({ "HOLDER, soon garbage qualified old later", "VALID_UNTIL, old soon qualified later garbage" })
    void a_column_sorts_by_language_and_by_value(Column column, String order) {
        assertEquals(order, String.join(" ", labels(rows.stream().sorted(column.order(Model.CZECH, true)).toList())));
    }

    @Test
    void what_has_no_value_comes_last_either_way() {
        for (boolean ascending : new boolean[] { true, false }) {
            assertEquals("garbage",
                    labels(rows.stream().sorted(Column.VALID_UNTIL.order(Model.ENGLISH, ascending)).toList())[4]);
        }
    }

    private String through(String filter, Language language) {
        return String.join(" ",
                labels(rows.stream().filter(CertificateQuery.parse(filter, language).filter()).toList()));
    }

    private static String[] labels(List<CertificateRow> some) {
        return some.stream().map(r -> r.entry().object().label()).toArray(String[]::new);
    }
}
