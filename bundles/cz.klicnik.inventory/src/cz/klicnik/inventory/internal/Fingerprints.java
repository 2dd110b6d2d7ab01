/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.inventory.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.pki.TokenView.KeyEntry;

/**
 * What makes an object on a token the same object in the next reading: its kind, id and value, never its handle (it
 * changes with every session) and not its label (it may be edited). Equal twins are told apart by their order.
 *
 * <p>One instance serves one list of siblings.
 */
final class Fingerprints {

    private final Map<String, Integer> seen = new HashMap<>();

    String of(TokenObject object) {
        return numbered(plain(object));
    }

    String of(KeyEntry pair) {
        String text = pair.privateKey().map(Fingerprints::publicSide)
                .or(() -> pair.publicKey().map(Fingerprints::publicSide)).orElse("");
        return numbered("pair:" + text);
    }

    private String numbered(String text) {
        int count = seen.merge(text, 1, Integer::sum);
        return count == 1 ? text : text + "#" + count;
    }

    private static String plain(TokenObject object) {
        String text = object.kind() + ":" + object.id().hex() + ":";
        return switch (object) {
        case TokenObject.Certificate c -> text + digest(c.value());
        case TokenObject.PrivateKey k -> text + publicSide(k);
        case TokenObject.PublicKey k -> text + publicSide(k);
        case TokenObject.SecretKey k -> text + k.algorithm().code() + ":" + k.length() + ":" + k.label();
        case TokenObject.Data d -> text + d.application() + ":" + d.label();
        case TokenObject.Other o -> text + o.objectClass() + ":" + o.label();
        };
    }

    /** Without the public part: a login that reveals the private half must not make a new pair of it. */
    private static String publicSide(TokenObject.PrivateKey key) {
        return key.id().isEmpty() ? digest(key.publicPart()) : key.id().hex();
    }

    private static String publicSide(TokenObject.PublicKey key) {
        return key.id().isEmpty() ? digest(key.publicPart()) : key.id().hex();
    }

    private static String digest(PublicPart part) {
        return digest(part.modulus()) + digest(part.ecPoint());
    }

    private static String digest(Bytes value) {
        try {
            return value.isEmpty() ? ""
                    : HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
