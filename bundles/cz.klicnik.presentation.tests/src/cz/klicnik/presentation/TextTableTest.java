/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import cz.klicnik.presentation.TextTable.Column;

class TextTableTest {

    private final TextTable table = new TextTable(Column.broken("Name"), Column.fixed("State"), Column.text("About"));

    @Test
    void a_cell_that_may_be_broken_goes_on_in_the_next_line_and_loses_nothing() {
        table.row("Slovak identity card (eID)", "ready", "short").row("OpenSC", "gone", "");
        assertEquals(List.of(List.of("Name             State  About"),
                List.of("Slovak identity  ready  short",
                        "card (eID)"),
                List.of("OpenSC           gone")), table.blocks(29));
        assertEquals(4, table.lines(29).size());
    }

    @Test
    void where_there_is_room_every_row_is_one_line() {
        table.row("Slovak identity card (eID)", "ready", "short");
        assertEquals(List.of("Name                        State  About", "Slovak identity card (eID)  ready  short"),
                table.lines(80));
    }

    @Test
    void what_may_be_cut_is_cut_with_a_mark() {
        table.row("A", "ready", "a very long text about nothing in particular");
        assertEquals("A     ready  a very long…", table.lines(25).getLast());
    }
}
