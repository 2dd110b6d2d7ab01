/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import java.util.List;
import java.util.stream.Stream;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.pki.PublicKeys;

/**
 * What a reading shows of the objects that steps are about, and whether it proves that something is not there.
 *
 * @param contents one reading
 */
public record Seen(TokenContents contents) {

    /** Whether what is not in the reading is not on the token: all of this kind were visible and could be read. */
    public boolean proves(ObjectKind kind) {
        boolean hidden = kind == ObjectKind.PRIVATE_KEY || kind == ObjectKind.SECRET_KEY;
        return contents.problems().isEmpty() && (!hidden || contents.login().seesPrivateObjects())
                && contents.objects().stream().noneMatch(o -> o.kind() == kind && o.problem().isPresent());
    }

    /** The objects that a reference means, by what they are and by what they are called. */
    public List<TokenObject> objects(ObjectRef ref) {
        return contents.objects().stream().filter(
                o -> ref.isContentOf(o) && o.id().equals(ref.id()) && o.label().equals(ref.label())).toList();
    }

    /** Certificates with exactly this encoding. */
    public List<TokenObject.Certificate> certificates(Bytes der) {
        return only(TokenObject.Certificate.class).filter(c -> c.value().equals(der)).toList();
    }

    /**
     * The private keys that are this key: those that show it, or, where they hide their public part, have its CKA_ID.
     *
     * @param subjectPublicKeyInfo DER
     */
    public List<TokenObject.PrivateKey> keys(Bytes subjectPublicKeyInfo, Bytes id) {
        return only(TokenObject.PrivateKey.class)
                .filter(k -> switch (PublicKeys.shownBy(subjectPublicKeyInfo, k.algorithm(), k.publicPart())) {
                case YES -> true;
                case NO -> false;
                case UNKNOWN -> !id.isEmpty() && k.id().equals(id)
                        && k.algorithm().equals(PublicKeys.algorithm(subjectPublicKeyInfo));
                }).toList();
    }

    /** The public key objects that show this key. */
    public List<TokenObject.PublicKey> publicKeys(Bytes subjectPublicKeyInfo) {
        return only(TokenObject.PublicKey.class).filter(
                k -> PublicKeys.shownBy(subjectPublicKeyInfo, k.algorithm(), k.publicPart()) == Trilean.YES).toList();
    }

    private <T extends TokenObject> Stream<T> only(Class<T> type) {
        return contents.objects().stream().filter(type::isInstance).map(type::cast);
    }
}
