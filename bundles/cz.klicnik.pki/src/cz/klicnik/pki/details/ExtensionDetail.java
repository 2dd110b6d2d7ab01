/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.details;

import java.util.Optional;

import cz.klicnik.core.Bytes;

/**
 * An extension of a certificate (RFC 5280, section 4.2).
 *
 * @param oid dotted
 * @param value the content of its OCTET STRING
 * @param content decoded; absent where the extension is not known, or damaged
 * @param problem why a known extension could not be decoded, in English, for people who read ASN.1; empty otherwise
 */
public record ExtensionDetail(String oid, boolean critical, Bytes value, Optional<ExtensionContent> content,
        String problem) {
}
