/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.details;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.Asn1Node;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.internal.ExtensionDecoder;

/**
 * Every field of a certificate (RFC 5280, section 4.1).
 *
 * @param version 1 to 3
 * @param signatureAlgorithm as the issuer signed it
 * @param algorithmsDiffer the signed and the unsigned field name different algorithms, which they must not
 * @param extensions in their order
 * @param extensionsLeftOut how many more there are than are looked at
 */
public record CertificateDetails(CertificateView view, int version, Algorithm signatureAlgorithm,
        boolean algorithmsDiffer, Algorithm keyAlgorithm, Bytes publicKey, Optional<Bytes> issuerUniqueId,
        Optional<Bytes> subjectUniqueId, List<ExtensionDetail> extensions, int extensionsLeftOut, Bytes signature) {

    /** No certificate that anybody meant has more. */
    public static final int MOST_EXTENSIONS = 500;

    private static final int CONTEXT = 2;

    /**
     * An AlgorithmIdentifier.
     *
     * @param oid dotted
     * @param parameters DER; empty where there are none
     */
    public record Algorithm(String oid, Bytes parameters) {

        private static Algorithm of(Asn1Node sequence) {
            List<Asn1Node> parts = sequence.children();
            return new Algorithm(parts.isEmpty() ? "" : parts.getFirst().text(),
                    parts.size() < 2 ? Bytes.empty() : parts.get(1).encoded());
        }
    }

    public CertificateDetails {
        extensions = List.copyOf(extensions);
    }

    /**
     * @param der the certificate
     * @throws FaultException OBJECT_UNREADABLE for what is none; a damaged extension says so itself
     */
    public static CertificateDetails of(Bytes der) throws FaultException {
        CertificateView view = CertificateParser.parse(der);
        List<Asn1Node> certificate = Asn1Node.parse(view.der()).children();
        if (certificate.size() < 3) {
            throw new FaultException(FaultCode.OBJECT_UNREADABLE, Fault.MESSAGE, "no signature");
        }
        Iterator<Asn1Node> body = certificate.getFirst().children().iterator();
        Asn1Node first = next(body);
        boolean versioned = first.tagClass() == CONTEXT;
        int version = versioned ? number(first) + 1 : 1;
        if (versioned) {
            next(body); // the serial number
        }
        Algorithm signed = Algorithm.of(next(body));
        for (int skipped = 0; skipped < 3; skipped++) {
            next(body); // issuer, validity, subject
        }
        List<Asn1Node> key = next(body).children();
        Optional<Bytes> issuerId = Optional.empty();
        Optional<Bytes> subjectId = Optional.empty();
        List<Asn1Node> extensions = List.of();
        while (body.hasNext()) {
            Asn1Node field = body.next();
            switch (field.tag()) {
            case 1 -> issuerId = Optional.of(field.content());
            case 2 -> subjectId = Optional.of(field.content());
            case 3 -> extensions = field.children().isEmpty() ? List.of() : field.children().getFirst().children();
            default -> {
                // nothing that the standard knows
            }
            }
        }
        List<ExtensionDetail> details = new ArrayList<>();
        for (Asn1Node extension : extensions.subList(0, Math.min(extensions.size(), MOST_EXTENSIONS))) {
            details.add(ExtensionDecoder.decode(extension));
        }
        return new CertificateDetails(view, version, signed, !signed.equals(Algorithm.of(certificate.get(1))),
                key.isEmpty() ? new Algorithm("", Bytes.empty()) : Algorithm.of(key.getFirst()),
                key.size() < 2 ? Bytes.empty() : key.get(1).content(), issuerId, subjectId, details,
                extensions.size() - details.size(), certificate.get(2).content());
    }

    /** The extension with an OID. */
    public Optional<ExtensionDetail> extension(String oid) {
        return extensions.stream().filter(e -> e.oid().equals(oid)).findFirst();
    }

    private static Asn1Node next(Iterator<Asn1Node> body) throws FaultException {
        if (!body.hasNext()) {
            throw new FaultException(FaultCode.OBJECT_UNREADABLE, Fault.MESSAGE, "a field is missing");
        }
        return body.next();
    }

    private static int number(Asn1Node explicit) {
        List<Asn1Node> inner = explicit.children();
        String text = inner.isEmpty() ? "" : inner.getFirst().text();
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    }
}
