/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.enrollment.Abilities.Ability;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.CaAccess;
import cz.klicnik.enrollment.ConnectorSettings;
import cz.klicnik.enrollment.ConnectorSettings.Secrets;
import cz.klicnik.enrollment.Order;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.enrollment.Prepared;
import cz.klicnik.enrollment.SigningKeys;
import cz.klicnik.enrollment.Submission;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.TokenAnalyzer;

class TrainingConnectorTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Person JAN = new Person("Jan", "Novák", "Cvičný úřad", "NTRCZ-00000001", "P100001",
            "jan.novak@training.invalid", Optional.empty());

    private final TrainingConnector connector = new TrainingConnector();
    private final Path folder;
    private final KeyPair pair;
    private final SigningKeys keys;

    TrainingConnectorTest(@TempDir Path temporary) throws Exception {
        folder = temporary.resolve("ca");
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        pair = generator.generateKeyPair();
        keys = new SoftwareKeys(pair.getPrivate(), Signature.getInstance("SHA256withECDSA").getProvider());
    }

    private record SoftwareKeys(PrivateKey fresh, Provider provider) implements SigningKeys {
        @Override
        public Optional<PrivateKey> old() {
            return Optional.empty();
        }
    }

    private CaAccess access(Instant now, String... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("folder", folder.toString()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new CaAccess(new ConnectorSettings("training", values, Secrets.NONE), Fetcher.OFF,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private Bytes old(Profile profile) throws FaultException {
        return TrainingCa.open(folder, Clock.fixed(NOW, ZoneOffset.UTC))
                .issue(new TrainingCa.Order(profile, JAN, Bytes.of(pair.getPublic().getEncoded()),
                        NOW.minus(Duration.ofDays(380)), NOW.plus(Duration.ofDays(5))));
    }

    private Submission prepare(Optional<Bytes> renewed, Map<String, String> details) throws Exception {
        Bytes subject = CertificateParser.encodedFields(old(Profile.COMMERCIAL_PERSONAL)).subject();
        Order order = new Order(Bytes.of(pair.getPublic().getEncoded()), subject, List.of(), renewed, details);
        Prepared prepared = connector.prepare(order, keys, access(NOW), new NullProgressMonitor());
        return new Submission("1", order, prepared);
    }

    private Answer send(Submission submission, CaAccess access) throws FaultException {
        return connector.send(submission, SigningKeys.NONE, access, new NullProgressMonitor());
    }

    private Answer poll(Submission submission, CaAccess access) throws FaultException {
        return connector.poll(submission, SigningKeys.NONE, access, new NullProgressMonitor());
    }

    @Test
    void a_renewed_certificate_is_of_the_same_kind_and_for_the_same_person() throws Exception {
        for (Profile profile : Profile.values()) {
            Submission submission = prepare(Optional.of(old(profile)), Map.of());
            Answer.Issued issued = assertInstanceOf(Answer.Issued.class, send(submission, access(NOW)));
            CertificateView view = CertificateParser.parse(issued.certificate());
            assertEquals(profile == Profile.QUALIFIED_PERSONAL ? Trade.QUALIFIED : Trade.COMMERCIAL,
                    new TokenAnalyzer().type(view).trade());
            assertEquals("Jan Novák", view.holder());
            assertEquals(Bytes.of(pair.getPublic().getEncoded()), view.subjectPublicKeyInfo());
            assertEquals(NOW.plus(Duration.ofDays(385)), view.notAfter());
            assertEquals(2, issued.others().size());
        }
    }

    @Test
    void the_kind_can_be_asked_for_and_is_commercial_by_default() throws Exception {
        Answer.Issued asked = assertInstanceOf(Answer.Issued.class,
                send(prepare(Optional.empty(), Map.of("CERTIFICATE_TYPE", "QUALIFIED")), access(NOW)));
        assertEquals(Trade.QUALIFIED,
                new TokenAnalyzer().type(CertificateParser.parse(asked.certificate())).trade());
        Answer.Issued usual = assertInstanceOf(Answer.Issued.class,
                send(prepare(Optional.empty(), Map.of()), access(NOW)));
        assertEquals(Trade.COMMERCIAL,
                new TokenAnalyzer().type(CertificateParser.parse(usual.certificate())).trade());
    }

    @Test
    void the_same_request_gets_the_same_certificate() throws Exception {
        Submission submission = prepare(Optional.empty(), Map.of());
        Answer first = send(submission, access(NOW));
        assertEquals(first, send(submission, access(NOW.plusSeconds(60))));
        assertEquals(first, poll(submission, access(NOW.plusSeconds(60))));
    }

    @Test
    void it_answers_later_when_it_is_set_to_and_the_time_does_not_begin_anew() throws Exception {
        Submission submission = prepare(Optional.empty(), Map.of());
        String[] later = { "behaviour", "delay", "minutes", "10" };
        Answer.Waiting waiting = assertInstanceOf(Answer.Waiting.class, send(submission, access(NOW, later)));
        assertEquals(Optional.of(NOW.plusSeconds(600)), waiting.askAfter());
        assertTrue(waiting.number().isPresent());
        assertEquals(waiting, send(submission, access(NOW.plusSeconds(300), later)));
        assertEquals(waiting, poll(submission, access(NOW.plusSeconds(599), later)));
        assertInstanceOf(Answer.Issued.class, poll(submission, access(NOW.plusSeconds(600), later)));
        assertEquals(Duration.ofMinutes(10), connector.abilities(access(NOW, later).settings()).usually());
    }

    @Test
    void it_refuses_when_it_is_set_to() throws Exception {
        Submission submission = prepare(Optional.empty(), Map.of());
        assertInstanceOf(Answer.Refused.class, send(submission, access(NOW, "behaviour", "refuse")));
        assertInstanceOf(Answer.Refused.class, poll(submission, access(NOW)), "it was never received");
    }

    @Test
    void without_proof_of_the_key_nothing_is_issued() throws Exception {
        Submission good = prepare(Optional.empty(), Map.of());
        byte[] other = good.prepared().message().toArray();
        other[other.length - 1] ^= 1;
        for (byte[] bad : List.of(other, new byte[0], "<html>".getBytes(), new byte[] { 0x30, 0 })) {
            Submission submission = new Submission("1", good.order(),
                    new Prepared(Bytes.empty(), Bytes.of(bad), good.prepared().memo()));
            assertInstanceOf(Answer.Refused.class, send(submission, access(NOW)));
        }
    }

    @Test
    void a_setting_that_makes_no_sense_is_told() throws Exception {
        Submission submission = prepare(Optional.empty(), Map.of());
        for (String[] wrong : List.of(new String[] { "days", "many" },
                new String[] { "behaviour", "delay", "minutes", "-1" }, new String[] { "folder", " " })) {
            assertEquals(FaultCode.CA_SETTINGS,
                    assertThrows(FaultException.class, () -> send(submission, access(NOW, wrong))).fault().code());
        }
    }

    @Test
    void it_says_what_it_can_and_how_often_it_signs() throws Exception {
        ConnectorSettings settings = access(NOW).settings();
        assertTrue(connector.abilities(settings).can(Ability.RENEW) && connector.abilities(settings).can(Ability.POLL));
        assertEquals(1, connector.signatures(Phase.PREPARE, true, settings).fresh());
        assertTrue(connector.signatures(Phase.SEND, true, settings).none());
        connector.test(access(NOW), new NullProgressMonitor());
        assertEquals(3, connector.caCertificates(access(NOW), new NullProgressMonitor()).size());
        assertEquals(FaultCode.NOT_SUPPORTED, assertThrows(FaultException.class, () -> connector
                .confirm(prepare(Optional.empty(), Map.of()), Bytes.empty(), keys, access(NOW),
                        new NullProgressMonitor()))
                .fault().code());
    }
}
