/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

import cz.klicnik.core.SleepGauge;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.trace.TracedCall;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;

/**
 * Looks at the slots again and again on a thread of its own: one watcher for a library, however many drivers share it. Asks
 * for the slots only: C_GetTokenInfo and C_GetSessionInfo touch the card and make its light flicker.
 *
 * <p>Where the quirks say that C_WaitForSlotEvent works it is asked instead, without blocking: a blocking call could not
 * be ended but by C_Finalize, would lock out all others in a library that allows one call at a time, and is refused by
 * SoftHSM.
 */
public final class SlotWatcher {

    private static final Duration PERIOD = Duration.ofMillis(400);

    private final Cryptoki cryptoki;
    private final LongFunction<Slot> slots;
    private final Runnable changed;
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean events;
    private Look seen = new Look(0, Map.of());

    /**
     * What there is to see.
     *
     * @param failure the return value of C_GetSlotList; 0 when the list could be had
     * @param slots each slot; empty for one that cannot be asked
     */
    private record Look(long failure, Map<Long, Optional<SlotInfo>> slots) {
    }

    private SlotWatcher(Cryptoki cryptoki, boolean events, LongFunction<Slot> slots, Runnable changed) {
        this.cryptoki = cryptoki;
        this.events = events;
        this.slots = slots;
        this.changed = changed;
    }

    /**
     * Starts to watch.
     *
     * @param slots what is remembered of a slot; those that may hold another token are put in doubt
     * @param changed called on the watcher's thread
     * @return ends the watch; does not wait for a call that is being made
     */
    public static AutoCloseable start(Cryptoki cryptoki, Quirks.SlotEvents slotEvents, LongFunction<Slot> slots,
            Runnable changed) {
        SlotWatcher watcher = new SlotWatcher(cryptoki, slotEvents == Quirks.SlotEvents.WAIT, slots, changed);
        Thread.ofPlatform().daemon().name(TracedCall.WATCHER).start(watcher::run);
        return watcher.ended::countDown;
    }

    private void run() {
        SleepGauge gauge = new SleepGauge();
        seen = look();
        if (doubtChanged()) {
            // the console was quicker: it listed the slots, and something moved before this first look
            changed.run();
        }
        try {
            gauge.begin();
            while (!ended.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS)) {
                boolean slept = gauge.slept(PERIOD);
                if (slept) {
                    doubtAll();
                }
                if ((events ? event() : different()) || slept) {
                    changed.run();
                }
                gauge.begin();
            }
        } catch (InterruptedException e) {
            // nobody interrupts this thread but a JVM that ends
            Thread.currentThread().interrupt();
        }
    }

    private boolean event() {
        try {
            boolean event = cryptoki.slotEvent();
            if (event) {
                // the event tells of one slot and may stand for several changes of it
                doubtAll();
            }
            return event;
        } catch (CryptokiException e) {
            // the library cannot do what was said of it: look by ourselves from now on
            events = false;
            different();
            return true;
        }
    }

    private boolean different() {
        Look now = look();
        boolean different = !now.equals(seen);
        seen = now;
        doubtChanged();
        return different;
    }

    /**
     * Where a slot looks other than listed, its token may be another one by the time that the list is asked for again.
     *
     * @return true if there is such a slot
     */
    private boolean doubtChanged() {
        boolean any = false;
        for (Map.Entry<Long, Optional<SlotInfo>> look : seen.slots().entrySet()) {
            Slot slot = slots.apply(look.getKey());
            Optional<SlotInfo> listed = slot.last().map(SlotReading::slot);
            if (listed.isPresent() && !look.getValue().equals(listed)) {
                slot.doubt();
                any = true;
            }
        }
        return any;
    }

    private void doubtAll() {
        seen.slots().keySet().forEach(id -> slots.apply(id).doubt());
    }

    private Look look() {
        Map<Long, Optional<SlotInfo>> look = new TreeMap<>();
        try {
            for (long slot : cryptoki.getSlotList()) {
                look.put(slot, look(slot));
            }
        } catch (CryptokiException e) {
            // told once, when it begins and when it ends
            return new Look(e.returnValue(), seen.slots());
        }
        return new Look(0, look);
    }

    private Optional<SlotInfo> look(long slot) {
        try {
            return Optional.of(cryptoki.getSlotInfo(slot));
        } catch (CryptokiException e) {
            return Optional.empty();
        }
    }
}
