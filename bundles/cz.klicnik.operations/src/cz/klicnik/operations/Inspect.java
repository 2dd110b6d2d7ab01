/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.pki.TokenView;

/** Looks at the tokens of a machine. Pure: reads nothing but the picture that it is given. */
public final class Inspect {

    private final BiFunction<TokenContents, Instant, TokenView> analysis;

    /**
     * @param analysis decodes a reading as of a moment
     */
    public Inspect(BiFunction<TokenContents, Instant, TokenView> analysis) {
        this.analysis = analysis;
    }

    /** Every token, and every slot whose token cannot be read. */
    public Inspection all(MachineState machine, Instant at) {
        List<InspectedToken> tokens = new ArrayList<>();
        for (DriverStatus driver : machine.drivers()) {
            for (SlotStatus slot : driver.slots()) {
                if (slot.slot().tokenPresent() || slot.token().isPresent()) {
                    Optional<TokenView> view = slot.contents().map(contents -> analysis.apply(contents, at));
                    tokens.add(new InspectedToken(driver, slot, view));
                }
            }
        }
        return new Inspection(tokens, machine, at);
    }

    /**
     * The one token that a person named.
     *
     * @throws FaultException TOKEN_NOT_FOUND or TOKEN_AMBIGUOUS
     */
    public Inspection one(MachineState machine, TokenSelector selector, Instant at) throws FaultException {
        Inspection all = all(machine, at);
        return new Inspection(List.of(selector.select(all.tokens())), machine, at);
    }
}
