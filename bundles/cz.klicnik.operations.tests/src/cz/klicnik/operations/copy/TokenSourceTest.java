/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
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
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.pki.TokenView;

class TokenSourceTest {

    private static final Bytes ID = Bytes.of((byte) 7);
    private static final Exporting NEVER = (key, password) -> {
        throw new AssertionError("nobody asked for a key");
    };

    private final Owned owned = Owned.by("Jan Novák");

    @Test
    void a_key_that_may_leave_or_perhaps_may_is_offered_with_its_certificate() {
        for (Trilean leaves : List.of(Trilean.YES, Trilean.UNKNOWN)) {
            ImportContents contents = contents(TargetToken.holding(owned.certificate("Jan", ID),
                    owned.privateKey("Jan", ID, leaves)), true);
            assertEquals(List.of(Optional.of(owned.info())), contents.items().stream().map(ImportItem::key).toList());
            assertEquals(List.of(), contents.unusable());
        }
    }

    @Test
    void what_stays_where_it_is_is_told_with_the_reason() {
        TokenView stays = TargetToken.holding(owned.certificate("Jan", ID), owned.privateKey("Jan", ID, Trilean.NO));
        assertEquals(List.of(Reason.NOT_EXPORTABLE), reasons(contents(stays, true)));
        assertEquals(List.of(Reason.NO_EXPORT), reasons(contents(stays, false)));
        TokenView hidden = TargetToken.showing(owned.certificate("Jan", ID));
        assertEquals(List.of(Reason.KEY_HIDDEN), reasons(contents(hidden, true)));
        ImportContents contents = contents(stays, true);
        assertEquals(Optional.empty(), contents.items().getFirst().key(),
                "its certificate may go to a copy of the key");
    }

    @Test
    void a_key_leaves_for_a_plan_under_a_password_of_its_own_that_is_wiped() throws Exception {
        TokenObject key = owned.privateKey("Jan", ID, Trilean.YES);
        List<Pin> passwords = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Exporting exporting = (ref, password) -> {
            assertEquals(ObjectRef.of(key), ref);
            passwords.add(password);
            texts.add(password.withCharacters(String::new));
            return Pkcs12.encode(owned.pair().getPrivate(), List.of(owned.der()), "Jan", password);
        };
        TokenView view = TargetToken.holding(owned.certificate("Jan", ID), key);
        for (int i = 0; i < 2; i++) {
            try (TokenSource source = new TokenSource(view, true, exporting); PlanSecrets secrets = new PlanSecrets()) {
                ImportContents contents = source.contents(TargetToken.NOW);
                ImportPlan planned = new ImportPlanner(TargetToken.holding(), TargetToken.profile(Quirks.STANDARD),
                        List.of()).plan(contents, ImportChoice.of(contents.usual()));
                assertEquals(UseCase.COPY, planned.plan().useCase());
                source.keys(planned.plan(), secrets);
                Bytes handed = secrets.key(owned.info()).orElseThrow().withBytes(Bytes::of);
                assertEquals(Bytes.of(Objects.requireNonNull(owned.pair().getPrivate().getEncoded())), handed);
            }
        }
        assertNotEquals(texts.get(0), texts.get(1));
        passwords.forEach(p -> assertThrows(IllegalStateException.class, p::length));
    }

    @Test
    void a_key_that_does_not_come_after_all_is_a_fault() {
        TokenView view = TargetToken.holding(owned.certificate("Jan", ID), owned.privateKey("Jan", ID, Trilean.YES));
        try (TokenSource source = new TokenSource(view, true, (ref, password) -> {
            throw new FaultException(FaultCode.KEY_USE_FORBIDDEN);
        }); PlanSecrets secrets = new PlanSecrets()) {
            ImportContents contents = source.contents(TargetToken.NOW);
            Plan plan = new ImportPlanner(TargetToken.holding(), TargetToken.profile(Quirks.STANDARD), List.of())
                    .plan(contents, ImportChoice.of(contents.usual())).plan();
            assertEquals(FaultCode.KEY_USE_FORBIDDEN,
                    assertThrows(FaultException.class, () -> source.keys(plan, secrets)).fault().code());
        }
    }

    private static ImportContents contents(TokenView view, boolean exports) {
        try (TokenSource source = new TokenSource(view, exports, NEVER)) {
            return source.contents(TargetToken.NOW);
        }
    }

    private static List<Reason> reasons(ImportContents contents) {
        return contents.unusable().stream().map(ImportContents.Unusable::reason).toList();
    }
}
