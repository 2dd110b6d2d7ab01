/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.explorer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import cz.klicnik.core.machine.SlotStatus.Freshness;
import cz.klicnik.inventory.InventoryChange;
import cz.klicnik.inventory.model.Driver;
import cz.klicnik.inventory.model.Inventory;
import cz.klicnik.inventory.model.Slot;
import cz.klicnik.inventory.model.Token;

/** Works out how little of the tree has to be drawn anew after a commit to the inventory. */
final class ExplorerRefresh {

    private final Inventory inventory;
    private final ExplorerTree tree;
    private final Map<Token, Shown> shown = new HashMap<>();
    private List<Object> roots;

    private record Shown(List<Line> lines, boolean stale) {
    }

    /**
     * What to do, in this order.
     *
     * @param whole the top of the tree changed, so that all children are to be looked at
     * @param subtrees elements whose children changed
     * @param labels elements that look different
     * @param appeared tokens that were not there before, to be unfolded
     * @param tokens all that are there now
     */
    record Plan(boolean whole, Set<Object> subtrees, Set<Object> labels, List<Token> appeared, Set<Token> tokens) {
    }

    ExplorerRefresh(Inventory inventory, ExplorerTree tree) {
        this.inventory = inventory;
        this.tree = tree;
        roots = tree.children(inventory);
    }

    Plan plan(InventoryChange change) {
        List<Object> now = tree.children(inventory);
        boolean whole = !now.equals(roots);
        roots = now;
        List<Token> appeared = new ArrayList<>();
        Map<Token, Shown> before = new HashMap<>(shown);
        shown.clear();
        for (Driver driver : inventory.getDrivers()) {
            for (Slot slot : driver.getSlots()) {
                Token token = slot.getToken();
                if (token != null) {
                    shown.put(token, look(token));
                    if (!before.containsKey(token)) {
                        appeared.add(token);
                    }
                }
            }
        }
        Set<Object> subtrees = new LinkedHashSet<>();
        Set<Object> labels = new LinkedHashSet<>();
        change.structure().forEach(o -> subtrees.add(o instanceof Driver || o instanceof Inventory ? group() : o));
        change.values().forEach(o -> look(o, before, subtrees, labels));
        return new Plan(whole, subtrees, labels, appeared, Set.copyOf(shown.keySet()));
    }

    private void look(EObject changed, Map<Token, Shown> before, Set<Object> subtrees, Set<Object> labels) {
        switch (changed) {
        case Driver driver -> {
            subtrees.add(group());
            labels.add(group());
            labels.add(driver);
        }
        case Slot slot -> {
            labels.add(slot);
            if (slot.getToken() == null) {
                subtrees.add(slot);
                labels.addAll(tree.children(slot));
            } else {
                look(slot.getToken(), before, subtrees, labels);
            }
        }
        case Token token -> {
            Shown now = look(token);
            labels.add(token);
            labels.addAll(now.lines);
            Shown old = before.getOrDefault(token, now);
            if (!now.lines.equals(old.lines)) {
                subtrees.add(token);
            }
            if (now.stale != old.stale) {
                // all that belongs to it turns grey, or is itself again
                token.getEntries().forEach(e -> {
                    labels.add(e);
                    labels.addAll(e.getKeys());
                });
            }
        }
        default -> labels.add(changed);
        }
    }

    private static Shown look(Token token) {
        return new Shown(ExplorerTree.lines(token),
                token.getSlot().getStatus().freshness() == Freshness.STALE);
    }

    private Line group() {
        return new Line(inventory, Line.Kind.DRIVERS);
    }
}
