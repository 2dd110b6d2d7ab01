/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.scep;

import java.net.ProxySelector;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.CaAccess;
import cz.klicnik.enrollment.ConnectorSettings;
import cz.klicnik.enrollment.Order;
import cz.klicnik.enrollment.SigningKeys;
import cz.klicnik.enrollment.Submission;
import cz.klicnik.operations.trust.HttpFetcher;

/** Somebody who asks an authority through the connector, as the console would. */
final class Asking {

    /** CN=Jan. */
    static final Bytes SUBJECT = Bytes.ofHex("300e310c300a06035504030c034a616e");

    private final ScepConnector connector = new ScepConnector();
    private final NullProgressMonitor monitor = new NullProgressMonitor();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Optional<String> challenge;
    private Fetcher fetcher = new HttpFetcher(ProxySelector.of(null));

    Asking(String address, String fingerprint, Optional<String> challenge) {
        values.put(ScepConnector.ADDRESS, address);
        values.put(ScepConnector.FINGERPRINT, fingerprint);
        this.challenge = challenge;
    }

    Asking through(Fetcher other) {
        fetcher = other;
        return this;
    }

    CaAccess access() {
        return new CaAccess(new ConnectorSettings("scep", values, name -> challenge
                .filter(c -> name.equals(ScepConnector.CHALLENGE)).map(c -> Pin.taking(c.toCharArray()))), fetcher,
                Clock.systemUTC());
    }

    Submission prepare(Order order, SigningKeys keys) throws FaultException {
        return new Submission("1", order, connector.prepare(order, keys, access(), monitor));
    }

    Answer send(Submission submission, SigningKeys keys) throws FaultException {
        return connector.send(submission, keys, access(), monitor);
    }

    Answer poll(Submission submission, SigningKeys keys) throws FaultException {
        return connector.poll(submission, keys, access(), monitor);
    }

    void test() throws FaultException {
        connector.test(access(), monitor);
    }

    List<Bytes> authorities() throws FaultException {
        return connector.caCertificates(access(), monitor);
    }

    static Order order(KeyPair fresh, Optional<Bytes> renewed) {
        return new Order(Bytes.of(fresh.getPublic().getEncoded()), SUBJECT, List.of(), renewed, Map.of());
    }

    static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has RSA", e);
        }
    }

    /** Keys in memory, which count how often they are asked for. */
    static final class Keys implements SigningKeys {

        private final KeyPair fresh;
        private final Optional<KeyPair> old;

        Keys(KeyPair fresh, Optional<KeyPair> old) {
            this.fresh = fresh;
            this.old = old;
        }

        @Override
        public PrivateKey fresh() {
            return fresh.getPrivate();
        }

        @Override
        public Optional<PrivateKey> old() {
            return old.map(KeyPair::getPrivate);
        }

        @Override
        public Provider provider() {
            return new BouncyCastleProvider();
        }
    }
}
