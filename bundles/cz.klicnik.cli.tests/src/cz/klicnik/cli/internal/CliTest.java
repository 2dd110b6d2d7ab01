/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.ReaderStatus;
import cz.klicnik.core.machine.PcscStatus;
import cz.klicnik.core.Bytes;
import cz.klicnik.testing.pictures.Pictures;

class CliTest {

    private final FakeRegistry registry = new FakeRegistry()
            .with(Fixtures.ready("soft", Fixtures.token("soft", 7, "Office", "1111", Fixtures.data(1, "note"))))
            .with(Fixtures.failed("gone", FaultCode.LIBRARY_MISSING, "/lib/gone.so"))
            .with(Fixtures.onDemand("shy", Fixtures.token("shy", 1, "Shy", "9999")));
    private final CliRun run = new CliRun(registry);

    @Test
    void inspect_shows_the_tokens_and_says_nothing_else() {
        assertEquals(0, run.run("inspect"));
        assertTrue(run.answer().startsWith("Office (1111)\n"), run.answer());
        assertTrue(run.answer().contains("note"), run.answer());
        assertEquals("", run.talk());
        assertEquals(List.of("soft", "gone"), registry.started);
    }

    @Test
    void inspect_answers_in_json_for_programs() {
        assertEquals(0, run.run("inspect", "--json", "--lang", "cs"));
        assertTrue(run.answer().startsWith("{\n  \"version\" : 1,\n  \"language\" : \"cs\""), run.answer());
        assertTrue(run.answer().endsWith("}\n"));
        assertEquals("", run.talk());
    }

    @Test
    void inspect_without_tokens_says_so_and_which_drivers_were_asked() {
        CliRun none = new CliRun(new FakeRegistry().with(Fixtures.ready("soft"))
                .with(Fixtures.failed("gone", FaultCode.LIBRARY_MISSING, "/lib/gone.so")));
        assertEquals(0, none.run("inspect"));
        assertEquals("""
                No token was found. These drivers were asked: Driver soft.
                One more driver is known but not ready: klicnik drivers lists them.
                """, none.answer());
    }

    @Test
    void a_crashed_driver_is_a_warning_and_the_rest_stands() {
        registry.with(Fixtures.failed("bad", FaultCode.HOST_DIED, "/lib/bad.so"));
        assertEquals(0, run.run("inspect"));
        assertTrue(run.answer().contains("Office"));
        assertTrue(run.talk().startsWith("warning: Driver bad: The driver's library crashed"), run.talk());
        assertFalse(run.talk().contains("gone"), "a driver that is merely not installed is no trouble");
    }

    @Test
    void a_named_driver_that_is_missing_fails_with_the_way_to_get_it() {
        assertEquals(3, run.run("inspect", "--driver", "gone"));
        assertEquals("", run.answer());
        assertTrue(run.talk().startsWith("error: Driver gone: The driver's library was not found."), run.talk());
        assertTrue(run.talk().contains("https://example.org/gone"), run.talk());
        assertTrue(run.talk().contains("administrator rights"), run.talk());
        assertEquals(List.of("gone"), registry.started);
    }

    @Test
    void a_driver_that_does_not_exist_fails() {
        assertEquals(3, run.run("slots", "--driver", "nonsense"));
        assertTrue(run.talk().startsWith("error: The driver could not be started."), run.talk());
    }

    @Test
    void a_module_is_asked_alone_under_its_absolute_path() {
        assertEquals(3, run.run("inspect", "--module", "broken.so"));
        assertEquals(List.of("library:" + Path.of("broken.so").toAbsolutePath()), registry.started);
        assertTrue(run.talk().contains("is not a library"), run.talk());
    }

    @Test
    void a_driver_that_is_asked_only_on_demand_is_started_when_it_is_named() {
        assertEquals(0, run.run("inspect", "--driver", "shy"));
        assertTrue(run.answer().startsWith("Shy (9999)"), run.answer());
    }

    @Test
    void the_beginning_that_the_ids_of_our_drivers_share_may_be_left_out() {
        registry.with(Fixtures.ready("cz.klicnik.driver.bit4id"));
        assertEquals(0, run.run("slots", "--driver", "bit4id"));
        assertEquals(List.of("cz.klicnik.driver.bit4id"), registry.started);
        assertEquals(0, run.run("drivers"));
        assertTrue(run.answer().contains("  bit4id  "), run.answer());
    }

    @Test
    void a_token_that_is_not_there_fails_with_what_to_do() {
        assertEquals(3, run.run("inspect", "--token", "2222"));
        assertTrue(run.talk().startsWith("error: No token fits 2222."), run.talk());
        assertEquals(2, run.run("inspect", "--token", "pkcs11:nonsense"));
    }

    @Test
    void slots_lists_tokens_and_empty_readers() {
        assertEquals(0, run.run("slots"));
        assertEquals("""
                Driver       ID   Reader, slot  Token   Serial number  PIN
                Driver soft  0x7  Reader        Office  1111           ok
                """, run.answer());
        CliRun json = new CliRun(registry);
        assertEquals(0, json.run("slots", "--json"));
        assertTrue(json.answer().contains("\"serial\" : \"1111\""), json.answer());
    }

    @Test
    void slots_names_a_card_that_no_driver_serves_and_the_driver_that_is_missing() {
        registry.with(new PcscStatus(PcscStatus.Service.RUNNING, "", List.of(new ReaderStatus("Lector 00 00",
                ReaderStatus.Card.NOT_SERVED, Optional.of(Bytes.ofHex("3bff18")), List.of(), List.of("gone"),
                Optional.empty()))));
        assertEquals(0, run.run("slots"));
        assertTrue(run.answer().replaceAll("\\s+", " ")
                .contains("In the reader Lector 00 00 there is a card (ATR 3B FF 18) "
                        + "that no driver serves. It looks like Driver gone, whose driver is not installed. Install the driver. "
                        + "It can be downloaded from https://example.org/gone."),
                run.answer());
        CliRun json = new CliRun(registry);
        assertEquals(0, json.run("slots", "--json"));
        assertTrue(json.answer().contains("\"card\" : \"NOT_SERVED\""), json.answer());
    }

    @Test
    void slots_does_not_call_a_reader_empty_that_holds_an_unknown_card() {
        FakeRegistry other = new FakeRegistry().with(Fixtures.ready("lists", Pictures.emptySlot("lists", 1)))
                .with(new PcscStatus(PcscStatus.Service.RUNNING, "",
                        List.of(Pictures.lonelyReader("Reader 1", "3bff18"))));
        CliRun unknown = new CliRun(other);
        assertEquals(0, unknown.run("slots"));
        assertTrue(unknown.answer().contains("Reader 1      (unknown card)"), unknown.answer());
    }

    @Test
    void slots_says_when_readers_cannot_be_seen_because_the_service_is_not_there() {
        FakeRegistry bare = new FakeRegistry().with(new PcscStatus(PcscStatus.Service.NOT_RUNNING, "", List.of()));
        CliRun none = new CliRun(bare);
        assertEquals(0, none.run("slots"));
        assertTrue(none.answer().contains("(PC/SC) is not running"), none.answer());
    }

    @Test
    void drivers_lists_every_driver_with_its_state_and_where_to_get_it() {
        assertEquals(0, run.run("drivers"));
        assertTrue(run.answer().contains("Driver soft  soft  ready             1.2\n    /lib/soft.so\n"),
                run.answer());
        assertTrue(run.answer().contains("Driver shy   shy   asked when named"), run.answer());
        assertTrue(run.answer().contains("Driver gone  gone  not installed\n    It can be downloaded from"
                + " https://example.org/gone (installing it needs administrator rights).\n"), run.answer());
        CliRun named = new CliRun(registry);
        assertEquals(3, named.run("drivers", "--driver", "gone", "--json"));
        assertTrue(named.answer().contains("\"LIBRARY_MISSING\""), named.answer());
    }

    @Test
    void show_tells_all_attributes_of_an_object_decoded_and_raw() {
        assertEquals(0, run.run("show", "note"));
        assertTrue(run.answer().contains("CKA_LABEL  Novák                 4e6f76c3a16b"), run.answer());
        assertTrue(run.answer().contains("CKA_VALUE  (stays on the token)"), run.answer());
        CliRun json = new CliRun(registry);
        assertEquals(0, json.run("show", "data:note", "--json"));
        assertTrue(json.answer().contains("\"raw\" : \"4e6f76c3a16b\""), json.answer());
        CliRun missing = new CliRun(registry);
        assertEquals(3, missing.run("show", "nothing"));
        assertTrue(missing.talk().startsWith("error: No object fits nothing."), missing.talk());
    }

    @Test
    void mechanisms_lists_what_a_token_computes_with() {
        assertEquals(0, run.run("mechanisms"));
        assertTrue(run.answer().contains("CKM_RSA_PKCS      1024  4096  SIGN, VERIFY"), run.answer());
        registry.with(Fixtures.ready("more", Fixtures.token("more", 1, "Second", "2222")));
        CliRun several = new CliRun(registry);
        assertEquals(2, several.run("mechanisms"), "which one of two?");
        assertTrue(several.talk().contains("Office (1111), Second (2222)"), several.talk());
        assertEquals(0, new CliRun(registry).run("mechanisms", "--token", "2222", "--json"));
    }

    @Test
    void the_language_is_that_of_the_system_unless_told() {
        run.locale = Locale.of("cs", "CZ");
        assertEquals(3, run.run("inspect", "--token", "2222"));
        assertTrue(run.talk().startsWith("chyba: Označení 2222 neodpovídá žádný token."), run.talk());
        CliRun english = new CliRun(registry);
        english.locale = Locale.of("cs", "CZ");
        assertEquals(3, english.run("--lang", "en", "inspect", "--token", "2222"));
        assertTrue(english.talk().startsWith("error: "), english.talk());
        assertEquals(2, new CliRun(registry).run("inspect", "--lang", "de"));
    }

    @Test
    void wrong_arguments_end_with_two_and_a_pointer_to_the_help() {
        assertEquals(2, run.run("inspect", "--nonsense=1"));
        assertEquals("""
                error: There is no option --nonsense.
                klicnik inspect --help tells how it is used.
                """, run.talk());
        CliRun czech = new CliRun(registry);
        assertEquals(2, czech.run("--lang=cs", "show"));
        assertTrue(czech.talk().startsWith("chyba: Chybí: OBJECT|FILE.\n"), czech.talk());
        assertEquals(2, new CliRun(registry).run());
        CliRun typo = new CliRun(registry);
        assertEquals(2, typo.run("inspct"));
        assertTrue(typo.talk().startsWith("error: Nothing is called inspct here. Similar: "), typo.talk());
        assertEquals(2, new CliRun(registry).run("inspect", "--token", "1", "--token", "2"));
        assertEquals(2, new CliRun(registry).run("inspect", "--token"));
        assertEquals(List.of(), registry.started, "nothing is started for a command that cannot run");
    }

    @Test
    void a_fault_in_the_program_itself_ends_with_one_and_says_so() {
        CliRun broken = new CliRun(registry.withBrokenState());
        assertEquals(1, broken.run("slots"));
        assertTrue(broken.talk().startsWith("error: This program failed."), broken.talk());
        assertEquals("", broken.answer());
    }

    @Test
    void version_and_help_need_no_drivers() {
        assertEquals(0, run.run("--version"));
        assertEquals("Klíčník 1.2.3\nTestJava\nTestOS\n", run.answer().replace(System.lineSeparator(), "\n"));
        assertEquals(0, new CliRun(registry).run("--help"));
        assertEquals(List.of(), registry.started);
    }

    @Test
    void the_width_of_the_terminal_is_kept_to() {
        run.variables.put("COLUMNS", "60");
        registry.with(Fixtures.ready("soft", Fixtures.token("soft", 7, "x".repeat(200), "1111")));
        assertEquals(0, run.run("slots"));
        run.answer().lines().forEach(line -> assertTrue(line.length() <= 66, line));
        assertEquals(100, new CliRun(registry).world().width());
    }
}
