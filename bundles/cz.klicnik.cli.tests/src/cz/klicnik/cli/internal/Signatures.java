/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import cz.klicnik.testing.Command;
import cz.klicnik.testing.ListedObject;
import cz.klicnik.testing.ListedObject.Kind;
import cz.klicnik.testing.Pkcs11Tool;

/** What was imported, by the programs of others: pkcs11-tool lists it and signs with it, OpenSSL verifies. */
final class Signatures {

    private Signatures() {
    }

    /** The private key and the certificate of an owner are there by the usual ID, and the key signs. */
    static void check(Pkcs11Tool tool, OwnedFiles files, String owner, String label) throws Exception {
        String id = files.id(owner);
        List<ListedObject> pair = tool.objects(true).stream().filter(o -> o.id().equals(id)).toList();
        ListedObject certificate = pair.stream().filter(o -> o.kind() == Kind.CERTIFICATE).findFirst().orElseThrow();
        ListedObject key = pair.stream().filter(o -> o.kind() == Kind.PRIVATE_KEY).findFirst().orElseThrow();
        assertEquals(label, certificate.label());
        assertEquals(label, key.label());
        assertArrayEquals(files.der(owner), tool.value(certificate));
        assertTrue(key.fields().getOrDefault("Access", "").contains("sensitive"), key::toString);
        byte[] message = "message".getBytes(StandardCharsets.US_ASCII);
        boolean rsa = files.rsa(owner);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(message);
        Path input = files.write("input", rsa ? digestInfo(digest) : digest);
        Path signature = files.path("signature");
        List<String> words = new ArrayList<>(List.of("--sign", "--mechanism", rsa ? "RSA-PKCS" : "ECDSA", "--id", id,
                "--input-file", input.toString(), "--output-file", signature.toString()));
        if (!rsa) {
            words.addAll(List.of("--signature-format", "openssl"));
        }
        tool.command(true, words).succeed();
        Path plain = files.write("plain", message);
        Command.of("openssl", "dgst", "-sha256", "-verify", files.publicKey(owner).toString(), "-signature",
                signature.toString(), plain.toString()).succeed();
    }

    /** RFC 8017, section 9.2, note 1: not all tokens make the digest themselves. */
    private static byte[] digestInfo(byte[] sha256) {
        byte[] prefix = HexFormat.of().parseHex("3031300d060960864801650304020105000420");
        byte[] all = Arrays.copyOf(prefix, prefix.length + sha256.length);
        System.arraycopy(sha256, 0, all, prefix.length, sha256.length);
        return all;
    }
}
