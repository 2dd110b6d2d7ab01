/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.inventory.internal;

import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.pki.TokenView;

/** A picture of the machine with the contents of its tokens decoded. */
public record AnalysedState(MachineState state, Map<SlotKey, TokenView> views) {

    public AnalysedState {
        views = Map.copyOf(views);
    }

    Optional<TokenView> view(SlotKey key) {
        return Optional.ofNullable(views.get(key));
    }
}
