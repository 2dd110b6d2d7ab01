/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cmp.CertOrEncCert;
import org.bouncycastle.asn1.cmp.CertRepMessage;
import org.bouncycastle.asn1.cmp.CertResponse;
import org.bouncycastle.asn1.cmp.CertifiedKeyPair;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PollRepContent;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.pki.CertificateParser;

/** What an authority's message means for a request. */
final class Answers {

    /** An authority that wants to be asked later than this is not taken at its word. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(366);
    /** The certReqId of polling for whatever an authority has put off (RFC 9483, section 4.4). */
    private static final int WHOLE_MESSAGE = -1;

    private final Exchange exchange;
    private final Transaction transaction;
    private final Instant now;

    Answers(Exchange exchange, Transaction transaction, Instant now) {
        this.exchange = exchange;
        this.transaction = transaction;
        this.now = now;
    }

    /** To the request itself. */
    Answer toRequest(Reply reply) throws FaultException {
        Optional<Status> error = exchange.decoded(reply, Reply::error);
        if (error.isEmpty()) {
            return decided(reply);
        }
        if (error.get().waiting()) {
            return waiting(reply, Optional.empty(), WHOLE_MESSAGE);
        }
        if (error.get().says(Failure.KNOWN_ALREADY)) {
            // the first answer was lost, and the authority is about to decide: asking for it is all that is left to do
            return waiting(reply, Optional.empty(), transaction.kind().requestId());
        }
        if (error.get().says(Failure.PASSING)) {
            throw exchange.faults().refused(error.get());
        }
        return refused(error.get());
    }

    /** To the question what has become of it. An error says nothing of that. */
    Answer toPoll(Reply reply) throws FaultException {
        Optional<Status> error = exchange.decoded(reply, Reply::error);
        if (error.isPresent() && !error.get().waiting()) {
            throw exchange.faults().refused(error.get());
        }
        return error.isPresent() ? waiting(reply, Optional.empty(), WHOLE_MESSAGE) : decided(reply);
    }

    private Answer decided(Reply reply) throws FaultException {
        if (reply.type() == PKIBody.TYPE_POLL_REP) {
            return later(reply);
        }
        if (reply.type() != transaction.kind().response()) {
            throw exchange.faults().garbage("body " + reply.type() + " to " + transaction.kind());
        }
        CertResponse response = exchange.decoded(reply, Answers::only);
        Status status = exchange.decoded(reply, r -> Status.of(response.getStatus()));
        int id = exchange.decoded(reply, r -> response.getCertReqId().intValueExact());
        if (status.waiting()) {
            return waiting(reply, Optional.empty(), id);
        }
        return status.code() == PKIStatus.REJECTION ? refused(status) : issued(reply, response, status, id);
    }

    private static CertResponse only(Reply reply) {
        CertResponse[] all = CertRepMessage.getInstance(reply.content()).getResponse();
        if (all.length != 1) {
            throw new IllegalArgumentException(all.length + " responses");
        }
        return all[0];
    }

    private Answer later(Reply reply) throws FaultException {
        PollRepContent content = exchange.decoded(reply, r -> PollRepContent.getInstance(r.content()));
        if (content.size() != 1) {
            throw exchange.faults().garbage(content.size() + " requests");
        }
        BigInteger seconds = exchange.decoded(reply, r -> content.getCheckAfter(0).getValue());
        BigInteger most = BigInteger.valueOf(LONGEST_WAIT.toSeconds());
        Instant askAfter = now.plusSeconds(seconds.max(BigInteger.ZERO).min(most).longValueExact());
        return waiting(reply, Optional.of(askAfter),
                exchange.decoded(reply, r -> content.getCertReqId(0).intValueExact()));
    }

    private Answer waiting(Reply reply, Optional<Instant> askAfter, int request) {
        return new Answer.Waiting(askAfter, Optional.of(transaction.number()),
                new Memo(reply.nonce(), Optional.of(request)).kept());
    }

    private static Answer refused(Status status) {
        return new Answer.Refused(status.words(), status.codes());
    }

    private Answer issued(Reply reply, CertResponse response, Status status, int id) throws FaultException {
        Optional<CertifiedKeyPair> pair = exchange.decoded(reply, r -> Optional.ofNullable(
                response.getCertifiedKeyPair()));
        if (pair.isEmpty()) {
            throw exchange.faults().answer("NOTHING", status.line());
        }
        Bytes certificate = exchange.decoded(reply, r -> certificate(pair.get()))
                .orElseThrow(() -> exchange.faults().garbage("a certificate that is encrypted, or not of X.509"));
        checkKey(certificate);
        List<Bytes> others = new ArrayList<>(exchange.decoded(reply,
                r -> Certificates.tagged(ASN1Sequence.getInstance(r.content()), 1)));
        others.addAll(exchange.decoded(reply, Reply::extraCertificates));
        String note = status.code() == PKIStatus.GRANTED ? status.words()
                : status.granted() ? ("grantedWithMods " + status.words()).strip() : status.line();
        return new Answer.Issued(certificate,
                others.stream().distinct().filter(other -> !other.equals(certificate)).toList(),
                !exchange.decoded(reply, Reply::confirmedAlready), note,
                new Memo(reply.nonce(), Optional.of(id)).kept());
    }

    private static Optional<Bytes> certificate(CertifiedKeyPair pair) {
        CertOrEncCert either = pair.getCertOrEncCert();
        return either.hasEncryptedCertificate() || !either.getCertificate().isX509v3PKCert() ? Optional.empty()
                : Optional.of(Certificates.der(either.getCertificate().getX509v3PKCert()));
    }

    /** One for another key is none for anybody here. Whether the rest is as asked, whoever installs it shows. */
    private void checkKey(Bytes certificate) throws FaultException {
        Bytes key;
        try {
            key = CertificateParser.parse(certificate).subjectPublicKeyInfo();
        } catch (FaultException e) {
            throw exchange.faults()
                    .garbage(e.fault().detail(Fault.MESSAGE).orElse("certificate"));
        }
        if (!key(key).equals(key(transaction.order().subjectPublicKeyInfo()))) {
            throw exchange.faults().answer("OTHER_KEY", "");
        }
    }

    /** Without the parameters of its algorithm, which some write and others leave out. */
    private static Bytes key(Bytes info) {
        return Bytes.of(SubjectPublicKeyInfo.getInstance(info.toArray()).getPublicKeyData().getOctets());
    }
}
