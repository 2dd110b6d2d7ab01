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

    /**
     * Asks the token who it is, unless something is going on in this slot: then the last known reading serves, so that a
     * list of all tokens does not wait for minutes while one of them makes a key.
     */
    public SlotReading reading(SlotInfo info, Supplier<SlotReading> ask) {
        boolean free = lock.tryLock();
        try {
            Optional<SlotReading> known = last.filter(r -> r.token().isPresent());
            if (!free && known.isPresent()) {
                return new SlotReading(info, known.get().token(), Optional.empty());
            }
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
