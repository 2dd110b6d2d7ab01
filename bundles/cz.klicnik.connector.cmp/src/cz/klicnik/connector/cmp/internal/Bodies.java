/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.CertConfirmContent;
import org.bouncycastle.asn1.cmp.CertStatus;
import org.bouncycastle.asn1.cmp.GenMsgContent;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PollReqContent;
import org.bouncycastle.asn1.cmp.RevDetails;
import org.bouncycastle.asn1.cmp.RevReqContent;
import org.bouncycastle.asn1.crmf.AttributeTypeAndValue;
import org.bouncycastle.asn1.crmf.CertId;
import org.bouncycastle.asn1.crmf.CertReqMessages;
import org.bouncycastle.asn1.crmf.CertReqMsg;
import org.bouncycastle.asn1.crmf.CertRequest;
import org.bouncycastle.asn1.crmf.CertTemplateBuilder;
import org.bouncycastle.asn1.crmf.Controls;
import org.bouncycastle.asn1.crmf.POPOSigningKey;
import org.bouncycastle.asn1.crmf.ProofOfPossession;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.Order;
import cz.klicnik.enrollment.Revocation;
import cz.klicnik.pki.request.Pkcs10;
import cz.klicnik.pki.request.SigningAlgorithm;

/** What is in the messages that are sent. */
final class Bodies {

    private Bodies() {
    }

    /**
     * A request in CRMF (RFC 4211), with a signature of the new key as the proof that the asker has it.
     *
     * @throws FaultException the token's, KEY_UNUSABLE
     */
    static PKIBody request(MessageKind kind, Order order, PrivateKey fresh, Provider provider) throws FaultException {
        CertTemplateBuilder template = new CertTemplateBuilder()
                .setSubject(X500Name.getInstance(order.subject().toArray()))
                .setPublicKey(SubjectPublicKeyInfo.getInstance(order.subjectPublicKeyInfo().toArray()));
        if (!order.extensions().isEmpty()) {
            template.setExtensions(extensions(order));
        }
        ASN1Integer id = new ASN1Integer(kind.requestId());
        CertRequest request = order.renewed().filter(old -> kind == MessageKind.KUR)
                .map(old -> new CertRequest(id, template.build(), renewed(old)))
                .orElseGet(() -> new CertRequest(id, template.build(), null));
        SigningAlgorithm algorithm = SigningAlgorithm.of(order.subjectPublicKeyInfo());
        byte[] proof = SignatureProtection.sign(algorithm, fresh, provider, Certificates.der(request));
        POPOSigningKey possession = new POPOSigningKey(null,
                AlgorithmIdentifier.getInstance(algorithm.identifier().toArray()), new DERBitString(proof));
        return new PKIBody(kind.request(),
                new CertReqMessages(new CertReqMsg(request, new ProofOfPossession(possession), null)));
    }

    private static Extensions extensions(Order order) {
        return new Extensions(order.extensions().stream().map(der -> Extension.getInstance(der.toArray()))
                .toArray(Extension[]::new));
    }

    /** Which certificate is renewed (RFC 4211, section 6.5). */
    private static Controls renewed(Bytes der) {
        Certificate old = Certificates.decoded(der);
        return new Controls(new AttributeTypeAndValue(CMPObjectIdentifiers.regCtrl_oldCertID,
                new CertId(new GeneralName(old.getIssuer()), old.getSerialNumber())));
    }

    /**
     * The PKCS#10 request for a message that carries one, DER.
     *
     * @throws FaultException the token's, KEY_UNUSABLE
     */
    static Bytes pkcs10(Order order, PrivateKey fresh, Provider provider) throws FaultException {
        try {
            return Pkcs10.make(
                    new Pkcs10.Content(order.subject(), order.subjectPublicKeyInfo(), order.extensions()),
                    Optional.empty(), fresh, provider);
        } catch (GeneralSecurityException e) {
            throw SignatureProtection.of(e);
        }
    }

    /** A message with it. */
    static PKIBody pkcs10(Bytes request) {
        return new PKIBody(PKIBody.TYPE_P10_CERT_REQ, CertificationRequest.getInstance(request.toArray()));
    }

    /** Asks what has become of a request (RFC 9483, section 4.4). */
    static PKIBody poll(int requestId) {
        return new PKIBody(PKIBody.TYPE_POLL_REQ, new PollReqContent(new ASN1Integer(requestId)));
    }

    /** Says that a certificate has arrived (RFC 9483, section 4.1.1). */
    static PKIBody confirmation(CertificateHash hash, int requestId) {
        CertStatus status = new CertStatus(hash.value().toArray(), new ASN1Integer(requestId));
        if (hash.named().isPresent()) {
            status = new CertStatus(hash.value().toArray(), BigInteger.valueOf(requestId), null,
                    hash.named().get());
        }
        return new PKIBody(PKIBody.TYPE_CERT_CONFIRM,
                CertConfirmContent.getInstance(new DERSequence(status)));
    }

    /** Has a certificate revoked (RFC 9483, section 4.2). */
    static PKIBody revocation(Revocation revocation) throws FaultException {
        Certificate certificate = Certificates.read(revocation.certificate())
                .orElseThrow(() -> new FaultException(FaultCode.OBJECT_UNREADABLE, Fault.MESSAGE, "no certificate"));
        CertTemplateBuilder template = new CertTemplateBuilder().setSerialNumber(certificate.getSerialNumber())
                .setIssuer(certificate.getIssuer());
        Extension reason = new Extension(Extension.reasonCode, false, new DEROctetString(
                Certificates.der(new ASN1Enumerated(revocation.reason().code()))));
        return new PKIBody(PKIBody.TYPE_REVOCATION_REQ,
                new RevReqContent(new RevDetails(template.build(), new Extensions(reason))));
    }

    /** Asks for the authority's certificates (RFC 9483, section 4.3.1): also the question that harms nobody. */
    static PKIBody authorities() {
        return new PKIBody(PKIBody.TYPE_GEN_MSG,
                new GenMsgContent(new InfoTypeAndValue(CMPObjectIdentifiers.id_it_caCerts)));
    }

    /** Whether those can be decoded that come from elsewhere: whoever calls finds out before a key signs. */
    static void check(Order order) throws FaultException {
        try {
            X500Name.getInstance(order.subject().toArray());
            SubjectPublicKeyInfo.getInstance(order.subjectPublicKeyInfo().toArray());
            SigningAlgorithm.of(order.subjectPublicKeyInfo());
            if (!order.extensions().isEmpty()) {
                extensions(order);
            }
        } catch (IllegalArgumentException e) {
            throw new FaultException(
                    Fault.of(FaultCode.KEY_UNUSABLE, Fault.FOUND, String.valueOf(e.getMessage())), e);
        }
    }
}
