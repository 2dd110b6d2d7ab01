/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.scep.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.CaAccess;
import cz.klicnik.enrollment.Order;
import cz.klicnik.enrollment.Prepared;
import cz.klicnik.enrollment.SigningKeys;
import cz.klicnik.enrollment.Submission;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.pki.request.Pkcs10;

/** Speaks to one authority. For one call; not thread-safe. */
public final class ScepClient {

    private static final String TRANSACTION = "transaction";
    private static final String NONCE = "nonce";
    /** The certificate that the new key has signed for itself. */
    private static final String SENDER = "sender";
    private static final int SHORTEST_RSA = 512;

    private final CaAccess access;
    private final ScepHttp http;
    private final Faults faults;
    private final String fingerprint;
    private final IProgressMonitor monitor;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param identifier of the authority, where the server has several
     * @param fingerprint SHA-256 of its certificate
     */
    public ScepClient(CaAccess access, String address, Optional<String> identifier, String fingerprint,
            IProgressMonitor monitor) {
        this.access = access;
        this.faults = new Faults(address);
        this.http = new ScepHttp(access.fetcher(), address, identifier, faults);
        this.fingerprint = fingerprint;
        this.monitor = monitor;
    }

    /** Why a certificate's key cannot sign a renewal. */
    public static Optional<Fault> refuses(Bytes renewed) {
        return Sender.refuses(renewed);
    }

    /** The authority's certificates, which are what the fingerprint says. */
    public List<Bytes> certificates() throws FaultException {
        return authority().encoded();
    }

    /** See {@link cz.klicnik.enrollment.CaConnector#prepare}. */
    public Prepared prepare(Order order, SigningKeys keys, Optional<Pin> challenge) throws FaultException {
        Capabilities can = capabilities();
        Authority authority = authority();
        Optional<Sender> old = old(order, keys);
        if (old.isPresent()) {
            old.get().allowed();
        }
        // some servers want it for renewals as well; only the authority can read it
        Bytes request = request(order, keys, challenge);
        Sender sender = old.isPresent() ? old.get()
                : Sender.selfSigned(order, keys.fresh(), keys.provider(), access.clock().instant());
        Transaction transaction = Transaction.of(order.subjectPublicKeyInfo(), random);
        // servers from before RFC 8894 take a request that is signed with the old certificate for a renewal
        String type = old.isPresent() && can.renewal() ? Scep.RENEWAL_REQ : Scep.PKCS_REQ;
        Bytes message = new Messages(authority, can.aes()).message(type, transaction, request, sender);
        return new Prepared(request, message, memo(transaction, sender));
    }

    /** See {@link cz.klicnik.enrollment.CaConnector#send}. */
    public Answer send(Submission submission, SigningKeys keys) throws FaultException {
        Capabilities can = capabilities();
        Authority authority = authority();
        Bytes reply = http.operation(submission.prepared().message(), can.post(), monitor);
        Map<String, String> memo = submission.prepared().memo();
        Transaction transaction = new Transaction(memo(memo, TRANSACTION), Bytes.ofHex(memo(memo, NONCE)));
        return answer(submission, Reply.read(reply, authority, transaction, faults), keys);
    }

    /** See {@link cz.klicnik.enrollment.CaConnector#poll}. */
    public Answer poll(Submission submission, SigningKeys keys) throws FaultException {
        Capabilities can = capabilities();
        Authority authority = authority();
        Map<String, String> memo = submission.prepared().memo();
        Transaction transaction = new Transaction(memo(memo, TRANSACTION), Bytes.empty()).again(random);
        Bytes message = new Messages(authority, can.aes()).message(Scep.CERT_POLL, transaction,
                issuerAndSubject(authority, submission.order()), sender(submission, keys));
        Bytes reply = http.operation(message, can.post(), monitor);
        return answer(submission, Reply.read(reply, authority, transaction, faults), keys);
    }

    private Answer answer(Submission submission, Reply reply, SigningKeys keys) throws FaultException {
        Map<String, String> memo = submission.prepared().memo();
        return switch (reply.status()) {
        case Scep.PENDING -> new Answer.Waiting(Optional.empty(), Optional.of(memo(memo, TRANSACTION)), memo);
        case Scep.FAILURE -> new Answer.Refused(reply.failureText(), reply.failure());
        case Scep.SUCCESS -> issued(submission, reply.certificates(sender(submission, keys)));
        default -> throw faults.answer("GARBAGE", "pkiStatus " + reply.status());
        };
    }

    private Answer issued(Submission submission, List<X509CertificateHolder> certificates) throws FaultException {
        if (certificates.isEmpty()) {
            throw faults.answer("NOTHING", "");
        }
        X509CertificateHolder own = certificates.stream().filter(c -> ours(submission.order(), c)).findFirst()
                .orElseThrow(() -> faults.answer("OTHER_KEY", certificates.getFirst().getSubject().toString()));
        return new Answer.Issued(Authority.der(own),
                certificates.stream().filter(c -> !c.equals(own)).map(Authority::der).toList(), false,
                submission.prepared().memo());
    }

    private static boolean ours(Order order, X509CertificateHolder certificate) {
        try {
            return Bytes.of(certificate.getSubjectPublicKeyInfo().getEncoded(ASN1Encoding.DER))
                    .equals(order.subjectPublicKeyInfo());
        } catch (IOException e) {
            throw new IllegalStateException("A key that was read can be written", e);
        }
    }

    private static Map<String, String> memo(Transaction transaction, Sender sender) {
        return Map.of(TRANSACTION, transaction.id(), NONCE, transaction.nonce().hex(), SENDER,
                Authority.der(sender.certificate()).hex());
    }

    private String memo(Map<String, String> memo, String name) throws FaultException {
        return Optional.ofNullable(memo.get(name))
                .orElseThrow(() -> new FaultException(FaultCode.INTERNAL, Fault.MESSAGE, "no memo of " + name));
    }

    /** Whoever signed the request signs every message about it. */
    private Sender sender(Submission submission, SigningKeys keys) throws FaultException {
        Bytes certificate = Bytes.ofHex(memo(submission.prepared().memo(), SENDER));
        boolean renewal = submission.order().renewed().equals(Optional.of(certificate));
        return Sender.of(certificate, renewal
                ? keys.old().orElseThrow(() -> new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, "SCEP"))
                : keys.fresh(), keys.provider());
    }

    private static Optional<Sender> old(Order order, SigningKeys keys) throws FaultException {
        if (order.renewed().isEmpty()) {
            return Optional.empty();
        }
        var key = keys.old();
        return key.isEmpty() ? Optional.empty()
                : Optional.of(Sender.of(order.renewed().get(), key.get(), keys.provider()));
    }

    private static Bytes request(Order order, SigningKeys keys, Optional<Pin> challenge) throws FaultException {
        rsa(order);
        Pkcs10.Content content =
                new Pkcs10.Content(order.subject(), order.subjectPublicKeyInfo(), order.extensions());
        var key = keys.fresh();
        try {
            if (challenge.isPresent()) {
                // it stands in the request anyway, which only the authority can read
                char[] password = challenge.get().withCharacters(char[]::clone);
                try {
                    return Pkcs10.make(content, Optional.of(password), key, keys.provider());
                } finally {
                    java.util.Arrays.fill(password, '\0');
                }
            }
            return Pkcs10.make(content, Optional.empty(), key, keys.provider());
        } catch (GeneralSecurityException | RuntimeException e) {
            throw Faults.key(e);
        }
    }

    /** The answer is encrypted for the key (RFC 8894, section 2.9), which only RSA can do here. */
    private static void rsa(Order order) throws FaultException {
        if (PublicKeys.publicPart(order.subjectPublicKeyInfo()).modulus().length() < SHORTEST_RSA / 8) {
            throw new FaultException(FaultCode.KEY_UNUSABLE, Fault.FOUND, "EC");
        }
    }

    private static Bytes issuerAndSubject(Authority authority, Order order) throws FaultException {
        try {
            return Bytes.of(new DERSequence(new ASN1Encodable[] { authority.certificate().getSubject(),
                    X500Name.getInstance(order.subject().toArray()) }).getEncoded(ASN1Encoding.DER));
        } catch (IOException e) {
            throw new FaultException(Fault.of(FaultCode.INTERNAL, Fault.MESSAGE, String.valueOf(e.getMessage())), e);
        }
    }

    private Authority authority() throws FaultException {
        return Authority.of(http.certificates(monitor), fingerprint, faults);
    }

    /** @throws FaultException CA_ANSWER where the server knows no digest that keys sign with here */
    private Capabilities capabilities() throws FaultException {
        Capabilities can = http.capabilities(monitor);
        if (!can.sha256() && !can.names().isEmpty()) {
            throw faults.answer("GARBAGE", "no SHA-256: " + String.join(", ", can.names().stream().sorted().toList()));
        }
        return can;
    }
}
