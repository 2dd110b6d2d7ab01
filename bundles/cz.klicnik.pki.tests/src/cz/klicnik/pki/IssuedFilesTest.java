/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.testing.Command;

class IssuedFilesTest {

    @TempDir
    private static Path folder = Path.of("");
    private static Bytes one = Bytes.empty();
    private static Bytes other = Bytes.empty();

    @BeforeAll
    static void make() throws IOException {
        one = certificate("one");
        other = certificate("other");
    }

    private static Bytes certificate(String name) throws IOException {
        Path file = folder.resolve(name + ".cer");
        Command.of("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                "-keyout", folder.resolve(name + ".key").toString(), "-subj", "/CN=" + name, "-outform", "DER", "-out",
                file.toString()).succeed();
        Command.of("openssl", "x509", "-inform", "DER", "-in", file.toString(), "-out",
                folder.resolve(name + ".pem").toString()).succeed();
        return Bytes.of(Files.readAllBytes(file));
    }

    private static Bytes zip(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write(((Bytes) namesAndContents[i + 1]).toArray());
            }
        }
        return Bytes.of(out.toByteArray());
    }

    private static Bytes mail(Bytes attached, String name) {
        return text(
                "Received: from a by b;\r\n\tWed, 25 Nov 2026 10:00:00 +0100\r\nSubject: =?utf-8?Q?certifik=C3=A1t?=\r\n"
                        + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"x 1\"\r\n\r\nfor old programs\r\n"
                        + "--x 1\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n"
                        + "--y\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDobrý den\r\n"
                        + "--y\r\nContent-Type: text/html\r\n\r\n<b>Dobrý den</b>\r\n--y--\r\n"
                        + "--x 1\r\nContent-Type: application/octet-stream; name=\"" + name + "\"\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(attached.toArray()) + "\r\n--x 1--\r\n");
    }

    private static Bytes text(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Bytes> in(Bytes content) throws FaultException {
        return IssuedFiles.certificates(content, "a file");
    }

    private static Bytes file(String name) throws IOException {
        return Bytes.of(Files.readAllBytes(folder.resolve(name)));
    }

    @Test
    void a_file_is_itself_whatever_its_form() throws Exception {
        Command.of("openssl", "crl2pkcs7", "-nocrl", "-certfile", folder.resolve("one.pem").toString(), "-certfile",
                folder.resolve("other.pem").toString(), "-outform", "DER", "-out",
                folder.resolve("both.p7b").toString())
                .succeed();
        assertEquals(List.of(one), in(one));
        assertEquals(List.of(one), in(file("one.pem")));
        assertEquals(2, in(file("both.p7b")).size());
        assertEquals(List.of(one), IssuedFiles.certificates(folder.resolve("one.pem")));
    }

    @Test
    void it_is_found_in_a_zip_beside_other_files() throws Exception {
        assertEquals(List.of(one, other),
                in(zip("readme.txt", text("hello"), "a/", Bytes.empty(), "a/žluťoučký.cer", one, "b.pem",
                        file("other.pem"), "again.cer", one)));
    }

    @Test
    void it_is_found_in_a_mail_and_in_what_is_attached_to_one() throws Exception {
        assertEquals(List.of(one), in(mail(one, "cert.cer")));
        assertEquals(List.of(one), in(mail(file("one.pem"), "cert.pem")));
        assertEquals(List.of(one, other), in(mail(zip("1.cer", one, "2.cer", other), "certs.zip")));
        assertEquals(List.of(one), in(zip("mail.eml", mail(one, "cert.cer"))));
        assertEquals(List.of(one), in(text("Subject: x\nContent-Type: text/plain\n\nHello\n"
                + new String(file("one.pem").toArray(), StandardCharsets.US_ASCII))), "pasted into the text");
    }

    @Test
    void names_and_texts_of_a_mail_may_be_encoded_in_every_way() throws Exception {
        assertEquals(List.of(one), in(text("""
                Subject: =?utf-8?q?Vydan=C3=BD_certifik=C3=A1t?=
                From: =?utf-8?b?UG/FoXRh?= <a@b.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="===============8120=="

                --===============8120==
                Content-Type: text/plain; charset="utf-8"
                Content-Transfer-Encoding: quoted-printable

                Dobr=C3=BD den, v p=C5=99=C3=ADloze je certifik=C3=A1t.=20
                --===============8120==
                Content-Type: application/pkix-cert
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment;
                 filename*0*=utf-8''%C5%BDaneta%20P%C5%99%C3%ADkladn%C3%A1;
                 filename*1*=%20na%20rok%202026.cer
                MIME-Version: 1.0

                """ + Base64.getMimeEncoder(76, new byte[] { '\n' }).encodeToString(one.toArray())
                + "\n--===============8120==--\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "garbage", "<html>no</html>", "Subject: x\nContent-Type: text/plain\n\nno certificate",
            "Content-Type: multipart/mixed; boundary=x\n\n--x\n", "Content-Type: multipart/mixed\n\nx",
            "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!!", "-----BEGIN CERTIFICATE-----\nAA" })
    void without_a_certificate_it_is_unusable(String content) {
        FaultException fault = assertThrows(FaultException.class, () -> in(text(content)));
        assertEquals(FaultCode.FILE_UNUSABLE, fault.fault().code());
    }

    @Test
    void an_archive_that_was_cut_off_is_unusable() throws Exception {
        byte[] whole = zip("a.txt", text("x".repeat(1000)), "a.cer", one).toArray();
        for (int length = 5; length < 120; length += 7) {
            Bytes cut = Bytes.of(java.util.Arrays.copyOf(whole, length));
            assertEquals(FaultCode.FILE_UNUSABLE,
                    assertThrows(FaultException.class, () -> in(cut)).fault().code(), "after " + length);
        }
    }

    @Test
    void what_would_fill_the_memory_is_not_unpacked() throws Exception {
        Bytes large = Bytes.of(new byte[PkiFile.LONGEST + 1]);
        Object[] many = new Object[600];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "f" + i;
            many[i + 1] = text("x");
        }
        Bytes deep = zip("a.cer", one);
        for (int i = 0; i < 6; i++) {
            deep = zip("a.zip", deep);
        }
        for (Bytes bomb : List.of(zip("zeros", large), zip(many), deep)) {
            FaultException fault = assertThrows(FaultException.class, () -> in(bomb));
            assertEquals(Optional.of("TOO_LARGE"), fault.fault().detail(Fault.REASON));
        }
    }
}
