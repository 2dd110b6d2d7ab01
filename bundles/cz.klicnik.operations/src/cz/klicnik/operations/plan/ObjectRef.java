/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.TokenObject;

/**
 * Which object of a token is meant, whatever its handle is now.
 *
 * @param fingerprint SHA-256, lower-case hexadecimal: of a certificate's DER (so it is the certificate's fingerprint), of a
 *        key's public numbers, else of kind, ID and label
 * @param exact whether the fingerprint is of what the object is; otherwise only of what it is called
 * @param id CKA_ID
 * @param label CKA_LABEL
 */
public record ObjectRef(ObjectKind kind, String fingerprint, boolean exact, Bytes id, String label) {

    /** A typed fingerprint is not taken when it is shorter, in hexadecimal digits. */
    public static final int SHORTEST_TYPED = 8;

    /** The reference to an object of a reading. */
    public static ObjectRef of(TokenObject object) {
        Bytes content = content(object);
        boolean exact = !content.isEmpty();
        return exact ? new ObjectRef(object.kind(), sha256(content.toArray()), true, object.id(), object.label())
                : named(object.kind(), object.id(), object.label());
    }

    /** The reference to a certificate that is not on the token yet. */
    public static ObjectRef ofCertificate(Bytes der, Bytes id, String label) {
        return new ObjectRef(ObjectKind.CERTIFICATE, sha256(der.toArray()), true, id, label);
    }

    /** The reference to an object of which nothing is known but what it is called. */
    public static ObjectRef named(ObjectKind kind, Bytes id, String label) {
        byte[] name = (kind + "\0" + id.hex() + "\0" + label).getBytes(StandardCharsets.UTF_8);
        return new ObjectRef(kind, sha256(name), false, id, label);
    }

    /**
     * The objects of a reading that this can mean: those with the content, and of several copies those that are called the
     * same. More than one only where nothing tells them apart.
     */
    public List<TokenObject> in(List<TokenObject> objects) {
        List<TokenObject> same = objects.stream().filter(this::isContentOf).toList();
        List<TokenObject> called =
                same.stream().filter(o -> o.id().equals(id) && o.label().equals(label)).toList();
        return called.isEmpty() ? same : called;
    }

    /** Whether an object has this one's content, whatever it is called. */
    public boolean isContentOf(TokenObject object) {
        return object.kind() == kind && of(object).fingerprint.equals(fingerprint);
    }

    /** Whether it is a key with this public half. */
    public boolean isOf(PublicPart part) {
        return !content(part).isEmpty() && fingerprint.equals(sha256(content(part).toArray()));
    }

    /** Whether what a person typed names this object: the beginning of the fingerprint, or the whole. */
    public boolean namedBy(String typed) {
        String digits = typed.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
        return digits.length() >= SHORTEST_TYPED && fingerprint.startsWith(digits);
    }

    /** What an object is; empty where it does not show it. */
    private static Bytes content(TokenObject object) {
        return switch (object) {
        case TokenObject.Certificate c -> c.value();
        case TokenObject.PrivateKey k -> content(k.publicPart());
        case TokenObject.PublicKey k -> content(k.publicPart());
        case TokenObject.Data d -> d.value();
        case TokenObject.SecretKey k -> Bytes.empty();
        case TokenObject.Other o -> Bytes.empty();
        };
    }

    private static Bytes content(PublicPart part) {
        return part.modulus().isEmpty() ? part.ecPoint() : part.modulus();
    }

    private static String sha256(byte[] bytes) {
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(bytes)).hex();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
