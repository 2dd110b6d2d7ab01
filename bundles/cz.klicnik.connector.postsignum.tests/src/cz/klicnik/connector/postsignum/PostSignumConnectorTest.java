/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.postsignum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.enrollment.Abilities.Ability;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.CaAccess;
import cz.klicnik.enrollment.ConnectorSettings;
import cz.klicnik.enrollment.ConnectorSettings.Secrets;
import cz.klicnik.enrollment.Order;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.enrollment.Prepared;
import cz.klicnik.enrollment.SigningKeys;
import cz.klicnik.enrollment.Submission;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.testing.Command;

class PostSignumConnectorTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final String TEXT = """
            Dobrý den,

            Organizace: ${organisation}
            Číslo smlouvy: ${contract}
            Osobní číslo: ${employee}
            Žadatel: ${holder}, ${type}
            Certifikát ${serial}, žádost ${file}, neznámé ${shoe}
            """;

    private static final KeyPair FRESH = pair();
    private static final KeyPair OLD = pair();

    private final PostSignumConnector connector = new PostSignumConnector();
    private final Path folder;
    private final Bytes certificate;

    PostSignumConnectorTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        Path key = folder.resolve("old.key");
        Files.writeString(key, "-----BEGIN PRIVATE KEY-----\n"
                + java.util.Base64.getMimeEncoder().encodeToString(OLD.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n");
        Command.of("openssl", "req", "-x509", "-new", "-utf8", "-key", key.toString(), "-subj",
                "/C=CZ/O=Úřad/CN=Žaneta Příkladná", "-addext", "subjectAltName=email:z@urad.example", "-set_serial",
                "22080864", "-days", "30", "-outform", "DER", "-out", folder.resolve("old.cer").toString()).succeed();
        certificate = Bytes.of(Files.readAllBytes(folder.resolve("old.cer")));
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has RSA", e);
        }
    }

    private record SoftwareKeys(PrivateKey fresh, Optional<PrivateKey> old, Provider provider)
            implements SigningKeys {
    }

    private SigningKeys keys() throws Exception {
        return new SoftwareKeys(FRESH.getPrivate(), Optional.of(OLD.getPrivate()),
                Signature.getInstance("SHA256withRSA").getProvider());
    }

    private static CaAccess access(String... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>(
                Map.of("to", "podatelna@ca.example", "subject", "Žádost – ${holder}", "text", TEXT, "sign", "true"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new CaAccess(new ConnectorSettings("postsignum", values, Secrets.NONE), Fetcher.OFF,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Order order(Optional<Bytes> renewed) throws FaultException {
        return new Order(Bytes.of(FRESH.getPublic().getEncoded()),
                CertificateParser.encodedFields(certificate).subject(),
                List.of(), renewed, Map.of("CERTIFICATE_TYPE", "COMMERCIAL", "CONTRACT_NUMBER", "S-1234"));
    }

    private List<Answer.Document> documents(Optional<Bytes> renewed, CaAccess access) throws Exception {
        Order order = order(renewed);
        Prepared prepared = connector.prepare(order, keys(), access, new NullProgressMonitor());
        Answer.HandedOff handed = assertInstanceOf(Answer.HandedOff.class, connector
                .send(new Submission("1", order, prepared), SigningKeys.NONE, access, new NullProgressMonitor()));
        assertEquals(Optional.of("podatelna@ca.example"), handed.address());
        return handed.documents();
    }

    private String file(Answer.Document document) throws IOException {
        Path file = folder.resolve(document.fileName());
        Files.write(file, document.content().toArray());
        return file.toString();
    }

    @Test
    void openssl_reads_the_request_in_both_forms() throws Exception {
        List<Answer.Document> documents = documents(Optional.of(certificate), access());
        assertEquals(List.of("zaneta-prikladna.req", "zaneta-prikladna.der", "zaneta-prikladna.eml"),
                documents.stream().map(Answer.Document::fileName).toList());
        for (String[] form : List.of(new String[] { "PEM", file(documents.get(0)) },
                new String[] { "DER", file(documents.get(1)) })) {
            Command.Result read = Command.of("openssl", "req", "-inform", form[0], "-in", form[1], "-verify", "-noout",
                    "-subject", "-nameopt", "utf8,-esc_msb").succeed();
            assertTrue((read.out() + read.err()).contains("verify OK"), read.err());
            assertTrue(read.out().contains("CN=Žaneta Příkladná"), read.out());
        }
    }

    @Test
    void openssl_verifies_the_signature_of_the_mail_and_finds_text_and_request_in_it() throws Exception {
        List<Answer.Document> documents = documents(Optional.of(certificate), access());
        Path out = folder.resolve("content.txt");
        Command.of("openssl", "cms", "-verify", "-in", file(documents.get(2)), "-CAfile", pem(), "-out",
                out.toString()).succeed();
        Command.of("openssl", "x509", "-inform", "DER", "-in", folder.resolve("old.cer").toString(), "-noout")
                .succeed();
        String content = Files.readString(out);
        String text = decoded(content, "text/plain; charset=utf-8");
        assertEquals("Dobrý den,\r\n\r\nOrganizace: Úřad\r\nČíslo smlouvy: S-1234\r\n"
                + "Žadatel: Žaneta Příkladná, komerční osobní (VCA)\r\n"
                + "Certifikát 22080864, žádost zaneta-prikladna.req, neznámé ${shoe}\r\n", text);
        assertEquals(new String(documents.get(0).content().toArray(), StandardCharsets.US_ASCII),
                decoded(content, "application/pkcs10; name=\"zaneta-prikladna.req\""));
    }

    @Test
    void a_mail_that_somebody_changed_does_not_verify() throws Exception {
        List<Answer.Document> documents = documents(Optional.of(certificate), access());
        String mail = new String(documents.get(2).content().toArray(), StandardCharsets.US_ASCII);
        String changed = mail.replaceFirst("RG9icsO9", "RG9icsO8");
        assertFalse(changed.equals(mail));
        Path file = folder.resolve("changed.eml");
        Files.writeString(file, changed);
        assertTrue(Command.of("openssl", "cms", "-verify", "-in", file.toString(), "-CAfile", pem(), "-out",
                folder.resolve("x").toString()).run().exit() != 0);
    }

    @Test
    void the_headers_are_ascii_and_say_who_writes_to_whom() throws Exception {
        String mail = mail(Optional.of(certificate), access());
        assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(mail));
        assertTrue(mail.startsWith("From: z@urad.example\r\nTo: podatelna@ca.example\r\nSubject: =?utf-8?B?"), mail);
        assertTrue(mail.contains("\r\nDate: Wed, 25 Nov 2026 10:00:00 GMT\r\n"), mail);
        assertTrue(mail.lines().allMatch(l -> l.length() <= 100), "no mail server breaks a line");
    }

    @Test
    void a_setting_cannot_bring_a_header_of_its_own_into_the_mail() throws Exception {
        String mail = mail(Optional.of(certificate),
                access("from", "a@b.example\r\nBcc: evil@c.example", "subject", "x\r\nBcc: evil@c.example"));
        assertFalse(mail.contains("\nBcc:"), mail);
    }

    @Test
    void without_an_old_certificate_or_where_it_is_not_wanted_the_mail_is_not_signed() throws Exception {
        for (String mail : List.of(mail(Optional.empty(), access()),
                mail(Optional.of(certificate), access("sign", "false")))) {
            assertFalse(mail.contains("multipart/signed"), mail);
            assertTrue(mail.contains("multipart/mixed"), mail);
        }
    }

    @Test
    void it_says_how_often_keys_sign_and_that_a_person_carries_it() {
        ConnectorSettings settings = access().settings();
        assertEquals(1, connector.signatures(Phase.PREPARE, true, settings).old());
        assertEquals(0, connector.signatures(Phase.PREPARE, false, settings).old());
        assertEquals(0, connector.signatures(Phase.PREPARE, true, access("sign", "false").settings()).old());
        assertTrue(connector.signatures(Phase.SEND, true, settings).none());
        assertTrue(connector.abilities(settings).can(Ability.HAND_OFF));
        assertFalse(connector.abilities(settings).can(Ability.POLL));
    }

    @Test
    void settings_that_make_no_sense_are_told() throws Exception {
        connector.test(access(), new NullProgressMonitor());
        for (CaAccess wrong : List.of(access("to", "nobody"), access("to", ""), access("text", " "),
                access("subject", ""))) {
            assertEquals(FaultCode.CA_SETTINGS,
                    assertThrows(FaultException.class, () -> connector.test(wrong, new NullProgressMonitor())).fault()
                            .code());
        }
    }

    @Test
    void a_key_that_does_not_sign_is_told_with_what_the_token_said() throws Exception {
        SigningKeys gone = new SoftwareKeys(FRESH.getPrivate(), Optional.of(OLD.getPrivate()),
                Signature.getInstance("SHA256withECDSA").getProvider());
        assertEquals(FaultCode.NOT_SUPPORTED,
                assertThrows(FaultException.class,
                        () -> connector.prepare(order(Optional.of(certificate)), gone, access(),
                                new NullProgressMonitor()))
                        .fault().code());
        FaultException pulled = new FaultException(FaultCode.TOKEN_GONE);
        assertEquals(pulled, TokenFaults.of(new IOException(new RuntimeException(pulled)), "x"));
    }

    private String mail(Optional<Bytes> renewed, CaAccess access) throws Exception {
        return new String(documents(renewed, access).get(2).content().toArray(), StandardCharsets.US_ASCII);
    }

    private String pem() throws IOException {
        Path file = folder.resolve("old.pem");
        Command.of("openssl", "x509", "-inform", "DER", "-in", folder.resolve("old.cer").toString(), "-out",
                file.toString()).succeed();
        return file.toString();
    }

    /** What follows the empty line after a part's headers. */
    private static String decoded(String content, String type) {
        String part = content.substring(content.indexOf("Content-Type: " + type)).replace("\r", "");
        String body = part.substring(part.indexOf("\n\n") + 2);
        return new String(java.util.Base64.getMimeDecoder().decode(body.substring(0, body.indexOf("\n\n"))),
                StandardCharsets.UTF_8);
    }
}
