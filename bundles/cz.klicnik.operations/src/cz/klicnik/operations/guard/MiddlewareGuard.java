/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Version;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step.Reversibility;

/** Refuses to write with a library that is older than the oldest good one (error 622 before it happens). */
final class MiddlewareGuard implements Guard {

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        Optional<Version> found = now.module().map(ModuleInfo::libraryVersion);
        Optional<Version> needed = now.profile().minimumGoodVersion();
        if (found.isEmpty() || needed.isEmpty() || found.get().compareTo(needed.get()) >= 0) {
            return List.of();
        }
        Map<String, String> details = new HashMap<>();
        details.put(Fault.FOUND, found.get().toString());
        details.put(Fault.NEEDED, needed.get().toString());
        now.profile().downloadPage().ifPresent(page -> details.put(Fault.DOWNLOAD, page.toString()));
        if (plan.steps().stream().anyMatch(s -> makes(s.action()))) {
            return List.of(Objection.refusal(GuardCode.LIBRARY_OLD, Optional.empty(), details));
        }
        boolean changes = plan.steps().stream().anyMatch(s -> s.reversibility() != Reversibility.HARMLESS);
        return List.of(changes ? Objection.confirm(GuardCode.LIBRARY_OLD, plan.token(), plan.label(), details)
                : Objection.note(GuardCode.LIBRARY_OLD, Optional.empty(), details));
    }

    /** What an old library is known to fail at. */
    private static boolean makes(Action action) {
        return action instanceof Action.GenerateKey || action instanceof Action.WriteKey
                || action instanceof Action.WriteCertificate
                || action instanceof Action.Initialise;
    }
}
