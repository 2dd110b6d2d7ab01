/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp;

import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.CaAccess;
import cz.klicnik.enrollment.ConnectorSettings;
import cz.klicnik.enrollment.Order;
import cz.klicnik.enrollment.Prepared;
import cz.klicnik.enrollment.Revocation;
import cz.klicnik.enrollment.SigningKeys;
import cz.klicnik.enrollment.Submission;
import cz.klicnik.operations.trust.HttpFetcher;

/** Somebody who asks an authority through the connector, as the console would. */
final class Asking {

    /** CN=Jan. */
    static final Bytes SUBJECT = Bytes.ofHex("300e310c300a06035504030c034a616e");
    /** subjectAltName with the address a@b.cz. */
    static final Bytes SAN = Bytes.ofHex("30110603551d11040a3008810661" + "40622e637a");

    private final CmpConnector connector = new CmpConnector();
    private final NullProgressMonitor monitor = new NullProgressMonitor();
    private final Map<String, String> settings = new HashMap<>();
    private Optional<String> password = Optional.empty();
    private Fetcher fetcher = network();
    private Clock clock = Clock.systemUTC();

    Asking(String address) {
        settings.put(CmpSettings.ADDRESS, address);
    }

    static Fetcher network() {
        return new HttpFetcher(ProxySelector.of(null));
    }

    Asking with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    Asking password(String reference, String secret) {
        password = Optional.of(secret);
        return with(CmpSettings.REFERENCE, reference);
    }

    Asking through(Fetcher other) {
        fetcher = other;
        return this;
    }

    Asking at(Clock time) {
        clock = time;
        return this;
    }

    ConnectorSettings settings() {
        return new ConnectorSettings("cmp", settings, name -> password.filter(p -> name.equals(CmpSettings.PASSWORD))
                .map(p -> Pin.takingUtf8(p.getBytes(StandardCharsets.UTF_8))));
    }

    private CaAccess access() {
        return new CaAccess(settings(), fetcher, clock);
    }

    Prepared prepare(Order order, SigningKeys keys) throws FaultException {
        return connector.prepare(order, keys, access(), monitor);
    }

    Submission submission(Order order, SigningKeys keys) throws FaultException {
        return new Submission("1", order, prepare(order, keys));
    }

    Answer send(Submission submission) throws FaultException {
        return connector.send(submission, SigningKeys.NONE, access(), monitor);
    }

    Answer poll(Submission submission, SigningKeys keys) throws FaultException {
        return connector.poll(submission, keys, access(), monitor);
    }

    void confirm(Submission submission, Answer.Issued issued, SigningKeys keys) throws FaultException {
        connector.confirm(later(submission, issued.memo()), issued.certificate(), keys, access(), monitor);
    }

    void revoke(Revocation revocation, SigningKeys keys) throws FaultException {
        connector.revoke(revocation, keys, access(), monitor);
    }

    List<Bytes> authorities() throws FaultException {
        return connector.caCertificates(access(), monitor);
    }

    void test() throws FaultException {
        connector.test(access(), monitor);
    }

    /** As the journal of requests gives it back after an answer. */
    static Submission later(Submission submission, Map<String, String> memo) {
        Prepared prepared = submission.prepared();
        return new Submission(submission.id(), submission.order(),
                new Prepared(prepared.pkcs10(), prepared.message(), memo));
    }

    static Order order(KeyPair fresh, Optional<Bytes> renewed) {
        return new Order(Bytes.of(fresh.getPublic().getEncoded()), SUBJECT, List.of(SAN), renewed, Map.of());
    }

    static KeyPair ec() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    static KeyPair rsa() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    /** Keys in memory. Counts how often each is asked for. */
    static final class Keys implements SigningKeys {

        private final KeyPair fresh;
        private final Optional<KeyPair> old;
        private final boolean asking;
        int freshUsed;
        int oldUsed;

        Keys(KeyPair fresh, Optional<KeyPair> old, boolean asking) {
            this.fresh = fresh;
            this.old = old;
            this.asking = asking;
        }

        Keys(KeyPair fresh, KeyPair old) {
            this(fresh, Optional.of(old), false);
        }

        Keys(KeyPair fresh) {
            this(fresh, Optional.empty(), false);
        }

        @Override
        public PrivateKey fresh() {
            freshUsed++;
            return fresh.getPrivate();
        }

        @Override
        public Optional<PrivateKey> old() {
            oldUsed++;
            return old.map(KeyPair::getPrivate);
        }

        @Override
        public Provider provider() {
            return Security.getProvider(fresh.getPublic().getAlgorithm().equals("RSA") ? "SunRsaSign" : "SunEC");
        }

        @Override
        public boolean askEachTime() {
            return asking;
        }
    }
}
