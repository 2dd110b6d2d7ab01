/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.renew;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.KeySlots;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.enrollment.Abilities.Ability;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.enrollment.Signatures;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.enrollment.requests.RequestState;
import cz.klicnik.operations.guard.GuardCode;
import cz.klicnik.operations.guard.Guards;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.guard.Weight;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.operations.renew.RenewalCandidate.WhyNot;
import cz.klicnik.operations.renew.RenewalQueue.When;
import cz.klicnik.operations.renew.RequestPlanner.Choice;
import cz.klicnik.operations.renew.RequestPlanner.PlannedRequest;
import cz.klicnik.operations.renew.TakenOver.Fate;
import cz.klicnik.operations.request.RequestedKeys;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.request.CertificateParts;
import cz.klicnik.pki.request.SubjectBuilder;
import cz.klicnik.pki.request.SubjectBuilder.Field;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Kind;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenewalTest {

    private static final Choice EC = new Choice(KeySpec.EC_P256, Map.of(), Optional.empty());

    private final TestCertificates certificates;
    private final Issued qualified;
    private final Issued commercial;
    private final Issued expired;
    private final PlainConnector connector = new PlainConnector();

    RenewalTest() throws Exception {
        certificates = new TestCertificates();
        qualified = certificates.expiring(Kind.QUALIFIED_PERSONAL, "Jana", 20);
        commercial = certificates.expiring(Kind.COMMERCIAL_PERSONAL, "Jana", 10);
        expired = certificates.expired(Kind.COMMERCIAL_PERSONAL, "Eva");
    }

    @AfterAll
    void close() throws Exception {
        certificates.close();
    }

    private PlannedRequest renew(RealToken token, Issued old) throws Exception {
        return new RequestPlanner(token.place(), connector, PlainConnector.SETTINGS).renew(view(old), true, EC,
                token.now);
    }

    private static CertificateView view(Issued issued) throws Exception {
        return CertificateParser.parse(RealToken.der(issued));
    }

    private static List<Objection> look(RealToken token, PlannedRequest planned, CertificateRequest... known) {
        return Guards.standard().look(planned.plan(), token.situation(new RequestedKeys(
                planned.plan().token(), List.of(known), id -> Optional.of(planned.ahead()))));
    }

    private static Optional<Weight> weight(List<Objection> objections, GuardCode code) {
        return objections.stream().filter(o -> o.code() == code).map(Objection::weight).findFirst();
    }

    @Test
    void each_certificate_says_why_it_is_not_renewed_and_qualified_ones_come_first() throws Exception {
        Issued early = certificates.notYetValid(Kind.COMMERCIAL_PERSONAL, "Petr");
        Issued lost = certificates.valid(Kind.COMMERCIAL_PERSONAL, "Ota");
        RealToken token = new RealToken().pair(expired, "e").pair(commercial, "c").pair(qualified, "q").pair(early, "n")
                .certificate(lost, "l");
        List<RenewalCandidate> candidates = RenewalCandidate.of(token.view(), List.of());
        assertEquals(List.of("q", "c", "e", "n", "l"),
                candidates.stream().map(c -> c.entry().object().label()).toList());
        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.of(WhyNot.EXPIRED),
                        Optional.of(WhyNot.NOT_YET_VALID), Optional.of(WhyNot.NO_KEY)),
                candidates.stream().map(RenewalCandidate::whyNot).toList());
        assertTrue(candidates.getFirst().due());
        CertificateRequest open = renew(token, commercial).request();
        assertEquals(Optional.of(WhyNot.PENDING), RenewalCandidate.of(token.view(), List.of(open)).stream()
                .filter(c -> c.entry().object().label().equals("c")).findFirst().orElseThrow().whyNot());
        Issued newer = certificates.valid(Kind.COMMERCIAL_PERSONAL, "Jana");
        assertEquals(Optional.of(WhyNot.REPLACED), RenewalCandidate.of(token.pair(newer, "c2").view(), List.of())
                .stream().filter(c -> c.entry().object().label().equals("c")).findFirst().orElseThrow().whyNot());
    }

    @Test
    void the_plan_makes_a_key_by_a_name_of_its_own_and_takes_the_subject_over_as_it_is() throws Exception {
        RealToken token = new RealToken().pair(qualified, "Jana");
        PlannedRequest planned = renew(token, qualified);
        CertificateRequest request = planned.request();
        assertEquals(RequestState.PLANNED, request.state());
        assertEquals(CertificateParts.of(RealToken.der(qualified)).subject(), request.wanted().subject());
        assertEquals(Optional.of(RealToken.der(qualified)), request.wanted().renewed());
        assertTrue(!request.key().label().equals("Jana") && request.key().label().startsWith("Jana"));
        assertEquals(20, request.key().id().length());
        assertEquals(List.of(
                new Action.GenerateKey(KeySpec.EC_P256, request.key().label(), request.key().id(),
                        RealToken.der(qualified).length(), request.id()),
                new Action.AskAuthority(Phase.PREPARE, request.id(), "plain", new Signatures(1, 1)),
                new Action.AskAuthority(Phase.SEND, request.id(), "plain", Signatures.NONE)),
                planned.plan().steps().stream().map(Step::action).toList());
        assertEquals(2, planned.plan().signatures());
        assertEquals(List.of(KeySpec.EC_P256, KeySpec.RSA_2048),
                token.place().keys(connector.abilities(PlainConnector.SETTINGS), Optional.of(view(qualified))).stream()
                        .sorted().toList().reversed());
    }

    @Test
    void what_the_authority_vouches_for_is_not_asked_for() throws Exception {
        TakenOver taken = TakenOver.from(RealToken.der(qualified));
        Map<String, Fate> fates = new HashMap<>();
        taken.items().forEach(i -> fates.put(i.oid(), i.fate()));
        assertEquals(Fate.STAYS, fates.get("2.5.29.15"));
        assertEquals(Fate.VOUCHED_FOR, fates.get("1.3.6.1.5.5.7.1.3"));
        assertEquals(fates.values().stream().filter(f -> f == Fate.STAYS).count(), taken.extensions().size());
    }

    @Test
    void a_commercial_certificate_waits_for_the_qualified_one_that_is_due() throws Exception {
        RealToken token = new RealToken().pair(commercial, "c").pair(qualified, "q");
        assertEquals(Optional.of(Weight.CONFIRM), weight(look(token, renew(token, commercial)), GuardCode.ORDER));
        assertEquals(Optional.empty(), weight(look(token, renew(token, qualified)), GuardCode.ORDER));
        token.known(20000);
        assertEquals(Optional.of(Weight.NOTE), weight(look(token, renew(token, commercial)), GuardCode.ORDER),
                "there is room for both");
        token.known(700 + RealToken.der(qualified).length());
        assertEquals(Optional.of(Weight.CONFIRM), weight(look(token, renew(token, commercial)), GuardCode.ORDER));
        connector.usually = Duration.ofDays(9);
        assertEquals(Optional.of(Weight.NOTE), weight(look(token, renew(token, commercial)), GuardCode.ORDER),
                "it expires before its turn would come");
        connector.usually = Duration.ofDays(1);
        CertificateRequest asked = renew(token, qualified).request();
        assertEquals(Optional.empty(), weight(look(token, renew(token, commercial), asked), GuardCode.ORDER));
    }

    @Test
    void both_are_renewed_in_this_order_and_on_one_day_only_where_there_is_room() throws Exception {
        RealToken token = new RealToken().pair(commercial, "c").pair(qualified, "q").known(20000);
        assertEquals(List.of(When.NOW, When.SAME_DAY), turns(token, Duration.ofDays(1)));
        token.known(2 * (600 + RealToken.der(qualified).length()) - 400);
        assertEquals(List.of(When.NOW, When.AFTERWARDS), turns(token, Duration.ofDays(1)));
        assertEquals(List.of(When.NOW, When.EXPIRES_FIRST), turns(token, Duration.ofDays(6)));
    }

    private static List<When> turns(RealToken token, Duration usually) {
        List<RenewalQueue.Turn> turns = RenewalQueue.of(RenewalCandidate.of(token.view(), List.of()).reversed(),
                token.place(), KeySpec.EC_P256, usually, token.now);
        assertEquals("q", turns.getFirst().candidate().entry().object().label());
        return turns.stream().map(RenewalQueue.Turn::when).toList();
    }

    @Test
    void a_second_request_a_forbidden_use_and_a_slow_authority_are_told_before_there_is_a_key() throws Exception {
        RealToken token = new RealToken().pair(qualified, "q");
        PlannedRequest first = renew(token, qualified);
        assertEquals(Optional.of(Weight.REFUSE),
                weight(look(token, renew(token, qualified), first.request()), GuardCode.REQUEST_PENDING));
        assertEquals(Optional.empty(), weight(look(token, first, first.request()), GuardCode.REQUEST_PENDING));
        connector.usually = Duration.ofDays(30);
        assertEquals(Optional.of(Weight.NOTE), weight(look(token, renew(token, qualified)), GuardCode.EXPIRES_FIRST));
        connector.usually = Duration.ofDays(1);
        connector.refused = Optional.of(Fault.of(FaultCode.KEY_USE_FORBIDDEN, Fault.NAME, "TLS"));
        assertEquals(Optional.of(Weight.REFUSE), weight(look(token, renew(token, qualified)), GuardCode.KEY_PURPOSE));
        connector.refused = Optional.empty();
    }

    @Test
    void a_key_on_another_token_signs_nothing_so_a_new_certificate_is_asked_for_or_nothing() throws Exception {
        RealToken token = new RealToken();
        RequestPlanner planner = new RequestPlanner(token.place(), connector, PlainConnector.SETTINGS);
        PlannedRequest enrols = planner.renew(view(qualified), false, EC, token.now);
        assertEquals(Optional.empty(), enrols.request().wanted().renewed());
        assertEquals(1, enrols.plan().signatures());
        connector.can = EnumSet.of(Ability.RENEW);
        assertEquals(Optional.of(Weight.REFUSE),
                weight(look(token, planner.renew(view(qualified), false, EC, token.now)),
                        GuardCode.OLD_KEY_ELSEWHERE));
        connector.can = EnumSet.of(Ability.RENEW, Ability.ENROL);
    }

    @Test
    void room_is_needed_for_the_key_and_for_the_certificate_to_come() throws Exception {
        RealToken token = new RealToken().pair(qualified, "q").known(500 + 100 + RealToken.der(qualified).length());
        assertEquals(Optional.empty(), weight(look(token, renew(token, qualified)), GuardCode.TOO_LITTLE_ROOM));
        token.known(499 + 100 + RealToken.der(qualified).length());
        assertEquals(Optional.of(Weight.REFUSE),
                weight(look(token, renew(token, qualified)), GuardCode.TOO_LITTLE_ROOM));
        assertTrue(token.place().shortage(KeySpec.EC_P256, Optional.of(view(qualified))));
    }

    @Test
    void with_fixed_key_slots_the_key_goes_into_an_empty_one_or_nowhere() throws Exception {
        RealToken token = new RealToken();
        token.quirks = Quirks.STANDARD.with(KeySlots.OVERWRITES);
        assertEquals(Bytes.of((byte) 1), renew(token, qualified).request().key().id());
        assertEquals(Optional.empty(), weight(look(token, renew(token, qualified)), GuardCode.KEY_SLOT_IN_USE));
    }

    @Test
    void a_new_request_has_the_name_that_a_person_types() throws Exception {
        Bytes name = new SubjectBuilder().with(Field.COMMON_NAME, " Jana Nováková ").with(Field.COUNTRY, "cz")
                .with(Field.ORGANISATION, "Úřad").with(Field.GIVEN_NAME, "").build();
        RealToken token = new RealToken();
        PlannedRequest planned = new RequestPlanner(token.place(), connector, PlainConnector.SETTINGS).ask(name,
                List.of(SubjectBuilder.alternativeName("jana@example.cz")), "Jana Nováková", EC, token.now);
        assertEquals("C=CZ,O=Úřad,CN=Jana Nováková",
                CertificateParser.name(planned.request().wanted().subject()).inOrder());
        assertEquals("Jana Nováková", planned.request().key().label());
        assertTrue(!SubjectBuilder.fits(Field.COUNTRY, "Česko") && !SubjectBuilder.fits(Field.EMAIL, "jana")
                && !SubjectBuilder.fits(Field.COMMON_NAME, "a\u0007"));
        assertThrows(IllegalArgumentException.class, () -> new SubjectBuilder().with(Field.COUNTRY, "1"));
    }
}
