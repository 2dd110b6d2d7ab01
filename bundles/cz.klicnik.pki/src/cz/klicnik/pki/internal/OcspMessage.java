/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.Bytes;

/** Questions and answers about the status of one certificate (RFC 6960, section 4). */
public final class OcspMessage {

    /** What an answer says of the certificate; whether it may be believed is for the validator to say. */
    public record Answer(Kind kind, Instant producedAt, Optional<Instant> nextUpdate, boolean nonceFits) {
    }

    /** What became of a question. */
    public enum Kind {
        GOOD, REVOKED,
        /** The responder does not know the certificate. */
        UNKNOWN,
        /** The responder does not answer: busy, unauthorised … */
        REFUSED,
        /** The answer is about another certificate. */
        OTHER_CERTIFICATE
    }

    private final CertID id;
    private final Bytes nonce;

    private OcspMessage(CertID id, Bytes nonce) {
        this.id = id;
        this.nonce = nonce;
    }

    /**
     * A question.
     *
     * @param nonce random, so that no old answer is taken for a new one
     */
    public static OcspMessage about(X509Certificate certificate, X509Certificate issuer, byte[] nonce) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            byte[] name = sha1.digest(certificate.getIssuerX500Principal().getEncoded());
            byte[] key = sha1.digest(SubjectPublicKeyInfo.getInstance(issuer.getPublicKey().getEncoded())
                    .getPublicKeyData().getOctets());
            return new OcspMessage(
                    new CertID(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1, DERNull.INSTANCE),
                            new DEROctetString(name), new DEROctetString(key),
                            new ASN1Integer(certificate.getSerialNumber())),
                    Bytes.of(nonce));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    /** @return DER of an OCSPRequest */
    public Bytes request() {
        try {
            byte[] value = new DEROctetString(nonce.toArray()).getEncoded();
            Extensions extensions =
                    new Extensions(new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, value));
            TBSRequest request = new TBSRequest(null,
                    new DERSequence(new ASN1Encodable[] { new Request(id, null) }), extensions);
            return Bytes.of(new OCSPRequest(request, null).getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("What was built can be encoded", e);
        }
    }

    /** @throws IOException when the bytes are no answer */
    public Answer read(Bytes response) throws IOException {
        try {
            OCSPResponse outer = OCSPResponse.getInstance(response.toArray());
            if (outer.getResponseStatus().getIntValue() != OCSPResponseStatus.SUCCESSFUL
                    || outer.getResponseBytes() == null) {
                return new Answer(Kind.REFUSED, Instant.EPOCH, Optional.empty(), true);
            }
            BasicOCSPResponse basic =
                    BasicOCSPResponse.getInstance(outer.getResponseBytes().getResponse().getOctets());
            boolean fits = nonceFits(basic.getTbsResponseData().getResponseExtensions());
            for (ASN1Encodable one : basic.getTbsResponseData().getResponses()) {
                SingleResponse single = SingleResponse.getInstance(one);
                if (isMine(single.getCertID())) {
                    return new Answer(kind(single.getCertStatus().getTagNo()), time(single.getThisUpdate()),
                            single.getNextUpdate() == null ? Optional.empty()
                                    : Optional.of(time(single.getNextUpdate())),
                            fits);
                }
            }
            return new Answer(Kind.OTHER_CERTIFICATE, Instant.EPOCH, Optional.empty(), fits);
        } catch (RuntimeException e) {
            // Bouncy Castle throws any of these for what is no answer
            throw new IOException(e);
        }
    }

    private boolean isMine(CertID other) {
        BigInteger serial = other.getSerialNumber().getValue();
        return serial.equals(id.getSerialNumber().getValue())
                && Arrays.equals(other.getIssuerKeyHash().getOctets(), id.getIssuerKeyHash().getOctets())
                && Arrays.equals(other.getIssuerNameHash().getOctets(), id.getIssuerNameHash().getOctets());
    }

    /** A responder that repeats prepared answers leaves the nonce out (RFC 8954); a wrong one is an old answer. */
    private boolean nonceFits(@Nullable Extensions extensions) {
        Extension extension =
                extensions == null ? null : extensions.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        return extension == null
                || Arrays.equals(ASN1OctetString.getInstance(extension.getParsedValue()).getOctets(), nonce.toArray());
    }

    private static Kind kind(int tag) {
        return switch (tag) {
        case 0 -> Kind.GOOD;
        case 1 -> Kind.REVOKED;
        default -> Kind.UNKNOWN;
        };
    }

    private static Instant time(ASN1GeneralizedTime time) throws IOException {
        try {
            return time.getDate().toInstant();
        } catch (ParseException e) {
            throw new IOException(e);
        }
    }
}
