/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Primitive;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.Asn1Node;
import cz.klicnik.pki.details.ExtensionContent;
import cz.klicnik.pki.details.ExtensionDetail;

/** Reads extensions of certificates, requests and revocation lists with Bouncy Castle, after a look whether they are harmless to read: it reads by recursion. */
public final class ExtensionDecoder {

    private static final int DEEPEST = 32;
    private static final int MOST_ELEMENTS = 20_000;

    private static final Map<String, Decoder> DECODERS = Map.ofEntries(
            Map.entry("2.5.29.9", PolicyExtensions::subjectAttributes),
            Map.entry("2.5.29.14", NameExtensions::subjectKeyIdentifier),
            Map.entry("2.5.29.15", UsageExtensions::keyUsage),
            Map.entry("2.5.29.16", UsageExtensions::privateKeyUsagePeriod),
            Map.entry("2.5.29.17", NameExtensions::alternativeNames),
            Map.entry("2.5.29.18", NameExtensions::alternativeNames),
            Map.entry("2.5.29.19", UsageExtensions::basicConstraints),
            Map.entry("2.5.29.20", UsageExtensions::number),
            Map.entry("2.5.29.27", UsageExtensions::number),
            Map.entry("2.5.29.28", NameExtensions::issuingPoint),
            Map.entry("2.5.29.60", UsageExtensions::moment),
            Map.entry("2.5.29.30", NameExtensions::nameConstraints),
            Map.entry("2.5.29.31", NameExtensions::distributionPoints),
            Map.entry("2.5.29.32", PolicyExtensions::policies),
            Map.entry("2.5.29.33", PolicyExtensions::mappings),
            Map.entry("2.5.29.35", NameExtensions::authorityKeyIdentifier),
            Map.entry("2.5.29.36", PolicyExtensions::constraints),
            Map.entry("2.5.29.37", UsageExtensions::extendedKeyUsage),
            Map.entry("2.5.29.46", NameExtensions::distributionPoints),
            Map.entry("2.5.29.54", PolicyExtensions::inhibitAnyPolicy),
            Map.entry("1.3.6.1.5.5.7.1.1", NameExtensions::informationAccess),
            Map.entry("1.3.6.1.5.5.7.1.11", NameExtensions::informationAccess),
            Map.entry("1.3.6.1.5.5.7.1.3", QualifiedExtension::statements),
            Map.entry("1.3.6.1.5.5.7.1.24", UsageExtensions::tlsFeatures),
            Map.entry("1.3.6.1.5.5.7.48.1.5", UsageExtensions::present),
            Map.entry("2.5.29.56", UsageExtensions::present),
            Map.entry("0.4.0.194121.2.1", UsageExtensions::present),
            Map.entry("1.3.6.1.4.1.11129.2.4.3", UsageExtensions::present),
            Map.entry("1.2.840.113549.1.9.15", UsageExtensions::capabilities),
            Map.entry("1.3.6.1.4.1.11129.2.4.2", UsageExtensions::signedTimestamps),
            Map.entry("2.16.840.1.113730.1.1", UsageExtensions::netscapeType),
            Map.entry("2.16.840.1.113730.1.2", UsageExtensions::text),
            Map.entry("2.16.840.1.113730.1.3", UsageExtensions::text),
            Map.entry("2.16.840.1.113730.1.4", UsageExtensions::text),
            Map.entry("2.16.840.1.113730.1.7", UsageExtensions::text),
            Map.entry("2.16.840.1.113730.1.8", UsageExtensions::text),
            Map.entry("2.16.840.1.113730.1.12", UsageExtensions::text),
            Map.entry("2.16.840.1.113730.1.13", UsageExtensions::text),
            Map.entry("1.3.6.1.4.1.311.20.2", UsageExtensions::text),
            Map.entry("1.3.6.1.4.1.311.21.1", UsageExtensions::number),
            Map.entry("1.3.6.1.4.1.311.25.2", NameExtensions::alternativeNames),
            Map.entry("1.3.6.1.4.1.311.21.7", UsageExtensions::template),
            Map.entry("1.3.6.1.4.1.311.21.10", PolicyExtensions::applicationPolicies));

    /** Reads one extension's value; throws what Bouncy Castle throws for a wrong one. */
    @FunctionalInterface
    interface Decoder {
        ExtensionContent decode(ASN1Primitive value) throws IOException;
    }

    private ExtensionDecoder() {
    }

    static ExtensionDetail decode(DerElement extension) {
        try {
            return decode(Asn1Node.parse(extension.encoded()));
        } catch (FaultException e) {
            throw new IllegalStateException("What was an element is one", e);
        }
    }

    /** @param extension the SEQUENCE of OID, perhaps a BOOLEAN, and OCTET STRING */
    public static ExtensionDetail decode(Asn1Node extension) {
        List<Asn1Node> parts = extension.children();
        String oid = parts.isEmpty() ? "" : parts.getFirst().text();
        boolean critical = parts.size() > 2 && parts.get(1).text().equals("TRUE");
        if (parts.size() < 2 || extension.damage().isPresent()) {
            return new ExtensionDetail(oid, critical, extension.content(), Optional.empty(),
                    extension.damage().orElse("no value"));
        }
        Bytes value = parts.getLast().content();
        Optional<Decoder> decoder = Optional.ofNullable(DECODERS.get(oid));
        if (decoder.isEmpty()) {
            return new ExtensionDetail(oid, critical, value, Optional.empty(), "");
        }
        Optional<String> danger = danger(value);
        if (danger.isPresent()) {
            return new ExtensionDetail(oid, critical, value, Optional.empty(), danger.get());
        }
        try {
            ASN1Primitive primitive = ASN1Primitive.fromByteArray(value.toArray());
            if (primitive == null) {
                return new ExtensionDetail(oid, critical, value, Optional.empty(), "empty");
            }
            return new ExtensionDetail(oid, critical, value, Optional.of(decoder.get().decode(primitive)), "");
        } catch (IOException | RuntimeException e) {
            // Bouncy Castle throws any of these for a value that is not what the standard says: the raw value is shown
            return new ExtensionDetail(oid, critical, value, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> danger(Bytes value) {
        try {
            Deque<Level> todo = new ArrayDeque<>(List.of(new Level(Asn1Node.parse(value), 0)));
            for (int seen = 0; !todo.isEmpty(); seen++) {
                Level level = todo.pop();
                if (level.depth() > DEEPEST) {
                    return Optional.of("nested more than " + DEEPEST + " times");
                }
                if (seen > MOST_ELEMENTS || level.node().truncated()) {
                    return Optional.of("more than " + MOST_ELEMENTS + " elements");
                }
                if (level.node().constructed()) {
                    level.node().children().forEach(child -> todo.push(new Level(child, level.depth() + 1)));
                }
            }
            return Optional.empty();
        } catch (FaultException e) {
            return e.fault().detail(Fault.MESSAGE);
        }
    }

    private record Level(Asn1Node node, int depth) {
    }
}
