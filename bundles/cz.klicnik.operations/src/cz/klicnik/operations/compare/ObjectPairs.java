/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.TokenObject;

/**
 * Finds which object of one token is which of another. Handles mean nothing from one day to the other: an object is known
 * by its kind and what it is (the certificate, the public key), then by its ID, then by its label, as far as it has these.
 * What has a content is never taken for something with another one: a renewed certificate is another certificate.
 */
final class ObjectPairs {

    /** Both sides of one object. */
    record Pair(TokenObject before, TokenObject after) {
    }

    private final List<Pair> pairs = new ArrayList<>();
    private List<TokenObject> before;
    private List<TokenObject> after;

    ObjectPairs(List<TokenObject> before, List<TokenObject> after) {
        this.before = before;
        this.after = after;
        pair(o -> Optional.of(List.of(o.kind(), content(o), o.id(), o.label())));
        pair(o -> content(o).isEmpty() && o.id().isEmpty() ? Optional.empty()
                : Optional.of(List.of(o.kind(), content(o), o.id())));
        pair(o -> content(o).isEmpty() ? Optional.empty() : Optional.of(List.of(o.kind(), content(o))));
        pair(o -> !content(o).isEmpty() || o.label().isEmpty() ? Optional.empty()
                : Optional.of(List.of(o.kind(), o.label())));
    }

    /** In the order of the objects before. */
    List<Pair> pairs() {
        return pairs;
    }

    List<TokenObject> onlyBefore() {
        return before;
    }

    List<TokenObject> onlyAfter() {
        return after;
    }

    private void pair(Function<TokenObject, Optional<List<Object>>> key) {
        Map<List<Object>, Deque<TokenObject>> waiting = new HashMap<>();
        after.forEach(o -> key.apply(o)
                .ifPresent(k -> waiting.computeIfAbsent(k, none -> new ArrayDeque<>()).add(o)));
        List<TokenObject> left = new ArrayList<>();
        Set<TokenObject> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (TokenObject object : before) {
            Optional<TokenObject> same =
                    key.apply(object).flatMap(k -> Optional.ofNullable(waiting.get(k))).map(Deque::poll);
            same.ifPresentOrElse(other -> {
                pairs.add(new Pair(object, other));
                taken.add(other);
            }, () -> left.add(object));
        }
        before = left;
        after = after.stream().filter(o -> !taken.contains(o)).toList();
    }

    /** What an object is, whatever it is called; empty for what does not tell. */
    private static Bytes content(TokenObject object) {
        return switch (object) {
        case TokenObject.Certificate c -> c.value();
        case TokenObject.PrivateKey k -> content(k.publicPart());
        case TokenObject.PublicKey k -> content(k.publicPart());
        case TokenObject.SecretKey k -> Bytes.empty();
        case TokenObject.Data d -> Bytes.empty();
        case TokenObject.Other o -> Bytes.empty();
        };
    }

    private static Bytes content(PublicPart part) {
        return part.modulus().isEmpty() ? part.ecPoint() : part.modulus();
    }
}
