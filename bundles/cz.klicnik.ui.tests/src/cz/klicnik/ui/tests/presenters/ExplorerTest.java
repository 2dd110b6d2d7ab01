/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests.presenters;

import static cz.klicnik.testing.pictures.Pictures.blankToken;
import static cz.klicnik.testing.pictures.Pictures.driver;
import static cz.klicnik.testing.pictures.Pictures.emptySlot;
import static cz.klicnik.testing.pictures.Pictures.lonelyReader;
import static cz.klicnik.testing.pictures.Pictures.machine;
import static cz.klicnik.testing.pictures.Pictures.reading;
import static cz.klicnik.testing.pictures.Pictures.slot;
import static cz.klicnik.testing.pictures.Pictures.token;
import static cz.klicnik.testing.pictures.Pictures.unreachable;
import static cz.klicnik.testing.pictures.Pictures.withReaders;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.DriverStatus.Phase;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.ReaderStatus;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.PinState;
import cz.klicnik.inventory.model.Inventory;
import cz.klicnik.inventory.model.Reader;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.explorer.ExplorerLabels;
import cz.klicnik.ui.internal.explorer.ExplorerTree;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.properties.SubjectSections;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.properties.Section;

/** The tree as lines of text. */
class ExplorerTest {

    @Test
    void a_token_is_shown_with_its_objects_in_words() throws Exception {
        assertEquals(List.of("Reader 1  Driver a", "  TokenME  2444134000011914", "    memory unknown",
                "    PIN: ok  logged in", "    Jan Novák  D  qualified, personal",
                "    Jan Novák  expired D  other, personal",
                "    Božena Němcová  6 days  other, personal", "      private key  RSA  not exportable",
                "    Úřad  not yet valid  qualified, for a seal", "    garbage  unreadable certificate",
                "    key without certificate  pending", "      private key  RSA  not exportable", "Drivers  1 ready",
                "  Driver a"), lines(Model.people(), Model.ENGLISH));
    }

    @Test
    void a_token_is_shown_in_czech() throws Exception {
        List<String> lines = lines(Model.people(), Model.CZECH);
        assertTrue(lines.contains("    PIN: v pořádku  přihlášen"), lines.toString());
        assertTrue(lines.contains("    Božena Němcová  6 dní  jiný osobní"), lines.toString());
        assertTrue(lines.contains("    klíč bez certifikátu  pending"), lines.toString());
        assertTrue(lines.contains("Ovladače  1 připraven"), lines.toString());
    }

    @Test
    void before_login_private_objects_are_announced() throws Exception {
        List<String> lines = lines(machine(driver("a", slot("a", 1, token("T", "1"), LoginState.PUBLIC))),
                Model.ENGLISH);
        assertTrue(lines.contains("    Log in to see private objects"), lines.toString());
    }

    @Test
    void an_empty_token_says_so_after_login() throws Exception {
        List<String> lines = lines(machine(driver("a", slot("a", 1, token("T", "1"), LoginState.USER))),
                Model.ENGLISH);
        assertTrue(lines.contains("    There are no objects on the token"), lines.toString());
    }

    @Test
    void a_token_whose_driver_died_says_why_and_from_when_its_contents_are() throws Exception {
        SlotStatus slot = slot("a", 1, token("T", "1"), LoginState.PUBLIC);
        List<String> lines = lines(machine(driver("a", Phase.RESTARTING, Optional.of(FaultCode.HOST_DIED),
                unreachable(slot, FaultCode.HOST_DIED))), Model.ENGLISH);
        assertTrue(lines.contains("  T  1  unreachable, as of 6 Jun 2026 10:00"), lines.toString());
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("    The driver's library crashed")), lines.toString());
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("  Driver a  restarting")), lines.toString());
    }

    @Test
    void a_card_that_no_driver_serves_stands_first_with_what_it_looks_like() throws Exception {
        MachineState machine = withReaders(
                machine(driver("missing", Phase.FAILED, Optional.of(FaultCode.LIBRARY_MISSING)),
                        driver("a", slot("a", 1, blankToken(), LoginState.PUBLIC))),
                lonelyReader("Lector 00 00", "3bff18", "missing"), lonelyReader("Lector 01 00", "3bff19"),
                new ReaderStatus("Reader 1", ReaderStatus.Card.SERVED, Optional.empty(), List.of("a"), List.of(),
                        Optional.empty()),
                new ReaderStatus("Empty", ReaderStatus.Card.NONE, Optional.empty(), List.of(), List.of(),
                        Optional.empty()));
        assertEquals(List.of("Lector 00 00  card without a driver  looks like Driver missing",
                "Lector 01 00  card without a driver  unknown card", "Reader 1  Driver a"),
                lines(machine, Model.ENGLISH).subList(0, 3));
        assertEquals("Lector 01 00  karta bez ovladače  neznámá karta", lines(machine, Model.CZECH).get(1));
        Inventory inventory = Model.of(machine);
        Reader reader = inventory.getReaders().get(0);
        assertEquals(Icon.READER_UNKNOWN, new ExplorerLabels(Model.ENGLISH).label(reader).icon());
        assertTrue(new ExplorerLabels(Model.ENGLISH).tooltip(reader).orElseThrow().contains("ATR 3B FF 18"));
        assertEquals(Optional.of(inventory), new ExplorerTree().parent(reader));
    }

    @Test
    void the_properties_of_a_card_without_a_driver_say_what_to_do_and_where_its_driver_is() throws Exception {
        Inventory inventory = Model.of(withReaders(
                machine(driver("missing", Phase.FAILED, Optional.of(FaultCode.LIBRARY_MISSING))),
                lonelyReader("Lector 00 00", "3bff18", "missing")));
        Subject subject = Subject.of(inventory.getReaders().get(0)).orElseThrow();
        assertEquals("missing", subject.driver().orElseThrow().profile().id());
        List<Section> sections = new SubjectSections(Model.ENGLISH).of(subject);
        assertEquals(List.of("Problem", "Reader", "Driver"), sections.stream().map(Section::title).toList());
        assertTrue(sections.get(0).facts().toString().contains("Install the driver."), sections::toString);
        assertTrue(sections.get(1).facts().toString().contains("3B FF 18"), sections::toString);
    }

    @Test
    void a_driver_that_has_a_slot_for_the_reader_but_does_not_know_its_card_does_not_call_it_empty() throws Exception {
        assertEquals(List.of("Reader 1  card without a driver  unknown card", "Reader 2  empty  Driver a"),
                lines(withReaders(machine(driver("a", emptySlot("a", 1), emptySlot("a", 2))),
                        lonelyReader("Reader 1", "3bff18")), Model.ENGLISH).subList(0, 2));
    }

    @Test
    void a_machine_with_nothing_but_an_unknown_card_is_not_said_to_have_nothing() throws Exception {
        assertEquals(List.of("Lector 00 00  card without a driver  unknown card", "Drivers  1 ready", "  Driver a"),
                lines(withReaders(machine(driver("a")), lonelyReader("Lector 00 00", "3bff18")), Model.ENGLISH));
    }

    @Test
    void what_is_old_is_grey() throws Exception {
        SlotStatus slot = slot("a", 1, token("T", "1"), LoginState.PUBLIC);
        Inventory inventory = Model.of(machine(driver("a", unreachable(slot, FaultCode.HOST_DIED))));
        assertTrue(new ExplorerLabels(Model.ENGLISH).label(Model.token(inventory)).parts().stream()
                .allMatch(p -> p.tone() == Tone.MUTED));
    }

    @Test
    void a_token_that_is_read_for_the_first_time_says_so() throws Exception {
        List<String> lines = lines(
                machine(driver("a", reading(slot("a", 1, token("T", "1"), LoginState.PUBLIC)))), Model.ENGLISH);
        assertTrue(lines.contains("    Reading the token…"), lines.toString());
    }

    @Test
    void a_blank_token_and_an_empty_slot_are_no_alarm() throws Exception {
        assertEquals(List.of("Reader 1  Driver a", "  token not initialised", "Reader 2  empty  Driver a",
                "Drivers  1 ready", "  Driver a"),
                lines(machine(driver("a", slot("a", 1, blankToken(), LoginState.PUBLIC), emptySlot("a", 2))),
                        Model.ENGLISH));
    }

    @Test
    void a_pin_in_danger_has_a_badge_and_words() throws Exception {
        for (PinState state : List.of(PinState.LOW, PinState.FINAL_TRY, PinState.LOCKED)) {
            Inventory inventory = Model.of(machine(driver("a",
                    slot("a", 1, token("T", "1", state, Memory.of(80_000, 41_000)), LoginState.PUBLIC))));
            Icon badge = new ExplorerLabels(Model.ENGLISH).label(Model.token(inventory)).badge().orElseThrow();
            assertEquals(state == PinState.LOCKED ? Icon.BADGE_LOCKED : Icon.BADGE_WARNING, badge);
            List<String> lines = lines(inventory, Model.ENGLISH);
            assertTrue(lines.contains("    PIN: " + Model.ENGLISH.words().of(state) + "  not logged in"),
                    lines.toString());
            assertTrue(lines.contains("    41 of 80 kB free"), lines.toString());
        }
    }

    @Test
    void drivers_that_need_attention_come_first_and_missing_ones_last() throws Exception {
        List<String> lines = lines(machine(driver("missing", Phase.FAILED, Optional.of(FaultCode.LIBRARY_MISSING)),
                driver("ready"), driver("broken", Phase.FAILED, Optional.of(FaultCode.LIBRARY_NOT_PKCS11)),
                driver("later", Phase.NOT_STARTED, Optional.of(FaultCode.NOT_PROBED))), Model.ENGLISH);
        assertEquals("No reader and no token was found. Insert a token.", lines.get(0));
        assertEquals("Drivers  1 ready, 1 failed", lines.get(1));
        assertTrue(lines.get(2).startsWith("  Driver broken  "), lines.toString());
        assertEquals("  Driver ready", lines.get(3));
        assertEquals("  Driver later  started only when you choose it", lines.get(4));
        assertEquals("  Driver missing  not installed", lines.get(5));
    }

    @Test
    void a_driver_that_is_too_old_has_a_badge_and_says_so() throws Exception {
        Fault old = Fault.of(FaultCode.LIBRARY_OLD, Fault.FOUND, "1.2", Fault.NEEDED, "1.4");
        DriverStatus ready = driver("a");
        Inventory inventory = Model.of(machine(driver("b"), new DriverStatus(ready.profile(), ready.phase(),
                ready.library(), ready.module(), ready.fault(), ready.slots(), List.of(old))));
        List<String> lines = lines(inventory, Model.ENGLISH);
        assertEquals("  Driver a  too old: 1.4 or newer is needed", lines.get(2).replaceAll("(?<=a) {3,}", "  "));
        ExplorerLabels labels = new ExplorerLabels(Model.ENGLISH);
        assertEquals(Optional.of(Icon.BADGE_WARNING), labels.label(inventory.getDrivers().get(1)).badge());
        assertTrue(labels.tooltip(inventory.getDrivers().get(1)).orElseThrow().contains("error 622"));
    }

    @Test
    void what_is_wrong_with_the_machine_stands_on_top() throws Exception {
        Fault file = Fault.of(FaultCode.QUIRKS_FILE, Fault.PATH, "/etc/klicnik/drivers.xml", Fault.REASON, "TOO_LARGE");
        ExplorerTree tree = new ExplorerTree(() -> List.of(file));
        ExplorerLabels labels = new ExplorerLabels(Model.CZECH, () -> List.of(file));
        Object first = tree.children(Model.of(machine(driver("a")))).getFirst();
        assertEquals("soubor s nastavením ovladačů je chybný  Je větší, než takový soubor smí být, 256 kB.",
                labels.label(first).text());
        String tip = labels.tooltip(first).orElseThrow();
        assertTrue(tip.contains("/etc/klicnik/drivers.xml") && tip.contains("Nechte soubor opravit"), tip);
        assertEquals(Model.CZECH.faults().explain(file).cause(),
                new SubjectSections(Model.CZECH).of(file).facts().get(1).value());
    }

    @Test
    void drivers_can_be_hidden() throws Exception {
        Inventory inventory = Model.of(machine(driver("ready", emptySlot("ready", 1))));
        ExplorerTree tree = new ExplorerTree();
        tree.showDrivers(false);
        assertEquals(inventory.getDrivers().get(0).getSlots(), tree.children(inventory));
    }

    @Test
    void while_drivers_are_starting_tokens_are_looked_for() throws Exception {
        assertEquals("Looking for tokens…",
                lines(machine(driver("a", Phase.STARTING, Optional.empty())), Model.ENGLISH).get(0));
    }

    @Test
    void every_element_knows_its_parent() throws Exception {
        Inventory inventory = Model.of(Model.people());
        ExplorerTree tree = new ExplorerTree();
        List<Object> all = new ArrayList<>(tree.children(inventory));
        for (int i = 0; i < all.size(); i++) {
            for (Object child : tree.children(all.get(i))) {
                assertEquals(Optional.of(all.get(i)), tree.parent(child), child.toString());
                all.add(child);
            }
        }
        assertTrue(all.size() > 10);
    }

    static List<String> lines(MachineState state, Language language) throws InterruptedException {
        return lines(Model.of(state), language);
    }

    static List<String> lines(Inventory inventory, Language language) {
        List<String> lines = new ArrayList<>();
        add(inventory, "", new ExplorerTree(), new ExplorerLabels(language), lines);
        return lines;
    }

    private static void add(Object parent, String indent, ExplorerTree tree, ExplorerLabels labels,
            List<String> lines) {
        for (Object child : tree.children(parent)) {
            // how many days are left depends on the day of the test, but for those that were counted from it
            lines.add((indent + labels.label(child).text())
                    .replaceAll("\\b(3\\d\\d days|\\d days? ago|today|yesterday|less than a day ago)\\b", "D")
                    .stripTrailing());
            add(child, indent + "  ", tree, labels, lines);
        }
    }
}
