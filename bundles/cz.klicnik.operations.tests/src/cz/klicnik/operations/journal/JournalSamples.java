/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.enrollment.Revocation;
import cz.klicnik.enrollment.Signatures;
import cz.klicnik.operations.guard.GuardCode;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;

/** Events of every kind, with texts that make trouble. */
final class JournalSamples {

    static final TokenIdentity TOKEN = new TokenIdentity("softhsm", "SoftHSM \"project\"", "v2\\", "00ff\u0001");
    static final ObjectRef OBJECT = new ObjectRef(ObjectKind.CERTIFICATE, "ab".repeat(32), true, Bytes.of((byte) 1),
            "Žluťoučký kůň\n\u2028😀");

    private JournalSamples() {
    }

    static Plan plan() {
        Instant made = Instant.parse("2026-11-25T10:00:00.123Z");
        Plan first = Plan.of(UseCase.CLEAN, TOKEN, "Novák", made, List.of(
                new Action.BackUp(OBJECT, Bytes.of((byte) 0x30, (byte) 0)),
                new Action.Delete(OBJECT, List.of(OBJECT)),
                new Action.WriteKey(Bytes.of((byte) 2), "klíč", Bytes.empty()),
                new Action.WriteCertificate(Bytes.of((byte) 3), "", Bytes.of((byte) 4)),
                new Action.TestSignature(Bytes.of((byte) 5)),
                new Action.SaveKey(OBJECT, Bytes.of((byte) 6), "/tmp/klíč.p12"), new Action.SetLabel(OBJECT, "nový"),
                new Action.SetId(OBJECT, Bytes.of((byte) 6)), new Action.ChangePin(UserRole.SECURITY_OFFICER),
                new Action.UnblockPin(Unblocking.PUK_SET_PIN), new Action.Initialise("prázdný"),
                new Action.GenerateKey(KeySpec.EC_P384, "nový", Bytes.of((byte) 7), 2000, "r-1"),
                new Action.AskAuthority(Phase.POLL, "r-1", "connector", new Signatures(1, 2)),
                new Action.RevokeCertificate(Bytes.of((byte) 8), Revocation.Reason.SUPERSEDED, "connector",
                        Signatures.NONE)));
        return first.following(UseCase.FINISH, made, first.steps().stream().map(s -> s.action()).toList());
    }

    static List<Event> events() {
        Plan plan = plan();
        return List.of(
                new Event.PlanBegun(plan, List.of(Objection.confirm(GuardCode.VALID_CERTIFICATE, OBJECT),
                        Objection.note(GuardCode.TOO_LITTLE_ROOM, Optional.empty(), Map.of("free", "1"))),
                        List.of("abababab")),
                new Event.StepIntended(plan.id(), 1),
                new Event.LoginRenewed(plan.id(), 1, Fault.of(FaultCode.LOGIN_NEEDED, Fault.REASON, "USER")),
                new Event.StepEnded(plan.id(), 1, StepState.VERIFIED, Optional.empty(), Optional.of(Bytes.of((byte) 9)),
                        Optional.of("/tmp/záloha.cer")),
                new Event.StepEnded(plan.id(), 2, StepState.FAILED,
                        Optional.of(Fault.of(FaultCode.PKCS11, Fault.RV, "0x30")), Optional.empty(), Optional.empty()),
                new Event.PlanEnded(plan.id(), Event.PlanEnd.FAILED),
                new Event.Settled(plan.id(), TOKEN, Event.Decision.UNDO, Optional.of("other")));
    }
}
