/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests.presenters;

import static cz.klicnik.testing.pictures.Pictures.blankToken;
import static cz.klicnik.testing.pictures.Pictures.driver;
import static cz.klicnik.testing.pictures.Pictures.machine;
import static cz.klicnik.testing.pictures.Pictures.slot;
import static cz.klicnik.testing.pictures.Pictures.token;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.presentation.Messages;
import cz.klicnik.ui.internal.snapshots.ComparePresenter;
import cz.klicnik.ui.internal.snapshots.ComparePresenter.Choice;
import cz.klicnik.ui.internal.snapshots.SaveSnapshotPresenter;
import cz.klicnik.ui.internal.snapshots.Side;
import cz.klicnik.ui.jobs.TokenJobs;

/** What is asked and said around snapshots. */
class SnapshotPresentersTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T16:00:00Z"), ZoneOffset.UTC);

    private final Path folder;

    SnapshotPresentersTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({ "TokenME, 2444134000011914, TokenME-1914-2026-11-25",
            "'Jana Nováková', 12, Jana-Nováková-12-2026-11-25",
            "'', '', T1-2026-11-25", "'../../etc: <x>|?*', '4/7', etc-x-4-7-2026-11-25", "CON, '', CON-2026-11-25" })
    void a_file_is_named_by_its_token_and_the_day_as_every_system_takes_it(String label, String serial, String name) {
        assertEquals(folder.resolve(name + ".klicnik-snapshot"),
                presenter(label, serial, LoginState.PUBLIC).suggested());
    }

    @Test
    void what_is_entered_gets_its_ending_and_its_folder() throws Exception {
        SaveSnapshotPresenter presenter = presenter("T", "1", LoginState.USER);
        Path expected = folder.resolve("jan.klicnik-snapshot");
        for (String entered : List.of("jan", "jan.klicnik-snapshot", " jan ", expected.toString())) {
            assertEquals(Optional.of(expected), presenter.file(entered), entered);
            assertEquals(Optional.empty(), presenter.objection(entered), entered);
        }
        assertEquals(Optional.of("Enter the name of a file."), presenter.objection("  "));
        assertEquals(Optional.of("Enter the name of a file."), presenter.objection(folder.toString()));
        assertEquals(Optional.of("There is no folder " + folder.resolve("none") + "."),
                presenter.objection("none/jan"));
        assertFalse(presenter.replaces("jan"));
        Files.createFile(expected);
        assertTrue(presenter.replaces("jan"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "cs" })
    void what_is_saved_is_said_before_and_what_a_login_would_add(String language) {
        Messages messages = messages(language);
        List<String> said = presenter("TokenME", "1914", LoginState.PUBLIC, language).about();
        assertEquals(List.of(messages.text("Save_what", "TokenME", "1914"), messages.text("Save_noSecret"),
                messages.text("Save_withoutLogin"), messages.text("Save_privacy")), said);
        assertFalse(presenter("TokenME", "1914", LoginState.USER, language).about()
                .contains(messages.text("Save_withoutLogin")));
        assertEquals(messages("en").keys(), messages.keys());
    }

    @Test
    void a_token_that_has_gone_fails_with_a_reason_and_no_file() throws Exception {
        List<FaultCode> failed = new ArrayList<>();
        Path file = folder.resolve("jan.klicnik-snapshot");
        Job job = presenter("T", "1", LoginState.PUBLIC).save(file, "", saved -> failed.add(FaultCode.INTERNAL),
                fault -> failed.add(fault.code()));
        job.join();
        assertEquals(List.of(FaultCode.TOKEN_GONE), failed);
        assertFalse(Files.exists(file));
    }

    @Test
    void a_token_is_compared_with_any_other_and_first_with_its_own_snapshots() {
        SlotStatus live = slot("a", 1, token("TokenME", "1914"), LoginState.USER);
        SlotStatus other = slot("a", 2, token("Other", "2000"), LoginState.USER);
        SlotStatus inFolder = saved("TokenME @ 2026-11-20 10:00Z", "1914", "old.klicnik-snapshot");
        SlotStatus elsewhere = saved("TokenME @ 2026-11-21 10:00Z", "1914", folder.resolve("mail.xml").toString());
        MachineState machine = machine(driver("a", other, live, slot("a", 3, blankToken(), LoginState.PUBLIC)),
                driver("s", inFolder, elsewhere));
        ComparePresenter presenter = new ComparePresenter(messages("en"), machine, folder);
        Choice one = presenter.choice(live).orElseThrow();
        assertEquals(new Side.OnToken(live.key(), "TokenME (1914)"), one.side());
        List<Choice> others = presenter.others(one);
        assertEquals(List.of(new Side.InFile(folder.resolve("snapshots").resolve("old.klicnik-snapshot")),
                new Side.InFile(folder.resolve("mail.xml")), new Side.OnToken(other.key(), "Other (2000)")),
                others.stream().map(Choice::side).toList(), "a snapshot is compared as it was saved");
        assertEquals("TokenME @ 2026-11-20 10:00Z (1914), snapshot: old.klicnik-snapshot", others.getFirst().name());
        assertEquals(Optional.empty(), presenter.choice(slot("a", 3, blankToken(), LoginState.PUBLIC)));
    }

    @Test
    void a_snapshot_without_private_objects_says_why_and_offers_no_login() throws Exception {
        SlotStatus saved = saved("TokenME @ 2026-11-20 10:00Z", "1914", "old.klicnik-snapshot");
        List<String> lines = ExplorerTest.lines(machine(driver("s", saved)), Model.ENGLISH);
        assertTrue(lines.contains("    It was saved without a login: private objects are unknown"), lines.toString());
        assertTrue(lines.stream().noneMatch(l -> l.contains("Log in")), lines.toString());
    }

    private static SlotStatus saved(String label, String serial, String description) {
        SlotStatus slot = slot("s", description.length(), token(label, serial), LoginState.PUBLIC);
        SlotInfo info = new SlotInfo(slot.slot().id(), description, "Klíčník", true, false, false,
                slot.slot().hardwareVersion(), slot.slot().firmwareVersion());
        TokenIdentity identity = slot.identity().orElseThrow();
        return new SlotStatus(slot.key(), info, slot.token(), Optional.of(new TokenIdentity(TokenIdentity.SAVED,
                identity.manufacturer(), identity.model(), identity.serial())), slot.contents(), slot.freshness(),
                slot.fault(), slot.login());
    }

    private SaveSnapshotPresenter presenter(String label, String serial, LoginState login) {
        return presenter(label, serial, login, "en");
    }

    private SaveSnapshotPresenter presenter(String label, String serial, LoginState login, String language) {
        SlotStatus slot = slot("a", 1, token(label, serial), login);
        MachineState machine = machine(driver("a", slot));
        return new SaveSnapshotPresenter(new SaveSnapshotPresenter.Place(new FakeRegistry(machine),
                new TokenJobs(Runnable::run), messages(language), CLOCK, "test", folder), machine.drivers().getFirst(),
                slot);
    }

    private static Messages messages(String language) {
        return new Messages(SaveSnapshotPresenter.class, Locale.of(language));
    }
}
