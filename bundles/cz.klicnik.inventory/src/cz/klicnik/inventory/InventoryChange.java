/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.inventory;

import java.util.Set;

import org.eclipse.emf.ecore.EObject;

/**
 * What one commit changed in the model, so that a viewer refreshes only that.
 *
 * @param structure objects whose children came, went or changed places
 * @param values objects whose own attributes changed
 */
public record InventoryChange(Set<EObject> structure, Set<EObject> values) {

    public InventoryChange {
        structure = Set.copyOf(structure);
        values = Set.copyOf(values);
    }

    public boolean isEmpty() {
        return structure.isEmpty() && values.isEmpty();
    }
}
