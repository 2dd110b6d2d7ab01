/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.guard.GuardCode;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.pki.CertificateBundle;
import cz.klicnik.pki.TokenView;

class ImportPlannerTest {

    private static final Bytes OTHER_ID = Bytes.of((byte) 7, (byte) 7);

    private final Owned owned = Owned.by("Jan Novák");
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_pair_becomes_key_certificate_and_test_signature_by_the_usual_id() throws Exception {
        ImportContents contents = contents(owned.store(folder, "Můj klíč", "x"));
        ImportPlan planned =
                planner(TargetToken.holding()).plan(contents,
                        ImportChoice.of(contents.items()).withTestSignature(true));
        assertEquals(UseCase.IMPORT, planned.plan().useCase());
        assertEquals(List.of(new Action.WriteKey(owned.info(), "Můj klíč", owned.id()),
                new Action.WriteCertificate(owned.der(), "Můj klíč", owned.id()),
                new Action.TestSignature(owned.info())), actions(planned));
        assertEquals(List.of(), planned.leftOut());
    }

    @Test
    void a_certificate_takes_the_id_of_its_key_over_that_is_there() throws Exception {
        ImportContents contents = contents(owned.certificateFile(folder));
        Action expected = new Action.WriteCertificate(owned.der(), "Jan Novák", OTHER_ID);
        assertEquals(List.of(expected), actions(TargetToken.holding(key(OTHER_ID)), contents));
        assertEquals(List.of(expected), actions(TargetToken.showing(owned.publicKey("", OTHER_ID)), contents),
                "its public key shows before a login");
        ImportContents pair = contents(owned.store(folder, "", "x"));
        assertEquals(List.of(expected), actions(TargetToken.holding(key(OTHER_ID)), pair),
                "the key is not written twice");
    }

    @Test
    void a_key_takes_the_id_of_its_certificate_over_that_is_there_alone() throws Exception {
        ImportContents contents = contents(owned.store(folder, "", "x"));
        assertEquals(List.of(new Action.WriteKey(owned.info(), "Jan Novák", OTHER_ID)),
                actions(TargetToken.holding(owned.certificate("old", OTHER_ID)), contents));
    }

    @Test
    void what_is_there_already_is_refused_and_named() throws Exception {
        TokenObject.Certificate certificate = owned.certificate("a", OTHER_ID);
        TokenView both = TargetToken.holding(key(OTHER_ID), certificate);
        assertEquals(Objection.refusal(GuardCode.DUPLICATE, Optional.of(ObjectRef.of(certificate)), Map.of()),
                refusal(both, owned.store(folder, "", "x")));
        assertEquals(Objection.refusal(GuardCode.DUPLICATE, Optional.of(ObjectRef.of(key(OTHER_ID))), Map.of()),
                refusal(both, owned.keyFile(folder)));
        assertEquals(GuardCode.DUPLICATE,
                refusal(TargetToken.showing(certificate), owned.store(folder, "", "x")).code(),
                "whether its key is there is not known before a login");
    }

    @Test
    void a_certificate_without_its_key_is_refused() throws Exception {
        Path file = owned.certificateFile(folder);
        assertEquals(Objection.refusal(GuardCode.KEY_MISSING, Optional.empty(), Map.of("holder", "Jan Novák")),
                refusal(TargetToken.holding(Owned.by("x").privateKey("x", OTHER_ID, Trilean.NO)), file));
        assertEquals(Map.of("holder", "Jan Novák", "reason", "LOGGED_OUT"),
                refusal(TargetToken.showing(), file).details());
    }

    @Test
    void a_key_and_a_certificate_that_do_not_belong_together_are_unusable() throws Exception {
        ImportContents contents = contents(owned.keyFile(folder), Owned.by("Eva").certificateFile(folder));
        assertEquals(List.of(), contents.items());
        assertEquals(List.of(ImportContents.Reason.MISMATCH, ImportContents.Reason.MISMATCH),
                contents.unusable().stream().map(ImportContents.Unusable::reason).toList());
        assertEquals(1, contents(owned.keyFile(folder), owned.certificateFile(folder)).items().size());
    }

    @Test
    void labels_speak_and_are_unique() throws Exception {
        assertEquals("Jan Novák", label(TargetToken.holding(), "{5E1C9A8B-1111-2222-3333-444455556666}"));
        assertEquals("Jan Novák", label(TargetToken.holding(), "le-5e1c9a8b-1111-2222-3333-444455556666"));
        assertEquals("a b", label(TargetToken.holding(), "  a\u0007\tb "));
        TokenObject other = Owned.by("x").certificate("Jan Novák", OTHER_ID);
        assertEquals("Jan Novák (Issuer)", label(TargetToken.holding(other), ""));
        TokenObject third = Owned.by("y").certificate("Jan Novák (Issuer)", OTHER_ID);
        assertEquals("Jan Novák 2", label(TargetToken.holding(other, third), ""));
        assertEquals(60, label(TargetToken.holding(), "x".repeat(200)).length());
        ImportContents contents = contents(owned.store(folder, "", "x"));
        ImportPlan chosen = planner(TargetToken.holding(other)).plan(contents,
                ImportChoice.of(contents.items()).withLabel("Jan Novák"));
        assertEquals("Jan Novák", ((Action.WriteKey) actions(chosen).getFirst()).label(), "a person may choose any");
    }

    @Test
    void two_certificates_of_one_key_write_the_key_once() throws Exception {
        Path second = Files.write(folder.resolve("renewed.pem"), CertificateBundle.pemFile(
                List.of(Bytes.of(owned.made().serial(BigInteger.TEN).der()))));
        ImportContents contents = contents(owned.store(folder, "", "x"), second);
        List<Action> actions = actions(TargetToken.holding(), contents);
        assertEquals(3, actions.size());
        assertEquals(owned.id(), ((Action.WriteCertificate) actions.get(1)).id());
        assertEquals(owned.id(), ((Action.WriteCertificate) actions.get(2)).id());
        assertEquals("Jan Novák (Issuer)", ((Action.WriteCertificate) actions.get(2)).label());
    }

    @Test
    void fixed_key_slots_are_written_to_only_where_they_are_empty() throws Exception {
        ImportContents contents = contents(owned.store(folder, "", "x"));
        Quirks piv = Quirks.STANDARD.with(Quirks.KeySlots.OVERWRITES);
        TokenObject first = Owned.by("1").certificate("1", Bytes.of((byte) 1));
        TokenObject second = Owned.by("2").privateKey("2", Bytes.of((byte) 2), Trilean.NO);
        TokenObject third = Owned.by("3").publicKey("3", Bytes.of((byte) 3));
        assertEquals(Bytes.of((byte) 2), ((Action.WriteKey) actions(
                planner(TargetToken.holding(first, third), piv).plan(contents, ImportChoice.of(contents.items())))
                .getFirst()).id());
        ImportPlanner full = planner(TargetToken.holding(first, second, third), piv);
        ImportPlan planned = full.plan(contents, ImportChoice.of(contents.items()));
        assertTrue(planned.plan().isEmpty());
        assertEquals(Objection.refusal(GuardCode.KEY_SLOT_IN_USE, Optional.of(ObjectRef.of(first)), Map.of()),
                planned.leftOut().getFirst().why());
        ImportChoice chosen = ImportChoice.of(contents.items()).withId(Bytes.of((byte) 2));
        assertEquals(Optional.of(ObjectRef.of(second)),
                full.plan(contents, chosen).leftOut().getFirst().why().object());
    }

    @Test
    void a_key_that_the_token_cannot_hold_is_refused() throws Exception {
        ImportContents contents = contents(owned.store(folder, "", "x"));
        assertEquals(Map.of("found", "EC 256", "needed", "RSA"),
                refusal(contents, new MechanismInfo(1, "CKM_RSA_PKCS", 1024, 2048, Set.of())).orElseThrow().details());
        assertEquals(Map.of("found", "EC 256", "needed", "EC 384–521"), refusal(contents,
                new MechanismInfo(0x1041, "CKM_ECDSA", 384, 521, Set.of())).orElseThrow().details());
        assertEquals(Optional.empty(),
                refusal(contents, new MechanismInfo(0x1041, "CKM_ECDSA", 160, 521, Set.of())));
        assertEquals(Optional.empty(), refusal(contents, new MechanismInfo(0x1041, "CKM_ECDSA", 0, 0, Set.of())));
        ImportContents rsa = contents(rsa(2048));
        assertEquals(Optional.empty(), refusal(rsa, new MechanismInfo(1, "CKM_RSA_PKCS", 512, 16384, Set.of())));
        assertEquals(Optional.empty(), refusal(rsa, new MechanismInfo(1, "CKM_RSA_PKCS", 64, 512, Set.of())),
                "sizes in bytes");
        assertEquals("RSA 512–1024", refusal(rsa, new MechanismInfo(1, "CKM_RSA_PKCS", 512, 1024, Set.of()))
                .orElseThrow().details().get("needed"));
    }

    @Test
    void a_strange_object_of_the_same_id_is_in_the_way() throws Exception {
        TokenObject stranger = Owned.by("x").certificate("x", owned.id());
        ImportContents contents = contents(owned.store(folder, "", "x"));
        ImportPlan planned =
                planner(TargetToken.holding(stranger)).plan(contents, ImportChoice.of(contents.items()));
        assertEquals(Objection.refusal(GuardCode.MISMATCH, Optional.of(ObjectRef.of(stranger)),
                Map.of("holder", "Jan Novák")),
                planned.leftOut().getFirst().why());
    }

    private Path rsa(int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return Files.write(folder.resolve("rsa.der"),
                Objects.requireNonNull(generator.generateKeyPair().getPrivate().getEncoded()));
    }

    private TokenObject.PrivateKey key(Bytes id) {
        return owned.privateKey("key", id, Trilean.NO);
    }

    private String label(TokenView target, String friendlyName) throws Exception {
        return actions(target, contents(owned.store(folder, friendlyName, "x"))).stream()
                .filter(Action.WriteCertificate.class::isInstance).map(a -> ((Action.WriteCertificate) a).label())
                .findFirst().orElseThrow();
    }

    private static Optional<Objection> refusal(ImportContents contents, MechanismInfo mechanism) {
        return new ImportPlanner(TargetToken.holding(), TargetToken.profile(Quirks.STANDARD), List.of(mechanism))
                .refusal(contents.items().getFirst());
    }

    private static Objection refusal(TokenView target, Path file) throws FaultException {
        ImportContents contents = contents(file);
        ImportPlan planned = planner(target).plan(contents, ImportChoice.of(contents.items()));
        assertTrue(planned.plan().isEmpty());
        return planned.leftOut().getFirst().why();
    }

    private static List<Action> actions(TokenView target, ImportContents contents) {
        return actions(planner(target).plan(contents, ImportChoice.of(contents.items())));
    }

    private static List<Action> actions(ImportPlan planned) {
        return planned.plan().steps().stream().map(Step::action).toList();
    }

    private static ImportPlanner planner(TokenView target) {
        return planner(target, Quirks.STANDARD);
    }

    private static ImportPlanner planner(TokenView target, Quirks quirks) {
        return new ImportPlanner(target, TargetToken.profile(quirks), List.of());
    }

    static ImportContents contents(Path... files) throws FaultException {
        try (FileSource source = FileSource.read(new ArrayList<>(List.of(files)));
                Pin pin = Pin.taking("x".toCharArray())) {
            for (Path locked : source.locked()) {
                source.open(locked, pin);
            }
            return source.contents(TargetToken.NOW);
        }
    }
}
