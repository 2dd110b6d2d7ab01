/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.scep.internal;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Hashtable;
import java.util.List;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;

/** Makes messages to an authority: signed data around enveloped data (RFC 8894, section 3). */
final class Messages {

    private final Authority authority;
    private final boolean aes;

    Messages(Authority authority, boolean aes) {
        this.authority = authority;
        this.aes = aes;
    }

    /**
     * One signature.
     *
     * @param content for the authority only
     * @throws FaultException of the token whose key signs
     */
    Bytes message(String type, Transaction transaction, Bytes content, Sender sender) throws FaultException {
        try {
            byte[] envelope = envelope(content);
            Hashtable<ASN1ObjectIdentifier, Attribute> attributes = new Hashtable<>();
            put(attributes, Scep.MESSAGE_TYPE, new DERPrintableString(type));
            put(attributes, Scep.TRANSACTION, new DERPrintableString(transaction.id()));
            put(attributes, Scep.SENDER_NONCE, new DEROctetString(transaction.nonce().toArray()));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(
                                    new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
                            .build(new JcaContentSignerBuilder(Scep.SIGNATURE).setProvider(sender.provider())
                                    .build(sender.key()), sender.certificate()));
            generator.addCertificates(new CollectionStore<>(List.of(sender.certificate())));
            // some servers stumble over lengths that are not given (BER)
            return Bytes.of(generator.generate(new CMSProcessableByteArray(envelope), true).toASN1Structure()
                    .getEncoded(ASN1Encoding.DER));
        } catch (CMSException | OperatorCreationException | IOException | RuntimeException e) {
            throw Faults.key(e);
        }
    }

    private byte[] envelope(Bytes content) throws CMSException, IOException {
        CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
        try {
            generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(
                    new JcaX509CertificateConverter().getCertificate(authority.encryption())));
        } catch (CertificateException e) {
            throw new CMSException("the authority's certificate cannot be used", e);
        }
        return generator.generate(new CMSProcessableByteArray(content.toArray()), new JceCMSContentEncryptorBuilder(
                aes ? NISTObjectIdentifiers.id_aes128_CBC : PKCSObjectIdentifiers.des_EDE3_CBC).build())
                .toASN1Structure().getEncoded(ASN1Encoding.DER);
    }

    private static void put(Hashtable<ASN1ObjectIdentifier, Attribute> attributes, ASN1ObjectIdentifier type,
            ASN1Encodable value) {
        attributes.put(type, new Attribute(type, new DERSet(value)));
    }
}
