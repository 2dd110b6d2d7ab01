/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.execute.PlanSecrets.Purpose;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.testing.TestCertificates.Issued;

/** What is done to the token while something goes wrong. */
enum Scenario {
    CLEAN, IMPORT, COPY, EDIT_OBJECT, CHANGE_PIN, UNBLOCK_PIN, INITIALISE;

    static final String NEW_PIN = "246813";

    Quirks quirks() {
        Quirks quirks = Quirks.STANDARD.with(Unblocking.SO_INIT_PIN).withInitialisation(true);
        return this == COPY ? quirks.withPublicKeyObjects(true) : quirks;
    }

    /** Whether it is about PINs, which no reading shows. */
    boolean pins() {
        return this == CHANGE_PIN || this == UNBLOCK_PIN || this == INITIALISE;
    }

    /** @param token as it is in the beginning */
    Plan plan(FaultBench bench, TokenContents token) throws CertificateEncodingException {
        List<Action> actions = switch (this) {
        case CLEAN -> {
            TokenObject certificate = find(token, ObjectKind.CERTIFICATE);
            ObjectRef ref = ObjectRef.of(certificate);
            yield List.of(new Action.BackUp(ref, Bytes.of(bench.old.certificate().getEncoded())),
                    new Action.Delete(ref, List.of()),
                    new Action.Delete(ObjectRef.of(find(token, ObjectKind.PRIVATE_KEY)), List.of()));
        }
        case IMPORT -> importing(bench.fresh, true);
        case COPY -> importing(bench.freshRsa, false);
        case EDIT_OBJECT -> {
            ObjectRef certificate = ObjectRef.of(find(token, ObjectKind.CERTIFICATE));
            ObjectRef key = ObjectRef.of(find(token, ObjectKind.PRIVATE_KEY));
            yield List.of(new Action.SetLabel(certificate, "Edited"),
                    new Action.SetId(key, Bytes.ofHex("0303")), new Action.SetId(certificate, Bytes.ofHex("0303")));
        }
        case CHANGE_PIN -> List.of(new Action.ChangePin(UserRole.USER));
        case UNBLOCK_PIN -> List.of(new Action.UnblockPin(Unblocking.SO_INIT_PIN));
        case INITIALISE -> List.of(new Action.Initialise(FaultBench.LABEL));
        };
        return Plan.of(UseCase.valueOf(name()), token.identity(), FaultBench.LABEL, Instant.now(), actions);
    }

    PlanSecrets secrets(FaultBench bench) {
        PlanSecrets secrets = new PlanSecrets();
        switch (this) {
        case IMPORT -> add(secrets, bench.fresh);
        case COPY -> add(secrets, bench.freshRsa);
        case CHANGE_PIN -> secrets.with(Purpose.PRESENT, pin(bench.token.pin()));
        case UNBLOCK_PIN, INITIALISE -> secrets.with(Purpose.PRESENT, pin(bench.token.soPin()));
        default -> {
            // no more than a login
        }
        }
        if (pins()) {
            secrets.with(Purpose.NEW, pin(NEW_PIN));
        }
        return secrets;
    }

    private static void add(PlanSecrets secrets, Issued issued) {
        secrets.with(Bytes.of(issued.certificate().getPublicKey().getEncoded()),
                SecretBytes.taking(issued.key().getEncoded()));
    }

    static Pin pin(String text) {
        return Pin.taking(text.toCharArray());
    }

    private static List<Action> importing(Issued issued, boolean proved) throws CertificateEncodingException {
        Bytes key = Bytes.of(issued.certificate().getPublicKey().getEncoded());
        Bytes id = PublicKeys.id(key);
        List<Action> actions = new ArrayList<>(List.of(new Action.WriteKey(key, "Fresh", id),
                new Action.WriteCertificate(Bytes.of(issued.certificate().getEncoded()), "Fresh", id)));
        if (proved) {
            actions.add(new Action.TestSignature(key));
        }
        return actions;
    }

    private static TokenObject find(TokenContents token, ObjectKind kind) {
        Bytes id = Bytes.of(FaultBench.OLD_ID);
        return token.objects().stream().filter(o -> o.kind() == kind && o.id().equals(id)).findFirst().orElseThrow();
    }
}
