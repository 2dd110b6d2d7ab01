/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import cz.klicnik.core.driver.Quirks.Room;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.RoomEstimate;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.pki.PublicKeys;

/** Refuses a plan that the token has too little room for (error 621 before it happens). */
final class FreeMemoryGuard implements Guard {

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        Room room = now.profile().quirks().room();
        RoomEstimate needed = plan.steps().stream().map(s -> needed(s.action(), room)).reduce(RoomEstimate.NONE,
                RoomEstimate::plus);
        if (plan.steps().stream().noneMatch(s -> writes(s.action()))) {
            return List.of();
        }
        TokenInfo token = now.profile().quirks().believed(now.view().contents().token());
        OptionalLong publicFree = token.publicMemory().free();
        OptionalLong privateFree = token.privateMemory().free();
        if (publicFree.isEmpty() || privateFree.isEmpty()) {
            return List.of(Objection.note(GuardCode.ROOM_UNKNOWN, Optional.empty(), Map.of()));
        }
        RoomEstimate freed = freedBefore(plan, now, room);
        if (token.publicMemory().equals(token.privateMemory())) {
            return tooLittle(needed.total(), publicFree.getAsLong() + freed.total()).stream().toList();
        }
        return tooLittle(needed.publicBytes(), publicFree.getAsLong() + freed.publicBytes())
                .or(() -> tooLittle(needed.privateBytes(), privateFree.getAsLong() + freed.privateBytes())).stream()
                .toList();
    }

    private static Optional<Objection> tooLittle(long needed, long free) {
        return needed <= free ? Optional.empty()
                : Optional.of(Objection.refusal(GuardCode.TOO_LITTLE_ROOM, Optional.empty(),
                        Map.of(Fault.NEEDED, Long.toString(needed), Objection.FREE, Long.toString(free))));
    }

    private static boolean writes(Action action) {
        return action instanceof Action.GenerateKey || action instanceof Action.WriteCertificate
                || action instanceof Action.WriteKey;
    }

    private static RoomEstimate needed(Action action, Room room) {
        return switch (action) {
        case Action.WriteCertificate c -> RoomEstimate.ofCertificate(c.der().length(), room);
        case Action.GenerateKey g -> RoomEstimate.ofKeyPair(g.spec(), room)
                .plus(RoomEstimate.ofCertificate(g.certificate(), room));
        case Action.WriteKey k -> RoomEstimate.ofKeyPair(PublicKeys.publicPart(k.subjectPublicKeyInfo()), room);
        default -> RoomEstimate.NONE;
        };
    }

    /** What is gone before the first thing is written. */
    private static RoomEstimate freedBefore(Plan plan, Situation now, Room room) {
        RoomEstimate freed = RoomEstimate.NONE;
        for (Step step : plan.steps()) {
            if (writes(step.action())) {
                break;
            }
            if (step.action() instanceof Action.Delete delete) {
                freed = freed.plus(of(delete.object(), now, room));
                for (ObjectRef along : delete.along()) {
                    freed = freed.plus(of(along, now, room));
                }
            }
        }
        return freed;
    }

    private static RoomEstimate of(ObjectRef object, Situation now, Room room) {
        Optional<TokenObject> found = object.in(now.objects()).stream().findFirst();
        return found.map(o -> RoomEstimate.of(o, room)).orElse(RoomEstimate.NONE);
    }
}
