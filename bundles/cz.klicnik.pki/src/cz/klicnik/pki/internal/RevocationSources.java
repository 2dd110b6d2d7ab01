/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.details.CertificateDetails;
import cz.klicnik.pki.details.ExtensionContent;
import cz.klicnik.pki.details.ExtensionDetail;
import cz.klicnik.pki.details.GeneralName;

/**
 * Where a certificate says that its status, and its issuer's certificate, are to be had.
 *
 * @param services of OCSP
 * @param lists CRLs
 * @param issuers certificates of the issuer
 */
public record RevocationSources(List<URI> services, List<URI> lists, List<URI> issuers) {

    private static final String OCSP = "1.3.6.1.5.5.7.48.1";
    private static final String CA_ISSUERS = "1.3.6.1.5.5.7.48.2";
    /** Nobody asks more places than these. */
    private static final int MOST = 4;

    /** None for what is no certificate. */
    public static RevocationSources of(Bytes certificate) {
        List<URI> services = new ArrayList<>();
        List<URI> lists = new ArrayList<>();
        List<URI> issuers = new ArrayList<>();
        try {
            for (ExtensionDetail extension : CertificateDetails.of(certificate).extensions()) {
                switch (extension.content().orElse(new ExtensionContent.Present())) {
                case ExtensionContent.InformationAccess access when extension.oid().equals("1.3.6.1.5.5.7.1.1") -> {
                    for (ExtensionContent.Access one : access.accesses()) {
                        if (one.method().equals(OCSP)) {
                            add(one.location(), services);
                        } else if (one.method().equals(CA_ISSUERS)) {
                            add(one.location(), issuers);
                        }
                    }
                }
                case ExtensionContent.DistributionPoints points when extension.oid().equals("2.5.29.31") ->
                    points.points().forEach(point -> point.names().forEach(name -> add(name, lists)));
                default -> {
                    // says nothing about where to ask
                }
                }
            }
        } catch (FaultException e) {
            return new RevocationSources(List.of(), List.of(), List.of());
        }
        return new RevocationSources(services, lists, issuers);
    }

    private static void add(GeneralName name, List<URI> to) {
        if (name.kind() != GeneralName.Kind.URI || to.size() >= MOST) {
            return;
        }
        try {
            URI address = URI.create(name.text().strip());
            String scheme = String.valueOf(address.getScheme());
            if (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https")) {
                to.add(address);
            }
        } catch (IllegalArgumentException e) {
            // an address that is none cannot be asked; the extension is shown as it is
            return;
        }
    }
}
