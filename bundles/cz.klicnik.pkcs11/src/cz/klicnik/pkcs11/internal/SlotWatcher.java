/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;

/**
 * Looks at the slots again and again on a thread of its own. Asks for the slots only: C_GetTokenInfo and C_GetSessionInfo
 * touch the card and make its light flicker.
 */
public final class SlotWatcher {

    private static final long PERIOD_MILLISECONDS = 400;
    private static final String UNREADABLE = "?";

    private final Cryptoki cryptoki;
    private final Runnable changed;
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean events;
    private Map<Long, String> seen = Map.of();

    private SlotWatcher(Cryptoki cryptoki, boolean events, Runnable changed) {
        this.cryptoki = cryptoki;
        this.events = events;
        this.changed = changed;
    }

    /**
     * Starts to watch.
     *
     * @param changed called on the watcher's thread
     * @return ends the watch; does not wait for a call that is being made
     */
    public static AutoCloseable start(Cryptoki cryptoki, Quirks.SlotEvents slotEvents, Runnable changed) {
        SlotWatcher watcher = new SlotWatcher(cryptoki, slotEvents == Quirks.SlotEvents.WAIT, changed);
        Thread.ofPlatform().daemon().name("slot watcher").start(watcher::run);
        return watcher.ended::countDown;
    }

    private void run() {
        seen = look();
        try {
            while (!ended.await(PERIOD_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                if (events ? event() : different()) {
                    changed.run();
                }
            }
        } catch (InterruptedException e) {
            // nobody interrupts this thread but a JVM that ends
            Thread.currentThread().interrupt();
        }
    }

    private boolean event() {
        try {
            return cryptoki.slotEvent();
        } catch (CryptokiException e) {
            // the library cannot do what was said of it: look by ourselves from now on
            events = false;
            seen = look();
            return true;
        }
    }

    private boolean different() {
        Map<Long, String> now = look();
        boolean different = !now.equals(seen);
        seen = now;
        return different;
    }

    /** What there is to see of each slot. A list that cannot be had counts as no change. */
    private Map<Long, String> look() {
        Map<Long, String> look = new TreeMap<>();
        try {
            for (long slot : cryptoki.getSlotList()) {
                look.put(slot, look(slot));
            }
        } catch (CryptokiException e) {
            return seen;
        }
        return look;
    }

    private String look(long slot) {
        try {
            SlotInfo info = cryptoki.getSlotInfo(slot);
            return info.tokenPresent() + " " + info.description();
        } catch (CryptokiException e) {
            return UNREADABLE;
        }
    }
}
