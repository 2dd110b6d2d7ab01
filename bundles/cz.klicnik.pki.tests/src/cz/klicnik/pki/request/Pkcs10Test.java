/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.request;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.pki.request.Pkcs10.Content;
import cz.klicnik.testing.Command;

/** OpenSSL reads what was made. */
class Pkcs10Test {

    /** CN=Jan Novák. */
    private static final Bytes SUBJECT = Bytes.ofHex("3016311430120603550403" + "0c0b" + "4a616e204e6f76c3a16b21");
    /** subjectAltName with the address a@b.cz. */
    private static final Bytes SAN = Bytes.ofHex("30110603551d11040a30088106" + "6140622e637a");

    private final Path folder;

    Pkcs10Test(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({ "RSA, 2048, sha256WithRSAEncryption", "EC, secp256r1, ecdsa-with-SHA256",
            "EC, secp384r1, ecdsa-with-SHA384", "EC, secp521r1, ecdsa-with-SHA512" })
    void openssl_verifies_it_and_finds_what_was_asked_for(String kind, String size, String algorithm)
            throws GeneralSecurityException, IOException {
        KeyPair pair = pair(kind, size);
        Bytes request = Pkcs10.make(new Content(SUBJECT, Bytes.of(pair.getPublic().getEncoded()), List.of(SAN)),
                Optional.of("secret1".toCharArray()), pair.getPrivate(), provider(kind));
        String text = openssl(request);
        for (String expected : List.of("verify OK", "Jan Nov", "email:a@b.cz", "challengePassword", "secret1",
                algorithm)) {
            assertTrue(text.contains(expected), expected + " is not in " + text);
        }
    }

    @Test
    void a_request_may_ask_for_nothing() throws GeneralSecurityException, IOException {
        KeyPair pair = pair("EC", "secp256r1");
        Bytes request = Pkcs10.make(
                new Content(Bytes.ofHex("3000"), Bytes.of(pair.getPublic().getEncoded()), List.of()),
                Optional.empty(), pair.getPrivate(), provider("EC"));
        assertTrue(openssl(request).contains("verify OK"));
    }

    @Test
    void what_is_no_der_is_refused() throws GeneralSecurityException {
        KeyPair pair = pair("EC", "secp256r1");
        Bytes key = Bytes.of(pair.getPublic().getEncoded());
        for (Content content : List.of(new Content(Bytes.ofHex("ff"), key, List.of()),
                new Content(SUBJECT, Bytes.ofHex("3000"), List.of()),
                new Content(SUBJECT, key, List.of(Bytes.ofHex("30"))))) {
            assertThrows(IllegalArgumentException.class,
                    () -> Pkcs10.make(content, Optional.empty(), pair.getPrivate(), provider("EC")));
        }
    }

    @Test
    void a_key_of_another_kind_is_refused() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Content content = new Content(SUBJECT, Bytes.of(pair.getPublic().getEncoded()), List.of());
        assertThrows(IllegalArgumentException.class,
                () -> Pkcs10.make(content, Optional.empty(), pair.getPrivate(), provider("EC")));
    }

    private String openssl(Bytes request) throws IOException {
        Path file = folder.resolve("a.req");
        Files.write(file, request.toArray());
        Command.Result result = Command.of("openssl", "req", "-inform", "DER", "-in", file.toString(), "-verify",
                "-text", "-noout", "-nameopt", "utf8").succeed();
        return result.out() + result.err();
    }

    private static KeyPair pair(String kind, String size) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        if (kind.equals("RSA")) {
            generator.initialize(Integer.parseInt(size));
        } else {
            generator.initialize(new ECGenParameterSpec(size));
        }
        return generator.generateKeyPair();
    }

    private static java.security.Provider provider(String kind) throws GeneralSecurityException {
        return java.security.Signature.getInstance(kind.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA")
                .getProvider();
    }
}
