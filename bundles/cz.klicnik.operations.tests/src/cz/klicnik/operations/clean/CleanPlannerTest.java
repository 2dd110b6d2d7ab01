/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.KeySlots;
import cz.klicnik.operations.clean.CleanChoice.Chosen;
import cz.klicnik.operations.clean.CleanPlanner.CleanPlan;
import cz.klicnik.operations.guard.GuardCode;
import cz.klicnik.operations.guard.Guards;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.guard.Scene;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.Validity;

class CleanPlannerTest {

    private static CleanPlan plan(Scene scene, CleanWhat what, boolean registered, String... labels) {
        CleanProposal proposal = CleanProposal.of(scene.view(), scene.situation().requests(), scene.quirks);
        List<Chosen> chosen = Arrays.stream(labels).map(label -> new Chosen(proposal.items().stream()
                .filter(i -> i.object().label().equals(label)).findFirst().orElseThrow(), what)).toList();
        return new CleanPlanner(scene.view(), scene.quirks).plan(new CleanChoice(chosen, registered), Scene.NOW);
    }

    private static List<String> steps(CleanPlan plan) {
        return plan.plan().steps().stream().map(CleanPlannerTest::say).toList();
    }

    private static String say(Step step) {
        return switch (step.action()) {
        case Action.BackUp b -> "keep " + b.certificate().label();
        case Action.Delete d -> "delete " + say(d.object()) + d.along().stream().map(o -> " + " + say(o))
                .reduce("", String::concat);
        case Action.SaveKey s -> "save " + s.key().label() + " to " + s.path();
        default -> step.toString();
        };
    }

    private static String say(ObjectRef object) {
        return object.kind() + " " + object.label();
    }

    @Test
    void a_certificate_is_kept_as_a_file_then_its_key_goes_and_it_goes_last() {
        Scene scene = new Scene().pair("old", Trade.QUALIFIED, Validity.EXPIRED);
        assertEquals(List.of("keep old", "delete PRIVATE_KEY old", "delete CERTIFICATE old"),
                steps(plan(scene, CleanWhat.BOTH, false, "old")));
        assertEquals(List.of("keep old", "delete CERTIFICATE old"),
                steps(plan(scene, CleanWhat.CERTIFICATE, false, "old")));
        assertEquals(List.of("delete PRIVATE_KEY old"), steps(plan(scene, CleanWhat.KEY, false, "old")));
        assertTrue(plan(scene, CleanWhat.BOTH, false).plan().isEmpty());
    }

    @Test
    void a_key_is_saved_to_a_file_before_anything_of_the_pair_goes() {
        Scene scene = new Scene().pair("mail", Trade.COMMERCIAL, Validity.VALID);
        CleanItem item = CleanProposal.of(scene.view(), scene.situation().requests(), scene.quirks).items().getFirst();
        CleanPlan plan = new CleanPlanner(scene.view(), scene.quirks).plan(new CleanChoice(
                List.of(new Chosen(item, CleanWhat.BOTH, Optional.of("/tmp/mail.p12"))), false), Scene.NOW);
        assertEquals(List.of("keep mail", "save mail to /tmp/mail.p12", "delete PRIVATE_KEY mail",
                "delete CERTIFICATE mail"), steps(plan));
        assertFalse(item.movable(), "whether it may leave is not known");
    }

    @Test
    void a_key_that_another_certificate_needs_stays_until_that_goes_too() {
        Scene scene = new Scene().pair("old", Trade.QUALIFIED, Validity.EXPIRED).again("renewed", "old",
                Validity.VALID);
        assertEquals(List.of("keep old", "delete CERTIFICATE old"),
                steps(plan(scene, CleanWhat.BOTH, false, "old")));
        assertEquals(List.of("keep old", "delete PRIVATE_KEY old", "delete CERTIFICATE old", "keep renewed",
                "delete CERTIFICATE renewed"), steps(plan(scene, CleanWhat.BOTH, false, "old", "renewed")));
    }

    @Test
    void on_a_token_of_containers_one_deletion_says_all_that_goes_and_every_certificate_is_kept() {
        Scene scene = new Scene().pair("old", Trade.QUALIFIED, Validity.EXPIRED, "nonRepudiation");
        scene.quirks = Quirks.STANDARD.with(KeySlots.CONTAINER);
        for (CleanWhat what : List.of(CleanWhat.BOTH, CleanWhat.CERTIFICATE)) {
            CleanPlan plan = plan(scene, what, false, "old");
            assertEquals(List.of("keep old", "delete CERTIFICATE old + PRIVATE_KEY old"), steps(plan));
            assertTrue(Guards.standard().look(plan.plan(), scene.situation()).stream()
                    .noneMatch(o -> o.code() == GuardCode.GOES_ALONG));
        }
        assertEquals(List.of("keep old", "delete CERTIFICATE old + PRIVATE_KEY old"),
                steps(plan(scene, CleanWhat.KEY, false, "old")), "the key is never alone there");
    }

    @Test
    void an_old_commercial_certificate_is_refused_until_the_new_one_is_registered() {
        Scene scene = new Scene().pair("mail", Trade.COMMERCIAL, Validity.EXPIRING).newer("new", Trade.COMMERCIAL);
        List<Objection> objections = plan(scene, CleanWhat.BOTH, false, "mail").objections();
        assertEquals(List.of(GuardCode.NOT_REGISTERED), objections.stream().map(Objection::code).toList());
        assertFalse(objections.getFirst().overcome(List.of(objections.getFirst().object().orElseThrow()
                .fingerprint())));
        assertEquals(List.of(), plan(scene, CleanWhat.BOTH, true, "mail").objections());
        Scene expired = new Scene().pair("mail", Trade.COMMERCIAL, Validity.EXPIRED).newer("new", Trade.COMMERCIAL);
        assertEquals(List.of(), plan(expired, CleanWhat.BOTH, false, "mail").objections(),
                "nobody logs in with an expired one");
    }

    @Test
    void the_copy_in_the_plan_is_the_certificate_itself() {
        Scene scene = new Scene().alone("old", Trade.QUALIFIED, Validity.EXPIRED);
        Action first = plan(scene, CleanWhat.BOTH, false, "old").plan().steps().getFirst().action();
        assertEquals("DER of old", first instanceof Action.BackUp b ? new String(b.der().toArray()) : "");
    }
}
