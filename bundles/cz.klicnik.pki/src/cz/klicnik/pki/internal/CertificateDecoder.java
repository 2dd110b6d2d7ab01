/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateParser.EncodedFields;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.DistinguishedName;

/** Decodes certificates (RFC 5280, section 4.1). */
public final class CertificateDecoder {

    private static final int VERSION = 0xa0;
    private static final int ISSUER_ID = 0x81;
    private static final int SUBJECT_ID = 0x82;
    private static final int EXTENSIONS = 0xa3;

    private CertificateDecoder() {
    }

    /** The fields of a TBSCertificate in their order. */
    private record Body(DerElement serial, DerElement issuer, DerElement validity, DerElement subject, DerElement key,
            Optional<DerElement> extensions) {
    }

    /** See {@link CertificateParser#parse}. */
    public static CertificateView decode(Bytes value) throws FaultException {
        try {
            DerElement certificate = DerReader.whole(value, CertificateParser.LONGEST);
            return view(certificate.encoded(), body(certificate));
        } catch (DerException e) {
            throw e.fault();
        }
    }

    /** See {@link CertificateParser#encodedFields}. */
    public static EncodedFields encodedFields(Bytes value) throws FaultException {
        try {
            Body body = body(DerReader.whole(value, CertificateParser.LONGEST));
            return new EncodedFields(body.subject().encoded(), body.issuer().encoded(), body.serial().encoded());
        } catch (DerException e) {
            throw e.fault();
        }
    }

    /** See {@link CertificateParser#name}. */
    public static DistinguishedName name(Bytes der) throws FaultException {
        try {
            return Names.decode(new DerReader(der.toArray()).next(DerReader.SEQUENCE));
        } catch (DerException e) {
            throw e.fault();
        }
    }

    private static CertificateView view(Bytes der, Body body) throws DerException {
        DerReader validity = body.validity().inside();
        Instant notBefore = validity.next().time();
        Instant notAfter = validity.next().time();
        BigInteger serial = body.serial().integer();
        DistinguishedName subject = Names.decode(body.subject());
        DistinguishedName issuer = Names.decode(body.issuer());
        Extensions extensions = Extensions.of(body.extensions());
        SubjectPublicKey key = SubjectPublicKey.of(body.key());
        Optional<String> email = extensions.email().or(() -> subject.value(DistinguishedName.EMAIL_ADDRESS));
        String holder = subject.display();
        byte[] bytes = der.toArray();
        return new CertificateView(der, subject, holder.isEmpty() ? email.orElse("") : holder, email, issuer, serial,
                notBefore, notAfter, key.name(), key.bits(), body.key().encoded(), extensions.keyUsage(),
                extensions.extendedKeyUsage(), extensions.qcStatements(), extensions.qcTypes(),
                extensions.certificateAuthority(), Hashes.of("SHA-256", bytes), Hashes.of("SHA-1", bytes));
    }

    private static Body body(DerElement certificate) throws DerException {
        DerReader outer = certificate.inside();
        DerReader in = outer.next(DerReader.SEQUENCE).inside();
        in.optional(VERSION);
        DerElement serial = in.next(DerReader.INTEGER);
        in.next(DerReader.SEQUENCE);
        DerElement issuer = in.next(DerReader.SEQUENCE);
        DerElement validity = in.next(DerReader.SEQUENCE);
        DerElement subject = in.next(DerReader.SEQUENCE);
        DerElement key = in.next(DerReader.SEQUENCE);
        in.optional(ISSUER_ID);
        in.optional(SUBJECT_ID);
        Optional<DerElement> tagged = in.optional(EXTENSIONS);
        Optional<DerElement> extensions =
                tagged.isPresent() ? Optional.of(tagged.get().inside().next(DerReader.SEQUENCE)) : Optional.empty();
        // not checked, but without a signature it is no certificate
        outer.next(DerReader.SEQUENCE);
        outer.next(DerReader.BIT_STRING);
        return new Body(serial, issuer, validity, subject, key, extensions);
    }
}
