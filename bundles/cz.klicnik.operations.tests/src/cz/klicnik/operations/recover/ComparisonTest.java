/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.recover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.guard.Scene;
import cz.klicnik.operations.journal.Event;
import cz.klicnik.operations.journal.JournalEntry;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.operations.recover.Finding.Obstacle;
import cz.klicnik.operations.recover.Finding.Standing;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Kind;

class ComparisonTest {

    private final TokenContents token;
    private final PlanRecord cutOff;

    /** An import that was killed while it wrote the key. */
    ComparisonTest() throws Exception {
        Bytes info;
        Bytes der;
        try (TestCertificates certificates = new TestCertificates()) {
            Issued issued = certificates.valid(Kind.COMMERCIAL_PERSONAL, "Jana");
            info = Bytes.of(issued.certificate().getPublicKey().getEncoded());
            der = Bytes.of(issued.certificate().getEncoded());
        }
        TokenContents some = new Scene().view().contents();
        TokenObject key = new TokenObject.PrivateKey(1, "Jana", PublicKeys.id(info), PublicKeys.algorithm(info),
                PublicKeys.publicPart(info), KeyUses.UNKNOWN, KeyOrigin.UNKNOWN, Trilean.NO, Trilean.YES, Trilean.YES,
                Optional.empty());
        token = new TokenContents(some.identity(), some.slot(), some.token(), some.login(), List.of(key), List.of(),
                some.readAt());
        Plan plan = Plan.of(UseCase.IMPORT, token.identity(), "Office", Instant.EPOCH,
                List.of(new Action.WriteKey(info, "Jana", PublicKeys.id(info)),
                        new Action.WriteCertificate(der, "Jana", PublicKeys.id(info))));
        cutOff = PlanRecord.of(List.of(entry(1, new Event.PlanBegun(plan, List.of(), List.of())),
                entry(2, new Event.StepIntended(plan.id(), 1)))).getFirst();
    }

    private static JournalEntry entry(long number, Event event) {
        return new JournalEntry(number, Instant.EPOCH, "user", "host", 1, event, "");
    }

    @Test
    void a_key_without_the_public_key_that_its_driver_writes_beside_it_can_only_be_taken_back() {
        Finding finding = Comparison.of(cutOff, token, Quirks.STANDARD.withPublicKeyObjects(true), Instant.EPOCH);
        assertEquals(Standing.HALF_DONE, finding.standing());
        assertEquals(Optional.empty(), finding.finish());
        assertEquals(Set.of(Obstacle.OTHERWISE), finding.obstacles());
        assertEquals(List.of(ObjectKind.PRIVATE_KEY),
                finding.undo().orElseThrow().deleted().stream().map(o -> o.kind()).toList());
    }

    @Test
    void where_no_public_keys_are_written_the_certificate_finishes_it() {
        Finding finding = Comparison.of(cutOff, token, Quirks.STANDARD, Instant.EPOCH);
        assertEquals(1, finding.finish().orElseThrow().steps().size());
    }
}
