/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability.Leaving;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.copy.ImportContents.Reason;
import cz.klicnik.operations.copy.TokenSource.Exporting;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.pki.TokenView;

class TokenSourceTest {

    private static final Bytes ID = Bytes.of((byte) 7);
    private static final Exporting NEVER = key -> {
        throw new AssertionError("nobody asked for a key");
    };

    private final Owned owned = Owned.by("Jan Novák");

    @Test
    void a_key_that_may_leave_is_offered_with_its_certificate() {
        ImportContents contents = contents(TargetToken.holding(owned.certificate("Jan", ID),
                owned.privateKey("Jan", ID, Trilean.UNKNOWN)), Optional.of(Leaving.ALLOWED));
        assertEquals(List.of(Optional.of(owned.info())), contents.items().stream().map(ImportItem::key).toList());
        assertEquals(List.of(), contents.unusable());
    }

    @Test
    void what_stays_where_it_is_is_told_with_the_reason() {
        TokenView stays = TargetToken.holding(owned.certificate("Jan", ID), owned.privateKey("Jan", ID, Trilean.NO));
        Map.of(Leaving.NOT_EXTRACTABLE, Reason.NOT_EXPORTABLE, Leaving.TRUSTED_ONLY, Reason.TRUSTED_ONLY,
                Leaving.NO_WAY, Reason.NO_EXPORT).forEach(
                        (leaving, reason) -> assertEquals(List.of(reason),
                                reasons(contents(stays, Optional.of(leaving)))));
        assertEquals(List.of(Reason.NO_EXPORT), reasons(contents(stays, Optional.empty())),
                "a key that its token was not asked about");
        TokenView hidden = TargetToken.showing(owned.certificate("Jan", ID));
        assertEquals(List.of(Reason.KEY_HIDDEN), reasons(contents(hidden, Optional.empty())));
        ImportContents contents = contents(stays, Optional.of(Leaving.NOT_EXTRACTABLE));
        assertEquals(Optional.empty(), contents.items().getFirst().key(),
                "its certificate may go to a copy of the key");
    }

    @Test
    void a_key_is_asked_for_when_a_plan_writes_it_and_is_handed_to_that_plan() throws Exception {
        TokenObject key = owned.privateKey("Jan", ID, Trilean.YES);
        List<SecretBytes> given = new ArrayList<>();
        TokenView view = TargetToken.holding(owned.certificate("Jan", ID), key);
        try (TokenSource source = new TokenSource(view, leaving(view, Optional.of(Leaving.ALLOWED)), ref -> {
            assertEquals(ObjectRef.of(key), ref);
            given.add(SecretBytes.taking(owned.pair().getPrivate().getEncoded()));
            return given.getLast();
        })) {
            ImportContents contents = source.contents(TargetToken.NOW);
            ImportPlan planned = new ImportPlanner(TargetToken.holding(), TargetToken.profile(Quirks.STANDARD),
                    List.of()).plan(contents, ImportChoice.of(contents.usual()));
            assertEquals(UseCase.COPY, planned.plan().useCase());
            assertEquals(List.of(), given);
            try (PlanSecrets secrets = new PlanSecrets()) {
                source.keys(planned.plan(), secrets);
                Bytes handed = secrets.key(owned.info()).orElseThrow().withBytes(Bytes::of);
                assertEquals(Bytes.of(Objects.requireNonNull(owned.pair().getPrivate().getEncoded())), handed);
            }
        }
        assertThrows(IllegalStateException.class, given.getFirst()::length, "the plan has wiped it");
    }

    @Test
    void another_key_than_the_one_that_was_asked_for_is_none_and_is_wiped() throws Exception {
        TokenView view = TargetToken.holding(owned.certificate("Jan", ID), owned.privateKey("Jan", ID, Trilean.YES));
        SecretBytes other = SecretBytes.taking(Owned.by("Eva").pair().getPrivate().getEncoded());
        assertEquals(FaultCode.OBJECT_NOT_FOUND, failure(view, ref -> other));
        assertThrows(IllegalStateException.class, other::length);
    }

    @Test
    void a_key_that_does_not_come_after_all_is_a_fault() {
        TokenView view = TargetToken.holding(owned.certificate("Jan", ID), owned.privateKey("Jan", ID, Trilean.YES));
        assertEquals(FaultCode.KEY_STAYS, failure(view, ref -> {
            throw new FaultException(FaultCode.KEY_STAYS);
        }));
    }

    private static FaultCode failure(TokenView view, Exporting exporting) {
        try (TokenSource source = new TokenSource(view, leaving(view, Optional.of(Leaving.ALLOWED)), exporting);
                PlanSecrets secrets = new PlanSecrets()) {
            ImportContents contents = source.contents(TargetToken.NOW);
            Plan plan = new ImportPlanner(TargetToken.holding(), TargetToken.profile(Quirks.STANDARD), List.of())
                    .plan(contents, ImportChoice.of(contents.usual())).plan();
            return assertThrows(FaultException.class, () -> source.keys(plan, secrets)).fault().code();
        }
    }

    private static ImportContents contents(TokenView view, Optional<Leaving> leaving) {
        try (TokenSource source = new TokenSource(view, leaving(view, leaving), NEVER)) {
            return source.contents(TargetToken.NOW);
        }
    }

    private static Map<ObjectRef, Leaving> leaving(TokenView view, Optional<Leaving> leaving) {
        return view.contents().objects().stream().filter(TokenObject.PrivateKey.class::isInstance)
                .filter(o -> leaving.isPresent())
                .collect(Collectors.toMap(ObjectRef::of, o -> leaving.orElseThrow()));
    }

    private static List<Reason> reasons(ImportContents contents) {
        return contents.unusable().stream().map(ImportContents.Unusable::reason).toList();
    }
}
