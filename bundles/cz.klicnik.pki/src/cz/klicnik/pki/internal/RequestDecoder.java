/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.Asn1Node;
import cz.klicnik.pki.details.CertificateDetails;
import cz.klicnik.pki.details.CertificateDetails.Algorithm;
import cz.klicnik.pki.details.ExtensionDetail;
import cz.klicnik.pki.details.RequestDetails;
import cz.klicnik.pki.details.RequestDetails.RequestAttribute;

/** Decodes certificate requests (RFC 2986, section 4). */
public final class RequestDecoder {

    private static final String CHALLENGE_PASSWORD = "1.2.840.113549.1.9.7";
    private static final String EXTENSION_REQUEST = "1.2.840.113549.1.9.14";
    private static final String MICROSOFT_EXTENSIONS = "1.3.6.1.4.1.311.2.1.14";
    private static final int ATTRIBUTES = 0xa0;
    /** An attribute with more values is not meant seriously. */
    private static final int MOST_VALUES = 50;

    private RequestDecoder() {
    }

    /** What the attributes say. */
    private static final class Wishes {
        private boolean challengePassword;
        private final List<ExtensionDetail> extensions = new ArrayList<>();
        private int extensionsLeftOut;
        private final List<RequestAttribute> attributes = new ArrayList<>();
        private int attributesLeftOut;
    }

    /** See {@link RequestDetails#of}. */
    public static RequestDetails decode(Bytes value) throws FaultException {
        try {
            DerElement request = DerReader.whole(value, RequestDetails.LONGEST);
            DerReader outer = request.inside();
            DerElement info = outer.next(DerReader.SEQUENCE);
            DerReader body = info.inside();
            int version = body.next(DerReader.INTEGER).integer().intValue() + 1;
            DerElement subject = body.next(DerReader.SEQUENCE);
            DerElement key = body.next(DerReader.SEQUENCE);
            Wishes wishes = new Wishes();
            Optional<DerElement> attributes = body.optional(ATTRIBUTES);
            if (attributes.isPresent()) {
                read(attributes.get(), wishes);
            }
            DerElement algorithm = outer.next(DerReader.SEQUENCE);
            byte[] signature = outer.next(DerReader.BIT_STRING).bits();
            SubjectPublicKey publicKey = SubjectPublicKey.of(key);
            Algorithm signed = algorithm(algorithm);
            return new RequestDetails(request.encoded(), version, Names.decode(subject), publicKey.name(),
                    publicKey.bits(), new Algorithm(publicKey.oid(), publicKey.parameters()), publicKey.key(),
                    key.encoded(), wishes.challengePassword, wishes.extensions, wishes.extensionsLeftOut,
                    wishes.attributes, wishes.attributesLeftOut, signed, Bytes.of(signature),
                    OwnSignatures.check(info.encoded(), key.encoded(), signed, signature),
                    Hashes.sha256(request.encoded()));
        } catch (DerException e) {
            throw e.fault();
        }
    }

    /** An AlgorithmIdentifier (RFC 5280, section 4.1.1.2). */
    static Algorithm algorithm(DerElement sequence) throws DerException {
        DerReader in = sequence.inside();
        String oid = in.next(DerReader.OID).oid();
        return new Algorithm(oid, in.more() ? in.next().encoded() : Bytes.empty());
    }

    private static void read(DerElement attributes, Wishes wishes) throws DerException {
        for (DerReader in = attributes.inside(); in.more();) {
            DerReader attribute = in.next(DerReader.SEQUENCE).inside();
            String oid = attribute.next(DerReader.OID).oid();
            DerElement values = attribute.next(DerReader.SET);
            switch (oid) {
            case CHALLENGE_PASSWORD -> wishes.challengePassword = true;
            case EXTENSION_REQUEST, MICROSOFT_EXTENSIONS -> extensions(values, wishes);
            default -> {
                if (wishes.attributes.size() < RequestDetails.MOST_ATTRIBUTES) {
                    wishes.attributes.add(attribute(oid, values));
                } else {
                    wishes.attributesLeftOut++;
                }
            }
            }
        }
    }

    private static void extensions(DerElement values, Wishes wishes) throws DerException {
        for (DerReader in = values.inside(); in.more();) {
            for (DerReader list = in.next(DerReader.SEQUENCE).inside(); list.more();) {
                DerElement extension = list.next(DerReader.SEQUENCE);
                if (wishes.extensions.size() < CertificateDetails.MOST_EXTENSIONS) {
                    wishes.extensions.add(ExtensionDecoder.decode(extension));
                } else {
                    wishes.extensionsLeftOut++;
                }
            }
        }
    }

    private static RequestAttribute attribute(String oid, DerElement set) throws DerException {
        List<String> texts = new ArrayList<>();
        List<Bytes> values = new ArrayList<>();
        for (DerReader in = set.inside(); in.more() && values.size() < MOST_VALUES;) {
            DerElement value = in.next();
            value.text().ifPresent(texts::add);
            values.add(value.encoded());
        }
        return new RequestAttribute(oid, texts, values);
    }

    /** See {@link RequestDetails#withoutPassword}. */
    public static Bytes withoutPassword(Bytes der) {
        byte[] bytes = der.toArray();
        try {
            for (Asn1Node info : Asn1Node.parse(der).children()) {
                for (Asn1Node field : info.children()) {
                    if (field.name().equals("[0]")) {
                        field.children().forEach(attribute -> mask(attribute, bytes));
                    }
                }
            }
        } catch (FaultException e) {
            // documented: what is no ASN.1 is given back
            return der;
        }
        return Bytes.of(bytes);
    }

    private static void mask(Asn1Node attribute, byte[] bytes) {
        List<Asn1Node> parts = attribute.children();
        if (parts.size() > 1 && parts.getFirst().text().equals(CHALLENGE_PASSWORD)) {
            for (Asn1Node values : parts.subList(1, parts.size())) {
                for (Asn1Node value : values.children()) {
                    int from = value.offset() + value.headerLength();
                    Arrays.fill(bytes, from, from + value.length(), (byte) '*');
                }
            }
        }
    }
}
