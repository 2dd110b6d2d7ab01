/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests.presenters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;

import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.PinState;
import cz.klicnik.testing.pictures.Pictures;
import cz.klicnik.ui.internal.login.IdleLogout;
import cz.klicnik.ui.jobs.TokenJobs;

class IdleLogoutTest {

    private final AtomicLong now = new AtomicLong(Duration.ofHours(1).toNanos());
    private final AtomicReference<Duration> limit = new AtomicReference<>(Duration.ofMinutes(15));
    private final FakeRegistry registry = new FakeRegistry(token(LoginState.PUBLIC));
    private final IdleLogout idle =
            new IdleLogout(registry, new TokenJobs(Runnable::run), Model.ENGLISH, limit::get, now::get);

    @Test
    void a_token_that_nobody_uses_is_logged_out_of() throws InterruptedException {
        registry.state = token(LoginState.USER);
        after(0);
        after(14);
        assertEquals(List.of(), registry.asked);
        after(1);
        assertEquals(List.of("logout 1"), registry.asked);
    }

    @Test
    void every_touch_and_the_login_itself_begin_anew() throws InterruptedException {
        after(20);
        registry.state = token(LoginState.USER);
        after(0);
        after(14);
        idle.touched();
        after(14);
        assertEquals(List.of(), registry.asked);
        after(1);
        assertEquals(List.of("logout 1"), registry.asked);
    }

    @Test
    void nobody_is_logged_out_who_is_not_logged_in_or_does_not_want_it() throws InterruptedException {
        after(100);
        registry.state = token(LoginState.USER);
        limit.set(Duration.ZERO);
        after(0);
        after(1000);
        assertEquals(List.of(), registry.asked);
    }

    private void after(long minutes) throws InterruptedException {
        now.addAndGet(Duration.ofMinutes(minutes).toNanos());
        idle.check();
        Job.getJobManager().join(new SlotKey("a", 1), null);
    }

    private static MachineState token(LoginState login) {
        return Pictures.machine(Pictures.driver("a", Pictures.slot("a", 1,
                Pictures.token("TokenME", "2444134000011914", PinState.OK, Memory.UNKNOWN), login)));
    }
}
