/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.copy.FileSource;
import cz.klicnik.operations.copy.ImportContents;
import cz.klicnik.operations.copy.ImportContents.OfToken;
import cz.klicnik.operations.copy.ImportContents.Reason;
import cz.klicnik.operations.copy.ImportContents.Unusable;
import cz.klicnik.operations.guard.GuardCode;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.pki.CertificateBundle;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.certificate.SheetText;
import cz.klicnik.presentation.inspect.JsonText;
import cz.klicnik.testing.MadeCertificate;

class ContentsTextTest {

    private static final Instant NOW = Instant.parse("2026-06-06T10:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_pair_is_told_in_english_and_czech() throws Exception {
        ImportContents contents = contents(MadeCertificate.of("Jan Novák"));
        String english =
                String.join("\n", SheetText.lines(text(Locale.ENGLISH).sections(contents, i -> Optional.empty()),
                        100));
        String fingerprint = contents.items().getFirst().fingerprint();
        assertTrue(english.endsWith("""

                Jan Novák
                  what: certificate with its private key
                  type: other
                  issuer: Issuer
                  serial number: 4711 (1267)
                  valid until: 1 Jan 2045
                  validity: valid
                  key: EC 256
                  fingerprint (SHA-256): %s""".formatted(fingerprint)), english);
        String czech = String.join("\n", SheetText.lines(text(Locale.of("cs")).sections(contents, i -> Optional.of(
                "Na tokenu už je.")), 100));
        assertTrue(czech.contains("co to je: certifikát se soukromým klíčem"), czech);
        assertTrue(czech.contains("platí do: 1. 1. 2045"), czech);
        assertTrue(czech.contains("nelze: Na tokenu už je."), czech);
    }

    @Test
    void foreign_names_are_harmless_to_show() throws Exception {
        ImportContents contents = contents(MadeCertificate.of("a\u202eb\u001b[2J"));
        String shown = text(Locale.ENGLISH).title(contents.items().getFirst());
        assertFalse(shown.contains("\u202e") || shown.contains("\u001b"), shown);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void each_reason_has_its_sentence_and_its_remedy(Reason reason) {
        for (Locale locale : Messages.LANGUAGES) {
            for (String detail : List.of("", "Ed25519")) {
                String what = text(locale).what(new Unusable(reason, "Eva", Optional.empty(), detail));
                assertTrue(what.startsWith("Eva: ") && what.endsWith("."), what);
            }
            assertTrue(text(locale).remedy(reason).endsWith("."));
        }
    }

    @Test
    void json_holds_codes_and_no_secret() throws Exception {
        ImportContents contents = contents(MadeCertificate.of("Jan"));
        String json = JsonText.of(document -> new ContentsJson(Locale.ENGLISH, formats(Locale.ENGLISH)).write(document,
                contents, item -> Optional.of(Objection.refusal(GuardCode.DUPLICATE, Optional.empty(),
                        Map.of()))));
        for (String part : List.of("\"privateKey\" : true", "\"algorithm\" : \"EC\"", "\"bits\" : 256",
                "\"state\" : \"VALID\"", "\"refused\" : \"DUPLICATE\"", "\"serial\" : \"4711\"")) {
            assertTrue(json.contains(part), json);
        }
        ImportContents other = new ImportContents(new OfToken(new TokenIdentity("f", "m", "x", "17"), "Office"),
                List.of(), List.of(), List.of(new Unusable(Reason.NOT_EXPORTABLE, "a", Optional.empty(), "")));
        String token = JsonText.of(document -> new ContentsJson(Locale.ENGLISH, formats(Locale.ENGLISH))
                .write(document, other, item -> Optional.empty()));
        assertTrue(token.contains("\"reason\" : \"NOT_EXPORTABLE\"") && token.contains("\"serial\" : \"17\""), token);
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "cs" })
    void every_text_can_be_formatted_and_both_languages_have_the_same(String language) throws Exception {
        assertEquals(keys("messages.properties"), keys("messages_cs.properties"));
        Messages messages = new Messages(ContentsText.class, Locale.of(language));
        for (String key : messages.keys()) {
            assertFalse(messages.text(key, "x", 2).isBlank(), key);
        }
    }

    private static List<String> keys(String file) throws Exception {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(Objects.requireNonNull(
                ContentsText.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return new ArrayList<>(properties.stringPropertyNames()).stream().sorted().toList();
    }

    private ImportContents contents(MadeCertificate made) throws Exception {
        Path key = Files.writeString(folder.resolve("key.pem"),
                CertificateBundle.pem("PRIVATE KEY", Bytes.of(made.key().getPrivate().getEncoded()))
                        + CertificateBundle.pem("CERTIFICATE", Bytes.of(made.der())));
        try (FileSource source = FileSource.read(List.of(key))) {
            return source.contents(NOW);
        }
    }

    private static ContentsText text(Locale locale) {
        return new ContentsText(locale, formats(locale));
    }

    private static Formats formats(Locale locale) {
        return new Formats(new Messages(locale), ZoneOffset.UTC);
    }
}
