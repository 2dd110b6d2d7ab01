/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.chain;

import java.net.URI;
import java.util.List;

import cz.klicnik.core.Bytes;
import cz.klicnik.pki.internal.RevocationSources;

/** Where a certificate says that its issuer's certificate is to be had (RFC 5280, section 4.2.2.1: caIssuers). */
public final class IssuerAddresses {

    private IssuerAddresses() {
    }

    /** None for what is no certificate. */
    public static List<URI> of(Bytes certificate) {
        return RevocationSources.of(certificate).issuers();
    }
}
