/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.pki.chain.PathProblem.Reason;
import cz.klicnik.pki.chain.PathResult.Outcome;
import cz.klicnik.testing.OpenSslAuthority;

/** Each rule of RFC 5280, section 6.1, with a good and a bad case, on certificates that openssl made. */
class PathValidatorTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final List<OpenSslAuthority> authorities = new ArrayList<>();
    private final Instant now = Instant.now();
    private final OpenSslAuthority root = keep(OpenSslAuthority.root("Root", OpenSslAuthority.AUTHORITY));

    PathValidatorTest() throws IOException {
        // openssl may be missing
    }

    @AfterEach
    void close() throws IOException {
        for (OpenSslAuthority authority : authorities) {
            authority.close();
        }
    }

    @Test
    void a_path_over_several_authorities_holds_and_is_told_from_the_target_upwards() throws Exception {
        OpenSslAuthority middle = keep(root.authority("Middle", OpenSslAuthority.AUTHORITY));
        OpenSslAuthority low = keep(middle.authority("Low", OpenSslAuthority.AUTHORITY));
        byte[] person = low.issue("Person", "").der();
        PathResult result = ask(person, middle, low);
        assertEquals(Outcome.VALID, result.outcome(), result::toString);
        assertEquals(List.of(person, low.self().der(), middle.self().der(), root.self().der()).stream().map(Bytes::of)
                .toList(), result.path());
        assertEquals("root", result.anchor().orElseThrow().source());
    }

    @Test
    void an_anchor_itself_holds_by_being_one() throws Exception {
        assertEquals(Outcome.VALID, ask(root.self().der()).outcome());
    }

    @Test
    void a_link_that_is_missing_makes_it_unknown_and_is_named() throws Exception {
        OpenSslAuthority middle = keep(root.authority("Middle", OpenSslAuthority.AUTHORITY));
        PathResult result = ask(middle.issue("Person", "").der());
        assertEquals(Outcome.UNKNOWN, result.outcome());
        assertEquals(List.of(new PathProblem(0, Reason.ISSUER_UNKNOWN, "CN=Middle")), result.problems());
    }

    @Test
    void a_root_that_nobody_trusts_makes_it_untrusted_not_invalid() throws Exception {
        OpenSslAuthority other = keep(OpenSslAuthority.root("Other", OpenSslAuthority.AUTHORITY));
        PathResult result = ask(other.issue("Person", "").der(), other);
        assertEquals(Outcome.NOT_TRUSTED, result.outcome());
        assertEquals(Reason.NOT_TRUSTED, result.problems().getFirst().reason());
        assertEquals(1, result.problems().getFirst().index());
        PathResult expired = ask(other.issue("Late", "", now.minus(DAY.multipliedBy(20)), now.minus(DAY)).der(), other);
        assertEquals(Outcome.INVALID, expired.outcome(), "something else is wrong, too");
    }

    @Test
    void an_authority_with_the_same_name_and_another_key_is_no_link() throws Exception {
        OpenSslAuthority forged = keep(OpenSslAuthority.root("Root", OpenSslAuthority.AUTHORITY));
        PathResult result = ask(forged.issue("Person", "").der());
        assertEquals(Outcome.UNKNOWN, result.outcome());
        assertEquals(Reason.ISSUER_UNKNOWN, result.problems().getFirst().reason());
    }

    @Test
    void a_signature_that_was_tampered_with_is_found() throws Exception {
        byte[] person = root.issue("Person", "").der();
        person[person.length - 5] ^= 1;
        assertEquals(Reason.ISSUER_UNKNOWN, ask(person).problems().getFirst().reason());
    }

    @Test
    void dates_are_those_of_the_moment_that_is_asked_about() throws Exception {
        byte[] person =
                root.issue("Person", "", now.minus(DAY.multipliedBy(20)), now.minus(DAY.multipliedBy(10))).der();
        assertEquals(Outcome.VALID, ask(person, now.minus(DAY.multipliedBy(15))).outcome());
        assertEquals(List.of(new PathProblem(0, Reason.EXPIRED, "")), ask(person, now).problems());
        assertEquals(List.of(new PathProblem(0, Reason.NOT_YET_VALID, "")),
                ask(person, now.minus(DAY.multipliedBy(30))).problems());
    }

    @Test
    void dates_of_every_link_are_told() throws Exception {
        OpenSslAuthority middle = keep(root.authority("Middle", OpenSslAuthority.AUTHORITY,
                now.minus(DAY.multipliedBy(40)), now.minus(DAY.multipliedBy(30))));
        byte[] person =
                middle.issue("Person", "", now.minus(DAY.multipliedBy(20)), now.minus(DAY.multipliedBy(10))).der();
        assertEquals(
                List.of(new PathProblem(0, Reason.EXPIRED, ""), new PathProblem(1, Reason.EXPIRED, "")),
                ask(person, middle).problems());
    }

    @Test
    void somebody_who_is_no_authority_cannot_issue() throws Exception {
        assertRejected(Reason.NOT_AN_AUTHORITY, """
            basicConstraints = critical, CA:FALSE
            keyUsage = critical, keyCertSign
            """);
    }

    @Test
    void an_authority_whose_key_may_not_sign_certificates_cannot_issue() throws Exception {
        assertRejected(Reason.KEY_USAGE, """
            basicConstraints = critical, CA:TRUE
            keyUsage = critical, cRLSign
            """);
    }

    @Test
    void no_more_authorities_follow_than_one_of_them_allows() throws Exception {
        OpenSslAuthority middle = keep(root.authority("Middle", """
            basicConstraints = critical, CA:TRUE, pathlen:0
            keyUsage = critical, keyCertSign
            """));
        assertEquals(Outcome.VALID, ask(middle.issue("Good", "").der(), middle).outcome());
        OpenSslAuthority low = keep(middle.authority("Low", OpenSslAuthority.AUTHORITY));
        assertEquals(List.of(Reason.TOO_LONG), reasons(ask(low.issue("Bad", "").der(), middle, low)));
    }

    @Test
    void names_are_within_what_an_authority_is_permitted() throws Exception {
        OpenSslAuthority middle = keep(root.authority("Middle", OpenSslAuthority.AUTHORITY + """
            nameConstraints = critical, permitted;DNS:example.org, excluded;DNS:bad.example.org
            """));
        assertEquals(Outcome.VALID,
                ask(middle.issue("Good", "subjectAltName = DNS:www.example.org\n").der(), middle).outcome());
        assertEquals(List.of(Reason.NAME_CONSTRAINTS),
                reasons(ask(middle.issue("Other", "subjectAltName = DNS:example.com\n").der(), middle)));
        assertEquals(List.of(Reason.NAME_CONSTRAINTS),
                reasons(ask(middle.issue("Excluded", "subjectAltName = DNS:x.bad.example.org\n").der(), middle)));
    }

    @Test
    void names_of_directories_are_constrained_too() throws Exception {
        OpenSslAuthority middle = keep(root.authority("Middle", OpenSslAuthority.AUTHORITY + """
            nameConstraints = critical, permitted;dirName:allowed
            [allowed]
            CN = Person
            """));
        assertEquals(Outcome.VALID, ask(middle.issue("Person", "").der(), middle).outcome());
        assertEquals(List.of(Reason.NAME_CONSTRAINTS), reasons(ask(middle.issue("Nobody", "").der(), middle)));
    }

    @Test
    void a_policy_that_is_demanded_holds_along_the_whole_path() throws Exception {
        OpenSslAuthority middle = keep(root.authority("Middle", OpenSslAuthority.AUTHORITY + """
            certificatePolicies = 1.2.3.4
            """));
        byte[] good = middle.issue("Good", "certificatePolicies = 1.2.3.4\n").der();
        byte[] other = middle.issue("Other", "certificatePolicies = 1.2.3.5\n").der();
        byte[] none = middle.issue("None", "").der();
        assertEquals(Outcome.VALID, demand(good, Set.of("1.2.3.4"), middle).outcome());
        assertEquals(List.of(Reason.POLICY), reasons(demand(good, Set.of("1.2.3.9"), middle)));
        assertEquals(List.of(Reason.POLICY), reasons(demand(other, Set.of("1.2.3.4"), middle)));
        assertEquals(List.of(Reason.POLICY), reasons(demand(none, Set.of(), middle)));
        assertEquals(Outcome.VALID, ask(none, middle).outcome());
    }

    @Test
    void an_authority_may_demand_a_policy_itself() throws Exception {
        OpenSslAuthority middle = keep(root.authority("Middle", OpenSslAuthority.AUTHORITY + """
            certificatePolicies = 1.2.3.4
            policyConstraints = critical, requireExplicitPolicy:0
            """));
        assertEquals(Outcome.VALID,
                ask(middle.issue("Good", "certificatePolicies = 1.2.3.4\n").der(), middle).outcome());
        assertEquals(List.of(Reason.POLICY), reasons(ask(middle.issue("None", "").der(), middle)));
    }

    @Test
    void policies_are_mapped_where_that_is_not_inhibited() throws Exception {
        String mapping = """
            certificatePolicies = 1.2.3.4
            policyMappings = 1.2.3.4:1.2.3.5
            """;
        OpenSslAuthority middle = keep(root.authority("Middle", OpenSslAuthority.AUTHORITY + mapping));
        assertEquals(Outcome.VALID, demand(middle.issue("Good", "certificatePolicies = 1.2.3.5\n").der(),
                Set.of("1.2.3.4"), middle).outcome());
        OpenSslAuthority strict = keep(root.authority("Strict", OpenSslAuthority.AUTHORITY + """
            certificatePolicies = 1.2.3.4
            policyConstraints = critical, inhibitPolicyMapping:0
            """));
        OpenSslAuthority low = keep(strict.authority("Low", OpenSslAuthority.AUTHORITY + mapping));
        assertEquals(List.of(Reason.POLICY), reasons(demand(low.issue("Bad", "certificatePolicies = 1.2.3.5\n").der(),
                Set.of("1.2.3.4"), strict, low)));
    }

    @Test
    void any_policy_counts_for_every_one_until_it_is_inhibited() throws Exception {
        OpenSslAuthority any = keep(root.authority("Any", OpenSslAuthority.AUTHORITY + """
            certificatePolicies = 2.5.29.32.0
            """));
        assertEquals(Outcome.VALID, demand(any.issue("Good", "certificatePolicies = 1.2.3.4\n").der(),
                Set.of("1.2.3.4"), any).outcome());
        OpenSslAuthority inhibiting = keep(root.authority("Inhibiting", OpenSslAuthority.AUTHORITY + """
            certificatePolicies = 1.2.3.4
            inhibitAnyPolicy = critical, 0
            """));
        OpenSslAuthority low = keep(inhibiting.authority("Low", OpenSslAuthority.AUTHORITY + """
            certificatePolicies = 2.5.29.32.0
            """));
        assertEquals(List.of(Reason.POLICY), reasons(demand(low.issue("Bad", "certificatePolicies = 1.2.3.4\n").der(),
                Set.of("1.2.3.4"), inhibiting, low)));
    }

    @Test
    void a_critical_extension_that_nobody_understands_is_refused_and_one_that_is_not_critical_is_not()
            throws Exception {
        assertEquals(Outcome.VALID, ask(root.issue("Good", "1.2.3.4.5 = ASN1:UTF8:x\n").der()).outcome());
        PathResult bad = ask(root.issue("Bad", "1.2.3.4.5 = critical, ASN1:UTF8:x\n").der());
        assertEquals(List.of(new PathProblem(0, Reason.CRITICAL_EXTENSION, "1.2.3.4.5")), bad.problems());
        assertEquals(Outcome.VALID, ask(root.issue("Qualified", """
            1.3.6.1.5.5.7.1.3 = critical, ASN1:SEQUENCE:statements
            [statements]
            a = SEQUENCE:compliance
            [compliance]
            a = OID:0.4.0.1862.1.1
            """).der()).outcome());
    }

    @Test
    void authorities_that_certify_each_other_do_not_run_in_circles() throws Exception {
        OpenSslAuthority other = keep(OpenSslAuthority.root("Other", OpenSslAuthority.AUTHORITY));
        List<Bytes> pool = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            pool.add(Bytes.of(keep(root.authority("Other", OpenSslAuthority.AUTHORITY)).self().der()));
            pool.add(Bytes.of(keep(other.authority("Root", OpenSslAuthority.AUTHORITY)).self().der()));
        }
        pool.add(Bytes.of(other.self().der()));
        PathResult result = new PathValidator().validate(
                new PathQuestion(Bytes.of(other.issue("Person", "").der()), pool, List.of(anchor()), now));
        assertTrue(result.outcome() != Outcome.VALID, result::toString);
    }

    @Test
    void what_is_no_certificate_is_malformed_and_garbage_in_the_pool_is_passed_over() throws Exception {
        PathResult result = new PathValidator()
                .validate(new PathQuestion(Bytes.ofHex("3003020101"), List.of(), List.of(anchor()), now));
        assertEquals(List.of(Reason.MALFORMED), reasons(result));
        PathResult good = new PathValidator().validate(new PathQuestion(Bytes.of(root.issue("Person", "").der()),
                List.of(Bytes.empty(), Bytes.ofHex("30"), Bytes.ofHex("3003020101")), List.of(anchor()), now));
        assertEquals(Outcome.VALID, good.outcome());
    }

    private void assertRejected(Reason reason, String extensions) throws IOException {
        OpenSslAuthority middle = keep(root.authority("Middle", extensions));
        PathResult result = ask(middle.issue("Person", "").der(), middle);
        assertEquals(Outcome.INVALID, result.outcome());
        assertEquals(List.of(reason), reasons(result));
        assertEquals(1, result.problems().getFirst().index());
    }

    private PathResult ask(byte[] target, OpenSslAuthority... between) throws IOException {
        return ask(target, now, between);
    }

    private PathResult ask(byte[] target, Instant at, OpenSslAuthority... between) throws IOException {
        return new PathValidator()
                .validate(new PathQuestion(Bytes.of(target), pool(between), List.of(anchor()), at));
    }

    private PathResult demand(byte[] target, Set<String> policies, OpenSslAuthority... between) throws IOException {
        return new PathValidator()
                .validate(new PathQuestion(Bytes.of(target), pool(between), List.of(anchor()), now, policies, true));
    }

    private static List<Bytes> pool(OpenSslAuthority... between) throws IOException {
        List<Bytes> pool = new ArrayList<>();
        for (OpenSslAuthority authority : between) {
            pool.add(Bytes.of(authority.self().der()));
        }
        return pool;
    }

    private Anchor anchor() throws IOException {
        return new Anchor(Bytes.of(root.self().der()), Anchor.Origin.GIVEN, "root");
    }

    private static List<Reason> reasons(PathResult result) {
        return result.problems().stream().map(PathProblem::reason).toList();
    }

    private OpenSslAuthority keep(OpenSslAuthority authority) {
        authorities.add(authority);
        return authority;
    }
}
