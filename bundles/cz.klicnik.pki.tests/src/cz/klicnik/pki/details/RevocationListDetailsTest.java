/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.PkiFile;
import cz.klicnik.pki.details.RevocationListDetails.Entry;
import cz.klicnik.testing.BadInputs;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.Der;
import cz.klicnik.testing.OpenSslAuthority;
import cz.klicnik.testing.OpenSslAuthority.Issued;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevocationListDetailsTest {

    private static final DateTimeFormatter OPENSSL =
            DateTimeFormatter.ofPattern("MMM d HH:mm:ss uuuu 'GMT'", Locale.ENGLISH);
    private static final Instant SINCE = Instant.parse("2026-01-02T03:04:05Z");

    private final OpenSslAuthority authority = OpenSslAuthority.root("Test CA", OpenSslAuthority.AUTHORITY);
    private final byte[] list;
    private final RevocationListDetails details;
    private final String text;

    RevocationListDetailsTest(@TempDir Path folder) throws Exception {
        for (String reason : List.of("unspecified", "superseded", "cessationOfOperation", "certificateHold")) {
            authority.revoke(authority.issue(reason, ""), reason);
        }
        Issued known = authority.issue("known", "");
        authority.compromised(known, SINCE);
        list = authority.revocationList("""
            authorityKeyIdentifier = keyid
            issuerAltName = URI:http://ca.example.org/
            issuingDistributionPoint = critical, @point
            freshestCRL = URI:http://crl.example.org/delta.crl
            authorityInfoAccess = caIssuers;URI:http://crt.example.org/ca.crt
            2.5.29.60 = ASN1:GENERALIZEDTIME:20200101000000Z
            [point]
            fullname = URI:http://crl.example.org/1.crl
            onlyuser = TRUE
            onlysomereasons = keyCompromise, CACompromise
            indirectCRL = TRUE
            """);
        details = RevocationListDetails.of(Bytes.of(list));
        text = Command.of("openssl", "crl", "-inform", "DER", "-in",
                Files.write(folder.resolve("list"), list).toString(), "-noout", "-text").succeed().out();
    }

    @AfterAll
    void close() throws IOException {
        authority.close();
    }

    @Test
    void fields_are_those_that_openssl_tells() {
        assertEquals(2, details.head().version());
        assertTrue(text.contains("Version 2 (0x1)"), text);
        assertEquals("CN=Test CA", details.head().issuer().inOrder());
        assertTrue(text.contains("Issuer: CN = Test CA"), text);
        assertEquals(List.of(time("Last Update: ")), List.of(details.head().thisUpdate()));
        assertEquals(Optional.of(time("Next Update: ")), details.head().nextUpdate());
        assertEquals("1.2.840.10045.4.3.2", details.head().signatureAlgorithm().oid());
        assertFalse(details.head().algorithmsDiffer());
        Matcher number = Pattern.compile("X509v3 CRL Number: \\s*(\\d+)").matcher(text);
        assertTrue(number.find());
        assertEquals(new BigInteger(number.group(1)), details.number().orElseThrow());
        assertEquals(Optional.empty(), details.deltaBase());
        assertFalse(details.outdated(Instant.now()));
        assertTrue(details.outdated(details.head().nextUpdate().orElseThrow().plusSeconds(1)));
    }

    @Test
    void entries_are_those_that_openssl_tells() {
        Matcher entry = Pattern.compile("Serial Number: ([0-9A-F]+)\\s+Revocation Date: (.*GMT)").matcher(text);
        List<String> theirs = new ArrayList<>();
        while (entry.find()) {
            theirs.add(entry.group(1) + " " + parsed(entry.group(2)));
        }
        List<String> ours = new ArrayList<>();
        for (int i = 0; i < details.size(); i++) {
            ours.add(details.entry(i).serial().toString(16).toUpperCase(Locale.ROOT) + " "
                    + details.entry(i).at().orElseThrow());
        }
        assertEquals(5, theirs.size(), text);
        assertEquals(theirs, ours);
        assertEquals(List.of("", "superseded", "cessationOfOperation", "certificateHold", "keyCompromise"),
                reasons().stream().map(r -> r.equals("unspecified") ? "" : r).toList());
        assertEquals(Optional.of(SINCE), details.entry(4).invalidSince());
        assertEquals(List.of(details.entry(2)), details.find(details.entry(2).serial()));
        assertEquals(List.of(), details.find(BigInteger.TEN));
    }

    private List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < details.size(); i++) {
            reasons.add(details.entry(i).reason());
        }
        return reasons;
    }

    @Test
    void every_extension_is_decoded() {
        assertEquals(List.of(), details.head().extensions().stream().filter(e -> e.content().isEmpty()).toList());
        assertEquals(7, details.head().extensions().size());
        ExtensionContent.IssuingPoint point = details.head().extensions().stream()
                .flatMap(e -> e.content().stream()).filter(ExtensionContent.IssuingPoint.class::isInstance)
                .map(ExtensionContent.IssuingPoint.class::cast).findFirst().orElseThrow();
        assertEquals(List.of("onlyContainsUserCerts"), point.only());
        assertEquals(List.of("keyCompromise", "cACompromise"), point.reasons());
        assertTrue(point.indirect());
        assertEquals("http://crl.example.org/1.crl", point.names().getFirst().text());
        assertTrue(text.contains("http://crl.example.org/1.crl"));
    }

    @Test
    void a_list_of_changes_names_the_list_that_it_changes() throws Exception {
        RevocationListDetails delta = RevocationListDetails
                .of(Bytes.of(authority.revocationList("2.5.29.27 = critical, ASN1:INTEGER:41")));
        assertEquals(BigInteger.valueOf(41), delta.deltaBase().orElseThrow());
        assertTrue(delta.head().extensions().stream().anyMatch(ExtensionDetail::critical));
    }

    @Test
    void a_hundred_thousand_entries_cost_little_more_than_their_bytes() throws Exception {
        RevocationListDetails large = RevocationListDetails.of(Bytes.of(made(100_000)));
        assertEquals(100_000, large.size());
        assertEquals(BigInteger.valueOf(1_099_999), large.entry(99_999).serial());
        assertEquals("keyCompromise", large.entry(99_999).reason());
        assertEquals(Optional.of(BigInteger.valueOf(1_012_345)), large.serial(12_345));
        assertEquals(List.of(large.entry(50_000)), large.find(BigInteger.valueOf(1_050_000)));
    }

    @Test
    void a_damaged_entry_says_so_and_the_others_stand() throws Exception {
        byte[] bad = made(3);
        // the first entry's date
        int at = new String(bad, StandardCharsets.ISO_8859_1).indexOf("260102030405Z");
        bad[at] = 'x';
        RevocationListDetails damaged = RevocationListDetails.of(Bytes.of(bad));
        assertEquals(new Entry(BigInteger.valueOf(1_000_000), Optional.empty(), "", Optional.empty(),
                Optional.empty(), true), damaged.entry(0));
        assertFalse(damaged.entry(1).damaged());
    }

    @Test
    void bad_lists_are_refused_with_a_short_message(@TempDir Path folder) throws Exception {
        int seen = 0;
        for (BadInputs.Input input : BadInputs.write(folder)) {
            if (input.toString().endsWith(".crl")) {
                seen++;
                Bytes bad = ((PkiFile.RevocationListPart) PkiFile.read(input.file()).parts().getFirst()).der();
                FaultException e =
                        assertThrows(FaultException.class, () -> RevocationListDetails.of(bad), input.toString());
                assertEquals(FaultCode.OBJECT_UNREADABLE, e.fault().code());
                assertTrue(e.fault().detail("message").orElseThrow().length() < 100);
            }
        }
        assertEquals(2, seen);
    }

    @Test
    void no_mutation_does_harm() {
        Random random = new Random(12);
        int entries = 0;
        for (int round = 0; round < 2000; round++) {
            byte[] bad = Arrays.copyOf(list, list.length);
            for (int change = random.nextInt(5); change >= 0; change--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            try {
                RevocationListDetails one = RevocationListDetails.of(Bytes.of(bad));
                for (int i = 0; i < one.size(); i++) {
                    one.find(one.entry(i).serial());
                    entries++;
                }
            } catch (FaultException e) {
                assertEquals(FaultCode.OBJECT_UNREADABLE, e.fault().code());
            }
        }
        assertTrue(entries > 1000, "many can still be looked at: " + entries);
    }

    /** A list whose signature is none. */
    private static byte[] made(int entries) {
        byte[] algorithm = Der.tag(0x30, Bytes.ofHex("06082a8648ce3d040302").toArray());
        byte[] time = Der.tag(0x17, "260101000000Z".getBytes(StandardCharsets.US_ASCII));
        byte[] revoked = Der.tag(0x17, "260102030405Z".getBytes(StandardCharsets.US_ASCII));
        byte[] reason = Der.tag(0x30, Der.tag(0x30, Bytes.ofHex("0603551d15").toArray(),
                Der.tag(0x04, Bytes.ofHex("0a0101").toArray())));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < entries; i++) {
            byte[] serial = Der.tag(0x02, BigInteger.valueOf(1_000_000 + i).toByteArray());
            all.writeBytes(Der.tag(0x30, serial, revoked, reason));
        }
        return Der.tag(0x30, Der.tag(0x30, Der.tag(0x02, new byte[] { 1 }), algorithm, Der.tag(0x30), time, time,
                Der.tag(0x30, all.toByteArray())), algorithm, Der.tag(0x03, new byte[] { 0, 1 }));
    }

    private Instant time(String before) {
        int at = text.indexOf(before) + before.length();
        return parsed(text.substring(at, text.indexOf('\n', at)));
    }

    private static Instant parsed(String time) {
        return LocalDateTime.parse(time.replaceAll(" +", " "), OPENSSL).toInstant(ZoneOffset.UTC);
    }
}
