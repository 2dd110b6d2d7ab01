/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.RoomEstimate;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.pki.TokenView.KeyEntry;

/**
 * Something on a token that may go: a certificate with its keys, or keys alone.
 *
 * @param certificate absent for keys alone
 * @param keys as far as they are seen
 * @param superseded whether a newer valid one of the same kind is on the token
 * @param choosing how it may be chosen
 * @param certificateRoom that the certificate takes
 * @param keyRoom that the keys take
 * @param along what goes with it because the token's key slots are containers, beside its own keys
 */
public record CleanItem(CleanReason reason, Optional<CertificateEntry> certificate, KeyEntry keys, boolean superseded,
        Choosing choosing, RoomEstimate certificateRoom, RoomEstimate keyRoom, List<TokenObject> along) {

    public CleanItem {
        along = List.copyOf(along);
    }

    /** How an item may be chosen. */
    public enum Choosing {
        /** It is chosen from the beginning. */
        PRESELECTED,
        /** A person may choose it. */
        OFFERED,
        /** Only once a person says that the new certificate is registered in JIP/CAAIS; and its fingerprint is typed. */
        ONCE_REGISTERED,
        /** Only together with its typed fingerprint. */
        TYPED
    }

    /** The object that it is named by: the certificate, else the private key, else the public one. */
    public TokenObject object() {
        return certificate.<TokenObject>map(CertificateEntry::object)
                .or(() -> keys.privateKey().map(TokenObject.class::cast))
                .or(() -> keys.publicKey().map(TokenObject.class::cast)).orElseThrow();
    }

    /**
     * Whether a person's word names it: the label of the certificate or of one of its keys, or at least eight digits of its
     * fingerprint.
     */
    public boolean namedBy(String name) {
        return reference().namedBy(name) || object().label().equals(name)
                || keyObjects().stream().anyMatch(k -> !name.isEmpty() && k.label().equals(name));
    }

    /** Whose fingerprint confirms it. */
    public ObjectRef reference() {
        return ObjectRef.of(object());
    }

    /** The keys that are seen: the private one first. */
    public List<TokenObject> keyObjects() {
        List<TokenObject> halves = new ArrayList<>();
        keys.privateKey().ifPresent(halves::add);
        keys.publicKey().ifPresent(halves::add);
        return halves;
    }

    /** The room that is free afterwards. */
    public RoomEstimate room(CleanWhat what) {
        return switch (what) {
        case CERTIFICATE -> certificateRoom;
        case KEY -> keyRoom;
        case BOTH -> certificateRoom.plus(keyRoom);
        };
    }

    /** Whether the private key may leave the token, so that the pair can be kept as a file. Unknown is no. */
    public boolean movable() {
        return certificate.isPresent()
                && keys.privateKey().filter(k -> k.origin().extractable() == Trilean.YES).isPresent();
    }
}
