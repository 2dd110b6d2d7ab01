/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.recover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.guard.KeyRequests.Standing;
import cz.klicnik.operations.journal.Event;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.JournalEntry;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Key;
import cz.klicnik.testing.TestCertificates.Kind;

class ImportedKeysTest {

    private static final TokenIdentity TOKEN = new TokenIdentity("test", "Maker", "Model", "1");

    private final List<JournalEntry> journal = new ArrayList<>();
    private final Bytes info;
    private final Bytes der;

    ImportedKeysTest() throws Exception {
        try (TestCertificates certificates = new TestCertificates()) {
            Issued issued = certificates.issue(Kind.COMMERCIAL_PERSONAL, "Jana", Key.RSA,
                    Duration.ofDays(-1), Duration.ofDays(9));
            info = Bytes.of(issued.certificate().getPublicKey().getEncoded());
            der = Bytes.of(issued.certificate().getEncoded());
        }
    }

    private Standing standing(TokenIdentity token) {
        return ImportedKeys.of(journal, token).of(new TokenObject.PrivateKey(1, "key", PublicKeys.id(info),
                KeyAlgorithm.RSA, PublicKeys.publicPart(info), KeyUses.UNKNOWN, KeyOrigin.UNKNOWN, Trilean.NO,
                Trilean.YES, Trilean.YES, Optional.empty()));
    }

    private void add(Event event) {
        journal.add(new JournalEntry(journal.size() + 1L, Instant.EPOCH, "user", "host", 1, event, ""));
    }

    /** An import whose steps came to these states. */
    private void imported(PlanEnd end, StepState key, StepState certificate) {
        Plan plan = Plan.of(UseCase.IMPORT, TOKEN, "Office", Instant.EPOCH,
                List.of(new Action.WriteKey(info, "key", PublicKeys.id(info)),
                        new Action.WriteCertificate(der, "key", PublicKeys.id(info))));
        add(new Event.PlanBegun(plan, List.of(), List.of()));
        int number = 1;
        for (StepState state : List.of(key, certificate)) {
            add(new Event.StepIntended(plan.id(), number));
            add(new Event.StepEnded(plan.id(), number++, state, Optional.empty(), Optional.empty(), Optional.empty()));
        }
        add(new Event.PlanEnded(plan.id(), end));
    }

    @Test
    void a_key_whose_import_failed_is_a_leftover_on_that_token() {
        imported(PlanEnd.FAILED, StepState.VERIFIED, StepState.FAILED);
        assertEquals(Standing.ABANDONED, standing(TOKEN));
        assertEquals(Standing.UNKNOWN, standing(new TokenIdentity("test", "Maker", "Model", "2")));
    }

    @Test
    void a_key_whose_certificate_was_there_may_have_been_kept_on_purpose() {
        imported(PlanEnd.COMPLETE, StepState.VERIFIED, StepState.VERIFIED);
        assertEquals(Standing.UNKNOWN, standing(TOKEN));
        journal.clear();
        imported(PlanEnd.FAILED, StepState.VERIFIED, StepState.FAILED);
        imported(PlanEnd.FAILED, StepState.FAILED, StepState.VERIFIED);
        assertEquals(Standing.UNKNOWN, standing(TOKEN));
    }

    @Test
    void an_import_of_which_nobody_knows_is_in_vain_until_it_is_found_to_be_complete() {
        imported(PlanEnd.UNKNOWN, StepState.VERIFIED, StepState.UNKNOWN);
        assertEquals(Standing.ABANDONED, standing(TOKEN), "whoever takes it back deletes the key");
        String plan = journal.getFirst().event().planId();
        add(new Event.Settled(plan, TOKEN, Event.Decision.NOTHING_OPEN, Optional.empty()));
        assertEquals(Standing.UNKNOWN, standing(TOKEN));
    }

    @Test
    void what_was_never_written_and_what_others_made_is_unknown() {
        assertEquals(Standing.UNKNOWN, standing(TOKEN));
        imported(PlanEnd.FAILED, StepState.FAILED, StepState.FAILED);
        assertEquals(Standing.UNKNOWN, standing(TOKEN));
    }
}
