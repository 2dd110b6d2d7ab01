/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.scep;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.connector.scep.internal.ScepClient;
import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
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

/**
 * Asks an authority by SCEP (RFC 8894): PKCSReq with a challenge password for a first certificate, RenewalReq signed with the old
 * key for the next one, CertPoll for what waits. The authority's certificate is known by its fingerprint, since the protocol runs
 * over open connections. For RSA keys only: the answer is encrypted for the key that asked.
 */
public final class ScepConnector implements CaConnector {

    /** Of the server, without {@code operation=}. */
    public static final String ADDRESS = "address";
    /** Which of the server's authorities. */
    public static final String IDENTIFIER = "identifier";
    /** SHA-256 of the authority's certificate. */
    public static final String FINGERPRINT = "fingerprint";
    /** The challenge password; a secret. */
    public static final String CHALLENGE = "challenge";

    private static final int FINGERPRINT_DIGITS = 64;

    @Override
    public Abilities abilities(ConnectorSettings settings) {
        return new Abilities(EnumSet.of(Ability.ENROL, Ability.RENEW, Ability.POLL, Ability.CA_CERTIFICATES),
                EnumSet.of(KeySpec.RSA_2048, KeySpec.RSA_3072, KeySpec.RSA_4096), Duration.ZERO);
    }

    @Override
    public Signatures signatures(Phase phase, boolean renewal, ConnectorSettings settings) {
        return switch (phase) {
        // the request, and the message; without an old certificate also the one that the new key signs for itself
        case PREPARE -> renewal ? new Signatures(1, 1) : new Signatures(3, 0);
        // the answer is decrypted
        case SEND -> renewal ? new Signatures(0, 1) : new Signatures(1, 0);
        case POLL -> renewal ? new Signatures(0, 2) : new Signatures(2, 0);
        case CONFIRM, REVOKE -> Signatures.NONE;
        };
    }

    @Override
    public Optional<Fault> refuses(Bytes renewed, ConnectorSettings settings) {
        return ScepClient.refuses(renewed);
    }

    @Override
    public Prepared prepare(Order order, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        Optional<Pin> challenge = access.settings().secrets().secret(CHALLENGE);
        try {
            return client(access, monitor).prepare(order, keys, challenge);
        } finally {
            challenge.ifPresent(Pin::close);
        }
    }

    @Override
    public Answer send(Submission submission, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        return client(access, monitor).send(submission, keys);
    }

    @Override
    public Answer poll(Submission submission, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        return client(access, monitor).poll(submission, keys);
    }

    @Override
    public List<Bytes> caCertificates(CaAccess access, IProgressMonitor monitor) throws FaultException {
        return client(access, monitor).certificates();
    }

    @Override
    public void test(CaAccess access, IProgressMonitor monitor) throws FaultException {
        client(access, monitor).certificates();
    }

    private static ScepClient client(CaAccess access, IProgressMonitor monitor) throws FaultException {
        ConnectorSettings settings = access.settings();
        String fingerprint = settings.needed(FINGERPRINT);
        if (fingerprint.replaceAll("[\\s:]", "").length() != FINGERPRINT_DIGITS
                || !fingerprint.toLowerCase(Locale.ROOT).matches("[0-9a-f\\s:]+")) {
            throw new FaultException(FaultCode.CA_SETTINGS, Fault.NAME, settings.connector(), Fault.ATTRIBUTE,
                    FINGERPRINT, Fault.REASON, "BAD_VALUE", Fault.FOUND, fingerprint);
        }
        return new ScepClient(access, settings.needed(ADDRESS), settings.value(IDENTIFIER), fingerprint, monitor);
    }
}
