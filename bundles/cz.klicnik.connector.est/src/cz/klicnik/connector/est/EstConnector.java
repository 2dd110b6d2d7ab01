/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.est;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Access;
import cz.klicnik.core.net.Fetcher.Fetched;
import cz.klicnik.core.net.Fetcher.Request;
import cz.klicnik.enrollment.Abilities;
import cz.klicnik.enrollment.Abilities.Ability;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.CaAccess;
import cz.klicnik.enrollment.CaConnector;
import cz.klicnik.enrollment.ConnectorSettings;
import cz.klicnik.enrollment.Order;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.enrollment.Prepared;
import cz.klicnik.enrollment.Signatures;
import cz.klicnik.enrollment.SigningKeys;
import cz.klicnik.enrollment.Submission;
import cz.klicnik.pki.request.Pkcs10;

/**
 * Asks an authority by EST, Enrollment over Secure Transport (RFC 7030, as clarified by RFC 8951). The message is a PKCS#10 request
 * in base64. A renewal authenticates in TLS with the certificate that is renewed, whose key signs the handshake on its token; anything
 * may authenticate with a name and a password. The connection is not bound into the request (RFC 7030, section 3.5): the request is
 * made and kept before there is one.
 *
 * <p>A server that has not decided says when to ask again, and is asked by sending the same request (section 4.2.3).
 */
public final class EstConnector implements CaConnector {

    /** The server's https address, with or without the path of EST. */
    public static final String ADDRESS = "address";
    /** The path segment that chooses one of several authorities (section 3.2.2). */
    public static final String LABEL = "label";
    /** A file with the certificates that are trusted to speak for the server; those of Java where it is not set. */
    public static final String ANCHORS = "anchors";
    /** Whether renewals authenticate with the old certificate: true unless "false". */
    public static final String CERTIFICATE = "certificate";
    /** Of HTTP's basic authentication. */
    public static final String USER = "user";
    /** Likewise; a secret. */
    public static final String PASSWORD = "password";

    private static final String OPERATION = "operation";
    private static final String ENROL = "simpleenroll";
    private static final String RE_ENROL = "simplereenroll";
    private static final String CA_CERTIFICATES = "cacerts";
    private static final String REQUEST_TYPE = "application/pkcs10";
    /** Some authorities issue while the server waits. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MOST_BYTES = 1 << 20;

    @Override
    public Abilities abilities(ConnectorSettings settings) {
        return new Abilities(EnumSet.of(Ability.ENROL, Ability.RENEW, Ability.POLL, Ability.CA_CERTIFICATES),
                EnumSet.allOf(KeySpec.class), Duration.ZERO);
    }

    @Override
    public Signatures signatures(Phase phase, boolean renewal, ConnectorSettings settings) {
        boolean handshake = renewal && EstSettings.withCertificate(settings);
        return switch (phase) {
        case PREPARE -> new Signatures(1, 0);
        case SEND, POLL -> handshake ? new Signatures(0, 1) : Signatures.NONE;
        case CONFIRM, REVOKE -> Signatures.NONE;
        };
    }

    @Override
    public Optional<Fault> refuses(Bytes renewed, ConnectorSettings settings) {
        try {
            if (EstSettings.withCertificate(settings)) {
                OldCertificate.mustAuthenticate(renewed);
            }
            return Optional.empty();
        } catch (FaultException e) {
            return Optional.of(e.fault());
        }
    }

    @Override
    public Prepared prepare(Order order, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        EstSettings settings = new EstSettings(access.settings());
        String operation = operation(order, access.settings());
        settings.at(operation);
        try {
            Bytes request = Pkcs10.make(
                    new Pkcs10.Content(order.subject(), order.subjectPublicKeyInfo(), order.extensions()),
                    Optional.empty(), keys.fresh(), keys.provider());
            // without line breaks (RFC 8951, section 3.1; RFC 4648, section 3.1)
            String message = Base64.getEncoder().encodeToString(request.toArray());
            return new Prepared(request, Bytes.of(message.getBytes(StandardCharsets.US_ASCII)),
                    Map.of(OPERATION, operation));
        } catch (GeneralSecurityException e) {
            Optional<FaultException> token = FaultException.within(e);
            throw token.isPresent() ? token.get()
                    : new FaultException(Fault.of(FaultCode.NOT_SUPPORTED, Fault.NAME, "PKCS#10: " + e.getMessage()),
                            e);
        }
    }

    /** Refuses what cannot work before the new key signs anything. */
    private static String operation(Order order, ConnectorSettings settings) throws FaultException {
        if (order.renewed().isEmpty() || !EstSettings.withCertificate(settings)) {
            return ENROL;
        }
        OldCertificate.mustAuthenticate(order.renewed().get());
        return OldCertificate.namesTheSame(order.renewed().get(), order) ? RE_ENROL : ENROL;
    }

    @Override
    public Answer send(Submission submission, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        EstSettings settings = new EstSettings(access.settings());
        String operation = submission.prepared().memo().getOrDefault(OPERATION, ENROL);
        Optional<Access.ClientKey> key = clientKey(submission.order(), keys, access.settings());
        Optional<Access.Login> login = settings.login();
        try {
            Request request = Request.post(settings.at(operation), REQUEST_TYPE, submission.prepared().message())
                    // older servers want to be told
                    .with("Content-Transfer-Encoding", "base64")
                    .with(new Access(settings.anchors(), login, key)).within(PATIENCE).following(0).whateverStatus();
            Fetched fetched = access.fetcher().fetch(request, monitor);
            return new EstAnswers(settings).toRequest(fetched, submission, access.clock().instant());
        } finally {
            login.ifPresent(l -> l.password().close());
        }
    }

    private static Optional<Access.ClientKey> clientKey(Order order, SigningKeys keys, ConnectorSettings settings)
            throws FaultException {
        if (order.renewed().isEmpty() || !EstSettings.withCertificate(settings)) {
            return Optional.empty();
        }
        Bytes certificate = order.renewed().get();
        OldCertificate.mustAuthenticate(certificate);
        Optional<PrivateKey> old = keys.old();
        return old.map(key -> new Access.ClientKey(List.of(certificate), key, keys.provider()));
    }

    @Override
    public Answer poll(Submission submission, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        return send(submission, keys, access, monitor);
    }

    @Override
    public List<Bytes> caCertificates(CaAccess access, IProgressMonitor monitor) throws FaultException {
        EstSettings settings = new EstSettings(access.settings());
        URI address = settings.at(CA_CERTIFICATES);
        Request request = new Request(address, Optional.empty(), MOST_BYTES, Duration.ofSeconds(15), 3)
                .with(new Access(settings.anchors(), Optional.empty(), Optional.empty())).whateverStatus();
        return new EstAnswers(settings).certificates(access.fetcher().fetch(request, monitor));
    }

    @Override
    public void test(CaAccess access, IProgressMonitor monitor) throws FaultException {
        caCertificates(access, monitor);
    }
}
