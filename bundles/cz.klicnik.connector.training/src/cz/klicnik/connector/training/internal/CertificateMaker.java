/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.training.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509ExtensionUtils;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import cz.klicnik.connector.training.Person;
import cz.klicnik.connector.training.Profile;
import cz.klicnik.connector.training.TrainingCa;
import cz.klicnik.core.Bytes;

/** Makes certificates that look like those of a Czech authority, but for their names. */
public final class CertificateMaker {

    /** The oldest certificate that it issues shall not be older than itself. */
    private static final Duration BACK = Duration.ofDays(5L * 365);
    private static final Duration AHEAD = Duration.ofDays(15L * 365);
    private static final String SIGNATURE = "SHA256withECDSA";

    // EN 319 412-5, sections 4.2.1, 4.2.3 and 4.3.4
    private static final ASN1ObjectIdentifier QC_COMPLIANCE = new ASN1ObjectIdentifier("0.4.0.1862.1.1");
    private static final ASN1ObjectIdentifier QC_PDS = new ASN1ObjectIdentifier("0.4.0.1862.1.5");
    private static final ASN1ObjectIdentifier QC_TYPE = new ASN1ObjectIdentifier("0.4.0.1862.1.6");
    private static final ASN1ObjectIdentifier QC_TYPE_ESIGN = new ASN1ObjectIdentifier("0.4.0.1862.1.6.1");
    /** QCP-n: a natural person, without a qualified device (EN 319 411-2, section 5.3). */
    private static final ASN1ObjectIdentifier QCP_N = new ASN1ObjectIdentifier("0.4.0.194112.1.0");
    private static final ASN1ObjectIdentifier IK_MPSV = new ASN1ObjectIdentifier("1.3.6.1.4.1.11801.2.1");
    private static final ASN1ObjectIdentifier ORGANIZATION_IDENTIFIER = new ASN1ObjectIdentifier("2.5.4.97");
    /** The top-level domain that never resolves (RFC 2606). */
    private static final String STATEMENT_PAGE = "https://training.invalid/pds_en.pdf";

    private final X509ExtensionUtils identifiers;

    public CertificateMaker() {
        try {
            this.identifiers = new JcaX509ExtensionUtils();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    Bytes root(KeyPair key, Instant now) {
        X500Name name = authorityName("Root CA 1");
        SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded());
        return authority(new Issuing(name, key.getPrivate(), info), BigInteger.ONE, name, info, now, 1);
    }

    Bytes authority(Issuer root, String name, long serial, PublicKey key, Instant now) {
        return authority(new Issuing(subject(root), root.key(), issuerKey(root)), BigInteger.valueOf(serial),
                authorityName(name), SubjectPublicKeyInfo.getInstance(key.getEncoded()), now, 0);
    }

    /** What signs: name, key, and the public half for the authority key identifier. */
    private record Issuing(X500Name name, PrivateKey key, SubjectPublicKeyInfo publicKey) {
    }

    /** See {@link TrainingCa#issue(TrainingCa.Order)}. */
    public Bytes issue(Issuer issuer, TrainingCa.Order order, BigInteger serial) {
        return issue(issuer, order.profile(), new Holder(name(order.person()),
                Optional.of(alternativeNames(order.person())),
                SubjectPublicKeyInfo.getInstance(order.subjectPublicKeyInfo().toArray())), order.notBefore(),
                order.notAfter(), serial);
    }

    /** Whom a certificate is for. */
    public record Holder(X500Name name, Optional<GeneralNames> alternativeNames, SubjectPublicKeyInfo key) {
    }

    /** See {@link TrainingCa#issue(Profile, Bytes, Instant, Instant)}. */
    public Bytes issue(Issuer issuer, Profile profile, Holder holder, Instant notBefore, Instant notAfter,
            BigInteger serial) {
        SubjectPublicKeyInfo key = holder.key();
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(subject(issuer), serial, Date.from(notBefore),
                Date.from(notAfter), holder.name(), key);
        boolean qualified = profile == Profile.QUALIFIED_PERSONAL;
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true,
                    new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation | KeyUsage.keyEncipherment));
            builder.addExtension(Extension.extendedKeyUsage, false,
                    new ExtendedKeyUsage(qualified ? new KeyPurposeId[] { KeyPurposeId.id_kp_emailProtection }
                            : new KeyPurposeId[] { KeyPurposeId.id_kp_clientAuth,
                                    KeyPurposeId.id_kp_emailProtection }));
            if (holder.alternativeNames().isPresent()) {
                builder.addExtension(Extension.subjectAlternativeName, false, holder.alternativeNames().get());
            }
            if (qualified) {
                builder.addExtension(Extension.certificatePolicies, false,
                        new CertificatePolicies(new PolicyInformation(QCP_N)));
                builder.addExtension(Extension.qCStatements, false, statements());
            }
            return sign(builder, key, issuer.key(), issuerKey(issuer));
        } catch (IOException e) {
            throw new IllegalStateException("An extension of our own cannot be encoded", e);
        }
    }

    private Bytes authority(Issuing issuer, BigInteger serial, X500Name subject, SubjectPublicKeyInfo key, Instant now,
            int pathLength) {
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(issuer.name(), serial,
                Date.from(now.minus(BACK)), Date.from(now.plus(AHEAD)), subject, key);
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(pathLength));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return sign(builder, key, issuer.key(), issuer.publicKey());
        } catch (IOException e) {
            throw new IllegalStateException("An extension of our own cannot be encoded", e);
        }
    }

    private Bytes sign(X509v3CertificateBuilder builder, SubjectPublicKeyInfo key, PrivateKey issuerKey,
            SubjectPublicKeyInfo issuerPublicKey) throws IOException {
        builder.addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
        builder.addExtension(Extension.authorityKeyIdentifier, false,
                identifiers.createAuthorityKeyIdentifier(issuerPublicKey));
        try {
            return Bytes.of(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(issuerKey)).getEncoded());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("Every Java platform has " + SIGNATURE, e);
        }
    }

    /** RFC 3739, section 3.2.6. */
    private static DERSequence statements() {
        ASN1Encodable page = new DERSequence(
                new ASN1Encodable[] { new DERIA5String(STATEMENT_PAGE), new DERPrintableString("en") });
        return new DERSequence(new ASN1Encodable[] { new DERSequence(QC_COMPLIANCE),
                new DERSequence(new ASN1Encodable[] { QC_TYPE, new DERSequence(QC_TYPE_ESIGN) }),
                new DERSequence(new ASN1Encodable[] { QC_PDS, new DERSequence(page) }) });
    }

    private static GeneralNames alternativeNames(Person person) {
        List<GeneralName> names = new ArrayList<>();
        names.add(new GeneralName(GeneralName.rfc822Name, person.email()));
        person.ikMpsv().ifPresent(number -> names.add(new GeneralName(GeneralName.otherName, new DERSequence(
                new ASN1Encodable[] { IK_MPSV, new DERTaggedObject(true, 0, new DERUTF8String(number)) }))));
        return new GeneralNames(names.toArray(new GeneralName[0]));
    }

    private static X500Name name(Person person) {
        return new X500NameBuilder().addRDN(BCStyle.C, "CZ")
                .addRDN(ORGANIZATION_IDENTIFIER, person.organizationIdentifier())
                .addRDN(BCStyle.O, person.organization())
                .addRDN(BCStyle.CN, person.commonName()).addRDN(BCStyle.SURNAME, person.surname())
                .addRDN(BCStyle.GIVENNAME, person.givenName()).addRDN(BCStyle.SERIALNUMBER, person.subjectSerial())
                .build();
    }

    private static X500Name authorityName(String name) {
        return new X500NameBuilder().addRDN(BCStyle.C, "CZ").addRDN(ORGANIZATION_IDENTIFIER, "NTRCZ-00000000")
                .addRDN(BCStyle.O, TrainingCa.ORGANIZATION).addRDN(BCStyle.CN, "Klíčník Training " + name).build();
    }

    private static X500Name subject(Issuer issuer) {
        return holder(issuer).getSubject();
    }

    private static SubjectPublicKeyInfo issuerKey(Issuer issuer) {
        return holder(issuer).getSubjectPublicKeyInfo();
    }

    private static X509CertificateHolder holder(Issuer issuer) {
        try {
            return new X509CertificateHolder(issuer.certificate().toArray());
        } catch (IOException e) {
            throw new IllegalStateException("The authority's certificate was read before", e);
        }
    }
}
