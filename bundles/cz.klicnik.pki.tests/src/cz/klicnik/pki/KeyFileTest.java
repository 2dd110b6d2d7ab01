/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.testing.Command;

/** Private keys as OpenSSL writes them. */
@TestInstance(Lifecycle.PER_CLASS)
class KeyFileTest {

    private static final String CZECH = "Příliš žluťoučký kůň";

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    void make() throws Exception {
        openssl("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out rsa.pem");
        openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out ec.pem");
        openssl("genpkey -algorithm ED25519 -out ed.pem");
        openssl("req -x509 -key rsa.pem -subj /CN=Rsa -out rsa.crt");
    }

    @ParameterizedTest
    @ValueSource(strings = { "pkcs8 -topk8 -nocrypt", "pkcs8 -topk8 -nocrypt -outform DER", "pkey -traditional",
            "pkey -traditional -outform DER" })
    void a_key_without_password_is_open_at_once(String form) throws Exception {
        for (String key : List.of("rsa", "ec")) {
            openssl(form + " -in " + key + ".pem -out key");
            try (KeyFile file = KeyFile.read(folder.resolve("key"))) {
                assertFalse(file.locked());
                same(key, file);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "pkcs8 -topk8", "pkcs8 -topk8 -v2 des3 -outform DER", "pkcs8 -topk8 -v2 aes-128-cbc",
            "pkcs8 -topk8 -v2prf hmacWithSHA512", "pkcs8 -topk8 -v1 PBE-SHA1-3DES",
            "pkcs8 -topk8 -v1 PBE-SHA1-RC2-40 -provider legacy -provider default",
            "pkey -traditional -aes256", "pkey -traditional -aes128", "pkey -traditional -des3",
            "pkey -traditional -des -provider legacy -provider default", "pkcs8 -topk8 -scrypt" })
    void a_key_with_a_password_opens_with_it_and_with_no_other(String form) throws Exception {
        for (String key : List.of("rsa", "ec")) {
            for (String password : List.of("password", CZECH)) {
                openssl(form + " -in " + key + ".pem -out key -passout env:P", password);
                try (KeyFile file = KeyFile.read(folder.resolve("key")); Pin right = pin(password)) {
                    assertTrue(file.locked());
                    assertThrows(IllegalStateException.class, file::contents);
                    for (String wrong : List.of("Password", "")) {
                        assertEquals(FaultCode.FILE_PASSWORD, fault(() -> open(file, wrong)));
                        assertTrue(file.locked());
                    }
                    file.open(right);
                    same(key, file);
                }
            }
        }
    }

    @Test
    void a_key_and_certificates_in_one_file_come_together() throws Exception {
        String pem = text("rsa.crt") + "Comment: of somebody\n" + text("rsa.pem") + text("ec.pem");
        try (KeyFile file = KeyFile.of(pem.getBytes(StandardCharsets.US_ASCII), "both")) {
            assertEquals(2, file.contents().keys().size());
            Pkcs12.Key rsa = file.contents().keys().getFirst();
            assertTrue(file.contents().certificateOf(rsa).isPresent());
        }
    }

    @Test
    void a_pkcs12_file_opens_bare_in_pem_and_in_base64_and_at_once_without_a_password() throws Exception {
        openssl("pkcs12 -export -inkey rsa.pem -in rsa.crt -out rsa.p12 -passout env:P", CZECH);
        byte[] der = Files.readAllBytes(folder.resolve("rsa.p12"));
        String base64 = Base64.getMimeEncoder().encodeToString(der);
        for (byte[] form : List.of(der, ascii("-----BEGIN PKCS12-----\n" + base64 + "\n-----END PKCS12-----\n"),
                ascii(base64))) {
            try (KeyFile file = KeyFile.of(form, "p12"); Pin right = pin(CZECH)) {
                assertTrue(file.store());
                assertEquals(FaultCode.FILE_PASSWORD, fault(() -> open(file, "x")));
                file.open(right);
                same("rsa", file);
            }
        }
        openssl("pkcs12 -export -inkey rsa.pem -in rsa.crt -out none.p12 -passout env:P", "");
        try (KeyFile file = KeyFile.read(folder.resolve("none.p12"))) {
            assertFalse(file.locked());
        }
    }

    @Test
    void a_key_of_another_algorithm_is_there_with_its_public_half() throws Exception {
        try (KeyFile file = KeyFile.read(folder.resolve("ed.pem"))) {
            assertEquals("Ed25519", PublicKeys.name(file.contents().keys().getFirst().subjectPublicKeyInfo()));
        }
    }

    @Test
    void certificates_alone_are_no_less_welcome() throws Exception {
        byte[] der = Command.of("openssl", "x509", "-in", folder.resolve("rsa.crt").toString(), "-outform", "DER")
                .succeed().bytes();
        for (byte[] form : List.of(der, CertificateBundle.pemFile(List.of(Bytes.of(der))),
                CertificateBundle.p7b(List.of(Bytes.of(der))).toArray())) {
            try (KeyFile file = KeyFile.of(form, "c")) {
                assertEquals(List.of(Bytes.of(der)),
                        file.contents().certificates().stream().map(Pkcs12.Certificate::der).toList());
            }
        }
    }

    @Test
    void what_is_nothing_of_this_kind_is_told() throws Exception {
        openssl("pkcs12 -export -inkey rsa.pem -in rsa.crt -out rsa.p12 -passout pass:x");
        byte[] store = Files.readAllBytes(folder.resolve("rsa.p12"));
        String key = text("rsa.pem");
        List<byte[]> bad = List.of(new byte[0], ascii("hello"), Arrays.copyOf(store, store.length / 2),
                ascii(key.substring(0, key.length() / 2)), ascii(key.replace("MII", "M!I")),
                ascii(key.replace("PRIVATE", "SECRET")), ascii("-----BEGIN PKCS12-----\nAAAA\n-----END PKCS12-----\n"));
        for (byte[] bytes : bad) {
            FaultCode code = fault(() -> KeyFile.of(bytes, "bad").close());
            assertTrue(code == FaultCode.FILE_UNUSABLE || code == FaultCode.FILE_PROBLEM, code::name);
        }
        assertEquals(FaultCode.FILE_PROBLEM, fault(() -> KeyFile.read(folder).close()));
        assertEquals(FaultCode.FILE_PROBLEM, fault(() -> KeyFile.read(folder.resolve("none")).close()));
    }

    @Test
    void changed_bytes_give_a_fault_or_a_key() throws Exception {
        openssl("pkey -traditional -aes256 -in ec.pem -out key -passout pass:x");
        openssl("pkcs8 -topk8 -iter 1 -in ec.pem -out key8 -passout pass:x");
        Random random = new Random(1);
        for (byte[] whole : List.of(Files.readAllBytes(folder.resolve("key")),
                Files.readAllBytes(folder.resolve("key8")), ascii(text("ec.pem")))) {
            int opened = 0;
            for (int i = 0; i < 500; i++) {
                byte[] changed = whole.clone();
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(7));
                try (KeyFile file = KeyFile.of(changed, "changed"); Pin pin = pin("x")) {
                    file.open(pin);
                    opened++;
                } catch (FaultException e) {
                    FaultCode code = e.fault().code();
                    assertTrue(code == FaultCode.FILE_PASSWORD || code == FaultCode.FILE_UNUSABLE, code::name);
                }
            }
            assertTrue(opened < 500);
        }
    }

    @Test
    void a_closed_file_holds_no_key() throws Exception {
        KeyFile file = KeyFile.read(folder.resolve("rsa.pem"));
        Pkcs12.Key key = file.contents().keys().getFirst();
        assertTrue(key.<Integer>withPkcs8(KeyFileTest::sum) > 0);
        file.close();
        assertEquals(0, key.<Integer>withPkcs8(KeyFileTest::sum));
    }

    private static int sum(byte[] bytes) {
        int sum = 0;
        for (byte b : bytes) {
            sum += b & 0xff;
        }
        return sum;
    }

    private void same(String key, KeyFile file) throws Exception {
        List<byte[]> found = new ArrayList<>();
        for (Pkcs12.Key k : file.contents().keys()) {
            found.add(k.withPkcs8(byte[]::clone));
            byte[] spki = Command.of("openssl", "pkey", "-in", folder.resolve(key + ".pem").toString(), "-pubout",
                    "-outform", "DER").succeed().bytes();
            assertEquals(Bytes.of(spki), k.subjectPublicKeyInfo());
        }
        assertEquals(1, found.size());
        Path pkcs8 = Files.write(folder.resolve("again"), found.getFirst());
        String again = Command.of("openssl", "pkcs8", "-inform", "DER", "-nocrypt", "-in", pkcs8.toString()).succeed()
                .out();
        assertEquals(text(key + ".pem"), again);
    }

    private static void open(KeyFile file, String password) throws FaultException {
        try (Pin pin = pin(password)) {
            file.open(pin);
        }
    }

    private static FaultCode fault(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(FaultException.class, call).fault().code();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private String text(String file) throws Exception {
        return Files.readString(folder.resolve(file));
    }

    private void openssl(String words) throws Exception {
        openssl(words, "");
    }

    private void openssl(String words, String password) throws Exception {
        List<String> all = new ArrayList<>(List.of("openssl"));
        for (String word : words.split(" ")) {
            boolean file = word.matches(".*\\.(pem|crt|p12)|key8?");
            all.add(file ? folder.resolve(word).toString() : word);
        }
        Command.of(all).with(Map.of("P", password)).succeed();
    }

    private static Pin pin(String text) {
        return Pin.taking(text.toCharArray());
    }
}
