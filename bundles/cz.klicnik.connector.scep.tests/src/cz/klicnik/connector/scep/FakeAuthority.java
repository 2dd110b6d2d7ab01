/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.scep;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;

/** An authority within the test, which answers as the test wants it to: also as no authority should. */
@NonNullByDefault({})
final class FakeAuthority implements Fetcher {

    private static final String VERISIGN = "2.16.840.1.113733.1.9.";
    private static final KeyPair OWN = Asking.rsa();

    final List<String> types = new ArrayList<>();
    String capabilities = "AES\nPOSTPKIOperation\nSHA-256\nRenewal\n";
    String status = "0";
    Optional<String> failure = Optional.empty();
    String messageType = "3";
    PrivateKey signing = OWN.getPrivate();
    Optional<KeyPair> issuedFor = Optional.empty();
    boolean anotherTransaction;
    boolean anotherNonce;
    boolean noCertificate;
    Optional<Bytes> instead = Optional.empty();
    /** The connection is lost after the message has arrived. */
    boolean lost;

    private final X509CertificateHolder certificate = certificate("CN=Fake", OWN);

    String fingerprint() {
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded())).hex();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Fetched fetch(Request request, IProgressMonitor monitor) throws FaultException {
        try {
            String query = request.address().getQuery();
            Bytes content;
            if (query.contains("GetCACaps")) {
                content = Bytes.of(capabilities.getBytes(StandardCharsets.US_ASCII));
            } else if (query.contains("GetCACert")) {
                content = Bytes.of(certificate.getEncoded());
            } else {
                content = instead.isPresent() ? instead.get()
                        : answer(request.body().orElseThrow().content(), request.body().orElseThrow().contentType());
                if (lost) {
                    throw new FaultException(FaultCode.NETWORK_FAILED, Fault.NAME, query, Fault.MESSAGE, "lost");
                }
            }
            return new Fetched(content, "application/x-pki-message", request.address());
        } catch (FaultException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Bytes answer(Bytes message, String contentType) throws Exception {
        if (!contentType.equals("application/x-pki-message")) {
            throw new AssertionError(contentType);
        }
        CMSSignedData signed = new CMSSignedData(message.toArray());
        SignerInformation signer = signed.getSignerInfos().getSigners().iterator().next();
        X509CertificateHolder sender = signed.getCertificates().getMatches(null).iterator().next();
        AttributeTable asked = signer.getSignedAttributes();
        types.add(((ASN1String) value(asked, "2")).getString());
        String transaction = ((ASN1String) value(asked, "7")).getString();
        byte[] nonce = ((ASN1OctetString) value(asked, "5")).getOctets();
        Hashtable<ASN1ObjectIdentifier, Attribute> attributes = new Hashtable<>();
        put(attributes, "2", new DERPrintableString(messageType));
        put(attributes, "3", new DERPrintableString(status));
        failure.ifPresent(f -> put(attributes, "4", new DERPrintableString(f)));
        put(attributes, "7", new DERPrintableString(anotherTransaction ? "x" : transaction));
        put(attributes, "6", new DEROctetString(anotherNonce ? new byte[16] : nonce));
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
                new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                        .setSignedAttributeGenerator(
                                new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(signing), certificate));
        generator.addCertificates(new CollectionStore<>(List.of(certificate)));
        if (!status.equals("0")) {
            return Bytes.of(generator.generate(new CMSAbsentContent(), true).getEncoded());
        }
        return Bytes.of(generator.generate(new CMSProcessableByteArray(envelope(sender)), true).getEncoded());
    }

    private byte[] envelope(X509CertificateHolder sender) throws Exception {
        CMSSignedDataGenerator certificates = new CMSSignedDataGenerator();
        if (!noCertificate) {
            certificates
                    .addCertificates(new CollectionStore<>(List.of(certificate("CN=Jan", issuedFor.orElseThrow()))));
        }
        CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
        generator.addRecipientInfoGenerator(
                new JceKeyTransRecipientInfoGenerator(new JcaX509CertificateConverter().getCertificate(sender)));
        return generator.generate(
                new CMSProcessableByteArray(certificates.generate(new CMSAbsentContent(), true).getEncoded()),
                new JceCMSContentEncryptorBuilder(NISTObjectIdentifiers.id_aes128_CBC).build()).getEncoded();
    }

    private static ASN1Encodable value(AttributeTable attributes, String last) {
        return attributes.get(new ASN1ObjectIdentifier(VERISIGN + last)).getAttrValues().getObjectAt(0);
    }

    private static void put(Hashtable<ASN1ObjectIdentifier, Attribute> attributes, String last, ASN1Encodable value) {
        ASN1ObjectIdentifier type = new ASN1ObjectIdentifier(VERISIGN + last);
        attributes.put(type, new Attribute(type, new DERSet(value)));
    }

    private static X509CertificateHolder certificate(String name, KeyPair pair) {
        try {
            Instant now = Instant.now();
            return new X509v3CertificateBuilder(new X500Name("CN=Fake"), BigInteger.valueOf(now.toEpochMilli()),
                    Date.from(now.minusSeconds(60)), Date.from(now.plusSeconds(3600)), new X500Name(name),
                    SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()))
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(OWN.getPrivate()));
        } catch (org.bouncycastle.operator.OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }
}
