/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;

/**
 * What is asked of an authority.
 *
 * @param subjectPublicKeyInfo DER of the new key (RFC 5280, section 4.1.2.7)
 * @param subject DER of the Name (RFC 5280, section 4.1.2.4)
 * @param extensions DER of each Extension that is asked for (RFC 2985, section 5.4.2); the authority decides
 * @param renewed DER of the certificate that is renewed; it is still valid, and its key can sign
 * @param details what the connector's settings ask of a person besides, by their names; see {@link Detail}
 */
public record Order(Bytes subjectPublicKeyInfo, Bytes subject, List<Bytes> extensions, Optional<Bytes> renewed,
        Map<String, String> details) {

    public Order {
        extensions = List.copyOf(extensions);
        details = Map.copyOf(details);
    }

    /** A detail; empty where it was not given. */
    public Optional<String> detail(Detail detail) {
        return Optional.ofNullable(details.get(detail.name()));
    }
}
