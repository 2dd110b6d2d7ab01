/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.PkiFile;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.pki.details.RevocationListDetails;
import cz.klicnik.presentation.FaultText;
import cz.klicnik.presentation.FaultTexts;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.certificate.CertificateOverview.Item;
import cz.klicnik.presentation.certificate.CertificateOverview.Tone;
import cz.klicnik.presentation.certificate.PartSheet.Kind;
import cz.klicnik.presentation.certificate.PartSheet.Piece;
import cz.klicnik.testing.BadInputs;
import cz.klicnik.testing.BadInputs.Input;
import cz.klicnik.testing.BadInputs.Outcome;
import cz.klicnik.testing.OpenSslAuthority;
import cz.klicnik.testing.OpenSslRequest;

class RequestAndListTest {

    private static final int WIDE = 10_000;

    private final Path folder;

    RequestAndListTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void what_openssl_tells_of_a_request_we_tell_in_words() throws Exception {
        try (OpenSslRequest request = new OpenSslRequest(OpenSslRequest.EC, OpenSslRequest.WITH_EVERYTHING)) {
            String theirs = request.text();
            Piece piece = new Piece(Kind.REQUEST, Bytes.of(request.bytes()), false);
            String english = lines(piece, "en");
            for (String same : List.of("NTRCZ-47114983", "Úřad městské části", "Jan Žižka", "Urad mestske casti",
                    "jan@example.org", "256")) {
                assertTrue(theirs.contains(same), same + " is not in\n" + theirs);
                assertTrue(english.contains(same), same + " is not in\n" + english);
            }
            assertTrue(english.contains("Key usage (critical)"), english);
            String czech = lines(piece, "cs");
            for (String words : List.of("Podpis: v pořádku", "Rozšíření: Použití klíče, ",
                    "je v žádosti; nezobrazuje se",
                    "Nestrukturované jméno: Urad", "IČO organizace: 47114983")) {
                assertTrue(czech.contains(words), words + " is not in\n" + czech);
            }
            assertEquals("Jan Žižka", PartSheet.name(piece));
            byte[] forged = request.bytes();
            forged[forged.length - 5] ^= 1;
            assertTrue(lines(new Piece(Kind.REQUEST, Bytes.of(forged), false), "cs").contains("Podpis: CHYBNÝ"));
        }
    }

    @Test
    void a_revocation_list_tells_whether_it_is_still_good() throws Exception {
        try (OpenSslAuthority authority = OpenSslAuthority.root("Kořen", OpenSslAuthority.AUTHORITY)) {
            authority.revoke(authority.issue("a", ""), "certificateHold");
            RevocationListDetails list = RevocationListDetails.of(Bytes.of(authority.revocationList("""
                2.5.29.27 = critical, ASN1:INTEGER:7
                issuingDistributionPoint = critical, @point
                [point]
                fullname = URI:http://crl.example.org/1.crl
                onlyCA = TRUE
                onlysomereasons = keyCompromise
                """)));
            RevocationListSheet sheet = new RevocationListSheet(Locale.of("cs"), formats("cs"));
            Instant made = list.head().thisUpdate();
            assertEquals("aktuální", state(sheet, list, made).value());
            assertEquals(Tone.BAD, state(sheet, list, made.plusSeconds(31L * 86_400)).tone());
            assertEquals(Tone.ATTENTION, state(sheet, list, made.minusSeconds(1)).tone());
            assertTrue(items(sheet, list, made).stream().anyMatch(i -> i.value().contains("jen změny od seznamu 7")));
            assertEquals(List.of("4097", "1001", "pozastaven"),
                    sheet.row(list.entry(0)).stream().filter(c -> !c.contains(":")).toList());
            List<String> extensions = SheetText.lines(sheet.extensions(list), WIDE);
            assertTrue(extensions.contains("Jen seznam změn (delta CRL) (kritické)"), extensions::toString);
            assertTrue(extensions.contains("  Jen certifikáty autorit (onlyContainsCACerts)"), extensions::toString);
            assertTrue(extensions.contains("  Jen pro tyto důvody: prozrazený klíč"), extensions::toString);
        }
    }

    /** Nothing is answered with the sentence that fits everything. */
    @ParameterizedTest
    @ValueSource(strings = { "en", "cs" })
    void every_bad_input_is_answered_with_what_is_wrong(String language) throws Exception {
        FaultTexts texts = new FaultTexts(new Messages(Locale.of(language)));
        TreeSet<String> causes = new TreeSet<>();
        for (Input input : BadInputs.write(folder)) {
            if (input.outcome() == Outcome.REFUSED || input.outcome() == Outcome.STRUCTURE) {
                FaultText text = texts.explain(fault(input).orElseThrow());
                assertFalse(text.cause().contains("null") || text.cause().isBlank(), input + ": " + text);
                assertFalse(text.remedy().isBlank(), input.toString());
                causes.add(text.cause().replaceAll("\\(.*", "").replaceAll(":.*", ""));
            }
        }
        assertTrue(causes.size() >= 9, causes::toString);
    }

    /** However odd, what is shown has no character that could turn or end a line, and is not endless. */
    @ParameterizedTest
    @ValueSource(strings = { "en", "cs" })
    void every_odd_certificate_is_shown_without_harm(String language) throws Exception {
        for (Input input : BadInputs.write(folder)) {
            if (input.outcome() == Outcome.SHOWN) {
                Piece piece = piece(input).orElseThrow();
                String text = lines(piece, language);
                assertTrue(text.codePoints().allMatch(c -> c == '\n' || Character.getType(c) != Character.CONTROL
                        && Character.getType(c) != Character.FORMAT), input.toString());
                assertTrue(text.length() < 1_000_000, input + ": " + text.length());
                assertTrue(PartSheet.name(piece).length() <= 120, input.toString());
            }
        }
    }

    @Test
    void what_is_odd_is_said() throws Exception {
        assertTrue(lines("negative-serial").contains("The serial number is not positive"));
        assertTrue(lines("negative-serial").contains("-4711"));
        assertTrue(lines("year-9999").contains("no end set"));
        assertTrue(lines("year-0000").contains("1 Jan 0000"));
        assertTrue(lines("turned-direction").contains("Jan \\u202egpj.kávoN"));
        assertTrue(lines("nul").contains("www.example.org␀.evil.example"));
        assertTrue(lines("control-characters").contains("Jan␍␊␛[31mNovák␇"));
        assertTrue(lines("endless-amount").contains("not what the standard prescribes"));
        assertTrue(lines("extensions-5000").contains("4500 more extensions are not shown")
                || lines("extensions-5000").contains("4,500 more extensions are not shown"));
    }

    private String lines(String name) throws Exception {
        Input input = BadInputs.write(folder).stream()
                .filter(i -> i.name().equals(name) && i.outcome() == Outcome.SHOWN).findFirst().orElseThrow();
        return lines(piece(input).orElseThrow(), "en");
    }

    private static Optional<Fault> fault(Input input) {
        try {
            return piece(input).flatMap(PartSheet::problem);
        } catch (FaultException e) {
            return Optional.of(e.fault());
        }
    }

    private static Optional<Piece> piece(Input input) throws FaultException {
        List<Piece> pieces = new ArrayList<>();
        for (PkiFile.Part part : PkiFile.read(input.file()).parts()) {
            switch (part) {
            case PkiFile.CertificatePart p -> pieces.add(new Piece(Kind.CERTIFICATE, p.der(), false));
            case PkiFile.RequestPart p -> pieces.add(new Piece(Kind.REQUEST, p.der(), false));
            case PkiFile.RevocationListPart p -> pieces.add(new Piece(Kind.REVOCATION_LIST, p.der(), false));
            default -> throw new AssertionError(part);
            }
        }
        return pieces.stream().findFirst();
    }

    private static Item state(RevocationListSheet sheet, RevocationListDetails list, Instant now) {
        return items(sheet, list, now).getFirst();
    }

    private static List<Item> items(RevocationListSheet sheet, RevocationListDetails list, Instant now) {
        return sheet.overview(list, now).stream().flatMap(p -> p.items().stream()).toList();
    }

    private static String lines(Piece piece, String language) {
        return String.join("\n", new PartSheet(Locale.of(language), formats(language)).lines(piece, new TokenAnalyzer(),
                Instant.now(), WIDE));
    }

    private static Formats formats(String language) {
        return new Formats(new Messages(Locale.of(language)), ZoneOffset.UTC);
    }
}
