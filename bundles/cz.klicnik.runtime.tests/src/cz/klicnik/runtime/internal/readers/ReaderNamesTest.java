/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.readers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class ReaderNamesTest {

    private static final String LONG =
            "Alcor Micro AU9560 Interface with a really long name that goes on (ABC123456789)";

    @Test
    void a_slot_that_is_called_like_a_reader_is_in_it() {
        assertEquals(List.of(Set.of("Reader A 00 00"), Set.of("Reader B 01 00")),
                found(List.of("Reader A 00 00", "Reader B 01 00"), "Reader A 00 00", "READER B  01 00 "));
    }

    @Test
    void two_readers_of_one_make_are_told_apart_by_their_numbers() {
        assertEquals(List.of(Set.of("Reader 01 00"), Set.of("Reader 00 00")),
                found(List.of("Reader 00 00", "Reader 01 00"), "Reader 01 00", "Reader 00 00"));
    }

    @Test
    void a_number_is_not_the_beginning_of_another() {
        assertEquals(List.of(Set.of("Reader 10")), found(List.of("Reader 1", "Reader 10"), "Reader 10"));
        assertEquals(List.of(Set.of()), found(List.of("Reader 1"), "Reader 10 left"));
    }

    @Test
    void a_module_may_add_words() {
        assertEquals(List.of(Set.of("Reader 0")), found(List.of("Reader 0"), "Slot in Reader 0 (PIN)"));
    }

    @Test
    void a_name_that_was_cut_off_after_64_bytes_is_found() {
        String reader = LONG + " 00 00";
        assertEquals(List.of(Set.of(reader)), found(List.of("Other 00 00", reader), reader.substring(0, 64)));
    }

    @Test
    void a_name_that_was_cut_off_within_a_character_is_found() {
        String reader = "Čtečka čipových karet s velmi dlouhým názvem, který se nikam nevejde 00 00";
        byte[] field = java.util.Arrays.copyOf(reader.getBytes(java.nio.charset.StandardCharsets.UTF_8), 63);
        assertEquals(List.of(Set.of(reader)),
                found(List.of(reader), new String(field, java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void a_short_name_is_no_cut_off_one() {
        assertEquals(List.of(Set.of()), found(List.of("Reader and more"), "Reader"));
    }

    @Test
    void readers_that_look_alike_go_by_their_order() {
        List<String> readers = List.of(LONG + " 00 00", LONG + " 01 00");
        String cut = LONG.substring(0, 64);
        assertEquals(List.of(Set.of(readers.get(0)), Set.of(readers.get(1))), found(readers, cut, cut));
        assertEquals(
                List.of(Set.of(readers.get(0)), Set.of(readers.get(0)), Set.of(readers.get(1)), Set.of(readers.get(1))),
                found(readers, cut, cut, cut, cut), "two slots a card, such as two PINs");
        assertEquals(List.of(Set.copyOf(readers)), found(readers, cut), "which of them cannot be told");
    }

    @Test
    void a_module_may_leave_out_the_numbers() {
        assertEquals(List.of(Set.of("Reader 00 00")), found(List.of("Reader 00 00", "Other 00 00"), "Reader"));
        assertEquals(List.of(Set.of("Vendor Model 0")), found(List.of("Vendor Model 0"), "Vendor Model"));
    }

    @Test
    void a_slot_without_a_description_is_in_no_reader() {
        assertEquals(List.of(Set.of()), found(List.of("Reader 00 00"), ""));
    }

    private static List<Set<String>> found(List<String> readers, String... descriptions) {
        return new ReaderNames(readers).of(List.of(descriptions));
    }
}
