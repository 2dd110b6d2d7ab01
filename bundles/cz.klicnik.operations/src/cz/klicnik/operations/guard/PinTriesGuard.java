/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Confirmation;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.enrollment.Signatures;
import cz.klicnik.operations.pins.PinStatus;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;

/** Looks at the tries of the PINs that a plan sends: refuses where one is locked, asks where it is the last one. */
final class PinTriesGuard implements Guard {

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        List<Objection> objections = new ArrayList<>();
        for (PinKind kind : sent(plan, now)) {
            PinTries tries = now.tries().getOrDefault(kind,
                    PinTries.told(kind.told(now.view().contents().token())));
            look(plan, kind, tries).ifPresent(objections::add);
        }
        return objections;
    }

    private static Optional<Objection> look(Plan plan, PinKind kind, PinTries tries) {
        Map<String, String> details = new HashMap<>(Map.of(Fault.NAME, kind.name()));
        tries.remaining().ifPresent(left -> details.put(Objection.LEFT, Integer.toString(left)));
        return switch (tries.state()) {
        case LOCKED -> Optional.of(Objection.refusal(GuardCode.PIN_LOCKED, Optional.empty(), details));
        case FINAL_TRY -> {
            String wanted = new Confirmation.Question(plan.token(), plan.label(), kind, tries).wanted();
            yield Optional.of(wanted.isEmpty()
                    ? Objection.confirm(GuardCode.PIN_FINAL_TRY, plan.token(), plan.label(), details)
                    : Objection.confirm(GuardCode.PIN_FINAL_TRY, wanted, details));
        }
        case LOW -> Optional.of(Objection.note(GuardCode.PIN_LOW, Optional.empty(), details));
        case OK, NOT_SET, UNKNOWN -> Optional.empty();
        };
    }

    private static Set<PinKind> sent(Plan plan, Situation now) {
        Set<PinKind> kinds = EnumSet.noneOf(PinKind.class);
        UserRole writer = now.profile().quirks().logins().importing();
        for (Step step : plan.steps()) {
            switch (step.action()) {
            case Action.BackUp b -> {
                // nothing is asked of the token
            }
            case Action.ChangePin c -> kinds.add(PinKind.of(c.role()));
            case Action.UnblockPin u -> kinds.add(PinStatus.key(u.route()));
            case Action.Initialise i -> {
                if (now.view().contents().token().initialized()) {
                    kinds.add(PinKind.SECURITY_OFFICER);
                }
            }
            case Action.WriteKey w -> login(writer, now).ifPresent(kinds::add);
            case Action.WriteCertificate w ->
                login(writer, now).ifPresent(kinds::add);
            case Action.Delete d -> login(writer, now).ifPresent(kinds::add);
            case Action.GenerateKey g -> login(writer, now).ifPresent(kinds::add);
            case Action.AskAuthority a -> uses(a.signatures(), now).ifPresent(kinds::add);
            case Action.RevokeCertificate r -> uses(r.signatures(), now).ifPresent(kinds::add);
            case Action.SaveKey s -> login(UserRole.USER, now).ifPresent(kinds::add);
            case Action.TestSignature t -> login(UserRole.USER, now).ifPresent(kinds::add);
            case Action.SetLabel l -> login(writer, now).ifPresent(kinds::add);
            case Action.SetId i -> login(writer, now).ifPresent(kinds::add);
            }
        }
        return kinds;
    }

    private static Optional<PinKind> uses(Signatures signatures, Situation now) {
        return signatures.none() ? Optional.empty() : login(UserRole.USER, now);
    }

    private static Optional<PinKind> login(UserRole role, Situation now) {
        LoginState wanted = role == UserRole.SECURITY_OFFICER ? LoginState.SECURITY_OFFICER : LoginState.USER;
        boolean there = now.view().contents().login() == wanted
                || !now.view().contents().token().has(TokenFlag.LOGIN_REQUIRED);
        return there ? Optional.empty() : Optional.of(PinKind.of(role));
    }
}
