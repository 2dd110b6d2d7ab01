/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.TokenObject;

/**
 * What an inspection of a machine's tokens found.
 *
 * @param tokens in the order of the drivers and their slots
 * @param machine the picture that it was made from
 * @param at the moment by which days were counted
 */
public record Inspection(List<InspectedToken> tokens, MachineState machine, Instant at) {

    /** States of a driver that are no trouble: most machines lack most drivers. */
    private static final Set<FaultCode> MERELY_ABSENT =
            EnumSet.of(FaultCode.LIBRARY_MISSING, FaultCode.UNSUPPORTED_SYSTEM, FaultCode.NOT_PROBED);

    public Inspection {
        tokens = List.copyOf(tokens);
    }

    /**
     * Something that went wrong while the rest was read.
     *
     * @param driverId of which driver
     * @param slot of which slot; absent for a trouble of the whole driver
     * @param object of which object; absent for a trouble of the whole token
     */
    public record Problem(String driverId, Optional<SlotKey> slot, Optional<TokenObject> object, Fault fault) {
    }

    /** All that went wrong, without the drivers that are merely not installed and tokens that are merely empty. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        machine.drivers().forEach(driver -> driver.fault().filter(f -> !MERELY_ABSENT.contains(f.code())).ifPresent(
                f -> problems.add(new Problem(driver.profile().id(), Optional.empty(), Optional.empty(), f))));
        machine.drivers().forEach(driver -> driver.findings().forEach(
                f -> problems.add(new Problem(driver.profile().id(), Optional.empty(), Optional.empty(), f))));
        tokens.forEach(token -> addProblems(token, problems));
        return problems;
    }

    private static void addProblems(InspectedToken token, List<Problem> problems) {
        String driver = token.driver().profile().id();
        Optional<SlotKey> slot = Optional.of(token.slot().key());
        token.slot().fault().filter(f -> f.code() != FaultCode.TOKEN_NOT_INITIALIZED)
                .ifPresent(f -> problems.add(new Problem(driver, slot, Optional.empty(), f)));
        token.view().ifPresent(view -> view.contents().problems()
                .forEach(f -> problems.add(new Problem(driver, slot, Optional.empty(), f))));
        for (TokenObject object : token.objects()) {
            object.problem().or(() -> token.certificate(object).flatMap(c -> c.problem()))
                    .ifPresent(f -> problems.add(new Problem(driver, slot, Optional.of(object), f)));
        }
    }
}
