/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.UserFolders;
import cz.klicnik.testing.HeapDump;
import cz.klicnik.testing.SecretSearch;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.UnusualSecret;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.testing.LoginDialogBot;
import cz.klicnik.ui.testing.NewPinWizardBot;
import cz.klicnik.ui.testing.TokensViewBot.TokenBot;

/**
 * What the window keeps of PINs once its dialogs have closed, in memory and in every file that it writes: nothing. The
 * memory of native widgets lies outside of the heap and is not looked at; the dialogs empty their fields before they close.
 */
@ExtendWith(ScreenshotOnFailure.class)
class MemoryTest {

    private final Fixture fixture = new Fixture();
    private final UnusualSecret right = new UnusualSecret();
    private final UnusualSecret next = new UnusualSecret();
    private final UnusualSecret wrong = new UnusualSecret();
    @TempDir
    private Path folder = Path.of("");

    MemoryTest() throws IOException {
        fixture.withPersonalObjects();
    }

    @AfterEach
    void pullToken() throws IOException {
        fixture.remove();
    }

    @Test
    void no_pin_is_left_when_the_dialogs_have_closed() throws IOException {
        TokenBot token = fixture.insertedAs("libsofthsm2.so").console().tokens().token(fixture.label());
        token.awaitLine("Božena");
        NewPinWizardBot change = token.changePin();
        change.type(SoftHsm.PIN.toCharArray(), right.reveal(), right.reveal()).submit().awaitDone();
        token.awaitNoLine("Log in to see");
        logOut(token);
        LoginDialogBot login = token.logIn().submit(wrong.reveal());
        login.awaitMessage("The PIN is wrong.");
        login.cancel();
        NewPinWizardBot unblock = token.unblockPin();
        unblock.type(SoftHsm.SO_PIN.toCharArray(), next.reveal(), next.reveal()).submit().awaitDone();
        token.logIn().submit(next.reveal()).awaitClosed();
        token.awaitNoLine("Log in to see");
        logOut(token);
        NewPinWizardBot declined = token.changePin();
        declined.type(wrong.reveal(), right.reveal(), next.reveal()).cancel();
        fixture.console().awaitJobs();
        UserFolders folders = UserFolders.ofThisProcess();
        // beside what the console keeps of its own, the log, the preferences, and the layout of the window
        SecretSearch left = new SecretSearch(right, next, wrong).in(folders.data()).in(folders.state())
                .in(Platform.getLogFileLocation().toFile().toPath().getParent()).in(HeapDump.ofThisProcess(folder));
        for (String file : List.of("pin-tries", "journal.jsonl", ".log")) {
            assertTrue(left.files().stream().anyMatch(p -> p.endsWith(file)), () -> file + left.files());
        }
        assertTrue(Files.readString(folders.data().resolve("journal/journal.jsonl")).contains(fixture.token.serial()),
                "the journal tells of it");
        assertEquals(List.of(), left.found());
    }

    private void logOut(TokenBot token) {
        token.select();
        fixture.console().command(ConsoleIds.LOGOUT_COMMAND, Map.of());
        token.awaitLine("Log in to see private objects");
    }
}
