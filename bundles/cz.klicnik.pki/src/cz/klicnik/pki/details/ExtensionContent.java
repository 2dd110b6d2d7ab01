/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.details;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import cz.klicnik.core.Bytes;

/** What an extension says. OIDs are dotted. */
public sealed interface ExtensionContent {

    /** RFC 5280, section 4.2.1.3; names of the bits in their order. */
    record KeyUsage(List<String> bits) implements ExtensionContent {
    }

    /** Section 4.2.1.12; also Microsoft's application policies. */
    record ExtendedKeyUsage(List<String> purposes) implements ExtensionContent {
    }

    /** Section 4.2.1.9. */
    record BasicConstraints(boolean authority, OptionalInt pathLength) implements ExtensionContent {
    }

    /** Section 4.2.1.2. */
    record SubjectKeyIdentifier(Bytes id) implements ExtensionContent {
    }

    /** Section 4.2.1.1. */
    record AuthorityKeyIdentifier(Bytes id, List<GeneralName> issuer, Optional<BigInteger> serial)
            implements ExtensionContent {
    }

    /** Sections 4.2.1.6 and 4.2.1.7. */
    record AlternativeNames(List<GeneralName> names) implements ExtensionContent {
    }

    /** Section 4.2.1.4. */
    record Policies(List<Policy> policies) implements ExtensionContent {
    }

    /**
     * @param statements pages of certification practice statements
     * @param notices texts for users
     */
    record Policy(String oid, List<String> statements, List<String> notices) {
    }

    /** Section 4.2.1.5. */
    record PolicyMappings(List<Mapping> mappings) implements ExtensionContent {
    }

    /** A policy of the issuer and the one of the subject that it equals. */
    record Mapping(String issuer, String subject) {
    }

    /** Section 4.2.1.11. */
    record PolicyConstraints(OptionalInt requireExplicit, OptionalInt inhibitMapping) implements ExtensionContent {
    }

    /** Section 4.2.1.14. */
    record InhibitAnyPolicy(int skip) implements ExtensionContent {
    }

    /** Section 4.2.1.10. */
    record NameConstraints(List<GeneralName> permitted, List<GeneralName> excluded) implements ExtensionContent {
    }

    /** Sections 4.2.1.13 and 4.2.1.15. */
    record DistributionPoints(List<DistributionPoint> points) implements ExtensionContent {
    }

    /** @param reasons names of the bits; empty for all reasons */
    record DistributionPoint(List<GeneralName> names, List<String> reasons, List<GeneralName> issuer) {
    }

    /** Sections 4.2.2.1 and 4.2.2.2. */
    record InformationAccess(List<Access> accesses) implements ExtensionContent {
    }

    /** @param method an OID: OCSP, caIssuers … */
    record Access(String method, GeneralName location) {
    }

    /** RFC 3739, section 3.2.6, and EN 319 412-5. */
    record QualifiedStatements(List<QualifiedStatement> statements) implements ExtensionContent {
    }

    /** RFC 5280, section 4.2.1 of the RFC it took the place of (3280, section 4.2.1.4). */
    record PrivateKeyUsagePeriod(Optional<Instant> from, Optional<Instant> until) implements ExtensionContent {
    }

    /**
     * An extension that says everything by being there: id-pkix-ocsp-nocheck (RFC 6960, section 4.2.2.2.1), noRevAvail (RFC
     * 9608), ValAssuredSTCerts (EN 319 412-1, section 5.2), the poison of a certificate that is only logged (RFC 6962,
     * section 3.1).
     */
    record Present() implements ExtensionContent {
    }

    /** RFC 8551, section 2.5.2, and RFC 4262: algorithms that the holder's mail program understands. */
    record Capabilities(List<String> algorithms) implements ExtensionContent {
    }

    /** RFC 7633: numbers of TLS extensions. */
    record TlsFeatures(List<Integer> features) implements ExtensionContent {
    }

    /** RFC 6962, section 3.3. */
    record SignedTimestamps(List<SignedTimestamp> timestamps) implements ExtensionContent {
    }

    /**
     * @param log SHA-256 of the log's key
     * @param hash the algorithm's number in TLS (RFC 5246, section 7.4.1.4.1): 4 is SHA-256
     * @param signature likewise: 1 is RSA, 3 ECDSA
     */
    record SignedTimestamp(Bytes log, Instant at, int hash, int signature) {
    }

    /** Netscape's type of certificate: names of the bits. */
    record NetscapeType(List<String> bits) implements ExtensionContent {
    }

    /** A text: Netscape's comment, Microsoft's name of a template. */
    record Text(String text) implements ExtensionContent {
    }

    /** Microsoft's template. */
    record Template(String oid, OptionalInt major, OptionalInt minor) implements ExtensionContent {
    }

    /** Of revocation lists, sections 5.2.3 and 5.2.4: the list's number, or that of the list whose changes it holds. */
    record Number(BigInteger number) implements ExtensionContent {
    }

    /**
     * Of revocation lists, section 5.2.5: which certificates the list is about.
     *
     * @param only kinds of certificates by the standard's names: onlyContainsUserCerts …; empty for all kinds
     * @param reasons names of the bits; empty for all reasons
     * @param indirect it also has certificates of other issuers
     */
    record IssuingPoint(List<GeneralName> names, List<String> only, List<String> reasons, boolean indirect)
            implements ExtensionContent {
    }

    /** A point in time: since when a list keeps certificates that have expired (X.509, section 9.5.2.8). */
    record Moment(Instant at) implements ExtensionContent {
    }

    /** Section 4.2.1.8: attributes of a person as name and value. */
    record SubjectAttributes(List<PersonAttribute> attributes) implements ExtensionContent {
    }

    /** @param values texts, or hexadecimal */
    record PersonAttribute(String oid, List<String> values) {
    }
}
