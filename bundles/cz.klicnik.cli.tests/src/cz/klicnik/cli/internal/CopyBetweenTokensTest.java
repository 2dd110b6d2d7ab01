/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.testing.Command;
import cz.klicnik.testing.ListedObject;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.OpenCryptoki;
import cz.klicnik.testing.Pkcs11Tool;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.Template;
import cz.klicnik.testing.TestToken;
import cz.klicnik.testing.TokenTool;

/** Keys that may leave a PKCS#11 token go to another token, to a folder and to a file; all others stay. */
class CopyBetweenTokensTest {

    private static final String NEW_PASSWORD = "Žluťoučký kůň 2026";

    private final NativeLibraries libraries = new NativeLibraries();
    @TempDir
    private Path folder = Path.of("");
    private OwnedFiles files = new OwnedFiles(folder);
    private ImportTarget target = new ImportTarget(folder);

    @BeforeEach
    void open() {
        files = new OwnedFiles(folder);
        target = new ImportTarget(folder);
    }

    @Test
    void what_may_leave_goes_to_the_other_token_and_the_rest_is_told() throws Exception {
        try (SoftHsm hsm = new SoftHsm(libraries); Shim shim = Shim.over(libraries, hsm)) {
            TestToken from = hsm.initToken("Old");
            TestToken to = hsm.initToken("New");
            put(from, files.owner("Eva", "rsa:2048"), true);
            put(from, files.owner("Jan", "ec:P-256"), true);
            put(from, files.owner("Iva", "ec:P-256"), false);
            target.with("soft", shim.token(from));
            Set<ListedObject> before = Set.copyOf(new Pkcs11Tool(from).objects(true));
            assertEquals(0,
                    target.run(List.of(from.pin(), to.pin()), "copy", "--all-from", "Old", "--to", "New", "--yes",
                            "--test-signature"),
                    target.last::talk);
            Signatures.check(new Pkcs11Tool(to), files, "Eva", "Eva");
            Signatures.check(new Pkcs11Tool(to), files, "Jan", "Jan");
            List<ListedObject> copied = new Pkcs11Tool(to).objects(true);
            assertEquals(4, copied.size(), copied::toString);
            assertTrue(copied.stream().noneMatch(o -> o.fields().getOrDefault("Access", "").contains("extractable")
                    && !o.fields().getOrDefault("Access", "").contains("never extractable")), copied::toString);
            assertEquals(before, Set.copyOf(new Pkcs11Tool(from).objects(true)), "nothing of the source has changed");
            String said = said();
            assertTrue(said.contains("Iva") && said.contains("The private key cannot be copied"), said);
            assertEquals(5, target.run(List.of(from.pin(), to.pin()), "copy", "Iva", "--from", "Old", "--to", "New",
                    "--yes"));
            assertTrue(said().contains("Renew the certificate with a new key on the token instead"), said());
            assertEquals(0, shim.counts().of("C_GenerateKey"));
        }
    }

    @Test
    void a_certificate_goes_alone_where_its_key_stays_and_is_on_the_other_token_already() throws Exception {
        try (SoftHsm hsm = new SoftHsm(libraries)) {
            TestToken from = hsm.initToken("Old");
            TestToken to = hsm.initToken("New");
            put(from, files.owner("Eva", "ec:P-256"), false);
            new TokenTool(libraries, to).create(to, List.of(key("Eva", false)));
            target.with("soft", from);
            assertEquals(0, target.run(List.of(from.pin(), to.pin()), "copy", "Eva", "--from", "Old", "--to", "New",
                    "--yes"), target.last::talk);
            Signatures.check(new Pkcs11Tool(to), files, "Eva", "Eva");
            assertEquals(2, new Pkcs11Tool(to).objects(true).size());
        }
    }

    @Test
    void keys_go_to_opencryptoki_and_come_back() throws Exception {
        Optional<String> unavailable = OpenCryptoki.unavailable(libraries);
        assumeTrue(unavailable.isEmpty(), unavailable.orElse(""));
        try (SoftHsm hsm = new SoftHsm(libraries); OpenCryptoki opencryptoki = new OpenCryptoki(libraries)) {
            TestToken soft = hsm.initToken("Soft");
            TestToken other = opencryptoki.token();
            target.with("soft", soft).with("ock", other);
            put(soft, files.owner("Eva", "rsa:2048"), true);
            assertEquals(0, target.run(List.of(soft.pin(), other.pin()), "copy", "Eva", "--from", "Soft", "--to",
                    OpenCryptoki.LABEL, "--yes", "--test-signature"), target.last::talk);
            Signatures.check(new Pkcs11Tool(other), files, "Eva", "Eva");
            assertEquals(5, target.run(List.of(other.pin(), soft.pin()), "copy", "Eva", "--from", OpenCryptoki.LABEL,
                    "--to", "Soft", "--yes"), "what was copied does not leave again");
            put(other, files.owner("Jan", "rsa:2048"), true);
            assertEquals(0, target.run(List.of(other.pin(), soft.pin()), "copy", "Jan", "--from", OpenCryptoki.LABEL,
                    "--to", "Soft", "--yes", "--test-signature"), target.last::talk);
            Signatures.check(new Pkcs11Tool(soft), files, "Jan", "Jan");
        }
    }

    @Test
    void a_key_goes_from_a_token_to_a_folder() throws Exception {
        try (SoftHsm hsm = new SoftHsm(libraries)) {
            TestToken from = hsm.initToken("Office");
            put(from, files.owner("Eva", "rsa:2048"), true);
            target.withFolder().with("soft", from);
            assertEquals(0, target.run(List.of(from.pin(), ImportTarget.FOLDER_PASSWORD), "copy", "Eva", "--from",
                    "Office", "--to", ImportTarget.FOLDER, "--yes", "--test-signature"), target.last::talk);
        }
    }

    @Test
    void a_key_is_moved_from_a_token_to_a_file_that_openssl_opens_before_anything_goes() throws Exception {
        try (SoftHsm hsm = new SoftHsm(libraries)) {
            TestToken token = hsm.initToken("Office");
            put(token, files.owner("Eva", "rsa:2048"), true);
            put(token, files.owner("Iva", "rsa:2048"), false);
            target.with("soft", token);
            Path file = folder.resolve("moved.p12");
            CliRun run = new CliRun(new FakeRegistry()).types(token.pin());
            run.variables.put("NEW", NEW_PASSWORD);
            assertEquals(0, target.run(run, clean("Eva", file)), () -> run.talk() + run.answer());
            String moved = Command.of("openssl", "pkcs12", "-in", file.toString(), "-passin", "env:P", "-nodes")
                    .with(Map.of("P", NEW_PASSWORD)).succeed().out();
            Path pem = Files.writeString(folder.resolve("opened.pem"), moved);
            assertEquals(publicKey(folder.resolve("Eva.pem")), publicKey(pem));
            assertTrue(moved.contains("BEGIN CERTIFICATE"), "its certificate goes along");
            assertEquals(List.of("Iva", "Iva"), labels(token));
            CliRun refused = new CliRun(new FakeRegistry()).types(token.pin());
            refused.variables.put("NEW", NEW_PASSWORD);
            Path none = folder.resolve("none.p12");
            assertFalse(target.run(refused, clean("Iva", none)) == 0, refused::talk);
            assertTrue(refused.talk().contains("does not leave the place where it is"), refused.talk());
            assertFalse(Files.exists(none));
            assertEquals(List.of("Iva", "Iva"), labels(token));
        }
    }

    private String[] clean(String owner, Path file) throws Exception {
        String fingerprint =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(files.der(owner)));
        return new String[] { "clean", "--token", "Office", "--only", owner, "--save-to", file.toString(),
                "--password-env", "NEW", "--yes", "--confirm", fingerprint };
    }

    private static List<String> labels(TestToken token) throws IOException {
        return new Pkcs11Tool(token).objects(true).stream().map(ListedObject::label).toList();
    }

    private static String publicKey(Path pem) throws IOException {
        return Command.of("openssl", "pkey", "-in", pem.toString(), "-pubout").succeed().out();
    }

    private String said() {
        return (target.last.talk() + target.last.answer()).replaceAll("\\s+", " ");
    }

    /** Another program has written a pair. */
    private void put(TestToken token, String owner, boolean extractable) throws Exception {
        new TokenTool(libraries, token).create(token, List.of(key(owner, extractable),
                Template.certificate(owner, id(owner), certificate(owner))));
    }

    private Template key(String owner, boolean extractable) throws Exception {
        byte[] der = Command.of("openssl", "pkcs8", "-topk8", "-nocrypt", "-outform", "DER", "-in",
                files.path(owner + ".pem").toString()).succeed().bytes();
        PrivateKey key = KeyFactory.getInstance(files.rsa(owner) ? "RSA" : "EC")
                .generatePrivate(new PKCS8EncodedKeySpec(der));
        return Template.privateKey(owner, id(owner), key, certificate(owner).getPublicKey())
                .with("CKA_EXTRACTABLE", extractable);
    }

    private byte[] id(String owner) throws IOException {
        return HexFormat.of().parseHex(files.id(owner));
    }

    private X509Certificate certificate(String owner) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(files.der(owner)));
    }
}
