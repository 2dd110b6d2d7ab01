/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.Template;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.testing.Heartbeat;
import cz.klicnik.ui.testing.NewPinWizardBot;
import cz.klicnik.ui.testing.TokensViewBot.TokenBot;

/** A driver is killed, hangs and is exhausted while the window is open: it always answers, and says each time what is wrong. */
@ExtendWith(ScreenshotOnFailure.class)
class StressTest {

    private static final Duration BLINK = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(60);
    /** Its quirks say that it is given two seconds. */
    private static final String IMPATIENT = "libklicnik-impatient.so";

    private final Fixture fixture;

    StressTest() throws IOException {
        fixture = new Fixture().withPersonalObjects();
    }

    @AfterEach
    void pullToken() throws IOException {
        fixture.shim.tell();
        fixture.remove();
    }

    @Test
    void a_driver_that_is_killed_again_and_again_is_told_of_and_can_be_started_by_hand() throws IOException {
        Set<Long> before = children();
        TokenBot token = inserted();
        try (Heartbeat heartbeat = heartbeat()) {
            killHost(before);
            token.awaitLine("The driver's library crashed", LONG);
            token.awaitNoLine("The driver's library crashed");
            token.awaitLine("Božena", LONG);
            killHost(before);
            fixture.console().tokens().awaitDriver(fixture.driver(), "The driver's library crashed");
            token.awaitText("unreachable, as of", LONG);
            token.select();
            fixture.console().command(ConsoleIds.START_DRIVER_COMMAND, Map.of());
            token.awaitNoLine("The driver's library crashed");
            token.awaitLine("Božena", LONG);
            assertQuick(heartbeat);
        }
    }

    @Test
    void a_reading_that_hangs_is_given_up_told_of_and_made_up_for() throws IOException {
        TokenBot token = inserted();
        try (Heartbeat heartbeat = heartbeat()) {
            fixture.shim.tell("hang C_FindObjects");
            token.select();
            fixture.console().command(ConsoleIds.REFRESH_COMMAND, Map.of());
            token.awaitLine("The driver did not answer within 2 s (C_FindObjects)", LONG);
            assertTrue(token.lines().stream().anyMatch(l -> l.contains("Božena")), "the last known contents stay");
            fixture.shim.tell();
            token.awaitNoLine("The driver did not answer");
            token.awaitLine("Božena", LONG);
            assertQuick(heartbeat);
        }
    }

    @Test
    void a_write_that_hangs_is_not_repeated_and_its_outcome_is_found_out_by_reading_again() throws IOException {
        TokenBot token = inserted();
        // the first wizard of its kind brings in its code
        token.changePin().type(SoftHsm.PIN, "135791", "135791").toPlan().cancel();
        try (Heartbeat heartbeat = heartbeat()) {
            fixture.shim.tell("hang C_SetPIN");
            NewPinWizardBot wizard = token.changePin().type(SoftHsm.PIN, "135791", "135791").submit();
            wizard.wizard().awaitResult("It is not known whether the last change was written");
            wizard.wizard().close();
            token.awaitLine("It is not known whether the last change was written", LONG);
            assertEquals(1, fixture.shim.counts().of("C_SetPIN"), "never repeated");
            token.select();
            fixture.console().command(ConsoleIds.REFRESH_COMMAND, Map.of());
            token.awaitNoLine("It is not known whether");
            token.awaitLine("Božena", LONG);
            assertEquals(1, fixture.shim.counts().of("C_SetPIN"), "never repeated");
            assertQuick(heartbeat);
        }
        token.logIn().submit(SoftHsm.PIN).awaitClosed();
        token.awaitNoLine("Log in to see");
    }

    @Test
    void a_token_that_is_full_says_so() throws IOException {
        TokenBot token = inserted();
        try (Heartbeat heartbeat = heartbeat()) {
            fixture.shim.tell("memory * 80000 0 CKR_DEVICE_MEMORY", "fail C_SetPIN CKR_DEVICE_MEMORY");
            token.select();
            fixture.console().command(ConsoleIds.REFRESH_COMMAND, Map.of());
            token.awaitLine("full (80 kB)", LONG);
            NewPinWizardBot wizard = token.changePin().type(SoftHsm.PIN, "135791", "135791").submit();
            wizard.wizard().awaitResult("There is no room left on the token");
            wizard.wizard().close();
            assertQuick(heartbeat);
        }
    }

    @Test
    void a_token_with_more_than_memory_can_hold_is_shown_in_part_and_says_so() throws Exception {
        List<Template> objects = new ArrayList<>();
        byte[] large = "x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 12; i++) {
            objects.add(Template.data("large " + i, large));
        }
        fixture.with(objects);
        fixture.hsm.tool().pairs(fixture.token, 100, "Pair", false);
        TokenBot token;
        try (Heartbeat heartbeat = heartbeat()) {
            token = fixture.insertedAs(IMPATIENT).console().tokens().token(fixture.label());
            fixture.console().console().registry().awaitSettled(LONG);
            // what a person sees is there when the window has taken it up; looking through hundreds of lines is the test's doing
            fixture.console().certificates();
            assertQuick(heartbeat);
        }
        fixture.console().tokens();
        token.awaitLine("The object does not hold what it should", LONG);
        token.awaitLine("large 1", LONG);
    }

    private TokenBot inserted() throws IOException {
        TokenBot token = fixture.insertedAs(IMPATIENT).console().tokens().token(fixture.label());
        token.awaitLine("Božena");
        return token;
    }

    private static void killHost(Set<Long> before) {
        Set<Long> hosts = new HashSet<>(children());
        hosts.removeAll(before);
        assertEquals(1, hosts.size(), "one process for the one library: " + hosts);
        ProcessHandle.of(hosts.iterator().next()).orElseThrow().destroyForcibly();
    }

    private static Set<Long> children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    private Heartbeat heartbeat() {
        return new Heartbeat(fixture.console().window().getShell().getDisplay());
    }

    private static void assertQuick(Heartbeat heartbeat) {
        assertTrue(heartbeat.busy().toMillis() < BLINK.toMillis() * heartbeat.slowdown(),
                () -> "On a machine that is slowed down " + heartbeat.slowdown() + " times, the UI thread computed for "
                        + heartbeat.computed().toMillis() + " ms, was held up for "
                        + heartbeat.heldUp().toMillis() + " ms; it was at " + heartbeat.occupation());
    }
}
