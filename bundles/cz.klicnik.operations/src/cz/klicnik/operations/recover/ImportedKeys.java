/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.recover;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.guard.KeyRequests;
import cz.klicnik.operations.journal.Event;
import cz.klicnik.operations.journal.Event.Decision;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.JournalEntry;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.operations.journal.PlanRecord.StepRecord;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.pki.PublicKeys;

/**
 * Keys that our own journal says were imported to a token in vain: the plan did not complete, and no certificate of the key has
 * ever been written. A request belongs to a key that was generated, so none of these waits for a certificate. Of all other keys
 * nothing is known: one whose certificate was there and is gone may have been kept to read old mail.
 */
public final class ImportedKeys implements KeyRequests {

    private final List<Written> written;

    private ImportedKeys(List<Written> written) {
        this.written = List.copyOf(written);
    }

    private record Written(Bytes subjectPublicKeyInfo, Bytes id) {
    }

    /** What the journal knows of one token. */
    public static ImportedKeys of(List<JournalEntry> entries, TokenIdentity token) {
        List<PlanRecord> plans =
                PlanRecord.of(entries).stream().filter(p -> p.plan().token().equals(token)).toList();
        List<Bytes> certificates =
                plans.stream().flatMap(p -> p.steps().stream()).flatMap(ImportedKeys::certificate).toList();
        return new ImportedKeys(plans.stream().filter(ImportedKeys::inVain)
                .flatMap(p -> p.steps().stream()).flatMap(ImportedKeys::written)
                .filter(w -> certificates.stream().noneMatch(c -> PublicKeys.same(w.subjectPublicKeyInfo(), c)))
                .toList());
    }

    /** Whether a plan did not come to its end, and nobody has found out later that it had. */
    private static boolean inVain(PlanRecord plan) {
        boolean settled = plan.settled().map(Event.Settled::decision)
                .filter(d -> d == Decision.FINISH || d == Decision.NOTHING_OPEN).isPresent();
        return !settled && !plan.end().equals(Optional.of(PlanEnd.COMPLETE));
    }

    /** One that is known to have been there: of others the settling of their plan tells. */
    private static Stream<Bytes> certificate(StepRecord step) {
        boolean made = step.state().filter(s -> s == StepState.VERIFIED || s == StepState.DONE).isPresent();
        return made && step.step().action() instanceof Action.WriteCertificate w ? Stream.of(w.der())
                : Stream.empty();
    }

    private static Stream<Written> written(StepRecord step) {
        boolean acted = step.state().filter(s -> s != StepState.FAILED).isPresent();
        return acted && step.step().action() instanceof Action.WriteKey w ? Stream.of(new Written(
                w.subjectPublicKeyInfo(), step.ended().flatMap(e -> e.id()).orElse(w.id()))) : Stream.empty();
    }

    @Override
    public Standing of(TokenObject key) {
        boolean ours = switch (key) {
        case TokenObject.PrivateKey k -> any(k.id(), k.algorithm(), k.publicPart());
        case TokenObject.PublicKey k -> any(k.id(), k.algorithm(), k.publicPart());
        default -> false;
        };
        return ours ? Standing.ABANDONED : Standing.UNKNOWN;
    }

    private boolean any(Bytes id, KeyAlgorithm algorithm, PublicPart shown) {
        return written.stream().anyMatch(w -> switch (PublicKeys.shownBy(w.subjectPublicKeyInfo(), algorithm, shown)) {
        case YES -> true;
        case NO -> false;
        // the usual ID of a public key is its hash
        case UNKNOWN -> !id.isEmpty() && id.equals(w.id()) && id.equals(PublicKeys.id(w.subjectPublicKeyInfo()));
        });
    }
}
