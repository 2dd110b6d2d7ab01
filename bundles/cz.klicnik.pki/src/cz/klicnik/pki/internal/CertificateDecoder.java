/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.TBSCertificate;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateParser.EncodedFields;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.DistinguishedName;

/** Decodes certificates with Bouncy Castle, whose errors of every kind become one fault. */
public final class CertificateDecoder {

    private static final int LONGEST_MESSAGE = 160;

    private CertificateDecoder() {
    }

    /** See {@link CertificateParser#parse}. */
    public static CertificateView decode(Bytes value) throws FaultException {
        byte[] der = exact(value);
        try {
            return view(der, certificate(der));
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** See {@link CertificateParser#encodedFields}. */
    public static EncodedFields encodedFields(Bytes value) throws FaultException {
        try {
            TBSCertificate body = certificate(exact(value)).getTBSCertificate();
            return new EncodedFields(Bytes.of(body.getSubject().getEncoded()), Bytes.of(body.getIssuer().getEncoded()),
                    Bytes.of(body.getSerialNumber().getEncoded()));
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private static CertificateView view(byte[] der, Certificate certificate) throws IOException {
        TBSCertificate body = certificate.getTBSCertificate();
        DistinguishedName subject = Names.decode(body.getSubject());
        DistinguishedName issuer = Names.decode(body.getIssuer());
        Extensions extensions = Extensions.of(Optional.ofNullable(body.getExtensions()));
        SubjectKey key = SubjectKey.of(body.getSubjectPublicKeyInfo());
        Optional<String> email = extensions.email().or(() -> subject.value(DistinguishedName.EMAIL_ADDRESS));
        String holder = subject.display();
        return new CertificateView(Bytes.of(der), subject, holder.isEmpty() ? email.orElse("") : holder, email, issuer,
                body.getSerialNumber().getValue(), body.getStartDate().getDate().toInstant(),
                body.getEndDate().getDate().toInstant(), key.algorithm(), key.bits(),
                Bytes.of(body.getSubjectPublicKeyInfo().getEncoded()), extensions.keyUsage(),
                extensions.extendedKeyUsage(), extensions.qcStatements(), extensions.qcTypes(),
                extensions.certificateAuthority(), hash("SHA-256", der), hash("SHA-1", der));
    }

    private static Certificate certificate(byte[] der) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(der)) {
            ASN1Primitive outer = in.readObject();
            if (!(outer instanceof ASN1Sequence sequence)) {
                throw new IOException("not a SEQUENCE");
            }
            return Certificate.getInstance(sequence);
        }
    }

    /** Cuts the padding off and refuses early what cannot be a certificate, so that the decoder sees bounded input. */
    private static byte[] exact(Bytes value) throws FaultException {
        if (value.isEmpty()) {
            throw unreadable("empty");
        }
        if (value.length() > CertificateParser.LONGEST) {
            throw unreadable(value.length() + " bytes");
        }
        byte[] bytes = value.toArray();
        int length = Der.lengthOfSequence(bytes);
        if (length < 0) {
            throw unreadable("not a DER SEQUENCE");
        }
        if (length > bytes.length) {
            throw unreadable("truncated: " + bytes.length + " of " + length + " bytes");
        }
        for (int i = length; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                throw unreadable((bytes.length - length) + " bytes after the end");
            }
        }
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    private static FaultException unreadable(String message) {
        return new FaultException(FaultCode.OBJECT_UNREADABLE, Fault.MESSAGE, message);
    }

    private static FaultException unreadable(Exception cause) {
        String message = String.valueOf(cause.getMessage());
        return new FaultException(Fault.of(FaultCode.OBJECT_UNREADABLE, Fault.MESSAGE,
                message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…"), cause);
    }

    private static String hash(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
