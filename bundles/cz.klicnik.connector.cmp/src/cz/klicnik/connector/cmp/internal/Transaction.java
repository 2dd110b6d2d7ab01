/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.Order;
import cz.klicnik.enrollment.Prepared;
import cz.klicnik.enrollment.SigningKeys;
import cz.klicnik.enrollment.Submission;

/** A request under way: its first message, and what follows from it for the later ones. */
final class Transaction {

    private final PKIMessage message;
    private final MessageKind kind;
    private final Order order;
    private final Memo memo;
    private final Settings settings;
    private final SecureRandom random;

    /** @throws FaultException INTERNAL where the journal has something else than {@link #prepare} has made */
    Transaction(Submission submission, Settings settings, SecureRandom random) throws FaultException {
        try {
            message = PKIMessage.getInstance(submission.prepared().message().toArray());
            kind = MessageKind.of(message.getBody()).orElseThrow(IllegalArgumentException::new);
            memo = Memo.of(submission.prepared().memo());
        } catch (IllegalArgumentException e) {
            throw new FaultException(Fault.of(FaultCode.INTERNAL, Fault.MESSAGE, "No request of CMP is kept"), e);
        }
        this.order = submission.order();
        this.settings = settings;
        this.random = random;
    }

    /** Makes the first message, which is kept and sent. */
    static Prepared prepare(Order order, SigningKeys keys, Settings settings, SecureRandom random)
            throws FaultException {
        Bodies.check(order);
        MessageKind kind = settings.kind(order.renewed().isPresent());
        try (Asker asker = Asker.first(settings, kind, order.renewed(), keys, random)) {
            Envelope envelope = Envelope.first(recipient(settings, order.renewed()), random);
            if (settings.implicitConfirm() || keys.askEachTime()) {
                envelope = envelope.implicitConfirm();
            }
            Optional<String> profile = settings.profile();
            if (profile.isPresent()) {
                envelope = envelope.profile(profile.get());
            }
            Bytes pkcs10 = Bytes.empty();
            PKIBody body;
            if (kind == MessageKind.P10CR) {
                pkcs10 = Bodies.pkcs10(order, keys.fresh(), keys.provider());
                body = Bodies.pkcs10(pkcs10);
            } else {
                body = Bodies.request(kind, order, keys.fresh(), keys.provider());
            }
            Bytes made = Bytes.of(Certificates.der(envelope.around(body, asker.protection())));
            return new Prepared(pkcs10, made, java.util.Map.of());
        }
    }

    /** Whom a message is for: as set; else who issued the certificate in question; else the one who is trusted. */
    static X500Name recipient(Settings settings, Optional<Bytes> certificate) throws FaultException {
        Optional<X500Name> set = settings.recipient();
        if (set.isPresent()) {
            return set.get();
        }
        Optional<X500Name> issuer = certificate.flatMap(Certificates::read).map(c -> c.getIssuer());
        if (issuer.isPresent()) {
            return issuer.get();
        }
        List<Bytes> trusted = settings.trusted();
        return trusted.size() == 1 ? Certificates.read(trusted.getFirst()).map(c -> c.getSubject())
                .orElse(Asker.NOBODY) : Asker.NOBODY;
    }

    MessageKind kind() {
        return kind;
    }

    Order order() {
        return order;
    }

    Memo memo() {
        return memo;
    }

    /** By which authority and asker know the request, in hexadecimal. */
    String number() {
        return new Reply(message).transaction().map(Bytes::hex).orElse("");
    }

    /** Whether the old certificate's key vouches for it. */
    private boolean signed() {
        return !PasswordMac.is(algorithm());
    }

    private AlgorithmIdentifier algorithm() {
        return message.getHeader().getProtectionAlg();
    }

    /**
     * The first message, to be sent or sent again. What a password vouches for is protected anew: the same bytes come of it as
     * long as the password is the same, and a corrected password helps.
     */
    PKIMessage first() throws FaultException {
        if (signed()) {
            return message;
        }
        try (Asker asker = Asker.password(settings, algorithm())) {
            return Envelope.protectedBy(asker.protection(), message.getHeader(), message.getBody());
        }
    }

    /** The question what has become of it. */
    PKIMessage poll(SigningKeys keys) throws FaultException {
        return next(Bodies.poll(request()), keys, false);
    }

    /** The word that a certificate has arrived. */
    PKIMessage confirmation(Bytes certificate, SigningKeys keys) throws FaultException {
        CertificateHash hash = CertificateHash.of(certificate);
        return next(Bodies.confirmation(hash, request()), keys, hash.named().isPresent());
    }

    private int request() {
        return memo.request().orElse(kind.requestId());
    }

    private PKIMessage next(PKIBody body, SigningKeys keys, boolean version3) throws FaultException {
        try (Asker asker = signed() ? Asker.certificate(settings, renewed(), keys)
                : Asker.password(settings, PasswordMac.fresh(settings.mac(), random))) {
            Envelope envelope = Envelope.next(recipient(settings, order.renewed()),
                    new Reply(message).transaction().orElseThrow(), memo.nonce(), random);
            return (version3 ? envelope.version3() : envelope).around(body, asker.protection());
        }
    }

    private Bytes renewed() throws FaultException {
        return order.renewed().orElseThrow(() -> new FaultException(FaultCode.INTERNAL, Fault.MESSAGE,
                "The certificate that signed the request is not kept with it"));
    }

    /** Nonces that an authority may answer besides that of the last message (RFC 9810, section 5.3.22). */
    List<Bytes> earlierNonces() {
        return new Reply(message).nonce().stream().toList();
    }
}
