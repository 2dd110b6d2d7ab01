/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Supplier;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.DriverStatus.Phase;
import cz.klicnik.core.machine.ReaderStatus;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.machine.SlotStatus.Freshness;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.inventory.model.Driver;
import cz.klicnik.inventory.model.Entry;
import cz.klicnik.inventory.model.Inventory;
import cz.klicnik.inventory.model.Key;
import cz.klicnik.inventory.model.Reader;
import cz.klicnik.inventory.model.Slot;
import cz.klicnik.inventory.model.Token;
import cz.klicnik.ui.internal.explorer.Line.Kind;

/** What stands under what in the tree. Knows no widget; used on the UI thread, as the inventory is. */
public final class ExplorerTree {

    private static final Comparator<Driver> WORST_FIRST = Comparator.comparingInt(d -> rank(d.getStatus()));

    /** So many objects of a token are shown at once; more of them follow in steps of this size. */
    static final int STEP = 50;

    private final Map<Token, Integer> shown = new WeakHashMap<>();
    private final Supplier<List<Fault>> findings;
    private boolean driversShown = true;

    /** A tree of a machine that nothing is wrong with. */
    public ExplorerTree() {
        this(List::of);
    }

    /**
     * @param findings what is wrong with the machine and belongs to no driver
     */
    public ExplorerTree(Supplier<List<Fault>> findings) {
        this.findings = findings;
    }

    /** Whether drivers stand at the end of the tree. */
    public boolean driversShown() {
        return driversShown;
    }

    public void showDrivers(boolean shown) {
        driversShown = shown;
    }

    /** The children of the inventory, a slot, a token, an entry or a line; in the order of display. */
    public List<Object> children(Object parent) {
        return switch (parent) {
        case Inventory inventory -> roots(inventory);
        case Slot slot -> of(slot);
        case Token token -> of(token);
        case Entry entry -> List.copyOf(entry.getKeys());
        case Line line when line.kind() == Kind.DRIVERS && line.owner() instanceof Inventory inventory ->
            List.copyOf(inventory.getDrivers().stream().sorted(WORST_FIRST).toList());
        default -> List.of();
        };
    }

    /** Under what an element stands; empty at the top. */
    public Optional<Object> parent(Object element) {
        return switch (element) {
        case Slot slot -> Optional.ofNullable(slot.getDriver()).map(Driver::getInventory);
        case Driver driver -> Optional.ofNullable(driver.getInventory()).map(i -> new Line(i, Kind.DRIVERS));
        case Reader reader -> Optional.ofNullable(reader.getInventory());
        case Token token -> Optional.ofNullable(token.getSlot());
        case Entry entry -> Optional.ofNullable(entry.getToken());
        case Key key -> Optional.ofNullable(key.getEntry());
        case Line line -> Optional.of(line.owner());
        default -> Optional.empty();
        };
    }

    private List<Object> roots(Inventory inventory) {
        List<Object> roots = new ArrayList<>();
        for (int i = 0; i < findings.get().size(); i++) {
            roots.add(new Line(inventory, Kind.FINDING, i));
        }
        List<Reader> readers = inventory.getReaders().stream()
                .filter(r -> r.getStatus().card() == ReaderStatus.Card.NOT_SERVED).toList();
        roots.addAll(readers);
        boolean cards = !readers.isEmpty();
        inventory.getDrivers().forEach(d -> d.getSlots().stream()
                .filter(s -> readers.stream().noneMatch(r -> isWithoutToken(s, r))).forEach(roots::add));
        boolean looking = inventory.getDrivers().isEmpty()
                || inventory.getDrivers().stream().anyMatch(d -> d.getStatus().phase() == Phase.STARTING);
        if (looking) {
            roots.add(new Line(inventory, Kind.LOOKING));
        } else if (!cards && inventory.getDrivers().stream().allMatch(d -> d.getSlots().isEmpty())) {
            roots.add(new Line(inventory, Kind.NOTHING));
        }
        if (driversShown && !inventory.getDrivers().isEmpty()) {
            roots.add(new Line(inventory, Kind.DRIVERS));
        }
        return roots;
    }

    /** True for a slot of a driver that knows a reader but not the card in it: the card would look like none. */
    private static boolean isWithoutToken(Slot slot, Reader reader) {
        SlotStatus status = slot.getStatus();
        return status.slot().description().equals(reader.getName()) && slot.getToken() == null
                && status.fault().filter(f -> f.code() != FaultCode.TOKEN_NOT_RECOGNIZED).isEmpty();
    }

    private static List<Object> of(Slot slot) {
        List<Object> children = new ArrayList<>();
        if (slot.getToken() != null) {
            children.add(slot.getToken());
        } else if (slot.getStatus().fault().isPresent()) {
            children.add(new Line(slot, Kind.PROBLEM));
        }
        return children;
    }

    private List<Object> of(Token token) {
        List<Object> children = new ArrayList<>(lines(token));
        List<Entry> entries = token.getEntries();
        children.addAll(entries.subList(0, Math.min(entries.size(), shown.getOrDefault(token, STEP))));
        return children;
    }

    /** Whether {@link #next} has something to give. */
    boolean hasMore(Token token) {
        return token.getEntries().size() > shown.getOrDefault(token, STEP);
    }

    /** The next objects of a token that has many: from now on they are among its children. */
    List<Entry> next(Token token) {
        int from = shown.getOrDefault(token, STEP);
        List<Entry> entries = token.getEntries();
        int to = Math.min(entries.size(), from + STEP);
        shown.put(token, from + STEP);
        return from < to ? List.copyOf(entries.subList(from, to)) : List.of();
    }

    /** The lines that stand above a token's objects. */
    static List<Line> lines(Token token) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < problems(token).size(); i++) {
            lines.add(new Line(token, Kind.PROBLEM, i));
        }
        if (!token.getInfo().initialized()) {
            return lines;
        }
        SlotStatus status = token.getSlot().getStatus();
        lines.add(new Line(token, Kind.MEMORY));
        lines.add(new Line(token, Kind.PIN));
        if (token.getView() == null) {
            if (status.freshness() == Freshness.READING) {
                lines.add(new Line(token, Kind.READING));
            }
            return lines;
        }
        if (status.login() == LoginState.PUBLIC) {
            lines.add(new Line(token, isSaved(token) ? Kind.SAVED : Kind.LOGIN));
        } else if (token.getEntries().isEmpty()) {
            lines.add(new Line(token, Kind.EMPTY));
        }
        return lines;
    }

    /** True for a snapshot, to which nobody logs in. */
    static boolean isSaved(Token token) {
        return token.getSlot().getStatus().identity().filter(TokenIdentity::saved).isPresent();
    }

    /** What is wrong with a token or its reading, in the order of its lines. */
    static List<Fault> problems(Token token) {
        List<Fault> problems = new ArrayList<>();
        // a token that was never initialised says so itself, and is nothing to worry about
        token.getSlot().getStatus().fault().filter(f -> f.code() != FaultCode.TOKEN_NOT_INITIALIZED)
                .ifPresent(problems::add);
        if (token.getView() != null) {
            token.getView().contents().problems().stream().filter(p -> !problems.contains(p)).forEach(problems::add);
        }
        return problems;
    }

    /** Drivers that need attention first; those that are simply not installed last. */
    private static int rank(DriverStatus status) {
        return switch (status.phase()) {
        case FAILED -> installed(status) ? 0 : 6;
        case RESTARTING -> 1;
        case STARTING -> 2;
        case READY -> status.findings().isEmpty() ? 4 : 3;
        case NOT_STARTED -> 5;
        };
    }

    /** False where a driver fails only because its library is not there. */
    public static boolean installed(DriverStatus status) {
        return status.fault().map(Fault::code)
                .filter(c -> c == FaultCode.LIBRARY_MISSING || c == FaultCode.UNSUPPORTED_SYSTEM).isEmpty();
    }
}
