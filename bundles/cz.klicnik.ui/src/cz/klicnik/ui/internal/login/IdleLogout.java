/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.login;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.jobs.TokenJobs;

/**
 * Logs out of every token after nobody has touched the console for a while: a login is shared by everything that this
 * console does with a token, so an unattended one would sign for whoever comes by. UI thread only.
 */
public final class IdleLogout {

    private final TokenRegistry registry;
    private final TokenJobs jobs;
    private final Language language;
    private final Supplier<Duration> limit;
    private final LongSupplier nanoClock;
    private final Map<SlotKey, Long> loggedIn = new HashMap<>();
    private long touched;

    /** @param limit after which time; zero: never */
    public IdleLogout(TokenRegistry registry, TokenJobs jobs, Language language, Supplier<Duration> limit,
            LongSupplier nanoClock) {
        this.registry = registry;
        this.jobs = jobs;
        this.language = language;
        this.limit = limit;
        this.nanoClock = nanoClock;
        this.touched = nanoClock.getAsLong();
    }

    /** Somebody is there. */
    public void touched() {
        touched = nanoClock.getAsLong();
    }

    /** Looks whether it is time. To be called now and again. */
    public void check() {
        long now = nanoClock.getAsLong();
        Map<SlotKey, Long> before = new HashMap<>(loggedIn);
        loggedIn.clear();
        registry.state().drivers().stream().flatMap(d -> d.slots().stream()).filter(IdleLogout::open)
                .map(SlotStatus::key).forEach(key -> loggedIn.put(key, before.getOrDefault(key, now)));
        Duration idle = limit.get();
        if (idle.isZero()) {
            return;
        }
        loggedIn.forEach((key, since) -> {
            if (now - Math.max(since, touched) >= idle.toNanos()) {
                logOut(key);
            }
        });
    }

    private void logOut(SlotKey slot) {
        jobs.<Boolean>schedule(language.text("Logout_idleJob"), slot, monitor -> {
            registry.logout(slot);
            return true;
        }, done -> {
            // the badge has gone: that says it
        }, fault -> {
            // a token that has gone is logged out of; anything else stands on its line in the tree
        });
    }

    private static boolean open(SlotStatus slot) {
        return slot.login() == LoginState.USER || slot.login() == LoginState.SECURITY_OFFICER;
    }
}
