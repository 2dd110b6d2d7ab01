/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.readers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.DriverStatus.Phase;
import cz.klicnik.core.machine.SlotStatus;

/**
 * Which drivers talk to the card in which reader.
 *
 * <p>A driver that has a slot for a reader does not yet serve it: a module may list all readers and know no card but its
 * own. It serves a reader when it shows a token there, or has trouble with one that it does know.
 */
public final class ReaderService {

    private final Map<String, Set<String>> servedBy = new HashMap<>();
    private final Map<String, Map<String, Set<Long>>> slots = new HashMap<>();
    private final Map<String, Set<Long>> homeless = new HashMap<>();

    /**
     * @param readers in the order in which PC/SC names them
     * @param withCard those of them that hold a card
     * @param patterns betray a driver by a reader's name
     */
    public ReaderService(List<String> readers, Set<String> withCard, List<DriverStatus> drivers,
            CardPatterns patterns) {
        ReaderNames names = new ReaderNames(readers);
        for (DriverStatus driver : drivers) {
            if (driver.phase() == Phase.READY) {
                match(driver, names);
            }
        }
        placeHomeless(readers.stream().filter(withCard::contains).toList(), drivers, patterns);
    }

    /** Drivers that talk to the card in a reader, by id. */
    public Set<String> servedBy(String reader) {
        return servedBy.getOrDefault(reader, Set.of());
    }

    /** The slots by which a driver reaches some readers; all removable ones that no reader is known for count as such. */
    public Set<Long> slots(String driverId, Set<String> readers) {
        Set<Long> ids = new HashSet<>(homeless.getOrDefault(driverId, Set.of()));
        slots.getOrDefault(driverId, Map.of()).forEach((reader, some) -> {
            if (readers.contains(reader)) {
                ids.addAll(some);
            }
        });
        return ids;
    }

    /** Whether a driver may have to do with readers at all: not one with nothing but built-in slots, such as SoftHSM. */
    public boolean concerns(DriverStatus driver) {
        return driver.slots().isEmpty() || slots.containsKey(driver.profile().id())
                || driver.slots().stream().anyMatch(s -> s.slot().removable());
    }

    private void match(DriverStatus driver, ReaderNames names) {
        String id = driver.profile().id();
        List<Set<String>> found =
                names.of(driver.slots().stream().map(s -> s.slot().description()).toList());
        for (int i = 0; i < found.size(); i++) {
            SlotStatus slot = driver.slots().get(i);
            for (String reader : found.get(i)) {
                slots.computeIfAbsent(id, d -> new HashMap<>()).computeIfAbsent(reader, r -> new HashSet<>())
                        .add(slot.slot().id());
                if (serves(slot)) {
                    servedBy.computeIfAbsent(reader, r -> new LinkedHashSet<>()).add(id);
                }
            }
            if (found.get(i).isEmpty() && slot.slot().removable()) {
                homeless.computeIfAbsent(id, d -> new HashSet<>()).add(slot.slot().id());
            }
        }
    }

    private static boolean serves(SlotStatus slot) {
        return slot.token().isPresent() || slot.slot().tokenPresent()
                && slot.fault().filter(f -> f.code() != FaultCode.TOKEN_NOT_RECOGNIZED).isPresent();
    }

    /**
     * Tokens in slots whose description names no reader sit in some reader all the same. Each is given one card that nobody
     * serves, one that its driver's patterns fit if there is such: rather no word about a card than a wrong one.
     */
    private void placeHomeless(List<String> withCard, List<DriverStatus> drivers, CardPatterns patterns) {
        Map<String, Long> left = new HashMap<>();
        drivers.forEach(d -> left.put(d.profile().id(), d.slots().stream()
                .filter(s -> homeless.getOrDefault(d.profile().id(), Set.of()).contains(s.slot().id()) && serves(s))
                .count()));
        for (boolean byPattern : new boolean[] { true, false }) {
            for (DriverStatus driver : drivers) {
                String id = driver.profile().id();
                withCard.stream().filter(r -> servedBy(r).isEmpty()
                        && (!byPattern || patterns.byReader(driver.profile(), r)))
                        .limit(left.getOrDefault(id, 0L)).toList().forEach(r -> {
                            servedBy.put(r, new LinkedHashSet<>(Set.of(id)));
                            left.merge(id, -1L, Long::sum);
                        });
            }
        }
    }
}
