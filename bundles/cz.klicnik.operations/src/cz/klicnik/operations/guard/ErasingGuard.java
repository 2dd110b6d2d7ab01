/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.driver.QualifiedDevice;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;

/** Erasing a token needs its typed serial number; a qualified device is not erased at all. */
final class ErasingGuard implements Guard {

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        if (plan.steps().stream().noneMatch(s -> s.action() instanceof Action.Initialise)) {
            return List.of();
        }
        List<Objection> objections = new ArrayList<>();
        if (now.profile().quirks().qualifiedDevices().stream().anyMatch(d -> covers(d, plan.token()))) {
            objections.add(Objection.refusal(GuardCode.QUALIFIED_DEVICE_ERASED, Optional.empty(), Map.of()));
        }
        if (now.view().contents().token().initialized()) {
            objections.add(Objection.confirm(GuardCode.ERASES_EVERYTHING, plan.token(), plan.label(),
                    Map.of(Objection.COUNT, Integer.toString(now.objects().size()))));
        }
        return objections;
    }

    private static boolean covers(QualifiedDevice device, TokenIdentity token) {
        return token.serial().isBlank() ? device.maybeCovers(token) : device.covers(token);
    }
}
