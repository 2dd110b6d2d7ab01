/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.request;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/**
 * What of a certificate a request can take over, as it is encoded there.
 *
 * @param subject DER of the Name
 * @param extensions in the certificate's order
 */
public record CertificateParts(Bytes subject, List<Part> extensions) {

    /**
     * An extension (RFC 5280, section 4.2).
     *
     * @param oid dotted
     * @param der of the whole Extension
     */
    public record Part(String oid, boolean critical, Bytes der) {
    }

    public CertificateParts {
        extensions = List.copyOf(extensions);
    }

    /**
     * Takes a certificate apart.
     *
     * @param certificate DER
     * @throws FaultException OBJECT_UNREADABLE when it is none
     */
    public static CertificateParts of(Bytes certificate) throws FaultException {
        try {
            Certificate read = Certificate.getInstance(certificate.toArray());
            List<Part> parts = new ArrayList<>();
            Extensions extensions = read.getTBSCertificate().getExtensions();
            if (extensions != null) {
                for (ASN1ObjectIdentifier oid : extensions.getExtensionOIDs()) {
                    Extension extension = extensions.getExtension(oid);
                    parts.add(new Part(oid.getId(), extension.isCritical(),
                            Bytes.of(extension.getEncoded(ASN1Encoding.DER))));
                }
            }
            return new CertificateParts(Bytes.of(read.getSubject().getEncoded()), parts);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new FaultException(
                    Fault.of(FaultCode.OBJECT_UNREADABLE, Fault.MESSAGE, String.valueOf(e.getMessage())), e);
        }
    }
}
