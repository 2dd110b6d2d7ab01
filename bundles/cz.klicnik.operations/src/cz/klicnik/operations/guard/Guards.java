/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.Comparator;
import java.util.List;

import cz.klicnik.operations.plan.Plan;

/** All guards as one. Thread-safe. */
public final class Guards implements Guard {

    private final List<Guard> guards;

    public Guards(List<Guard> guards) {
        this.guards = List.copyOf(guards);
    }

    /** Those that stand before every plan. */
    public static Guards standard() {
        return new Guards(List.of(new IdentityGuard(), new StateGuard(), new ObjectGuard(), new GoesAlongGuard(),
                new MiddlewareGuard(), new PinTriesGuard(), new ErasingGuard(), new ValidCertificateGuard(),
                new LastCommercialGuard(), new KeyWithoutCertificateGuard(), new DecryptionKeyGuard(),
                new LostKeyGuard(), new KeyLeftBehindGuard(), new KeySlotGuard(), new DuplicateGuard(),
                new RenamingGuard(),
                new MismatchGuard(), new FreeMemoryGuard(), new ImportGuard(),
                new RequestGuard(), new OrderGuard(), new IssuedGuard()));
    }

    /** What all of them object to, the heaviest first. */
    @Override
    public List<Objection> look(Plan plan, Situation now) {
        return guards.stream().flatMap(g -> g.look(plan, now).stream())
                .sorted(Comparator.comparing(Objection::weight).reversed()).toList();
    }
}
