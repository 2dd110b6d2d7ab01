/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.pki.TokenView;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.pki.TokenView.KeyEntry;

/**
 * What an object on a token is to be called from now on. Pure.
 *
 * @param label CKA_LABEL; absent where it stays
 * @param id CKA_ID; absent where it stays
 * @param alone whether a new ID is only this object's; otherwise it is also that of all that belongs to the same key, since
 *        programs find the key of a certificate by its ID
 */
public record ObjectEdit(Optional<String> label, Optional<Bytes> id, boolean alone) {

    /** Another label. */
    public static ObjectEdit label(String label) {
        return new ObjectEdit(Optional.of(label), Optional.empty(), false);
    }

    /** Another ID, together with what belongs to the same key. */
    public static ObjectEdit id(Bytes id) {
        return new ObjectEdit(Optional.empty(), Optional.of(id), false);
    }

    /**
     * The plan that makes it so; empty where it is so already. Keys first, the certificate last: while a plan is under way the
     * certificate still says what it belonged to.
     *
     * @param view the token as it was read, logged in to where it has private keys
     * @param object of that reading
     */
    public Plan plan(TokenView view, TokenObject object, Instant now) {
        List<Action> actions = new ArrayList<>();
        id.ifPresent(other -> changed(view, object).filter(o -> !o.id().equals(other))
                .forEach(o -> actions.add(new Action.SetId(ObjectRef.of(o), other))));
        label.filter(other -> !other.equals(object.label()))
                .ifPresent(other -> actions.add(new Action.SetLabel(ObjectRef.of(object), other)));
        TokenInfo token = view.contents().token();
        return Plan.of(UseCase.EDIT_OBJECT, view.contents().identity(), token.label(), now, actions);
    }

    private Stream<TokenObject> changed(TokenView view, TokenObject object) {
        return alone ? Stream.of(object)
                : together(view, object).stream()
                        .sorted(Comparator.comparing(o -> o instanceof TokenObject.Certificate));
    }

    /** An object and all that belongs to the same key: the private key, the public key, and its certificates. */
    public static List<TokenObject> together(TokenView view, TokenObject object) {
        for (CertificateEntry entry : view.certificates()) {
            if (entry.object().handle() == object.handle() || holds(entry.keys(), object)) {
                return Stream.concat(keys(entry.keys()), certificatesOf(view, entry)).toList();
            }
        }
        return view.looseKeys().stream().filter(k -> holds(k, object)).findFirst().map(k -> keys(k).toList())
                .orElse(List.of(object));
    }

    /** A renewed certificate may be there beside the one before, for the same key. */
    private static Stream<TokenObject> certificatesOf(TokenView view, CertificateEntry entry) {
        return view.certificates().stream()
                .filter(c -> c.object().handle() == entry.object().handle()
                        || !entry.keys().isEmpty() && c.keys().equals(entry.keys()))
                .map(CertificateEntry::object);
    }

    private static boolean holds(KeyEntry keys, TokenObject object) {
        return keys(keys).anyMatch(k -> k.handle() == object.handle());
    }

    private static Stream<TokenObject> keys(KeyEntry keys) {
        return Stream.concat(keys.privateKey().stream(), keys.publicKey().stream());
    }
}
