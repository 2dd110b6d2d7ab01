/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.TokenView.KeyEntry;

/**
 * Finds out which keys belong together and to which certificate: by public key, and only where an object hides it by
 * CKA_ID, if that leaves one possibility. Never by label.
 *
 * <p>Many tokens show no public part of a private EC key (the standard has none). Such a key takes the public key that its
 * CKA_ID leads to, unless several keys of its kind share the ID.
 */
public final class Pairing {

    /** A private and a public key, or one of them. */
    private record Pair(Optional<TokenObject.PrivateKey> privateKey, Optional<TokenObject.PublicKey> publicKey,
            Set<String> keys, KeyKind kind) {

        boolean has(Bytes id) {
            return privateKey.filter(k -> k.id().equals(id)).isPresent()
                    || publicKey.filter(k -> k.id().equals(id)).isPresent();
        }

        boolean hidden() {
            return keys.isEmpty();
        }

        KeyEntry entry() {
            return new KeyEntry(privateKey, publicKey);
        }
    }

    /** A public key that a certificate or a key object shows under a CKA_ID, in its possible readings. */
    private record Known(Set<String> key, KeyKind kind) {
    }

    private final List<Identified> certificates;
    private final List<TokenObject.PrivateKey> privateKeys;
    private final List<TokenObject.PublicKey> publicKeys;
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, List<Pair>> byKey = new HashMap<>();
    /** By identity: a token may hold two copies of a key, and hashing a key is work. */
    private final Set<Pair> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * @param certificates the readable certificates of the token, with the CKA_ID of their objects
     */
    public Pairing(List<TokenObject> objects, List<Identified> certificates) {
        this.certificates = List.copyOf(certificates);
        this.privateKeys = only(objects, TokenObject.PrivateKey.class);
        this.publicKeys = only(objects, TokenObject.PublicKey.class);
        pair(resolve());
    }

    /** A certificate and the CKA_ID of its object. */
    public record Identified(Bytes id, CertificateView certificate) {
    }

    /** What was found for a certificate. */
    public record Found(KeyEntry keys, boolean undecided) {
    }

    /**
     * The keys of a certificate; without any when it has none, or when it cannot be decided which ones are its own.
     *
     * @param certificate absent when it is not readable: then the CKA_ID decides, if one pair only has it
     */
    public Found keysOf(Bytes id, Optional<CertificateView> certificate) {
        Optional<SubjectPublicKey> info = certificate.flatMap(c -> SubjectPublicKey.parse(c.subjectPublicKeyInfo()));
        Optional<String> key = info.flatMap(SubjectPublicKey::id);
        Optional<Pair> pair = key.isPresent() ? byPublicKey(key.get(), id) : byId(id);
        pair.ifPresent(taken::add);
        if (pair.isPresent() && pair.get().privateKey().isPresent()) {
            return new Found(pair.get().entry(), false);
        }
        KeyKind kind = info.map(SubjectPublicKey::kind).orElse(KeyKind.UNKNOWN);
        boolean undecided = pairs.stream().anyMatch(p -> mayBe(p, id, kind));
        return new Found(pair.map(Pair::entry).orElse(KeyEntry.NONE), undecided);
    }

    /** The keys that no certificate has got so far, in the token's order of private, then public keys. */
    public List<KeyEntry> loose() {
        return pairs.stream().filter(p -> !taken.contains(p)).map(Pair::entry).toList();
    }

    /** A key that hides its public part, and whose CKA_ID does not say that it is another certificate's. */
    private static boolean mayBe(Pair pair, Bytes id, KeyKind kind) {
        if (!pair.hidden() || !pair.kind().fits(kind)) {
            return false;
        }
        return pair.privateKey()
                .filter(k -> id.isEmpty() || k.id().isEmpty() || k.id().equals(id) || k.problem().isPresent())
                .isPresent();
    }

    private Optional<Pair> byPublicKey(String key, Bytes id) {
        return byKey.getOrDefault(key, List.of()).stream()
                .max(Comparator.<Pair>comparingInt(p -> (p.privateKey().isPresent() ? 2 : 0) + (p.has(id) ? 1 : 0)));
    }

    /** For a certificate that cannot be read: the one pair with its ID that no readable certificate owns. */
    private Optional<Pair> byId(Bytes id) {
        List<Pair> candidates =
                id.isEmpty() ? List.of() : pairs.stream().filter(p -> p.has(id) && !certified(p)).toList();
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private boolean certified(Pair pair) {
        return certificates.stream()
                .flatMap(c -> SubjectPublicKey.parse(c.certificate().subjectPublicKeyInfo()).stream())
                .flatMap(k -> k.id().stream()).anyMatch(pair.keys()::contains);
    }

    /** The public keys of the private keys, in their order; empty where a key hides it and the ID does not help. */
    private List<Set<String>> resolve() {
        List<Set<String>> resolved = new ArrayList<>();
        Map<Bytes, List<TokenObject.PrivateKey>> hidden = new HashMap<>();
        Set<String> claimed = new HashSet<>();
        for (TokenObject.PrivateKey key : privateKeys) {
            Set<String> shown = PublicKeyIds.of(key.algorithm(), key.publicPart());
            resolved.add(shown);
            claimed.addAll(shown);
            if (shown.isEmpty() && !key.id().isEmpty()) {
                hidden.computeIfAbsent(key.id(), i -> new ArrayList<>()).add(key);
            }
        }
        if (hidden.isEmpty()) {
            return resolved;
        }
        Map<Bytes, Set<Known>> known = known(claimed);
        for (int i = 0; i < privateKeys.size(); i++) {
            TokenObject.PrivateKey key = privateKeys.get(i);
            if (resolved.get(i).isEmpty() && !key.id().isEmpty()) {
                resolved.set(i, onlyOne(key, hidden.get(key.id()), known.getOrDefault(key.id(), Set.of())));
            }
        }
        return resolved;
    }

    private static Set<String> onlyOne(TokenObject.PrivateKey key, List<TokenObject.PrivateKey> rivals,
            Set<Known> known) {
        List<Known> fitting = known.stream().filter(k -> k.kind().fits(kind(key))).toList();
        boolean alone =
                rivals.stream().filter(r -> fitting.stream().anyMatch(k -> k.kind().fits(kind(r)))).count() == 1;
        return fitting.size() == 1 && alone ? fitting.get(0).key() : Set.of();
    }

    /** The public keys that certificates and public key objects show under each ID and that no private key claims. */
    private Map<Bytes, Set<Known>> known(Set<String> claimed) {
        Map<Bytes, Set<Known>> known = new HashMap<>();
        for (Identified c : certificates) {
            SubjectPublicKey.parse(c.certificate().subjectPublicKeyInfo()).ifPresent(
                    info -> info.id().ifPresent(k -> learn(known, claimed, c.id(), Set.of(k), info.kind())));
        }
        for (TokenObject.PublicKey key : publicKeys) {
            Set<String> shown = PublicKeyIds.of(key.algorithm(), key.publicPart());
            learn(known, claimed, key.id(), shown, KeyKind.of(key.algorithm(), key.publicPart()));
        }
        return known;
    }

    private static void learn(Map<Bytes, Set<Known>> known, Set<String> claimed, Bytes id, Set<String> key,
            KeyKind kind) {
        Set<Known> there = known.computeIfAbsent(id, i -> new LinkedHashSet<>());
        boolean same = there.stream().anyMatch(k -> !Collections.disjoint(k.key(), key));
        if (!key.isEmpty() && !same && Collections.disjoint(claimed, key)) {
            there.add(new Known(key, kind));
        }
    }

    private void pair(List<Set<String>> resolved) {
        Map<String, List<TokenObject.PublicKey>> publicByKey = new HashMap<>();
        Map<TokenObject.PublicKey, Set<String>> shown = new IdentityHashMap<>();
        for (TokenObject.PublicKey key : publicKeys) {
            Set<String> keys = PublicKeyIds.of(key.algorithm(), key.publicPart());
            shown.put(key, keys);
            keys.forEach(k -> publicByKey.computeIfAbsent(k, i -> new ArrayList<>()).add(key));
        }
        Set<TokenObject.PublicKey> used = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < privateKeys.size(); i++) {
            TokenObject.PrivateKey key = privateKeys.get(i);
            Optional<TokenObject.PublicKey> half = resolved.get(i).isEmpty() ? hiddenHalf(key, shown, used)
                    : half(key, resolved.get(i), publicByKey, used);
            half.ifPresent(used::add);
            add(new Pair(Optional.of(key), half, resolved.get(i), kind(key)));
        }
        for (TokenObject.PublicKey key : publicKeys) {
            if (!used.contains(key)) {
                add(new Pair(Optional.empty(), Optional.of(key), shown.getOrDefault(key, Set.of()),
                        KeyKind.of(key.algorithm(), key.publicPart())));
            }
        }
    }

    private static Optional<TokenObject.PublicKey> half(TokenObject.PrivateKey key, Set<String> keys,
            Map<String, List<TokenObject.PublicKey>> publicByKey, Set<TokenObject.PublicKey> used) {
        return keys.stream().flatMap(k -> publicByKey.getOrDefault(k, List.of()).stream()).distinct()
                .filter(p -> !used.contains(p))
                .max(Comparator.<TokenObject.PublicKey>comparingInt(p -> p.id().equals(key.id()) ? 1 : 0));
    }

    /** Two objects that hide everything but share an ID that nobody else has. */
    private Optional<TokenObject.PublicKey> hiddenHalf(TokenObject.PrivateKey key,
            Map<TokenObject.PublicKey, Set<String>> shown, Set<TokenObject.PublicKey> used) {
        if (key.id().isEmpty() || privateKeys.stream().filter(k -> k.id().equals(key.id())).count() != 1) {
            return Optional.empty();
        }
        List<TokenObject.PublicKey> candidates = publicKeys.stream().filter(p -> p.id().equals(key.id())
                && !used.contains(p) && shown.getOrDefault(p, Set.of()).isEmpty()).toList();
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private void add(Pair pair) {
        pairs.add(pair);
        pair.keys().forEach(k -> byKey.computeIfAbsent(k, i -> new ArrayList<>()).add(pair));
    }

    private static KeyKind kind(TokenObject.PrivateKey key) {
        return KeyKind.of(key.algorithm(), key.publicPart());
    }

    private static <T extends TokenObject> List<T> only(List<TokenObject> objects, Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
