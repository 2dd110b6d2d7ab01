/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.details;

import java.math.BigDecimal;
import java.util.List;

import cz.klicnik.core.Bytes;

/** A statement of a qualified certificate (EN 319 412-5, sections 4 and 5; RFC 3739, section 3.2.6). */
public sealed interface QualifiedStatement {

    /** Its OID, dotted. */
    String oid();

    /** QcCompliance: the issuer claims that the certificate is a qualified one. */
    record Compliance(String oid) implements QualifiedStatement {
    }

    /** QcSSCD: the issuer claims that the key is on a qualified device. */
    record QualifiedDevice(String oid) implements QualifiedStatement {
    }

    /**
     * QcLimitValue.
     *
     * @param currency ISO 4217, by letters or by number
     */
    record Limit(String oid, String currency, BigDecimal amount) implements QualifiedStatement {
    }

    /** QcRetentionPeriod: years after the end of validity for which the issuer keeps its records. */
    record Retention(String oid, int years) implements QualifiedStatement {
    }

    /** QcPDS: disclosure statements. */
    record Disclosure(String oid, List<Page> pages) implements QualifiedStatement {
    }

    /** @param language ISO 639-1 */
    record Page(String address, String language) {
    }

    /** QcType: what the certificate is for. */
    record Types(String oid, List<String> types) implements QualifiedStatement {
    }

    /** QcCClegislation: countries by ISO 3166-1 under whose law it is qualified; without it, that of the Union. */
    record Legislation(String oid, List<String> countries) implements QualifiedStatement {
    }

    /**
     * QcPKIXQCSyntax v1 or v2.
     *
     * @param semantics an OID, or empty
     */
    record Semantics(String oid, String semantics, List<GeneralName> authorities) implements QualifiedStatement {
    }

    /** @param value DER of what follows the OID; empty where nothing does */
    record Unknown(String oid, Bytes value) implements QualifiedStatement {
    }
}
