/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.scep.internal;

import java.security.cert.CertificateException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.operator.OperatorCreationException;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;

/** A CertRep (RFC 8894, section 3.3.2) that comes from the authority and answers the message that was sent. */
final class Reply {

    private final Faults faults;
    private final AttributeTable attributes;
    private final Optional<byte[]> content;

    private Reply(Faults faults, AttributeTable attributes, Optional<byte[]> content) {
        this.faults = faults;
        this.attributes = attributes;
        this.content = content;
    }

    /** @throws FaultException CA_ANSWER: GARBAGE, SIGNATURE, OTHER_TRANSACTION */
    static Reply read(Bytes message, Authority authority, Transaction transaction, Faults faults)
            throws FaultException {
        CMSSignedData signed;
        Collection<SignerInformation> signers;
        Collection<X509CertificateHolder> certificates;
        try {
            signed = new CMSSignedData(message.toArray());
            signers = signed.getSignerInfos().getSigners();
            certificates = signed.getCertificates().getMatches(null);
        } catch (CMSException | RuntimeException e) {
            throw faults.answer("GARBAGE", e);
        }
        if (signers.size() != 1) {
            throw faults.answer("GARBAGE", signers.size() + " signers");
        }
        SignerInformation signer = signers.iterator().next();
        verify(signer, authority, certificates, faults);
        Optional<AttributeTable> attributes = Optional.ofNullable(signer.getSignedAttributes());
        Optional<byte[]> content = Optional.ofNullable(signed.getSignedContent())
                .map(c -> c instanceof CMSProcessableByteArray bytes ? (byte[]) bytes.getContent() : new byte[0])
                .filter(c -> c.length > 0);
        Reply reply =
                new Reply(faults, attributes.orElseThrow(() -> faults.answer("GARBAGE", "no attributes")), content);
        if (!reply.text(Scep.MESSAGE_TYPE).equals(Scep.CERT_REP)) {
            throw faults.answer("GARBAGE", "messageType " + reply.text(Scep.MESSAGE_TYPE));
        }
        if (!reply.text(Scep.TRANSACTION).equals(transaction.id())
                || !reply.octets(Scep.RECIPIENT_NONCE).equals(Optional.of(transaction.nonce()))) {
            throw faults.answer("OTHER_TRANSACTION", "");
        }
        return reply;
    }

    private static void verify(SignerInformation signer, Authority authority,
            Collection<X509CertificateHolder> certificates, Faults faults) throws FaultException {
        // some servers leave their certificate out: the one that they have shown before counts then
        List<X509CertificateHolder> known =
                java.util.stream.Stream.concat(certificates.stream(), authority.all().stream())
                        .filter(c -> signer.getSID().match(c)).filter(authority::has).toList();
        try {
            if (known.isEmpty() || !signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(known.getFirst()))) {
                throw faults.answer("SIGNATURE", known.isEmpty() ? "not signed by the authority" : "");
            }
        } catch (CMSException | OperatorCreationException | CertificateException | RuntimeException e) {
            throw faults.answer("SIGNATURE", e);
        }
    }

    /** {@link Scep#SUCCESS}, {@link Scep#FAILURE}, {@link Scep#PENDING}. */
    String status() {
        return text(Scep.PKI_STATUS);
    }

    /** Why not, by the standard's names. */
    String failure() {
        return Scep.failure(text(Scep.FAIL_INFO));
    }

    /** Why not, in the authority's own words; may be empty. */
    String failureText() {
        return text(Scep.FAIL_INFO_TEXT);
    }

    /**
     * The certificates that came, decrypted with the key of whoever asked; one use of that key.
     *
     * @throws FaultException CA_ANSWER, or what the token said
     */
    List<X509CertificateHolder> certificates(Sender recipient) throws FaultException {
        try {
            CMSEnvelopedData envelope =
                    new CMSEnvelopedData(content.orElseThrow(() -> faults.answer("NOTHING", "no content")));
            Collection<RecipientInformation> recipients = envelope.getRecipientInfos().getRecipients();
            if (recipients.size() != 1) {
                throw faults.answer("GARBAGE", recipients.size() + " recipients");
            }
            // the key on the token unwraps, and Java decrypts with what was in it
            byte[] clear = recipients.iterator().next().getContent(new JceKeyTransEnvelopedRecipient(recipient.key())
                    .setProvider(recipient.provider())
                    .setContentProvider(java.security.Security.getProvider("SunJCE")));
            return List.copyOf(new CMSSignedData(clear).getCertificates().getMatches(null));
        } catch (CMSException | RuntimeException e) {
            Optional<FaultException> token = FaultException.within(e);
            throw token.orElseGet(() -> faults.answer("GARBAGE", e));
        }
    }

    private String text(ASN1ObjectIdentifier type) {
        return value(type).map(v -> v instanceof ASN1String text ? text.getString() : "").orElse("");
    }

    private Optional<Bytes> octets(ASN1ObjectIdentifier type) {
        return value(type).map(v -> v instanceof ASN1OctetString octets ? Bytes.of(octets.getOctets()) : Bytes.empty());
    }

    private Optional<ASN1Encodable> value(ASN1ObjectIdentifier type) {
        Optional<Attribute> attribute = Optional.ofNullable(attributes.get(type));
        return attribute.filter(a -> a.getAttrValues().size() == 1).map(a -> a.getAttrValues().getObjectAt(0));
    }
}
