/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.model.SlotInfo;

/** What is remembered of a slot while its library lives. One conversation at a time speaks to it. */
public final class Slot {

    private final long id;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final List<TokenConversation> conversations = new CopyOnWriteArrayList<>();
    private volatile Optional<SlotReading> last = Optional.empty();
    private volatile boolean doubted;

    public Slot(long id) {
        this.id = id;
    }

    long id() {
        return id;
    }

    /** Held while a conversation makes its calls. */
    ReentrantLock lock() {
        return lock;
    }

    /** Those that are open. */
    List<TokenConversation> conversations() {
        return conversations;
    }

    /** The last listing; empty before the first. */
    public Optional<SlotReading> last() {
        return last;
    }

    /** The last listing, unless another token may be there by now. */
    Optional<SlotReading> trusted() {
        return doubted ? Optional.empty() : last;
    }

    /** Another token may be in this slot than at the last listing: the next one asks it, whatever it is told. */
    public void doubt() {
        doubted = true;
    }

    /** Nothing is in this slot. */
    public SlotReading empty(SlotInfo info) {
        SlotReading now = new SlotReading(info, Optional.empty(), Optional.empty());
        last = Optional.of(now);
        return now;
    }

    /**
     * Asks the token who it is, unless it is known and nothing speaks against it, or something is going on in this slot:
     * then the last known reading serves, so that a list of all tokens does not wait for minutes while one of them makes a
     * key.
     *
     * @param anew asks also a token that is known
     */
    public SlotReading reading(SlotInfo info, boolean anew, Supplier<SlotReading> ask) {
        Optional<SlotReading> known = last.filter(r -> r.token().isPresent());
        if (!anew && !doubted && known.isPresent() && known.get().slot().equals(info)) {
            return known.get();
        }
        boolean free = lock.tryLock();
        try {
            if (!free && known.isPresent()) {
                return new SlotReading(info, known.get().token(), Optional.empty());
            }
            doubted = false;
            SlotReading now = ask.get();
            last = Optional.of(now);
            return now;
        } finally {
            if (free) {
                lock.unlock();
            }
        }
    }
}
