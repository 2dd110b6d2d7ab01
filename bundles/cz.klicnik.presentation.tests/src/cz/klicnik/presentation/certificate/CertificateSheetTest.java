/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.pki.details.CertificateDetails;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.testing.AllExtensions;
import cz.klicnik.testing.OpenSslCertificate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificateSheetTest {

    private final OpenSslCertificate certificate = AllExtensions.make();
    private final CertificateDetails details = CertificateDetails.of(Bytes.of(certificate.bytes()));

    CertificateSheetTest() throws Exception {
        // openssl may be missing
    }

    @AfterAll
    void close() throws Exception {
        certificate.close();
    }

    /** Addresses, numbers, names and dates that openssl prints: none is missing in ours. */
    @ParameterizedTest
    @ValueSource(strings = { "en", "cs" })
    void what_openssl_tells_of_the_extensions_we_tell_too(String language) throws Exception {
        String ours = String.join("\n", text(language));
        String theirs = certificate.text();
        theirs = theirs.substring(theirs.indexOf("X509v3 extensions:"), theirs.indexOf("Signature Algorithm:",
                theirs.indexOf("X509v3 extensions:")));
        Matcher values = Pattern.compile(
                "https?://[^\\s,]+|\\b\\d+(?:\\.\\d+){3,}\\b|[a-z]+@[a-z.]+|\\b[a-z.]*example\\.org\\b|Zlutoucky|Urad"
                        + "|SmartcardLogon|certifik")
                .matcher(theirs);
        List<String> missing = new ArrayList<>();
        int seen = 0;
        while (values.find()) {
            seen++;
            // what openssl does not know it shows as bytes, with dots for those that are no letters
            if (!ours.contains(values.group()) && !values.group().contains("..")) {
                missing.add(values.group());
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(seen > 25, "openssl tells a lot: " + seen);
    }

    @Test
    void every_known_extension_and_purpose_is_told_in_words() {
        List<String> titles = sections("en").stream().map(Section::title).toList();
        assertEquals(List.of("Unknown extension 1.2.3.4.5.6"),
                titles.stream().filter(t -> t.matches(".*\\d\\.\\d.*")).toList());
        assertTrue(titles.contains("Key usage (critical)"), titles::toString);
        String english = String.join("\n", text("en"));
        for (String words : List.of("digital signature", "login (TLS client)", "IK MPSV: 1234567890",
                "A certification authority: may issue certificates", "at most 2", "after 3 certificates",
                "The issuer claims that the key is on a qualified device (QSCD)",
                "Limit of liability for one transaction: 250000 CZK", "The issuer keeps its records for: 10 years",
                "Czech: https://example.org/pds_cs.pdf", "electronic signature", "key compromised",
                "Country of citizenship: CZ",
                "Organisation identifier: NTRCZ-47114983", "of a natural person (EN 319 412-1)",
                "UTF8String: neznámé")) {
            assertTrue(english.contains(words), words + " is not in\n" + english);
        }
        String czech = String.join("\n", text("cs"));
        for (String words : List.of("Použití klíče (kritické)", "přihlášení (klient TLS)",
                "čeština: https://example.org/pds_cs.pdf",
                "Vydavatel uchovává záznamy: 10 let", "Státní občanství: CZ")) {
            assertTrue(czech.contains(words), words + " is not in\n" + czech);
        }
    }

    @Test
    void the_raw_value_of_each_extension_stands_with_it() {
        List<Section> extensions = new CertificateSheet(Locale.ENGLISH, formats("en")).extensions(details);
        assertEquals(details.extensions().stream().map(e -> e.value().hex()).toList(),
                extensions.stream().map(Section::raw).toList());
    }

    @Test
    void both_languages_have_the_same_keys_and_every_text_can_be_formatted() throws Exception {
        assertEquals(new TreeSet<>(file("messages.properties").stringPropertyNames()),
                new TreeSet<>(file("messages_cs.properties").stringPropertyNames()));
        for (Locale locale : Messages.LANGUAGES) {
            Messages messages = new Messages(CertificateSheet.class, locale);
            for (String key : messages.keys()) {
                String text = messages.text(key, 2L, 2L, 2L, 2L);
                assertFalse(text.isBlank() || text.contains("{") || text.contains("''"), key + ": " + text);
            }
        }
    }

    private List<Section> sections(String language) {
        return new CertificateSheet(Locale.of(language), formats(language)).of(details);
    }

    private List<String> text(String language) {
        List<String> lines = new ArrayList<>();
        for (Section section : sections(language)) {
            lines.add(section.title() + " " + section.oid());
            section.lines().stream().flatMap(CertificateSheetTest::flat).forEach(lines::add);
        }
        return lines;
    }

    private static Stream<String> flat(Line line) {
        return Stream.concat(Stream.of(line.text() + (line.raw().isEmpty() ? "" : "  [" + line.raw() + "]")),
                line.children().stream().flatMap(CertificateSheetTest::flat));
    }

    private static Formats formats(String language) {
        return new Formats(new Messages(Locale.of(language)), ZoneId.of("Europe/Prague"));
    }

    private static Properties file(String name) throws Exception {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(CertificateSheet.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
