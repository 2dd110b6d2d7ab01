/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.runtime.internal.DriverManager;
import cz.klicnik.runtime.internal.PlainRegistry;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.OpenCryptoki;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.Template;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Key;
import cz.klicnik.testing.TestCertificates.Kind;
import cz.klicnik.testing.TestToken;
import cz.klicnik.testing.TokenTool;

/** A certificate and a key pair with one CKA_ID but different public keys, on real tokens. */
class StrangeKeyTest {

    private static final byte[] ID = { 0x0a, 0x0b };

    private final NativeLibraries libraries = new NativeLibraries();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void softhsm_shows_that_the_key_of_the_id_is_another_one() throws Exception {
        try (SoftHsm hsm = new SoftHsm(libraries)) {
            TestToken token = hsm.initToken("Office");
            write(token);
            try (Shim shim = Shim.over(libraries, token)) {
                checked(token, shim.library());
            }
        }
    }

    @Test
    void opencryptoki_shows_that_the_key_of_the_id_is_another_one() throws Exception {
        Optional<String> reason = OpenCryptoki.unavailable(libraries);
        assumeTrue(reason.isEmpty(), () -> reason.orElse(""));
        try (OpenCryptoki cryptoki = new OpenCryptoki(libraries)) {
            write(cryptoki.token());
            checked(cryptoki.token(), cryptoki.token().module());
        }
    }

    private void checked(TestToken token, Path library) throws Exception {
        try (DriverManager registry = PlainRegistry.over(List.of(), folder)) {
            CliRun strange = show(registry, token, library, "cert:0a0b");
            assertTrue(strange.answer().replaceAll("\\s+", " ")
                    .contains("A key pair with the same ID (CKA_ID) is on the token"), strange.answer());
            CliRun good = show(registry, token, library, "cert:01");
            assertFalse(good.answer().contains("Key with the same ID"), good.answer());
            assertTrue(good.answer().contains("on the token"), good.answer());
        }
    }

    private static CliRun show(DriverManager registry, TestToken token, Path library, String object) {
        CliRun run = new CliRun(registry).input(token.pin() + "\n");
        assertEquals(0, run.run("show", object, "--module", library.toString(), "--token", token.label(),
                "--pin-stdin"), run::talk);
        return run;
    }

    private void write(TestToken token) throws IOException {
        try (TestCertificates certificates = new TestCertificates()) {
            Issued one = issue(certificates, "Jan Novák");
            Issued other = issue(certificates, "Eva Malá");
            Issued good = issue(certificates, "Božena Němcová");
            new TokenTool(libraries, token).create(token, List.of(
                    Template.certificate("Novák", ID, one.certificate()),
                    Template.privateKey("Malá", ID, other.key(), other.certificate().getPublicKey()),
                    Template.publicKey("Malá", ID, other.certificate().getPublicKey()),
                    Template.certificate("good", new byte[] { 1 }, good.certificate()),
                    Template.privateKey("good", new byte[] { 1 }, good.key(), good.certificate().getPublicKey()),
                    Template.publicKey("good", new byte[] { 1 }, good.certificate().getPublicKey())));
        }
    }

    private static Issued issue(TestCertificates certificates, String holder) throws IOException {
        return certificates.issue(Kind.COMMERCIAL_PERSONAL, holder, Key.RSA, Duration.ofDays(-1),
                Duration.ofDays(300));
    }
}
