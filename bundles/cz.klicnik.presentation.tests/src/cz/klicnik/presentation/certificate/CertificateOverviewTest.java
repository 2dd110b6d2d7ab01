/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.Attribute.Format;
import cz.klicnik.core.model.Attribute.State;
import cz.klicnik.pki.KeyState;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.pki.Validity;
import cz.klicnik.pki.details.CertificateDetails;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.certificate.CertificateOverview.Item;
import cz.klicnik.presentation.certificate.CertificateOverview.Tone;
import cz.klicnik.testing.AllExtensions;
import cz.klicnik.testing.OpenSslCertificate;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Kind;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificateOverviewTest {

    private final TestCertificates certificates = new TestCertificates();

    CertificateOverviewTest() throws IOException {
        // openssl may be missing
    }

    @AfterAll
    void close() throws IOException {
        certificates.close();
    }

    @Test
    void a_commercial_certificate_tells_state_holder_serial_and_that_the_portal_takes_it() throws Exception {
        Issued issued = certificates.expiring(Kind.COMMERCIAL_PERSONAL, "Božena Němcová", 6);
        assertEquals("expiring, 6 days left", value(issued, "en", "State").replace(" soon", ""));
        assertEquals(Tone.ATTENTION, item(issued, "en", "State").tone());
        assertEquals("Božena Němcová", value(issued, "en", "Name"));
        assertEquals(issued.certificate().getSerialNumber().toString(16),
                value(issued, "en", "Serial number, hexadecimal"));
        assertTrue(item(issued, "en", "Serial number, decimal").copied());
        assertTrue(value(issued, "en", "Private key").contains("not in this file"));
    }

    @Test
    void a_qualified_certificate_is_refused_by_the_portal_with_the_reason() throws Exception {
        Issued issued = certificates.valid(Kind.QUALIFIED_PERSONAL, "Jan Novák");
        assertEquals("no: qualified certificates are refused; use a commercial one",
                value(issued, "en", "Usable for JIP/CAAIS"));
        assertEquals("ne: kvalifikované certifikáty se odmítají, použijte komerční",
                value(issued, "cs", "Použitelný pro JIP/CAAIS"));
        assertTrue(value(issued, "cs", "Kvalifikovaný prostředek (podle certifikátu)").contains("Certifikát"));
    }

    @Test
    void the_number_of_the_organisation_and_of_the_person_are_found() throws Exception {
        try (OpenSslCertificate certificate = AllExtensions.make()) {
            List<Item> items = items(CertificateDetails.of(Bytes.of(certificate.bytes())), "cs");
            assertEquals("47114983", value(items, "IČO organizace"));
            assertEquals("1234567890", value(items, "IK MPSV"));
            assertTrue(value(items, "Kvalifikovaný prostředek (podle certifikátu)").contains("QcSSCD"));
        }
    }

    @Test
    void attributes_that_must_agree_and_do_not_are_a_mismatch() {
        Attribute one = attribute("CKA_ID", "01");
        Attribute other = attribute("CKA_ID", "02");
        Attribute label = attribute("CKA_LABEL", "41");
        List<AttributeRows.Row> rows = new AttributeRows(new Messages(Locale.ENGLISH))
                .of(List.of(List.of(one, label), List.of(other), List.of(attribute("CKA_LABEL", "42"))), Bytes.empty());
        assertEquals(List.of("CKA_ID", "CKA_LABEL"), rows.stream().map(AttributeRows.Row::name).toList());
        assertEquals(List.of(true, false), rows.stream().map(AttributeRows.Row::mismatch).toList());
        assertEquals(List.of("01", "02", ""), rows.getFirst().raw());
    }

    private static Attribute attribute(String name, String hex) {
        return new Attribute(0, name, State.READ, Bytes.ofHex(hex), Format.BYTES);
    }

    private static String value(Issued issued, String language, String... path) throws Exception {
        return item(issued, language, path).value();
    }

    private static Item item(Issued issued, String language, String... path) throws Exception {
        return item(items(details(issued), language), path[path.length - 1]);
    }

    private static String value(List<Item> items, String name) {
        return item(items, name).value();
    }

    private static Item item(List<Item> items, String name) {
        return items.stream().filter(i -> i.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + items));
    }

    private static CertificateDetails details(Issued issued) throws FaultException, CertificateEncodingException {
        return CertificateDetails.of(Bytes.of(issued.certificate().getEncoded()));
    }

    private static List<Item> items(CertificateDetails details, String language) {
        TokenAnalyzer analyzer = new TokenAnalyzer();
        Instant now = Instant.now();
        Validity validity = analyzer.validity(details.view(), now);
        CertificateOverview overview = new CertificateOverview(Locale.of(language),
                new Formats(new Messages(Locale.of(language)), ZoneId.of("Europe/Prague")));
        return overview
                .of(new CertificateOverview.Looked(details, analyzer.type(details.view()), validity,
                        TokenAnalyzer.daysLeft(details.view(), now), KeyState.UNKNOWN, Optional.empty()))
                .stream().flatMap(p -> p.items().stream()).toList();
    }
}
