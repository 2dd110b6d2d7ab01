/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Key;
import cz.klicnik.testing.TestCertificates.Kind;

class WritingGuardsTest {

    private static final TestCertificates authority = make();

    private final Scene scene = new Scene();

    private static TestCertificates make() {
        try {
            return new TestCertificates();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void close() throws IOException {
        authority.close();
    }

    private static Bytes der(Issued issued) throws CertificateEncodingException {
        return Bytes.of(issued.certificate().getEncoded());
    }

    private static Bytes info(Issued issued) {
        return Bytes.of(issued.certificate().getPublicKey().getEncoded());
    }

    private static TokenObject.Certificate object(Bytes der) {
        return new TokenObject.Certificate(100, "there", Bytes.ofHex("01"), 0, der, Trilean.NO, Trilean.YES,
                Trilean.NO, Optional.empty());
    }

    private static TokenObject.PrivateKey object(Issued issued, KeyAlgorithm algorithm) {
        return new TokenObject.PrivateKey(101, "there", Bytes.ofHex("01"), algorithm,
                PublicKeys.publicPart(info(issued)), KeyUses.UNKNOWN, KeyOrigin.UNKNOWN, Trilean.NO, Trilean.YES,
                Trilean.YES, Optional.empty());
    }

    @Test
    void the_same_certificate_and_the_same_key_are_not_written_twice() throws Exception {
        Issued there = authority.issue(Kind.COMMERCIAL_PERSONAL, "Jana", Key.RSA, Duration.ofDays(-1),
                Duration.ofDays(9));
        Issued other = authority.valid(Kind.COMMERCIAL_PERSONAL, "Jiný");
        Guard guard = new DuplicateGuard();
        scene.with(object(der(there))).with(object(there, KeyAlgorithm.RSA));
        Objection objection =
                scene.look(guard, new Action.WriteCertificate(der(there), "new", Bytes.ofHex("02"))).getFirst();
        assertEquals(GuardCode.DUPLICATE, objection.code());
        assertEquals("there", objection.object().orElseThrow().label(), "it says which");
        assertEquals(Weight.REFUSE, objection.weight());
        assertEquals(List.of(GuardCode.DUPLICATE),
                scene.codes(guard, new Action.WriteKey(info(there), "new", Bytes.ofHex("02"))));
        assertEquals(List.of(), scene.codes(guard, new Action.WriteKey(info(other), "new", Bytes.ofHex("02")),
                new Action.WriteCertificate(der(other), "new", Bytes.ofHex("02"))));
    }

    @Test
    void a_certificate_is_not_written_beside_another_key() throws Exception {
        Issued one = authority.valid(Kind.COMMERCIAL_PERSONAL, "Jana");
        Issued other = authority.valid(Kind.COMMERCIAL_PERSONAL, "Jiný");
        Guard guard = new MismatchGuard();
        Bytes id = Bytes.ofHex("01");
        assertEquals(List.of(), scene.codes(guard, new Action.WriteKey(info(one), "new", id),
                new Action.WriteCertificate(der(one), "new", id)));
        assertEquals(List.of(GuardCode.MISMATCH), scene.codes(guard, new Action.WriteKey(info(other), "new", id),
                new Action.WriteCertificate(der(one), "new", id)));
        scene.with(object(one, KeyAlgorithm.EC));
        assertEquals(List.of(), scene.codes(guard, new Action.WriteCertificate(der(one), "new", id)));
        assertEquals(List.of(GuardCode.MISMATCH),
                scene.codes(guard, new Action.WriteCertificate(der(other), "new", id)));
        assertEquals(List.of(), scene.codes(guard, new Action.WriteCertificate(der(other), "new",
                Bytes.ofHex("02"))));
    }

    @Test
    void of_an_imported_key_and_of_an_expired_certificate_is_told() throws Exception {
        Issued old = authority.expired(Kind.QUALIFIED_PERSONAL, "Jana");
        Situation now = scene.situation();
        Situation today = new Situation(now.view(), now.profile(), now.module(), now.tries(), now.requests(),
                Instant.now());
        List<Objection> notes = new ImportGuard().look(scene.plan(
                new Action.WriteKey(info(old), "new", Bytes.ofHex("01")),
                new Action.WriteCertificate(der(old), "new", Bytes.ofHex("01"))), today);
        assertEquals(List.of(GuardCode.NOT_QUALIFIED_DEVICE, GuardCode.EXPIRED),
                notes.stream().map(Objection::code).toList());
        assertEquals(List.of(Weight.NOTE, Weight.NOTE), notes.stream().map(Objection::weight).toList());
        assertEquals("Jana", notes.get(1).details().get(Objection.HOLDER));
    }
}
