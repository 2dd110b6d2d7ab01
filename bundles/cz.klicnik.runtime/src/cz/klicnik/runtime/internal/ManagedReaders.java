/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.PcscStatus;
import cz.klicnik.core.machine.PcscStatus.Service;
import cz.klicnik.core.machine.ReaderStatus;
import cz.klicnik.core.machine.ReaderStatus.Card;
import cz.klicnik.pkcs11.host.ReaderWatch;
import cz.klicnik.pkcs11.host.protocol.FromReaders.Reader;
import cz.klicnik.runtime.internal.readers.CardPatterns;
import cz.klicnik.runtime.internal.readers.ReaderService;

/**
 * The readers of the system, and what the drivers make of the cards in them. All fields belong to the {@link Loop}.
 *
 * <p>What moves in a reader makes the drivers look at once. A card that none of them serves after a moment is looked for
 * once more, since a token may be slower than its reader; only then it is said that nobody serves it, and its ATR is asked:
 * once, and of no other card, because that may need a connection to it.
 */
final class ManagedReaders {

    /** How long a card may take until its driver sees it. */
    static final Duration SETTLING = Duration.ofMillis(700);
    /** How long a listing waits for the first word of the watch, and for an ATR. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Loop loop;
    private final Runnable changed;
    private final Supplier<Collection<ManagedDriver>> drivers;
    private final Optional<ReaderSource> source;
    private final CardPatterns patterns = new CardPatterns(Loop::log);

    private Optional<ReaderSource.Watch> watch = Optional.empty();
    private Service service = Service.NOT_ASKED;
    private String reason = "";
    private List<Reader> readers = List.of();
    private final Map<Long, Known> cards = new HashMap<>();
    private PcscStatus last = PcscStatus.NOT_ASKED;
    private boolean waitingForFirst;

    /** What is known of one card, as long as it is there. */
    private static final class Known {
        private boolean settled;
        private boolean asked;
        private boolean waiting;
        private Optional<Bytes> atr = Optional.empty();
        private Optional<Fault> fault = Optional.empty();
    }

    /**
     * @param source absent where nobody wants to know of readers
     * @param drivers all that there are
     */
    ManagedReaders(Loop loop, Runnable changed, Supplier<Collection<ManagedDriver>> drivers,
            Optional<ReaderSource> source) {
        this.loop = loop;
        this.changed = changed;
        this.drivers = drivers;
        this.source = source;
    }

    /** Begins to watch, where that has not been done. */
    void start() {
        if (watch.isPresent() || source.isEmpty()) {
            return;
        }
        waitingForFirst = true;
        watch = Optional.of(source.get().start(new Listener()));
        loop.postLater(PATIENCE, () -> {
            waitingForFirst = false;
            changed.run();
        });
    }

    void close() {
        watch.ifPresent(ReaderSource.Watch::close);
    }

    /** True while something is under way that will change the picture by itself. */
    boolean busy() {
        return waitingForFirst || cards.values().stream().anyMatch(c -> !c.settled || c.waiting);
    }

    /** What the drivers make of the cards now. */
    PcscStatus status(List<DriverStatus> states) {
        ReaderService served = service(states);
        boolean looking = drivers.get().stream().anyMatch(ManagedDriver::looking);
        last = new PcscStatus(service, reason,
                readers.stream().map(r -> status(r, served.servedBy(r.name()), states, looking)).toList());
        return last;
    }

    private ReaderService service(List<DriverStatus> states) {
        return new ReaderService(readers.stream().map(Reader::name).toList(),
                readers.stream().filter(r -> r.card() != 0).map(Reader::name).collect(Collectors.toSet()), states,
                patterns);
    }

    private ReaderStatus status(Reader reader, Set<String> servedBy, List<DriverStatus> states, boolean looking) {
        Optional<Known> known = Optional.ofNullable(cards.get(reader.card()));
        Card card = known.isEmpty() ? Card.NONE : !servedBy.isEmpty() ? Card.SERVED
                : looking || !known.get().settled ? Card.LOOKING : Card.NOT_SERVED;
        if (card == Card.NOT_SERVED) {
            askOnce(reader, known.get());
        }
        Optional<Bytes> atr = known.flatMap(k -> k.atr);
        List<DriverProfile> others = states.stream().map(DriverStatus::profile)
                .filter(p -> !servedBy.contains(p.id())).toList();
        List<String> candidates = card != Card.NOT_SERVED ? List.of()
                : patterns.candidates(others, reader.name(), atr).stream().map(DriverProfile::id).toList();
        return new ReaderStatus(reader.name(), card, atr, List.copyOf(servedBy), candidates,
                card == Card.NOT_SERVED ? known.get().fault : Optional.empty());
    }

    private void askOnce(Reader reader, Known card) {
        if (card.asked || watch.isEmpty()) {
            return;
        }
        card.asked = true;
        card.waiting = true;
        watch.get().askAtr(reader.name(), reader.card());
        loop.postLater(PATIENCE, () -> {
            if (card.waiting) {
                card.waiting = false;
                changed.run();
            }
        });
    }

    private void seen(List<Reader> now) {
        waitingForFirst = false;
        boolean first = service == Service.NOT_ASKED;
        service = Service.RUNNING;
        reason = "";
        Set<Reader> different = new HashSet<>(now);
        readers.forEach(r -> {
            if (!different.remove(r)) {
                different.add(r);
            }
        });
        readers = List.copyOf(now);
        cards.keySet().retainAll(now.stream().map(Reader::card).collect(Collectors.toSet()));
        for (Reader reader : now) {
            if (reader.card() != 0 && !cards.containsKey(reader.card())) {
                Known card = new Known();
                cards.put(reader.card(), card);
                loop.postLater(SETTLING, () -> settle(reader, card));
            }
        }
        if (!first) {
            // otherwise the drivers are about to look by themselves
            look(different.stream().map(Reader::name).collect(Collectors.toSet()));
        }
        changed.run();
    }

    /** The second and last look for a card. */
    private void settle(Reader reader, Known card) {
        card.settled = true;
        boolean served = last.readers().stream()
                .anyMatch(r -> r.name().equals(reader.name()) && r.card() == Card.SERVED);
        if (cards.containsValue(card) && !served) {
            look(Set.of(reader.name()));
        }
        changed.run();
    }

    /** Lets drivers list their slots, asking the tokens in some readers who they are. */
    private void look(Set<String> names) {
        List<DriverStatus> states = drivers.get().stream().map(ManagedDriver::status).toList();
        ReaderService served = service(states);
        for (ManagedDriver driver : drivers.get()) {
            DriverProfile profile = driver.profile();
            boolean concerned = profile.source() instanceof Pkcs11Library
                    && states.stream().anyMatch(s -> s.profile().equals(profile) && served.concerns(s));
            if (concerned) {
                driver.rescan(served.slots(profile.id(), names));
            }
        }
    }

    private void gone(Service state, String why) {
        waitingForFirst = false;
        service = state;
        reason = why;
        Set<String> names = readers.stream().map(Reader::name).collect(Collectors.toSet());
        readers = List.of();
        cards.clear();
        if (!names.isEmpty()) {
            look(names);
        }
        changed.run();
    }

    private void answered(long number, Optional<Bytes> atr, Optional<Fault> fault) {
        Optional.ofNullable(cards.get(number)).ifPresent(card -> {
            card.waiting = false;
            card.atr = atr;
            card.fault = fault;
            changed.run();
        });
    }

    /** Takes what the watch tells to the loop. */
    private final class Listener implements ReaderWatch.Listener {

        @Override
        public void seen(List<Reader> now) {
            loop.post(() -> ManagedReaders.this.seen(now));
        }

        @Override
        public void service(Service state, String why) {
            loop.post(() -> gone(state, why));
        }

        @Override
        public void atr(String reader, long card, Optional<Bytes> atr, Optional<Fault> fault) {
            loop.post(() -> answered(card, atr, fault));
        }
    }
}
