/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.pki.details.CertificateDetails;
import cz.klicnik.pki.details.ExtensionDetail;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.testing.AllExtensions;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.OpenSslCertificate;

/** What {@code openssl x509 -text} and {@code openssl asn1parse} tell of the extensions, the Extensions page tells too. */
class ExtensionsAgainstOpenSslTest {

    /** RFC 5280, sections 4.2.1 and 4.2.2; RFC 3739, 7633, 6962, 6960; Netscape's; Microsoft's. */
    private static final List<String> STANDARD = List.of("2.5.29.35", "2.5.29.14", "2.5.29.15", "2.5.29.32",
            "2.5.29.33",
            "2.5.29.17", "2.5.29.18", "2.5.29.9", "2.5.29.19", "2.5.29.30", "2.5.29.36", "2.5.29.37", "2.5.29.31",
            "2.5.29.54", "2.5.29.46", "1.3.6.1.5.5.7.1.1", "1.3.6.1.5.5.7.1.11", "1.3.6.1.5.5.7.1.3",
            "1.3.6.1.5.5.7.1.24", "1.3.6.1.4.1.11129.2.4.2", "1.3.6.1.4.1.11129.2.4.3", "1.3.6.1.5.5.7.48.1.5",
            "2.16.840.1.113730.1.1", "2.16.840.1.113730.1.2", "2.16.840.1.113730.1.3", "2.16.840.1.113730.1.4",
            "2.16.840.1.113730.1.7", "2.16.840.1.113730.1.8", "2.16.840.1.113730.1.12", "2.16.840.1.113730.1.13",
            "1.3.6.1.4.1.311.20.2", "1.3.6.1.4.1.311.21.1", "1.3.6.1.4.1.311.21.7", "1.3.6.1.4.1.311.21.10",
            "1.3.6.1.4.1.311.25.2", "1.2.840.113549.1.9.15", "2.5.29.16", "2.5.29.56", "0.4.0.194121.2.1");

    /** openssl's words and ours. */
    private static final Map<String, String> WORDS = words();

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        String table = """
            Digital Signature=digital signature|Non Repudiation=non-repudiation|Key Encipherment=encryption of keys
            Data Encipherment=encryption of data|Key Agreement=key agreement|Certificate Sign=signing of certificates
            CRL Sign=signing of revocation lists|Encipher Only=only encryption|Decipher Only=only decryption
            TLS Web Server Authentication=TLS server|TLS Web Client Authentication=login (TLS client)
            Code Signing=signing of programs|E-mail Protection=protection of e-mail|Time Stamping=time stamps
            OCSP Signing=signing of OCSP answers|Any Extended Key Usage=any purpose
            Microsoft Smartcard Login=login to Windows|Microsoft Encrypted File System=encrypting file system
            CA:TRUE=may issue certificates|CA:FALSE=Not a certification authority|pathlen:2=at most 2
            Require Explicit Policy:3=Demands an explicit policy: after 3
            Inhibit Policy Mapping:1=Forbids policy mapping: after 1 certificate
            X509v3 Inhibit Any Policy=Forbids "any policy": after 2|X509v3 Any Policy=any policy
            Permitted=Permitted names|Excluded=Excluded names|Key Compromise=key compromised
            CA Compromise=authority's key compromised|Affiliation Changed=affiliation changed|Superseded=superseded
            Cessation Of Operation=no longer needed|Certificate Hold=on hold|Privilege Withdrawn=privilege withdrawn
            AA Compromise=attribute authority's key|CRL Issuer=Issuer of the list
            Relative Name=Below the name of the issuer: CN=Seznam 3|OCSP - URI=Status service (OCSP): http://ocsp
            CA Issuers - URI=Certificate of the issuer: http://crt|CA Repository - URI=Repository of the authority: http
            OCSP No Check=Its status is not to be checked|status_request=must send its status|\
            status_request_v2=status of its chain
            SSL Client, S/MIME=S/MIME e-mail|SSL Client=TLS client|SSL Server=TLS server|Object Signing=signing of programs
            SSL CA=authority for TLS|S/MIME CA=authority for S/MIME|Object Signing CA=authority for signing of programs
            Not Before: Jan  1 00:00:00 2026=Valid from: 1 Jan 2026|Not After: Jan  1 00:00:00 2027=Valid until: 1 Jan 2027
            Timestamp : Jan  1 00:00:00.000 2026=Logged at: 1 Jan 2026|ecdsa-with-SHA256=SHA-256, ECDSA
            X509v3 No Revocation Available=no information about revocation|CT Precertificate Poison=made to be logged
            UPN::jan.zizka@urad.example.org=User principal name (Microsoft): jan.zizka@urad.example.org
            EdiPartyName=EDI party name: Ceska sprava: CZ-4711|X400Name=X.400 address""";
        for (String pair : table.split("[|\n]")) {
            words.put(pair.substring(0, pair.indexOf('=')).strip(), pair.substring(pair.indexOf('=') + 1).strip());
        }
        return words;
    }

    @Test
    void the_certificates_have_every_standard_extension_and_none_of_them_is_unknown_or_damaged() throws Exception {
        TreeSet<String> missing = new TreeSet<>(STANDARD);
        for (OpenSslCertificate certificate : List.of(AllExtensions.make(), AllExtensions.others())) {
            try (certificate) {
                for (ExtensionDetail extension : CertificateDetails.of(Bytes.of(certificate.bytes())).extensions()) {
                    missing.remove(extension.oid());
                    assertTrue(extension.problem().isEmpty(), extension::toString);
                    assertTrue(extension.content().isPresent() || extension.oid().equals("1.2.3.4.5.6"),
                            extension::toString);
                }
            }
        }
        assertEquals(new TreeSet<>(), missing);
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void what_x509_text_tells_in_words_we_tell_in_words(boolean first) throws Exception {
        try (OpenSslCertificate certificate = first ? AllExtensions.make() : AllExtensions.others()) {
            String ours = text(certificate);
            String theirs = certificate.text();
            theirs = theirs.substring(theirs.indexOf("X509v3 extensions:"), theirs.lastIndexOf("Signature Algorithm:"));
            List<String> missing = new ArrayList<>();
            int seen = 0;
            for (Map.Entry<String, String> word : WORDS.entrySet()) {
                if (theirs.contains(word.getKey())) {
                    seen++;
                    if (!ours.contains(word.getValue())) {
                        missing.add(word.toString());
                    }
                }
            }
            // bytes with colons between them, also over several lines
            String joined = theirs.replaceAll(":\n\\s+(?=[0-9A-F]{2}(:|\n))", ":");
            for (MatchResult hex : Pattern.compile("(?:[0-9A-F]{2}:){3,}[0-9A-F]{2}").matcher(joined).results()
                    .toList()) {
                seen++;
                String digits = hex.group().replace(":", "").toLowerCase(Locale.ROOT);
                if (!ours.contains(digits)) {
                    missing.add(hex.group());
                }
            }
            assertEquals(List.of(), missing, ours);
            assertTrue(seen > 25, "openssl tells a lot: " + seen);
        }
    }

    @Test
    void each_of_openssls_words_is_met() throws Exception {
        StringBuilder all = new StringBuilder();
        for (OpenSslCertificate certificate : List.of(AllExtensions.make(), AllExtensions.others())) {
            try (certificate) {
                all.append(certificate.text());
            }
        }
        assertEquals(List.of(), WORDS.keySet().stream().filter(w -> !all.toString().contains(w)).toList());
    }

    /** Every text, number and identifier inside of the values, decoded by openssl's ASN.1 parser. */
    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void what_asn1parse_finds_in_the_values_we_show(boolean first) throws Exception {
        try (OpenSslCertificate certificate = first ? AllExtensions.make() : AllExtensions.others()) {
            String ours = text(certificate);
            List<String> missing = new ArrayList<>();
            int seen = 0;
            for (int offset : values(certificate)) {
                String parsed = Command.of("openssl", "asn1parse", "-inform", "DER", "-in",
                        certificate.der().toString(), "-strparse", Integer.toString(offset)).run().out();
                for (MatchResult value : Pattern
                        .compile("prim: (UTF8STRING|PRINTABLESTRING|IA5STRING|OBJECT|INTEGER) *:(.*)").matcher(parsed)
                        .results().toList()) {
                    seen++;
                    String wanted = wanted(value.group(1), value.group(2).strip());
                    if (!ours.contains(wanted)) {
                        missing.add(value.group());
                    }
                }
            }
            assertEquals(List.of(), missing, ours);
            assertTrue(seen > 20, "openssl finds a lot: " + seen);
        }
    }

    /** Of identifiers that openssl knows by name, and of currencies by number, only that something stands there. */
    private static String wanted(String type, String value) {
        return switch (type) {
        case "INTEGER" -> new BigInteger(value, 16).toString().substring(0, 1);
        case "OBJECT" -> value.matches("[\\d.]+") ? value : "";
        default -> value;
        };
    }

    /** Where the OCTET STRINGs of the extensions begin. */
    private static List<Integer> values(OpenSslCertificate certificate) throws IOException {
        String all = Command
                .of("openssl", "asn1parse", "-inform", "DER", "-in", certificate.der().toString()).succeed().out();
        String extensions = all.substring(all.indexOf("cont [ 3 ]"));
        return Pattern.compile("(?m)^ *(\\d+):d=5 .*prim: OCTET STRING").matcher(extensions).results()
                .map(r -> Integer.parseInt(r.group(1))).toList();
    }

    private static String text(OpenSslCertificate certificate) throws Exception {
        CertificateSheet sheet = new CertificateSheet(Locale.ENGLISH,
                new Formats(new Messages(Locale.ENGLISH), ZoneOffset.UTC));
        List<String> lines = new ArrayList<>();
        for (Section section : sheet.extensions(CertificateDetails.of(Bytes.of(certificate.bytes())))) {
            lines.add(section.title() + " [" + section.oid() + "] " + section.raw());
            section.lines().stream().flatMap(ExtensionsAgainstOpenSslTest::flat).forEach(lines::add);
        }
        // names are written with escapes (RFC 4514)
        return String.join("\n", lines).replace("\\", "");
    }

    private static Stream<String> flat(Line line) {
        return Stream.concat(Stream.of(line.text() + (line.raw().isEmpty() ? "" : " [" + line.raw() + "]")),
                line.children().stream().flatMap(ExtensionsAgainstOpenSslTest::flat));
    }
}
