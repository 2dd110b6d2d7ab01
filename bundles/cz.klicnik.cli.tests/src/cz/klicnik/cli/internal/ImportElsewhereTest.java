/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
import cz.klicnik.testing.TestToken;

/** Imports to openCryptoki's token and to a folder of files, and copies from one to the other. */
class ImportElsewhereTest {

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
    void a_key_signs_on_opencryptoki_which_takes_no_ec_keys_and_a_wrong_pin_costs_exactly_one_try() throws Exception {
        Optional<String> unavailable = OpenCryptoki.unavailable(libraries);
        assumeTrue(unavailable.isEmpty(), unavailable.orElse(""));
        try (OpenCryptoki opencryptoki = new OpenCryptoki(libraries);
                Shim shim = Shim.over(libraries, opencryptoki.token())) {
            TestToken token = opencryptoki.token();
            target.with("ock", shim.token(token));
            Path eva = files.store(files.owner("Eva", "rsa:2048"), "-legacy");
            assertEquals(4, target.run(List.of(OwnedFiles.PASSWORD, "999999"), imported(eva)), target.last::talk);
            assertEquals(1, shim.counts().of("C_Login"));
            assertEquals(0, shim.counts().of("C_CreateObject"));
            assertEquals(0, target.run(List.of(OwnedFiles.PASSWORD, token.pin()), imported(eva)), target.last::talk);
            assertEquals(2, shim.counts().of("C_Login"));
            Signatures.check(new Pkcs11Tool(token), files, "Eva", "Eva");
            Path jan = files.store(files.owner("Jan", "ec:P-256"), "");
            assertEquals(5, target.run(List.of(OwnedFiles.PASSWORD, token.pin()), imported(jan)));
            String said = target.last.talk().replaceAll("\\s+", " ");
            assertTrue(said.contains("no key of this kind: EC 256; it holds: RSA"), said);
            assertEquals(2, new Pkcs11Tool(token).objects(true).size());
        }
    }

    @Test
    void a_copy_to_opencryptoki_and_the_recovery_of_an_import_send_a_wrong_pin_once() throws Exception {
        Optional<String> unavailable = OpenCryptoki.unavailable(libraries);
        assumeTrue(unavailable.isEmpty(), unavailable.orElse(""));
        try (OpenCryptoki opencryptoki = new OpenCryptoki(libraries);
                Shim shim = Shim.over(libraries, opencryptoki.token())) {
            TestToken token = opencryptoki.token();
            target.withFolder().with("ock", shim.token(token));
            files.owner("Eva", "rsa:2048");
            assertEquals(0, target.run(List.of(OwnedFiles.PASSWORD, ImportTarget.FOLDER_PASSWORD), imported(
                    List.of("--token", ImportTarget.FOLDER), files.store("Eva", ""))), target.last::talk);
            String[] copy = { "copy", "Eva", "--from", ImportTarget.FOLDER, "--to", token.label(), "--yes" };
            assertEquals(4, target.run(List.of(ImportTarget.FOLDER_PASSWORD, "999999"), copy), target.last::talk);
            assertEquals(1, shim.counts().of("C_Login"));
            shim.tell("exit C_CreateObject 2");
            assertEquals(3, target.run(List.of(ImportTarget.FOLDER_PASSWORD, token.pin()), copy), target.last::talk);
            shim.tell();
            shim.resetCounts();
            String[] finish = { "recover", "--finish", "--token", token.label(), "--yes" };
            assertEquals(4, target.run(List.of("999999"), finish), target.last::talk);
            assertEquals(1, shim.counts().of("C_Login"));
            assertEquals(0, target.run(List.of(token.pin()), finish), target.last::talk);
            assertEquals(2, shim.counts().of("C_Login"));
            Signatures.check(new Pkcs11Tool(token), files, "Eva", "Eva");
        }
    }

    @Test
    void a_folder_takes_the_key_into_a_file_that_openssl_opens() throws Exception {
        target.withFolder();
        for (String key : List.of("rsa:2048", "ec:P-256")) {
            String owner = files.owner(key.substring(0, key.indexOf(':')), key);
            assertEquals(0, target.run(List.of(OwnedFiles.PASSWORD, ImportTarget.FOLDER_PASSWORD),
                    imported(files.store(owner, ""))), target.last::talk);
            assertEquals(0, verified(owner), "the key of the folder signs");
        }
    }

    @Test
    void a_key_goes_from_a_folder_to_a_token_and_not_back() throws Exception {
        try (SoftHsm hsm = new SoftHsm(libraries)) {
            TestToken token = hsm.initToken("Office");
            target.withFolder().with("soft", token);
            files.owner("Eva", "rsa:2048");
            files.owner("Jan", "ec:P-256");
            assertEquals(0, target.run(List.of(OwnedFiles.PASSWORD, ImportTarget.FOLDER_PASSWORD), imported(
                    List.of("--token", ImportTarget.FOLDER), files.store("Eva", ""), files.store("Jan", ""))),
                    target.last::talk);
            List<String> typed = List.of(ImportTarget.FOLDER_PASSWORD, token.pin());
            assertEquals(0, target.run(typed, "copy", "Eva", "--from", ImportTarget.FOLDER, "--to", "Office", "--yes",
                    "--test-signature"), target.last::talk);
            Signatures.check(new Pkcs11Tool(token), files, "Eva", "Eva");
            assertEquals(0, target.run(typed, "copy", "--all-from", ImportTarget.FOLDER, "--to", "Office", "--yes"),
                    target.last::talk);
            Signatures.check(new Pkcs11Tool(token), files, "Jan", "Jan");
            assertEquals(5, target.run(typed, "copy", "Jan", "--from", ImportTarget.FOLDER, "--to", "Office", "--yes"));
            List<String> back = List.of(token.pin(), ImportTarget.FOLDER_PASSWORD);
            assertEquals(5, target.run(back, "copy", "Jan", "--from", "Office", "--to", ImportTarget.FOLDER, "--yes"));
            assertEquals(4, target.run(List.of("999999", token.pin()), "copy", "Jan", "--from", ImportTarget.FOLDER,
                    "--to", "Office", "--yes"));
            assertEquals(2, target.run(typed, "copy", "Jan", "--to", "Office"));
            assertEquals(2, target.run(typed, "copy", "--all-from", "Office"));
        }
    }

    @Test
    void what_cannot_leave_is_told_with_what_to_do_instead() throws Exception {
        try (SoftHsm hsm = new SoftHsm(libraries)) {
            TestToken from = hsm.initToken("Old");
            TestToken to = hsm.initToken("New");
            target.with("soft", from);
            assertEquals(0, target.run(List.of(OwnedFiles.PASSWORD, from.pin()), imported(List.of("--token", "Old"),
                    files.store(files.owner("Eva", "rsa:2048"), ""))), target.last::talk);
            assertEquals(5, target.run(List.of(from.pin(), to.pin()), "copy", "Eva", "--from", "Old", "--to", "New",
                    "--yes"));
            String said = target.last.talk().replaceAll("\\s+", " ");
            assertTrue(said.contains("The private key cannot be copied"), said);
            assertTrue(said.contains("Renew the certificate with a new key on the token instead"), said);
            assertEquals(List.<ListedObject>of(), new Pkcs11Tool(to).objects(true));
        }
    }

    private String[] imported(Path... stores) {
        return imported(List.of(), stores);
    }

    private String[] imported(List<String> more, Path... stores) {
        List<String> words = new ArrayList<>(List.of("import", "--yes", "--test-signature"));
        words.addAll(more);
        Stream.of(stores).forEach(s -> words.add(s.toString()));
        return words.toArray(String[]::new);
    }

    /** Signs with the key of any file in the folder that is this owner's, and verifies with the owner's public key. */
    private int verified(String owner) throws IOException {
        Path plain = files.write("plain", "message".getBytes(StandardCharsets.US_ASCII));
        Path signature = files.path("signature");
        List<Path> stores;
        try (Stream<Path> all = Files.list(folder.resolve(ImportTarget.FOLDER))) {
            stores = all.filter(p -> p.toString().endsWith(".p12")).toList();
        }
        for (Path store : stores) {
            Command.Result key =
                    Command.of("openssl", "pkcs12", "-in", store.toString(), "-nodes", "-nocerts", "-passin",
                            "env:P").with(Map.of("P", ImportTarget.FOLDER_PASSWORD)).run();
            if (key.exit() == 0 && key.out().contains("PRIVATE KEY")) {
                Path pem = files.write("opened.pem", key.out().getBytes(StandardCharsets.US_ASCII));
                Command.of("openssl", "dgst", "-sha256", "-sign", pem.toString(), "-out", signature.toString(),
                        plain.toString()).succeed();
                int exit = Command.of("openssl", "dgst", "-sha256", "-verify", files.publicKey(owner).toString(),
                        "-signature", signature.toString(), plain.toString()).run().exit();
                if (exit == 0) {
                    return 0;
                }
            }
        }
        return -1;
    }
}
