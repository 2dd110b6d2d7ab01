/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import cz.klicnik.testing.Shim;
import cz.klicnik.ui.testing.Heartbeat;
import cz.klicnik.ui.testing.TokensViewBot;
import cz.klicnik.ui.testing.TokensViewBot.TokenBot;

/** Tokens come and go, and drivers die and hang, while the window is open: it says so soon, and always answers. */
@ExtendWith(ScreenshotOnFailure.class)
class HotPlugTest {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration BLINK = Duration.ofMillis(100);
    private static final Duration STUCK = Duration.ofSeconds(2);

    private final Fixture fixture;

    HotPlugTest() throws IOException {
        fixture = new Fixture().withPersonalObjects();
    }

    @AfterEach
    void pullToken() throws IOException {
        fixture.remove();
    }

    @Test
    void a_pulled_token_disappears_within_a_second_and_an_inserted_one_appears() throws IOException {
        TokensViewBot tree = fixture.inserted().console().tokens();
        tree.token(fixture.label()).awaitLine("Božena");
        try (Heartbeat heartbeat = heartbeat()) {
            fixture.shim.tell("token-absent *");
            tree.awaitNoToken(fixture.label(), SOON);
            fixture.shim.tell();
            tree.token(fixture.label(), SOON).awaitLine("Božena", SOON);
            assertQuick(heartbeat);
        }
    }

    @Test
    void the_death_of_a_driver_is_said_within_a_second_and_the_token_comes_back() {
        Set<Long> before = children();
        TokenBot token = fixture.inserted().console().tokens().token(fixture.label());
        token.awaitLine("Božena");
        Set<Long> hosts = new HashSet<>(children());
        hosts.removeAll(before);
        assertEquals(1, hosts.size(), "one process for the one library: " + hosts);
        try (Heartbeat heartbeat = heartbeat()) {
            ProcessHandle.of(hosts.iterator().next()).orElseThrow().destroyForcibly();
            token.awaitLine("The driver's library crashed", SOON);
            token.awaitText("unreachable, as of", SOON);
            assertTrue(token.lines().stream().anyMatch(l -> l.contains("Božena")), "the last known contents stay");
            token.awaitNoLine("The driver's library crashed");
            token.awaitLine("Božena");
            List<String> lines = token.lines();
            assertTrue(lines.contains("Log in to see private objects"), lines.toString());
            assertQuick(heartbeat);
        }
    }

    @Test
    void a_library_that_hangs_holds_up_neither_the_window_nor_other_tokens() throws IOException {
        TokensViewBot tree = fixture.console().tokens();
        try (Heartbeat heartbeat = heartbeat()) {
            String hanging = fixture.console().addLibrary(fixture.libraries.hangInInitialize());
            tree.awaitDriver(hanging, "starting");
            fixture.inserted();
            tree.token(fixture.label()).awaitLine("Božena");
            tree.awaitDriver(hanging, "starting");
            assertQuick(heartbeat);
            fixture.console().console().registry().removeLibrary(hanging);
        }
    }

    @Test
    void a_library_that_is_none_is_listed_with_its_reason() throws IOException {
        try (Shim other = Shim.over(fixture.libraries, fixture.hsm)) {
            TokensViewBot tree = fixture.console().tokens();
            String id = fixture.console().addLibrary(fixture.libraries.textFile(other.library().getParent()));
            tree.awaitDriver(id, "is not a library");
            fixture.console().console().registry().removeLibrary(id);
        }
    }

    @Test
    void a_thousand_certificates_do_not_stop_the_window() throws IOException {
        fixture.hsm.tool().pairs(fixture.token, 1000, "Pair", false);
        TokensViewBot tree = fixture.console().tokens();
        try (Heartbeat heartbeat = heartbeat()) {
            fixture.inserted();
            tree.token(fixture.label());
            fixture.console().certificates().filter("token:\"" + fixture.label() + "\"").awaitStatus("1,003");
            assertQuick(heartbeat);
        }
        fixture.console().certificates().filter("");
    }

    private Heartbeat heartbeat() {
        return new Heartbeat(fixture.console().window().getShell().getDisplay());
    }

    /** On a machine with nothing else to do it answers in a blink; on any machine it is never stuck. */
    private static void assertQuick(Heartbeat heartbeat) {
        assertTrue(heartbeat.computed().compareTo(BLINK) < 0 && heartbeat.waited().compareTo(STUCK) < 0,
                "The UI thread computed for " + heartbeat.computed().toMillis() + " ms and kept somebody waiting for "
                        + heartbeat.waited().toMillis() + " ms; it was at " + heartbeat.occupation());
    }

    private static Set<Long> children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }
}
