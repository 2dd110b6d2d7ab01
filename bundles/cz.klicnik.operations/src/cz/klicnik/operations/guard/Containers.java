/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.model.TokenObject;
import cz.klicnik.pki.TokenView;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.pki.TokenView.KeyEntry;

/** What hangs together on tokens whose key slots are containers: deleting a key or its certificate takes the other along. */
public final class Containers {

    private Containers() {
    }

    /**
     * The other objects of the container that an object is in: those of its pair, and keys and certificates with its CKA_ID,
     * which is how such tokens name a container.
     */
    public static List<TokenObject> with(TokenObject object, TokenView view) {
        List<TokenObject> along = new ArrayList<>();
        for (CertificateEntry entry : view.certificates()) {
            List<TokenObject> pair = new ArrayList<>(halves(entry.keys()));
            pair.add(entry.object());
            addOthers(object, pair, along);
        }
        view.looseKeys().forEach(keys -> addOthers(object, halves(keys), along));
        if (inContainer(object) && !object.id().isEmpty()) {
            view.contents().objects().stream().filter(o -> inContainer(o) && o.id().equals(object.id()))
                    .forEach(along::add);
        }
        return along.stream().filter(o -> o.handle() != object.handle()).distinct().toList();
    }

    private static void addOthers(TokenObject object, List<TokenObject> pair, List<TokenObject> along) {
        if (pair.stream().anyMatch(o -> o.handle() == object.handle())) {
            along.addAll(pair);
        }
    }

    private static boolean inContainer(TokenObject object) {
        return switch (object) {
        case TokenObject.Certificate c -> true;
        case TokenObject.PrivateKey k -> true;
        case TokenObject.PublicKey k -> true;
        case TokenObject.SecretKey k -> false;
        case TokenObject.Data d -> false;
        case TokenObject.Other o -> false;
        };
    }

    private static List<TokenObject> halves(KeyEntry keys) {
        List<TokenObject> halves = new ArrayList<>();
        keys.privateKey().ifPresent(halves::add);
        Optional<TokenObject.PublicKey> other = keys.publicKey();
        other.ifPresent(halves::add);
        return halves;
    }
}
