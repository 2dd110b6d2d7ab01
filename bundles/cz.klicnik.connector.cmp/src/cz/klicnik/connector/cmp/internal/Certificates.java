/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.x509.Certificate;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateParser;

/** From bytes to Bouncy Castle's objects and back. */
final class Certificates {

    private Certificates() {
    }

    /** Empty for what is none. */
    static Optional<Certificate> read(Bytes der) {
        try {
            return Optional.of(decoded(CertificateParser.parse(der).der()));
        } catch (FaultException | IllegalArgumentException e) {
            // documented: what is none is no link of a path
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException for what is none */
    static Certificate decoded(Bytes der) {
        return Certificate.getInstance(der.toArray());
    }

    /** As it came. */
    static Bytes der(Certificate certificate) {
        return Bytes.of(encoded(certificate, ASN1Encoding.BER));
    }

    /**
     * The certificates of a list, DER, as they came. Those of the first version are among them, which Bouncy Castle's own
     * classes for CMP take for an error; old roots are such.
     */
    static List<Bytes> all(ASN1Sequence list) {
        return Arrays.stream(list.toArray()).filter(ASN1Sequence.class::isInstance)
                .map(c -> Bytes.of(encoded(c.toASN1Primitive(), ASN1Encoding.BER))).toList();
    }

    /** The certificates in the field of a message that has this tag. */
    static List<Bytes> tagged(ASN1Sequence message, int tag) {
        return Arrays.stream(message.toArray()).filter(ASN1TaggedObject.class::isInstance)
                .map(ASN1TaggedObject.class::cast).filter(field -> field.getTagNo() == tag)
                .flatMap(field -> all(ASN1Sequence.getInstance(field, true)).stream()).toList();
    }

    /** Of what was made here, or decoded. */
    static byte[] der(ASN1Object object) {
        return encoded(object, ASN1Encoding.DER);
    }

    private static byte[] encoded(ASN1Object object, String rules) {
        try {
            return object.getEncoded(rules);
        } catch (IOException e) {
            throw new IllegalStateException("What was made or decoded can be encoded", e);
        }
    }
}
