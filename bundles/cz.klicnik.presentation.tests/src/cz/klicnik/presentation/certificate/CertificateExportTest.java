/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.pki.PkiFile;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.certificate.CertificateExport.Form;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Kind;

class CertificateExportTest {

    private final TestCertificates certificates = new TestCertificates();
    private final Bytes certificate;
    private final Bytes issuer;
    private final CertificateExport export = new CertificateExport(Locale.ENGLISH,
            new Formats(new Messages(Locale.ENGLISH), ZoneId.of("Europe/Prague")));

    @TempDir
    Path folder = Path.of("");

    CertificateExportTest() throws Exception {
        certificate = Bytes
                .of(certificates.valid(Kind.COMMERCIAL_PERSONAL, "Jan <Novák>").certificate().getEncoded());
        issuer = Bytes.of(certificates.authority(false).getEncoded());
    }

    @AfterEach
    void close() throws Exception {
        certificates.close();
    }

    @Test
    void openssl_reads_the_chain_in_pkcs7_and_pem() throws Exception {
        Path p7b = Files.write(folder.resolve("chain.p7b"), write(Form.CHAIN_P7B));
        String printed = openssl("pkcs7", "-inform", "DER", "-in", p7b.toString(), "-print_certs");
        assertEquals(2, printed.split("BEGIN CERTIFICATE", -1).length - 1, printed);
        // DER sorts the elements of a SET
        assertEquals(Set.of(certificate, issuer), Set.copyOf(PkiFile.read(p7b).certificates()));
        Path pem = Files.write(folder.resolve("chain.pem"), write(Form.CHAIN_PEM));
        assertEquals(List.of(certificate, issuer), PkiFile.read(pem).certificates());
    }

    @Test
    void openssl_reads_the_certificate_and_its_key() throws Exception {
        Path pem = Files.write(folder.resolve("one.pem"), write(Form.PEM));
        Path key = Files.write(folder.resolve("one.pub.pem"), write(Form.PUBLIC_KEY));
        assertEquals(openssl("x509", "-in", pem.toString(), "-noout", "-pubkey").strip(),
                Files.readString(key).strip());
        assertArrayEquals(certificate.toArray(), write(Form.DER));
    }

    @Test
    void fields_are_written_for_spreadsheets_programs_and_paper_and_cannot_run_there() throws Exception {
        String csv = new String(write(Form.CSV), StandardCharsets.UTF_8);
        assertTrue(csv.startsWith("\uFEFF\"Certificate\",\"Version\",\"3\""), csv);
        assertTrue(csv.contains("Jan <Novák>"), csv);
        assertTrue(new String(write(Form.JSON), StandardCharsets.UTF_8).contains("\"sections\""));
        String html = new String(write(Form.HTML), StandardCharsets.UTF_8);
        assertTrue(html.contains("Jan &lt;Novák&gt;"), html);
        assertFalse(html.contains("<Novák>"), html);
    }

    @Test
    void the_longest_ending_says_the_form() {
        assertEquals(Form.CHAIN_PEM, Form.of("a.chain.PEM").orElseThrow());
        assertEquals(Form.PUBLIC_KEY, Form.of("a.pub.pem").orElseThrow());
        assertEquals(Form.PEM, Form.of("a.pem").orElseThrow());
        assertTrue(Form.of("a.txt").isEmpty());
    }

    private byte[] write(Form form) throws Exception {
        return export.write(form, List.of(certificate, issuer));
    }

    private static String openssl(String... arguments) throws Exception {
        String[] line = new String[arguments.length + 1];
        line[0] = "openssl";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return Command.of(line).succeed().out();
    }
}
