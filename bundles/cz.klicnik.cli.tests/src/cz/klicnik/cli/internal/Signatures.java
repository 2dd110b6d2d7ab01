/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
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
        Path input = files.write("input", rsa ? message : MessageDigest.getInstance("SHA-256").digest(message));
        Path signature = files.path("signature");
        tool.command(true, rsa ? List.of("--sign", "--mechanism", "SHA256-RSA-PKCS", "--id", id, "--input-file",
                input.toString(), "--output-file", signature.toString())
                : List.of("--sign", "--mechanism", "ECDSA", "--signature-format", "openssl", "--id", id, "--input-file",
                        input.toString(), "--output-file", signature.toString()))
                .succeed();
        Path plain = files.write("plain", message);
        Command.of("openssl", "dgst", "-sha256", "-verify", files.publicKey(owner).toString(), "-signature",
                signature.toString(), plain.toString()).succeed();
    }
}
