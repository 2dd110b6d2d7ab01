/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.testing.AllExtensions;
import cz.klicnik.testing.Der;
import cz.klicnik.testing.OpenSslCertificate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificateDetailsTest {

    private final OpenSslCertificate certificate = AllExtensions.make();
    private final CertificateDetails details = CertificateDetails.of(Bytes.of(certificate.bytes()));

    CertificateDetailsTest() throws Exception {
        // openssl may be missing
    }

    @AfterAll
    void close() throws Exception {
        certificate.close();
    }

    @Test
    void every_extension_that_openssl_shows_is_there_with_its_criticality() throws Exception {
        List<Boolean> theirs = new ArrayList<>();
        String text = certificate.text();
        Matcher matcher = Pattern.compile("^            (\\S.*): ?(critical)?\\s*$", Pattern.MULTILINE)
                .matcher(text.substring(text.indexOf("X509v3 extensions:")));
        while (matcher.find()) {
            theirs.add(matcher.group(2) != null);
        }
        assertEquals(theirs, details.extensions().stream().map(ExtensionDetail::critical).toList());
        assertEquals(27, details.extensions().size());
    }

    @Test
    void no_known_extension_is_left_undecoded() {
        assertEquals(List.of("1.2.3.4.5.6"), details.extensions().stream().filter(e -> e.content().isEmpty())
                .map(ExtensionDetail::oid).toList());
        assertEquals(List.of(), details.extensions().stream().map(ExtensionDetail::problem).filter(p -> !p.isEmpty())
                .toList());
    }

    @Test
    void fields_are_those_of_the_certificate() {
        assertEquals(3, details.version());
        assertEquals("1.2.840.10045.4.3.2", details.signatureAlgorithm().oid());
        assertEquals("1.2.840.10045.2.1", details.keyAlgorithm().oid());
        assertFalse(details.algorithmsDiffer());
        assertEquals(0, details.extensionsLeftOut());
        assertEquals("NTRCZ-47114983", details.view().subjectDn().value("2.5.4.97").orElseThrow());
    }

    @Test
    void uses_are_decoded() {
        assertEquals(new ExtensionContent.BasicConstraints(true, OptionalInt.of(2)), content("2.5.29.19"));
        assertEquals(new ExtensionContent.KeyUsage(
                List.of("digitalSignature", "nonRepudiation", "keyCertSign", "cRLSign", "encipherOnly")),
                content("2.5.29.15"));
        assertEquals(new ExtensionContent.ExtendedKeyUsage(
                List.of("1.3.6.1.5.5.7.3.2", "1.3.6.1.5.5.7.3.4", "1.3.6.1.4.1.311.20.2.2")), content("2.5.29.37"));
        assertEquals(new ExtensionContent.NetscapeType(List.of("sslClient", "smime")),
                content("2.16.840.1.113730.1.1"));
        assertEquals(new ExtensionContent.TlsFeatures(List.of(5)), content("1.3.6.1.5.5.7.1.24"));
        assertEquals(new ExtensionContent.Present(), content("1.3.6.1.5.5.7.48.1.5"));
        assertEquals(new ExtensionContent.Text("SmartcardLogon"), content("1.3.6.1.4.1.311.20.2"));
        assertEquals(new ExtensionContent.Template("1.3.6.1.4.1.311.21.8.1", OptionalInt.of(100), OptionalInt.of(7)),
                content("1.3.6.1.4.1.311.21.7"));
        assertEquals(new ExtensionContent.ExtendedKeyUsage(List.of("1.3.6.1.5.5.7.3.2")),
                content("1.3.6.1.4.1.311.21.10"));
        assertEquals(
                new ExtensionContent.PrivateKeyUsagePeriod(Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                        Optional.of(Instant.parse("2027-01-01T00:00:00Z"))),
                content("2.5.29.16"));
    }

    @Test
    void names_are_decoded() {
        List<GeneralName> names = ((ExtensionContent.AlternativeNames) content("2.5.29.17")).names();
        assertEquals(List.of("jan@example.org", "www.example.org", "https://example.org/x", "192.0.2.7",
                "2001:db8:0:0:0:0:0:1", "1.2.3.4", "C=CZ,CN=Zlutoucky", "1234567890"),
                names.stream().map(GeneralName::text).toList());
        assertEquals(GeneralName.IK_MPSV, names.getLast().type());
        ExtensionContent.NameConstraints constraints = (ExtensionContent.NameConstraints) content("2.5.29.30");
        assertEquals(List.of(".example.org", "192.0.2.0/255.255.255.0"),
                constraints.permitted().stream().map(GeneralName::text).toList());
        assertEquals("evil.example.org", constraints.excluded().getFirst().text());
        ExtensionContent.AuthorityKeyIdentifier authority =
                (ExtensionContent.AuthorityKeyIdentifier) content("2.5.29.35");
        assertEquals(20, ((ExtensionContent.SubjectKeyIdentifier) content("2.5.29.14")).id().length());
        assertEquals(details.view().serial(), authority.serial().orElseThrow());
        assertEquals(details.view().subject(), authority.issuer().getFirst().text());
    }

    @Test
    void addresses_of_the_authority_are_decoded() {
        ExtensionContent.DistributionPoints points = (ExtensionContent.DistributionPoints) content("2.5.29.31");
        assertEquals("http://crl.example.org/1.crl", points.points().getFirst().names().getFirst().text());
        assertEquals(List.of("keyCompromise", "cACompromise"), points.points().getLast().reasons());
        assertEquals("C=CZ,CN=Zlutoucky", points.points().getLast().issuer().getFirst().text());
        ExtensionContent.InformationAccess access = (ExtensionContent.InformationAccess) content("1.3.6.1.5.5.7.1.1");
        assertEquals(List.of("1.3.6.1.5.5.7.48.1", "1.3.6.1.5.5.7.48.2"),
                access.accesses().stream().map(ExtensionContent.Access::method).toList());
        assertEquals("http://crt.example.org/ca.crt", access.accesses().getLast().location().text());
    }

    @Test
    void policies_are_decoded() {
        List<ExtensionContent.Policy> policies = ((ExtensionContent.Policies) content("2.5.29.32")).policies();
        assertEquals("0.4.0.194112.1.0", policies.getFirst().oid());
        assertEquals(List.of("https://example.org/cps"), policies.getLast().statements());
        assertEquals(List.of("Tento certifikát je kvalifikovaný. (Urad: 1, 2)"), policies.getLast().notices());
        assertEquals(
                new ExtensionContent.PolicyMappings(List.of(new ExtensionContent.Mapping("1.2.3", "1.2.4"),
                        new ExtensionContent.Mapping("1.2.5", "1.2.6"))),
                content("2.5.29.33"));
        assertEquals(new ExtensionContent.PolicyConstraints(OptionalInt.of(3), OptionalInt.of(1)),
                content("2.5.29.36"));
        assertEquals(new ExtensionContent.InhibitAnyPolicy(2), content("2.5.29.54"));
        assertEquals(
                new ExtensionContent.SubjectAttributes(
                        List.of(new ExtensionContent.PersonAttribute("1.3.6.1.5.5.7.9.4", List.of("CZ")))),
                content("2.5.29.9"));
    }

    @Test
    void statements_of_a_qualified_certificate_are_decoded() {
        assertEquals(List.of(new QualifiedStatement.Compliance("0.4.0.1862.1.1"),
                new QualifiedStatement.Limit("0.4.0.1862.1.2", "CZK", new BigDecimal("25E+4")),
                new QualifiedStatement.Retention("0.4.0.1862.1.3", 10),
                new QualifiedStatement.QualifiedDevice("0.4.0.1862.1.4"),
                new QualifiedStatement.Disclosure("0.4.0.1862.1.5",
                        List.of(new QualifiedStatement.Page("https://example.org/pds_en.pdf", "en"),
                                new QualifiedStatement.Page("https://example.org/pds_cs.pdf", "cs"))),
                new QualifiedStatement.Types("0.4.0.1862.1.6", List.of("0.4.0.1862.1.6.1")),
                new QualifiedStatement.Legislation("0.4.0.1862.1.7", List.of("CZ")),
                new QualifiedStatement.Semantics("1.3.6.1.5.5.7.11.2", "0.4.0.194121.1.1", List.of()),
                new QualifiedStatement.Unknown("1.2.3.4.5", Bytes.ofHex("020101"))),
                ((ExtensionContent.QualifiedStatements) content("1.3.6.1.5.5.7.1.3")).statements());
    }

    @Test
    void no_mutation_of_the_extensions_does_harm() throws Exception {
        byte[] good = certificate.bytes();
        Random random = new Random(4);
        int decoded = 0;
        for (int round = 0; round < 3000; round++) {
            byte[] bad = Arrays.copyOf(good, good.length);
            for (int change = random.nextInt(5); change >= 0; change--) {
                bad[200 + random.nextInt(bad.length - 200)] = (byte) random.nextInt();
            }
            try {
                decoded += CertificateDetails.of(Bytes.of(bad)).extensions().size();
            } catch (FaultException e) {
                assertTrue(e.fault().detail("message").isPresent());
            }
        }
        assertTrue(decoded > 10_000, "most of them can be looked at: " + decoded);
    }

    @Test
    void an_extension_that_is_nested_too_deeply_is_shown_raw() throws FaultException {
        byte[] deep = new byte[0];
        for (int i = 0; i < 5000; i++) {
            deep = Der.tag(0x30, deep);
        }
        Bytes with = Bytes.of(replaced(deep));
        ExtensionDetail extension = CertificateDetails.of(with).extension("2.5.29.17").orElseThrow();
        assertTrue(extension.content().isEmpty());
        assertEquals("nested more than 32 times", extension.problem());
    }

    private ExtensionContent content(String oid) {
        return details.extension(oid).orElseThrow().content().orElseThrow();
    }

    /** A certificate with one subject alternative name of this content. */
    private static byte[] replaced(byte[] value) {
        byte[] algorithm = Der.tag(0x30, Bytes.ofHex("06082a8648ce3d040302").toArray());
        byte[] name = Der.tag(0x30);
        byte[] time = Der.tag(0x17, "260101000000Z".getBytes(StandardCharsets.US_ASCII));
        byte[] key = Der.tag(0x30, algorithm, Der.tag(0x03, new byte[] { 0, 4 }));
        byte[] extension =
                Der.tag(0x30, Bytes.ofHex("0603551d11").toArray(), Der.tag(0x04, value));
        byte[] body = Der.tag(0x30, Der.tag(0xa0, Der.tag(0x02, new byte[] { 2 })), Der.tag(0x02, new byte[] { 1 }),
                algorithm, name, Der.tag(0x30, time, time), name, key,
                Der.tag(0xa3, Der.tag(0x30, extension)));
        return Der.tag(0x30, body, algorithm, Der.tag(0x03, new byte[] { 0, 1 }));
    }
}
