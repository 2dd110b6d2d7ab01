/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.GenRepContent;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cmp.RevRepContent;
import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.connector.cmp.CmpSettings;
import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.CaAccess;
import cz.klicnik.enrollment.ConnectorSettings;
import cz.klicnik.enrollment.Order;
import cz.klicnik.enrollment.Prepared;
import cz.klicnik.enrollment.Revocation;
import cz.klicnik.enrollment.SigningKeys;
import cz.klicnik.enrollment.Submission;
import cz.klicnik.pki.CertificateParser;

/** What can be done with an authority that speaks CMP. For one call; see {@link cz.klicnik.enrollment.CaConnector}. */
public final class CmpClient {

    private final Settings settings;
    private final CaAccess access;
    private final Exchange exchange;
    private final SecureRandom random = new SecureRandom();

    /** Reaches nothing yet. */
    public CmpClient(CaAccess access, IProgressMonitor monitor) {
        this.settings = new Settings(access.settings());
        this.access = access;
        this.exchange = new Exchange(settings, access, monitor);
    }

    /** Why a certificate's key cannot sign a renewal, where it has to. */
    public static Optional<Fault> refuses(Bytes renewed, ConnectorSettings settings) {
        try {
            if (signs(settings)) {
                SignatureProtection.allows(CertificateParser.parse(renewed));
            }
            return Optional.empty();
        } catch (FaultException e) {
            return Optional.of(e.fault());
        }
    }

    /** Whether the old certificate's key signs the messages of a renewal; so it does where the settings make no sense. */
    public static boolean signs(ConnectorSettings given) {
        Settings settings = new Settings(given);
        try {
            return Asker.signs(settings.kind(true), settings);
        } catch (FaultException e) {
            // documented: whoever prepares a message is told
            return true;
        }
    }

    /** Makes the first message. */
    public Prepared prepare(Order order, SigningKeys keys) throws FaultException {
        settings.address();
        return Transaction.prepare(order, keys, settings, random);
    }

    /** Sends it. */
    public Answer send(Submission submission) throws FaultException {
        Transaction transaction = new Transaction(submission, settings, random);
        Reply reply = exchange.ask(transaction.first(), List.of());
        return answers(transaction).toRequest(reply);
    }

    /** Asks what has become of it. */
    public Answer poll(Submission submission, SigningKeys keys) throws FaultException {
        Transaction transaction = new Transaction(submission, settings, random);
        Reply reply = exchange.ask(transaction.poll(keys), transaction.earlierNonces());
        return answers(transaction).toPoll(reply);
    }

    private Answers answers(Transaction transaction) {
        return new Answers(exchange, transaction, access.clock().instant());
    }

    /** Says that the certificate has arrived. */
    public void confirm(Submission submission, Bytes certificate, SigningKeys keys) throws FaultException {
        Transaction transaction = new Transaction(submission, settings, random);
        Reply reply = exchange.ask(transaction.confirmation(certificate, keys), List.of());
        Optional<Status> error = exchange.decoded(reply, Reply::error);
        if (error.isPresent() && error.get().failures().contains(Failure.certConfirmed)) {
            // it was said before, and the answer was lost
            return;
        }
        throwIf(error);
        if (reply.type() != PKIBody.TYPE_CONFIRM) {
            throw exchange.faults().garbage("body " + reply.type() + " to certConf");
        }
    }

    private void throwIf(Optional<Status> error) throws FaultException {
        if (error.isPresent()) {
            throw exchange.faults().refused(error.get());
        }
    }

    /** Has a certificate revoked, asked for by its own key, or by the password where the key is gone. */
    public void revoke(Revocation revocation, SigningKeys keys) throws FaultException {
        PKIBody body = Bodies.revocation(revocation);
        Bytes certificate = revocation.certificate();
        Reply reply;
        try (Asker asker = keys.old().isPresent() ? Asker.certificate(settings, certificate, keys)
                : Asker.password(settings, PasswordMac.fresh(settings.mac(), random))) {
            Envelope envelope = Envelope.first(Transaction.recipient(settings, Optional.of(certificate)), random);
            reply = exchange.ask(envelope.around(body, asker.protection()), List.of());
        }
        if (reply.type() != PKIBody.TYPE_REVOCATION_REP && reply.type() != PKIBody.TYPE_ERROR) {
            throw exchange.faults().garbage("body " + reply.type() + " to rr");
        }
        Optional<Status> error = exchange.decoded(reply, Reply::error);
        Status status = error.isPresent() ? error.get() : exchange.decoded(reply, CmpClient::revocationStatus);
        if (status.waiting()) {
            throw exchange.faults().answer("UNDECIDED", status.line());
        }
        boolean done = status.granted() || status.code() == PKIStatus.REVOCATION_WARNING
                || status.code() == PKIStatus.REVOCATION_NOTIFICATION
                || status.failures().contains(Failure.certRevoked);
        if (!done || error.isPresent() && !status.failures().contains(Failure.certRevoked)) {
            throw exchange.faults().refused(status);
        }
    }

    private static Status revocationStatus(Reply reply) {
        PKIStatusInfo[] all = RevRepContent.getInstance(reply.content()).getStatus();
        if (all.length != 1) {
            throw new IllegalArgumentException(all.length + " answers");
        }
        return Status.of(all[0]);
    }

    /** The authority's certificates; none where it gives none. */
    public List<Bytes> authorities() throws FaultException {
        Reply reply = ask(settings);
        throwIf(exchange.decoded(reply, Reply::error));
        if (reply.type() != PKIBody.TYPE_GEN_REP) {
            throw exchange.faults().garbage("body " + reply.type() + " to genm");
        }
        return exchange.decoded(reply, CmpClient::authorities);
    }

    private static List<Bytes> authorities(Reply reply) {
        List<Bytes> certificates = new ArrayList<>();
        for (InfoTypeAndValue info : GenRepContent.getInstance(reply.content()).toInfoTypeAndValueArray()) {
            Optional<ASN1Encodable> value = Optional.ofNullable(info.getInfoValue());
            if (value.isPresent() && info.getInfoType().equals(CMPObjectIdentifiers.id_it_caCerts)) {
                certificates.addAll(Certificates.all(ASN1Sequence.getInstance(value.get())));
            }
        }
        return certificates;
    }

    /** Asks for what may be asked at any time. An authority that does not know the question is one all the same. */
    public void test() throws FaultException {
        settings.kind(true);
        settings.kind(false);
        settings.trusted();
        boolean password = settings.hasPassword();
        if (!password && settings.trusted().isEmpty()) {
            throw settings.missing(CmpSettings.TRUSTED);
        }
        try {
            ask(settings);
        } catch (FaultException e) {
            boolean expected = !password && (e.fault().code() == FaultCode.CA_AUTHENTICATION
                    || e.fault().detail(Fault.REASON).filter("UNPROTECTED"::equals).isPresent());
            if (!expected) {
                throw e;
            }
            // without a password nobody vouches for the question, and many authorities answer none of these
        }
    }

    private Reply ask(Settings with) throws FaultException {
        try (Asker asker = Asker.anybody(with, random)) {
            Envelope envelope = Envelope.first(Transaction.recipient(with, Optional.empty()), random);
            return exchange.ask(envelope.around(Bodies.authorities(), asker.protection()), List.of());
        }
    }
}
