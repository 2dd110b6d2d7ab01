/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.testing.Await;

/** What the registry lets others do with its drivers. */
class ConversationsTest {

    private static final SlotKey FIRST = new SlotKey("a", 1);

    private final FakeDriver a = new FakeDriver("a");
    private final FakeDriver b = new FakeDriver("b");
    private final DriverManager manager;

    ConversationsTest(@TempDir Path folder) {
        manager = new DriverManager(List.of(a.declared(Probe.UNASKED), b.declared(Probe.UNASKED)), library -> {
            throw new IllegalStateException("no library is added here");
        }, new UserFolders(folder, folder.resolve("state")), Clock.systemUTC(), Duration.ofMillis(200));
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void whoCancelsAConversationIsToldThatAndNoFault() throws Exception {
        a.serials.put(1L, "S1");
        manager.start();
        manager.awaitSettled(Duration.ofSeconds(10));
        assertThrows(OperationCanceledException.class, () -> manager.withSession(FIRST, session -> {
            throw new OperationCanceledException();
        }));
        assertEquals(LoginState.PUBLIC, manager.withSession(FIRST, session -> session.loginState()), "it goes on");
    }

    @Test
    void whatADriverServesMayBeMoreLater() throws Exception {
        Path early = Path.of("early").toAbsolutePath();
        Path late = Path.of("late").toAbsolutePath();
        manager.serve("a", early);
        manager.start();
        manager.awaitSettled(Duration.ofSeconds(10));
        assertEquals(List.of(early), a.context().folders());
        int listings = a.listings.get();
        a.serials.put(1L, "S1");
        manager.serve("a", late);
        manager.serve("a", late);
        Await.within(Duration.ofSeconds(10)).until("the driver is asked again", () -> a.listings.get() > listings
                && manager.state().slot(FIRST).isPresent());
        assertEquals(List.of(early, late), a.context().folders());
        manager.serveNoLonger("a", early);
        // asked after it, so answered after it
        assertEquals(FaultCode.DRIVER_FAILED,
                assertThrows(FaultException.class, () -> manager.serve("c", early)).fault().code());
        assertEquals(List.of(late), a.context().folders());
        assertEquals(List.of(), b.context().folders());
    }
}
