/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.TokenPicture;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.compare.ObjectChange.AttributeChange;
import cz.klicnik.pki.ObjectSheet;

/**
 * What differs between two pictures of a token: of the same one at two times, or of two tokens.
 *
 * @param before without secrets, which are not compared
 * @param after likewise
 * @param facts what the token says differently of itself
 * @param added objects that only {@code after} has
 * @param removed objects that only {@code before} has
 * @param changed objects of both that differ
 * @param unseen private objects that one side shows and the other could not, because nobody was logged in there: whether
 *        they are gone or new is not known
 * @param mechanismsAdded only where both sides told their mechanisms
 * @param mechanismsRemoved likewise
 */
public record TokenComparison(TokenPicture before, TokenPicture after, List<TokenFact> facts, List<TokenObject> added,
        List<TokenObject> removed, List<ObjectChange> changed, List<TokenObject> unseen,
        List<MechanismInfo> mechanismsAdded, List<MechanismInfo> mechanismsRemoved) {

    /** Compares. Pure; the pictures may be of different drivers. */
    public static TokenComparison of(TokenPicture one, TokenPicture other) {
        TokenPicture before = one.withoutSecrets();
        TokenPicture after = other.withoutSecrets();
        ObjectPairs pairs = new ObjectPairs(before.contents().objects(), after.contents().objects());
        List<TokenObject> unseen = new ArrayList<>();
        List<TokenObject> removed = told(pairs.onlyBefore(), after, unseen);
        List<TokenObject> added = told(pairs.onlyAfter(), before, unseen);
        List<ObjectChange> changed = new ArrayList<>();
        for (ObjectPairs.Pair pair : pairs.pairs()) {
            List<AttributeChange> changes = changes(before, pair.before(), after, pair.after());
            if (!changes.isEmpty()) {
                changed.add(new ObjectChange(pair.before(), pair.after(), changes));
            }
        }
        boolean told = !before.mechanisms().isEmpty() && !after.mechanisms().isEmpty();
        return new TokenComparison(before, after,
                Arrays.stream(TokenFact.values())
                        .filter(f -> !f.value(before.contents()).equals(f.value(after.contents()))).toList(),
                added, removed, changed, unseen, told ? without(after, before) : List.of(),
                told ? without(before, after) : List.of());
    }

    public TokenComparison {
        facts = List.copyOf(facts);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        unseen = List.copyOf(unseen);
        mechanismsAdded = List.copyOf(mechanismsAdded);
        mechanismsRemoved = List.copyOf(mechanismsRemoved);
    }

    /** Whether nothing differs, as far as both sides were visible. */
    public boolean same() {
        return facts.isEmpty() && added.isEmpty() && removed.isEmpty() && changed.isEmpty()
                && mechanismsAdded.isEmpty() && mechanismsRemoved.isEmpty();
    }

    private static List<TokenObject> told(List<TokenObject> objects, TokenPicture otherSide,
            List<TokenObject> unseen) {
        List<TokenObject> told = new ArrayList<>();
        boolean sees = otherSide.contents().login().seesPrivateObjects();
        for (TokenObject object : objects) {
            (sees || object.isPrivate() == Trilean.NO ? told : unseen).add(object);
        }
        return told;
    }

    /** By what the token told; where it told only one side, by what is known of both. */
    private static List<AttributeChange> changes(TokenPicture before, TokenObject one, TokenPicture after,
            TokenObject other) {
        List<Attribute> left = before.attributes(one);
        List<Attribute> right = after.attributes(other);
        if (left.isEmpty() || right.isEmpty()) {
            left = ObjectSheet.of(one);
            right = ObjectSheet.of(other);
        }
        Map<Long, Attribute> rest = new LinkedHashMap<>();
        right.forEach(a -> rest.put(a.type(), a));
        List<AttributeChange> changes = new ArrayList<>();
        for (Attribute attribute : left) {
            Optional<Attribute> now = Optional.ofNullable(rest.remove(attribute.type()));
            boolean same = now.filter(a -> a.state() == attribute.state() && a.value().equals(attribute.value()))
                    .isPresent();
            if (!same) {
                changes.add(new AttributeChange(Optional.of(attribute), now));
            }
        }
        rest.values().forEach(a -> changes.add(new AttributeChange(Optional.empty(), Optional.of(a))));
        return changes;
    }

    private static List<MechanismInfo> without(TokenPicture one, TokenPicture other) {
        return one.mechanisms().stream()
                .filter(m -> other.mechanisms().stream().noneMatch(o -> o.type() == m.type())).toList();
    }
}
