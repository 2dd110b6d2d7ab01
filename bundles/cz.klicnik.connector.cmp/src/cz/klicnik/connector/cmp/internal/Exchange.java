/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.connector.cmp.CmpSettings;
import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Access;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.enrollment.CaAccess;

/** Sends messages (RFC 9811) and believes only answers that belong to them and come from the authority. */
public final class Exchange {

    private static final String MEDIA_TYPE = "application/pkixcmp";
    private static final int HUNDRED = 100;
    private static final int SUCCESS = 2;

    private final Settings settings;
    private final CaAccess access;
    private final IProgressMonitor monitor;
    private final Faults faults;

    /** For one call of the connector. */
    public Exchange(Settings settings, CaAccess access, IProgressMonitor monitor) {
        this.settings = settings;
        this.access = access;
        this.monitor = monitor;
        this.faults = new Faults(settings.where());
    }

    Faults faults() {
        return faults;
    }

    /**
     * Sends a message and awaits its answer, which may be an error.
     *
     * @param earlier nonces of earlier messages of this transaction that may be answered as well
     * @throws FaultException besides those of the network: CA_ANSWER for an answer that is none; CA_AUTHENTICATION where the
     *         authority does not accept who is asking
     */
    Reply ask(PKIMessage message, List<Bytes> earlier) throws FaultException {
        Reply reply = read(access.fetcher().fetch(Fetcher.Request
                .post(settings.address(), MEDIA_TYPE, Bytes.of(Certificates.der(message)))
                .with(new Access(settings.anchors(), Optional.empty(), Optional.empty())).whateverStatus(), monitor));
        Reply asked = new Reply(message);
        Optional<Status> error = decoded(reply, Reply::error);
        Optional<String> objection = reply.isProtected() ? objection(reply) : Optional.of("no protection");
        if (objection.isPresent() && error.isPresent()) {
            // it may come from anybody, but none of these changes what is known of the request
            if (error.get().says(Failure.OF_THE_ASKER) || byPassword(asked) && byPassword(reply)) {
                throw faults.notAccepted(error.get());
            }
            throw reply.isProtected() ? faults.signature(objection.get() + " (" + error.get().line() + ")")
                    : faults.unprotected(error.get());
        }
        if (objection.isPresent()) {
            throw faults.signature(objection.get());
        }
        List<Bytes> nonces = new ArrayList<>(earlier);
        asked.nonce().ifPresent(nonces::add);
        if (!reply.transaction().equals(asked.transaction())) {
            throw faults.otherTransaction("transactionID");
        }
        if (reply.answered().filter(nonces::contains).isEmpty()) {
            throw faults.otherTransaction("recipNonce");
        }
        if (error.isPresent() && error.get().says(Failure.OF_THE_ASKER)) {
            throw faults.notAccepted(error.get());
        }
        return reply;
    }

    /** An error with another code than ours to a message of ours with such a code means that the passwords differ. */
    private static boolean byPassword(Reply message) {
        return message.isProtected() && PasswordMac.is(message.header().getProtectionAlg());
    }

    /** Decodes a part of an answer. */
    <T> T decoded(Reply reply, Function<Reply, T> part) throws FaultException {
        try {
            return part.apply(reply);
        } catch (RuntimeException e) {
            // the decoder's way to say that something is not as it should be: it throws several kinds
            throw faults.garbage(e);
        }
    }

    /** An error of HTTP may carry one of CMP (RFC 9811, section 3.2), which says more. */
    private Reply read(Fetcher.Fetched fetched) throws FaultException {
        byte[] bytes = fetched.content().toArray();
        Optional<String> problem = DerGuard.problem(bytes);
        if (fetched.status() / HUNDRED != SUCCESS
                && (problem.isPresent() || !fetched.contentType().startsWith(MEDIA_TYPE))) {
            throw new FaultException(FaultCode.NETWORK_FAILED, Fault.NAME, settings.where(), Fault.MESSAGE,
                    "HTTP " + fetched.status());
        }
        if (problem.isPresent()) {
            throw faults.garbage(problem.get() + (fetched.contentType().isEmpty() ? "" : ", " + fetched.contentType()));
        }
        try {
            return new Reply(PKIMessage.getInstance(bytes));
        } catch (RuntimeException e) {
            throw faults.garbage(e);
        }
    }

    /** Why it is not believed; empty where it is. */
    private Optional<String> objection(Reply reply) throws FaultException {
        AlgorithmIdentifier algorithm = reply.header().getProtectionAlg();
        if (!PasswordMac.is(algorithm)) {
            List<Bytes> trusted = settings.trusted();
            if (trusted.isEmpty()) {
                throw settings.missing(CmpSettings.TRUSTED);
            }
            Signer signer = new Signer(trusted, settings.recipient(), access.clock().instant());
            return decoded(reply, signer::objection);
        }
        Optional<Pin> password = settings.password();
        if (password.isEmpty()) {
            throw settings.missing(CmpSettings.PASSWORD);
        }
        try (Pin secret = password.get()) {
            return mac(reply, algorithm, secret);
        }
    }

    private static Optional<String> mac(Reply reply, AlgorithmIdentifier algorithm, Pin secret) {
        try {
            byte[] computed = PasswordMac.compute(algorithm, secret,
                    Envelope.content(reply.header(), reply.message().getBody()));
            boolean same = MessageDigest.isEqual(computed, reply.message().getProtection().getOctets());
            Arrays.fill(computed, (byte) 0);
            return same ? Optional.empty() : Optional.of("the MAC is another one");
        } catch (GeneralSecurityException | RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
