/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.operations.guard.GuardCode;
import cz.klicnik.operations.guard.Guards;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.guard.Weight;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.operations.renew.PlainConnector;
import cz.klicnik.operations.renew.RealToken;
import cz.klicnik.operations.renew.RequestPlanner;
import cz.klicnik.operations.renew.RequestPlanner.Choice;
import cz.klicnik.operations.request.RequestedKeys;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.pki.TokenView;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Kind;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuedTest {

    private final TestCertificates certificates;
    private final Issued old;

    IssuedTest() throws Exception {
        certificates = new TestCertificates();
        old = certificates.expiring(Kind.COMMERCIAL_PERSONAL, "Jana", 10);
    }

    @AfterAll
    void close() throws Exception {
        certificates.close();
    }

    /** What is said of a certificate that answers the request for the one after the old one. */
    private List<Objection> look(Issued issued) throws Exception {
        RealToken token = new RealToken().pair(old, "old").key(issued, "new");
        Bytes info = RealToken.info(issued);
        CertificateRequest request = new RequestPlanner(token.place(), new PlainConnector(), PlainConnector.SETTINGS)
                .renew(CertificateParser.parse(RealToken.der(old)), true,
                        new Choice(KeySpec.EC_P256, Map.of(), Optional.empty()), token.now)
                .request().keyMade(info, PublicKeys.id(info), token.now);
        Plan plan = Plan.of(UseCase.INSTALL, request.key().token(), "Office", token.now,
                List.of(new Action.WriteCertificate(RealToken.der(issued), "new", PublicKeys.id(info))));
        return Guards.standard().look(plan, token.situation(
                new RequestedKeys(request.key().token(), List.of(request), id -> Optional.empty())));
    }

    @Test
    void what_was_asked_for_is_installed_without_a_word() throws Exception {
        assertEquals(List.of(GuardCode.ROOM_UNKNOWN),
                look(certificates.valid(Kind.COMMERCIAL_PERSONAL, "Jana")).stream()
                        .map(Objection::code).toList());
    }

    @Test
    void another_name_needs_the_fingerprint_and_says_what_differs() throws Exception {
        Issued other = certificates.valid(Kind.COMMERCIAL_PERSONAL, "Eva");
        Objection objection = look(other).stream().filter(o -> o.code() == GuardCode.ISSUED_OTHER_SUBJECT).findFirst()
                .orElseThrow();
        assertEquals(Weight.CONFIRM, objection.weight());
        assertEquals(Optional.of("CN=Jana"), objection.detail("needed"));
        assertEquals(Optional.of("CN=Eva"), objection.detail("found"));
        assertTrue(objection.confirmedBy(CertificateParser.parse(RealToken.der(other)).sha256().substring(0, 8)));
    }

    @Test
    void an_expired_one_needs_the_fingerprint_and_one_of_another_issuer_is_told() throws Exception {
        assertTrue(look(certificates.expired(Kind.COMMERCIAL_PERSONAL, "Jana")).stream()
                .anyMatch(o -> o.code() == GuardCode.ISSUED_EXPIRED && o.weight() == Weight.CONFIRM));
        assertTrue(look(certificates.valid(Kind.QUALIFIED_PERSONAL, "Jana")).stream()
                .anyMatch(o -> o.code() == GuardCode.ISSUED_OTHER_ISSUER && o.weight() == Weight.NOTE));
        assertTrue(look(certificates.notYetValid(Kind.COMMERCIAL_PERSONAL, "Jana")).stream()
                .anyMatch(o -> o.code() == GuardCode.ISSUED_NOT_YET_VALID));
    }

    @Test
    void a_commercial_one_is_registered_while_the_old_one_is_kept() throws Exception {
        Issued issued = certificates.valid(Kind.COMMERCIAL_PERSONAL, "Jana");
        TokenView view = new RealToken().pair(old, "old").pair(issued, "new").view();
        assertEquals(List.of(FollowUp.REGISTER_IN_JIP, FollowUp.KEEP_OLD_COMMERCIAL),
                FollowUp.of(view.certificates().getLast(), view));
    }
}
