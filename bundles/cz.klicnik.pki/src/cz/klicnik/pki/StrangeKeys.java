/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.pki.TokenView.KeyEntry;
import cz.klicnik.pki.internal.PublicKeyIds;
import cz.klicnik.pki.internal.SubjectPublicKey;

/**
 * Keys that a certificate's CKA_ID leads to although they are not its own: their public key is another one. Programs that
 * look by the ID alone take them for the certificate's, and fail.
 */
public final class StrangeKeys {

    private StrangeKeys() {
    }

    /**
     * The strange keys of a certificate: only where it has no key of its own of that kind, and only such as belong to no other
     * certificate. A key that hides its public part is never called strange.
     */
    public static KeyEntry of(TokenView view, CertificateEntry entry) {
        Bytes id = entry.object().id();
        Optional<String> own = entry.certificate().flatMap(c -> SubjectPublicKey.parse(c.subjectPublicKeyInfo()))
                .flatMap(SubjectPublicKey::id);
        if (id.isEmpty() || own.isEmpty()) {
            return KeyEntry.NONE;
        }
        Stream<TokenObject.PrivateKey> privateKeys = view.looseKeys().stream().flatMap(k -> k.privateKey().stream())
                .filter(k -> k.id().equals(id)
                        && strange(PublicKeyIds.of(k.algorithm(), k.publicPart()), own.get()));
        Stream<TokenObject.PublicKey> publicKeys = view.looseKeys().stream().flatMap(k -> k.publicKey().stream())
                .filter(k -> k.id().equals(id)
                        && strange(PublicKeyIds.of(k.algorithm(), k.publicPart()), own.get()));
        return new KeyEntry(
                entry.keys().privateKey().isPresent() ? Optional.empty() : privateKeys.findFirst(),
                entry.keys().publicKey().isPresent() ? Optional.empty() : publicKeys.findFirst());
    }

    private static boolean strange(Set<String> shown, String own) {
        return !shown.isEmpty() && !shown.contains(own);
    }

    /** Whether two CKA_EC_POINT may be the same point: as a DER OCTET STRING or bare, compressed or not. */
    public static boolean mayBeSamePoint(Bytes one, Bytes other) {
        return !Collections.disjoint(PublicKeyIds.ofPoint(one), PublicKeyIds.ofPoint(other));
    }
}
