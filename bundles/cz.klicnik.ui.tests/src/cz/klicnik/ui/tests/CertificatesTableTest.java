/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import cz.klicnik.ui.testing.CertificatesViewBot;
import cz.klicnik.ui.testing.PropertiesViewBot.Tab;

/** The table of certificates in the real window. */
@ExtendWith(ScreenshotOnFailure.class)
class CertificatesTableTest {

    private static final int HOLDER = 0;
    private static final int VALID_UNTIL = 2;

    private final Fixture fixture;
    private final CertificatesViewBot table;
    private final String mine;

    CertificatesTableTest() throws IOException {
        fixture = new Fixture().withPersonalObjects().inserted();
        mine = "token:\"" + fixture.label() + "\" ";
        table = fixture.console().certificates().filter(mine);
        table.awaitRows("three certificates", rows -> rows.size() == 3);
    }

    @AfterEach
    void pullToken() throws IOException {
        table.filter("");
        fixture.remove();
    }

    @Test
    void a_click_on_a_heading_sorts_and_another_one_turns_the_order_round() {
        table.clickHeading(VALID_UNTIL);
        table.awaitRows("the expired one first", rows -> rows.get(0).get(3).startsWith("expired"));
        table.clickHeading(VALID_UNTIL);
        table.awaitRows("the expired one last", rows -> rows.get(2).get(3).startsWith("expired"));
        table.clickHeading(HOLDER);
        table.awaitRows("by holder", rows -> rows.get(0).get(HOLDER).equals("Božena Němcová"));
    }

    @Test
    void the_filter_understands_conditions_and_free_text() {
        table.filter(mine + "expires<30d");
        table.awaitRows("the expiring one", rows -> holders(rows).equals(List.of("Božena Němcová")));
        table.filter(mine + "type:qualified");
        table.awaitRows("the qualified one", rows -> holders(rows).equals(List.of("Jan Novák")));
        table.filter(mine + "NEMCOVA");
        table.awaitRows("without accents", rows -> holders(rows).equals(List.of("Božena Němcová")));
        table.filter(mine + "nothing-of-that-kind");
        table.awaitRows("nothing", List::isEmpty);
    }

    @Test
    void a_condition_that_means_nothing_is_said_and_lets_the_rest_through() {
        table.filter(mine + "expires<soon");
        table.awaitStatus("Not understood: expires<soon");
        assertEquals(3, table.rows().size());
    }

    @Test
    void the_selected_certificate_is_shown_in_the_properties() {
        table.select("Božena Němcová");
        fixture.console().properties().turnTo(Tab.OVERVIEW).await(Tab.OVERVIEW, "Holder", "Božena Němcová");
    }

    private static List<String> holders(List<List<String>> rows) {
        return rows.stream().map(r -> r.get(HOLDER)).toList();
    }
}
