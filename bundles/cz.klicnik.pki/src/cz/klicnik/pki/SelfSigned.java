/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;

/**
 * Certificates that keep the place of a key in stores where a key cannot be without one. They say nothing about anybody and
 * are trusted by nobody.
 */
public final class SelfSigned {

    /** What keeps clocks that go slow from refusing it. */
    private static final Duration BEFORE = Duration.ofHours(1);

    private SelfSigned() {
    }

    /** A private key that stays where it is. */
    @FunctionalInterface
    public interface Signer {
        byte[] sign(byte[] data) throws FaultException;
    }

    /**
     * @param subjectPublicKeyInfo DER, of an RSA key
     * @param commonName subject and issuer
     * @param signer signs with sha256WithRSAEncryption (RFC 8017, section 8.2)
     * @return the certificate, DER (RFC 5280, section 4.1)
     * @throws FaultException of the signer
     */
    public static Bytes sha256WithRsa(Bytes subjectPublicKeyInfo, String commonName, Instant now, Duration validity,
            Signer signer) throws FaultException {
        AlgorithmIdentifier algorithm =
                new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
        V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
        generator.setSerialNumber(new ASN1Integer(BigInteger.valueOf(now.toEpochMilli())));
        generator.setSignature(algorithm);
        generator.setIssuer(new X500NameBuilder().addRDN(BCStyle.CN, commonName).build());
        generator.setSubject(new X500NameBuilder().addRDN(BCStyle.CN, commonName).build());
        generator.setStartDate(new Time(Date.from(now.minus(BEFORE))));
        generator.setEndDate(new Time(Date.from(now.plus(validity))));
        generator.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(subjectPublicKeyInfo.toArray()));
        try {
            TBSCertificate tbs = generator.generateTBSCertificate();
            byte[] signature = signer.sign(tbs.getEncoded(ASN1Encoding.DER));
            return Bytes.of(new DERSequence(new ASN1Encodable[] { tbs, algorithm,
                    new DERBitString(signature) }).getEncoded(ASN1Encoding.DER));
        } catch (IOException e) {
            throw new IllegalStateException("What was built can be encoded", e);
        }
    }
}
