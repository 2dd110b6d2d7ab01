/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pki.CertificateType.Bearer;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.KeyState.Origin;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.pki.TokenView.KeyEntry;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Key;
import cz.klicnik.testing.TestCertificates.Kind;

@TestInstance(Lifecycle.PER_CLASS)
class TokenAnalyzerTest {

    private final TestCertificates certificates;
    private final Issued ec;
    private final Issued ec2;
    private final Issued rsa;
    private final Issued rsa2;
    private static final Instant NOW = Instant.now();
    private final Tokens tokens = new Tokens();
    private final TokenAnalyzer analyzer = new TokenAnalyzer();

    TokenAnalyzerTest() throws Exception {
        certificates = new TestCertificates();
        ec = certificates.valid(Kind.QUALIFIED_PERSONAL, "EC one");
        ec2 = certificates.valid(Kind.COMMERCIAL_PERSONAL, "EC two");
        rsa = rsa("RSA one");
        rsa2 = rsa("RSA two");
    }

    @AfterAll
    void delete() throws Exception {
        certificates.close();
    }

    @Test
    void a_key_pair_stands_under_its_certificate() throws Exception {
        for (Issued issued : List.of(ec, rsa)) {
            TokenObject.PrivateKey key = tokens.privateKey(issued, "01");
            TokenObject.PublicKey half = tokens.publicKey(issued, "01");
            TokenView view = analyze(Tokens.loggedIn(tokens.certificate(issued, "01"), key, half));
            CertificateEntry entry = only(view);
            assertEquals(new KeyEntry(Optional.of(key), Optional.of(half)), entry.keys());
            assertEquals(new KeyState(Trilean.YES, Origin.GENERATED, Trilean.NO, Trilean.NO), entry.key());
            assertEquals(List.of(), view.looseKeys());
        }
    }

    @Test
    void two_pairs_with_one_id_are_told_apart_by_public_key() throws Exception {
        for (List<Issued> two : List.of(List.of(rsa, rsa2), List.of(ec, ec2), List.of(ec, rsa))) {
            TokenObject.PrivateKey first = tokens.privateKey(two.get(0), "01");
            TokenObject.PrivateKey second = tokens.privateKey(two.get(1), "01");
            TokenView view = analyze(Tokens.loggedIn(tokens.certificate(two.get(0), "01"), second, first,
                    tokens.certificate(two.get(1), "01")));
            assertEquals(Optional.of(first), view.certificates().get(0).keys().privateKey());
            assertEquals(Optional.of(second), view.certificates().get(1).keys().privateKey());
        }
    }

    @Test
    void a_certificate_without_id_finds_its_key_by_the_public_key() throws Exception {
        TokenObject.PrivateKey key = tokens.privateKey(rsa, "01");
        TokenView view = analyze(Tokens.loggedIn(tokens.certificate(rsa, ""), key, tokens.privateKey(rsa2, "")));
        assertEquals(Optional.of(key), only(view).keys().privateKey());
        assertEquals(1, view.looseKeys().size());
    }

    @Test
    void a_key_with_another_id_is_paired_by_the_public_key() throws Exception {
        TokenObject.PrivateKey key = tokens.privateKey(rsa, "02");
        assertEquals(Optional.of(key),
                only(analyze(Tokens.loggedIn(tokens.certificate(rsa, "01"), key))).keys().privateKey());
    }

    @Test
    void the_same_id_with_another_public_key_is_no_pair() throws Exception {
        TokenView view = analyze(Tokens.loggedIn(tokens.certificate(rsa, "01"), tokens.privateKey(rsa2, "01")));
        assertEquals(KeyState.ABSENT, only(view).key());
        assertEquals(1, view.looseKeys().size());
    }

    @Test
    void a_key_that_hides_its_public_part_is_paired_by_id() throws Exception {
        TokenObject.PrivateKey key = tokens.hiddenKey(ec, "01");
        TokenObject.PrivateKey other = tokens.hiddenKey(ec2, "02");
        TokenObject.PublicKey half = tokens.publicKey(ec, "01");
        TokenView view = analyze(Tokens.loggedIn(tokens.certificate(ec, "01"), key, other, half));
        assertEquals(new KeyEntry(Optional.of(key), Optional.of(half)), only(view).keys());
        assertEquals(List.of(new KeyEntry(Optional.of(other), Optional.empty())), view.looseKeys());
    }

    @Test
    void a_hidden_key_follows_its_public_half_to_a_certificate_without_id() throws Exception {
        TokenObject.PrivateKey key = tokens.hiddenKey(ec, "01");
        TokenView view = analyze(Tokens.loggedIn(tokens.certificate(ec, ""), key, tokens.publicKey(ec, "01")));
        assertEquals(Optional.of(key), only(view).keys().privateKey());
    }

    @Test
    void hidden_keys_with_one_id_are_told_apart_by_algorithm_and_curve_only() throws Exception {
        TokenObject.PrivateKey key = tokens.hiddenKey(ec, "01");
        TokenObject.PrivateKey rsaKey = tokens.hiddenKey(rsa, "01");
        PublicPart p384 = new PublicPart(Bytes.empty(), Bytes.empty(), Tokens.P_384, Bytes.empty());
        TokenObject.PrivateKey otherCurve = tokens.privateKey(KeyAlgorithm.EC, p384, "01", Tokens.GENERATED);
        TokenView view =
                analyze(Tokens.loggedIn(tokens.certificate(rsa, "01"), tokens.certificate(ec, "01"), otherCurve,
                        key, rsaKey));
        assertEquals(Optional.of(rsaKey), view.certificates().get(0).keys().privateKey());
        assertEquals(Optional.of(key), view.certificates().get(1).keys().privateKey());
        assertEquals(1, view.looseKeys().size());
    }

    @Test
    void what_cannot_be_decided_stays_unknown() throws Exception {
        TokenView view = analyze(Tokens.loggedIn(tokens.certificate(ec, "01"), tokens.certificate(ec2, "01"),
                tokens.hiddenKey(ec, "01"), tokens.hiddenKey(ec2, "01")));
        assertEquals(List.of(KeyState.UNKNOWN, KeyState.UNKNOWN),
                view.certificates().stream().map(CertificateEntry::key).toList());
        assertEquals(2, view.looseKeys().size());
        TokenView withoutId = analyze(Tokens.loggedIn(tokens.certificate(ec, ""), tokens.hiddenKey(ec, "01")));
        assertEquals(KeyState.UNKNOWN, only(withoutId).key());
    }

    @ParameterizedTest
    @EnumSource(Tokens.Point.class)
    void a_point_is_understood_in_every_form(Tokens.Point form) throws Exception {
        TokenObject.PublicKey half = tokens.publicKey(ec, "02", form);
        TokenView view = analyze(Tokens.loggedIn(tokens.certificate(ec, "01"), half));
        assertEquals(Optional.of(half), only(view).keys().publicKey());
    }

    @Test
    void before_login_the_private_key_is_unknown_unless_it_is_visible() throws Exception {
        assertEquals(KeyState.UNKNOWN,
                only(analyze(Tokens.beforeLogin(tokens.certificate(rsa, "01"), tokens.publicKey(rsa, "01")))).key());
        assertEquals(Trilean.YES, only(analyze(Tokens.beforeLogin(tokens.certificate(rsa, "01"),
                tokens.privateKey(rsa, "01")))).key().presence());
    }

    @Test
    void an_incomplete_reading_proves_no_absence() throws Exception {
        TokenContents partial = Tokens.contents(LoginState.USER, List.of(Fault.of(FaultCode.PKCS11)),
                tokens.certificate(rsa, "01"));
        assertEquals(KeyState.UNKNOWN, only(analyze(partial)).key());
    }

    @Test
    void two_certificates_with_one_key_both_show_it() throws Exception {
        TokenObject.PrivateKey key = tokens.privateKey(rsa, "01");
        TokenView view =
                analyze(Tokens.loggedIn(tokens.certificate(rsa, "01"), tokens.certificate(rsa, "02"), key));
        assertEquals(List.of(Optional.of(key), Optional.of(key)),
                view.certificates().stream().map(e -> e.keys().privateKey()).toList());
        assertEquals(List.of(), view.looseKeys());
    }

    @Test
    void garbage_as_value_is_shown_with_its_problem_and_the_rest_stands() throws Exception {
        TokenObject.PrivateKey key = tokens.privateKey(rsa, "07");
        TokenView view = analyze(
                Tokens.loggedIn(tokens.certificate(Bytes.of("garbage".getBytes(StandardCharsets.US_ASCII)), "07"), key,
                        tokens.certificate(ec, "01"), tokens.data()));
        CertificateEntry garbage = view.certificates().get(0);
        assertEquals(FaultCode.OBJECT_UNREADABLE, garbage.problem().orElseThrow().code());
        assertEquals(Optional.empty(), garbage.certificate());
        assertEquals(Optional.of(key), garbage.keys().privateKey());
        assertTrue(view.certificates().get(1).certificate().isPresent());
        assertEquals(1, view.others().size());
    }

    @Test
    void garbage_takes_no_key_from_a_readable_certificate_with_the_same_id() throws Exception {
        TokenView view = analyze(
                Tokens.loggedIn(tokens.certificate(Bytes.of("garbage".getBytes(StandardCharsets.US_ASCII)), "01"),
                        tokens.certificate(rsa, "01"), tokens.privateKey(rsa, "01")));
        assertEquals(KeyEntry.NONE, view.certificates().get(0).keys());
        assertEquals(KeyState.UNKNOWN, view.certificates().get(0).key(), "nobody knows which key would be its own");
        assertEquals(Trilean.YES, view.certificates().get(1).key().presence());
    }

    @Test
    void every_object_stands_in_exactly_one_entry() throws Exception {
        TokenContents contents = Tokens.loggedIn(tokens.certificate(rsa, "01"), tokens.privateKey(rsa, "01"),
                tokens.publicKey(rsa, "01"), tokens.publicKey(rsa, "01"), tokens.data(), tokens.hiddenKey(ec, "05"),
                tokens.publicKey(ec2, "06"), tokens.certificate(ec, "09"), tokens.certificate(Bytes.empty(), ""));
        TokenView view = analyze(contents);
        List<TokenObject> seen = new ArrayList<>(view.others());
        for (CertificateEntry entry : view.certificates()) {
            seen.add(entry.object());
            add(entry.keys(), seen);
        }
        view.looseKeys().forEach(k -> add(k, seen));
        seen.sort(Comparator.comparingLong(TokenObject::handle));
        assertEquals(contents.objects(), seen);
    }

    @ParameterizedTest
    @CsvSource({ "YES,YES,GENERATED", "NO,NO,IMPORTED", "NO,UNKNOWN,IMPORTED", "YES,UNKNOWN,GENERATED",
            "UNKNOWN,YES,GENERATED", "YES,NO,UNKNOWN", "UNKNOWN,UNKNOWN,UNKNOWN" })
    void where_a_key_was_made_is_told_by_two_attributes(Trilean local, Trilean neverExtractable, Origin expected)
            throws Exception {
        KeyOrigin origin = new KeyOrigin(local, Trilean.YES, Trilean.YES, Trilean.UNKNOWN, neverExtractable);
        TokenObject.PrivateKey key =
                tokens.privateKey(KeyAlgorithm.RSA, Tokens.part(rsa, Tokens.Point.BARE), "01", origin);
        KeyState state = only(analyze(Tokens.loggedIn(tokens.certificate(rsa, "01"), key))).key();
        assertEquals(expected, state.origin());
        assertEquals(Trilean.UNKNOWN, state.exportable());
    }

    @Test
    void types_follow_statements_usage_and_issuer() throws Exception {
        assertEquals(new CertificateType(Trade.QUALIFIED, Bearer.PERSONAL), type(Kind.QUALIFIED_PERSONAL));
        assertEquals(new CertificateType(Trade.QUALIFIED, Bearer.SEAL), type(Kind.QUALIFIED_SEAL));
        assertEquals(new CertificateType(Trade.OTHER, Bearer.SERVER), type(Kind.SERVER));
        assertEquals(new CertificateType(Trade.OTHER, Bearer.PERSONAL), type(Kind.COMMERCIAL_PERSONAL));
        IssuerTable table = IssuerTable.parse("commercial\tTest Public CA 4\tZku.*");
        CertificateView commercial = parse(certificates.valid(Kind.COMMERCIAL_PERSONAL, "C"));
        assertEquals(new CertificateType(Trade.COMMERCIAL, Bearer.PERSONAL),
                new TokenAnalyzer(table, 30).type(commercial));
        IssuerTable qualified = IssuerTable.parse("qualified\tTest Public CA 4\t.*");
        assertEquals(Trade.OTHER, new TokenAnalyzer(qualified, 30).type(commercial).trade(),
                "a new certificate without QcCompliance is not qualified, whoever issued it");
        CertificateView ca = CertificateParser.parse(Bytes.of(certificates.authority(false).getEncoded()));
        assertEquals(Bearer.AUTHORITY, analyzer.type(ca).bearer());
    }

    @Test
    void validity_and_days_are_counted_to_the_second() throws Exception {
        CertificateView view = parse(ec);
        Instant end = view.notAfter();
        assertEquals(Validity.NOT_YET_VALID, analyzer.validity(view, view.notBefore().minusMillis(1)));
        assertEquals(Validity.VALID, analyzer.validity(view, view.notBefore()));
        assertEquals(Validity.VALID, analyzer.validity(view, end.minus(Duration.ofDays(30)).minusSeconds(1)));
        assertEquals(Validity.EXPIRING, analyzer.validity(view, end.minus(Duration.ofDays(30))));
        assertEquals(Validity.EXPIRING, analyzer.validity(view, end.plusMillis(999)));
        assertEquals(Validity.EXPIRED, analyzer.validity(view, end.plusSeconds(1)));
        assertEquals(6, TokenAnalyzer.daysLeft(view, end.minus(Duration.ofDays(6))));
        assertEquals(5, TokenAnalyzer.daysLeft(view, end.minus(Duration.ofDays(6)).plusSeconds(1)));
        assertEquals(0, TokenAnalyzer.daysLeft(view, end));
        assertEquals(0, TokenAnalyzer.daysLeft(view, end.plusSeconds(1)));
        assertEquals(-1, TokenAnalyzer.daysLeft(view, end.plus(Duration.ofDays(1)).plusSeconds(1)));
    }

    @Test
    void a_thousand_pairs_take_a_moment() throws Exception {
        List<TokenObject> objects = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String id = String.format("%04x", i);
            objects.add(tokens.certificate(changed(Bytes.of(rsa.certificate().getEncoded()), i), id));
            PublicPart part = Tokens.part(rsa, Tokens.Point.BARE);
            PublicPart own =
                    new PublicPart(changed(part.modulus(), i), part.publicExponent(), Bytes.empty(), Bytes.empty());
            objects.add(tokens.privateKey(KeyAlgorithm.RSA, own, id, Tokens.GENERATED));
        }
        TokenContents contents = Tokens.loggedIn(objects.toArray(new TokenObject[0]));
        Duration best = Duration.ofDays(1);
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            TokenView view = analyze(contents);
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            best = taken.compareTo(best) < 0 ? taken : best;
            assertEquals(1000, view.certificates().stream().filter(e -> e.key().presence() == Trilean.YES).count());
            assertEquals(List.of(), view.looseKeys());
        }
        assertTrue(best.toMillis() < 300, best::toString);
    }

    /** Another key: as if by another number in the middle of the modulus. */
    private Bytes changed(Bytes holdsModulus, int number) {
        String middle = Tokens.part(rsa, Tokens.Point.BARE).modulus().hex().substring(100, 140);
        return Bytes.ofHex(holdsModulus.hex().replace(middle, String.format("%040x", number)));
    }

    private CertificateType type(Kind kind) throws Exception {
        return analyzer.type(parse(certificates.valid(kind, "Somebody")));
    }

    private static CertificateView parse(Issued issued) throws Exception {
        return CertificateParser.parse(Bytes.of(issued.certificate().getEncoded()));
    }

    private Issued rsa(String name) throws Exception {
        return certificates.issue(Kind.COMMERCIAL_PERSONAL, name, Key.RSA, Duration.ofDays(-1), Duration.ofDays(300));
    }

    private TokenView analyze(TokenContents contents) {
        return analyzer.analyze(contents, NOW);
    }

    private static CertificateEntry only(TokenView view) {
        assertEquals(1, view.certificates().size());
        return view.certificates().get(0);
    }

    private static void add(KeyEntry keys, List<TokenObject> to) {
        keys.privateKey().ifPresent(to::add);
        keys.publicKey().ifPresent(to::add);
    }
}
