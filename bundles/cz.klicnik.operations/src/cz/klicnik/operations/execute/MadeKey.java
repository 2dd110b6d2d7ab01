/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.pki.PublicKeys;

/**
 * A key pair that was made on a token.
 *
 * @param subjectPublicKeyInfo DER
 * @param id CKA_ID as it was read back
 */
public record MadeKey(Bytes subjectPublicKeyInfo, Bytes id) {

    /**
     * Finds the key pair that was made for a request, though nobody has told which one it is: the one with the request's
     * CKA_ID, else the one with its label, among the private keys that were not there before and have no certificate; of two
     * that are called so none. Where the reading before is known, the only one that is new.
     *
     * @param id that it was to get; empty fits nothing
     * @param label likewise
     * @param before the reading right before; without it whatever has no certificate may be new
     */
    static Optional<MadeKey> find(Bytes id, String label, Optional<Seen> before, Seen now) {
        List<TokenObject.PrivateKey> fresh = new ArrayList<>(pairs(now));
        before.ifPresent(b -> pairs(b).stream().map(ObjectRef::of)
                .forEach(old -> fresh.stream().filter(k -> ObjectRef.of(k).equals(old)).findFirst()
                        .ifPresent(fresh::remove)));
        Optional<TokenObject.PrivateKey> key = only(fresh, k -> !id.isEmpty() && k.id().equals(id))
                .or(() -> only(fresh, k -> !label.isEmpty() && k.label().equals(label)))
                .or(() -> before.flatMap(b -> only(fresh, k -> true)));
        return key.flatMap(k -> info(k, now).filter(info -> now.contents().objects().stream()
                .noneMatch(o -> o instanceof TokenObject.Certificate c && PublicKeys.same(info, c.value())))
                .map(info -> new MadeKey(info, k.id())));
    }

    /** The same, in a reading by itself. */
    public static Optional<MadeKey> find(Bytes id, String label, Seen now) {
        return find(id, label, Optional.empty(), now);
    }

    static List<TokenObject.PrivateKey> pairs(Seen seen) {
        return seen.contents().objects().stream().filter(TokenObject.PrivateKey.class::isInstance)
                .map(TokenObject.PrivateKey.class::cast).toList();
    }

    private static Optional<TokenObject.PrivateKey> only(List<TokenObject.PrivateKey> keys,
            Predicate<TokenObject.PrivateKey> which) {
        List<TokenObject.PrivateKey> found = keys.stream().filter(which).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** What the private key shows of its public half, else what the public key shows that is called the same. */
    private static Optional<Bytes> info(TokenObject.PrivateKey key, Seen seen) {
        Stream<PublicPart> halves = seen.contents().objects().stream()
                .filter(o -> o instanceof TokenObject.PublicKey p && p.algorithm().equals(key.algorithm())
                        && (key.id().isEmpty() ? p.label().equals(key.label()) : p.id().equals(key.id())))
                .map(o -> ((TokenObject.PublicKey) o).publicPart());
        return Stream.concat(Stream.of(key.publicPart()), halves)
                .flatMap(part -> PublicKeys.info(key.algorithm(), part).stream())
                .filter(info -> PublicKeys.shownBy(info, key.algorithm(), key.publicPart()) != Trilean.NO).findFirst();
    }
}
