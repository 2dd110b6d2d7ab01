/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.copy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.pki.TokenView;

/** What is on the token that is written to. */
public final class Target {

    /** CKA_IDs of the slots for authentication, signature and key management; the fourth of PIV asks for no PIN. */
    private static final List<Bytes> PIV_SLOTS = List.of(Bytes.of((byte) 1), Bytes.of((byte) 2), Bytes.of((byte) 3));

    /** The slot that is named where none is empty. */
    public static final Bytes FIRST_SLOT = Bytes.of((byte) 1);

    private final TokenView view;
    private final List<TokenObject> objects;

    public Target(TokenView view) {
        this.view = view;
        this.objects = view.contents().objects();
    }

    TokenView view() {
        return view;
    }

    /** Whether private keys show, so that one that does not is not there. */
    public boolean seesKeys() {
        return view.contents().login().seesPrivateObjects() && view.contents().problems().isEmpty();
    }

    public Optional<TokenObject> certificate(Bytes der) {
        return objects.stream().filter(o -> o instanceof TokenObject.Certificate c && c.value().equals(der))
                .findFirst();
    }

    /**
     * The private key with this public half. Not all tokens show that of the private key itself, so its certificate, its
     * public key object and an ID that is made of its public half speak for it too.
     */
    public Optional<TokenObject> privateKey(Bytes info) {
        Optional<TokenObject> itself = objects.stream().filter(o -> o instanceof TokenObject.PrivateKey k
                && shows(info, k.algorithm(), k.publicPart())).findFirst();
        return itself.or(() -> Stream.concat(view.certificates().stream().map(TokenView.CertificateEntry::keys),
                view.looseKeys().stream())
                .filter(k -> k.privateKey().isPresent() && k.publicKey()
                        .filter(p -> shows(info, p.algorithm(), p.publicPart())).isPresent())
                .map(k -> (TokenObject) k.privateKey().orElseThrow()).findFirst())
                .or(() -> view.certificates().stream()
                        .filter(e -> e.keys().privateKey().isPresent() && e.certificate()
                                .filter(c -> PublicKeys.same(info, c.der())).isPresent())
                        .map(e -> (TokenObject) e.keys().privateKey().orElseThrow()).findFirst())
                .or(() -> silentKey(PublicKeys.id(info), info));
    }

    /**
     * A private key by this ID that may be this one: of the same algorithm and curve, without showing anything of its public
     * half.
     */
    Optional<TokenObject> silentKey(Bytes id, Bytes info) {
        Bytes curve = PublicKeys.publicPart(info).ecParameters();
        return objects.stream().filter(o -> o instanceof TokenObject.PrivateKey k && k.id().equals(id)
                && k.algorithm().equals(PublicKeys.algorithm(info))
                && PublicKeys.shownBy(info, k.algorithm(), k.publicPart()) == Trilean.UNKNOWN
                && (k.publicPart().ecParameters().isEmpty() || k.publicPart().ecParameters().equals(curve)))
                .findFirst();
    }

    /** A public key that is there, whose private one may only be hidden. */
    public Optional<TokenObject> publicKey(Bytes info) {
        return objects.stream().filter(o -> o instanceof TokenObject.PublicKey k
                && shows(info, k.algorithm(), k.publicPart())).findFirst();
    }

    /** Any certificate of this key. */
    Optional<TokenObject> certificateOf(Bytes info) {
        return objects.stream()
                .filter(o -> o instanceof TokenObject.Certificate c && PublicKeys.same(info, c.value())).findFirst();
    }

    /** Labels of a key whose certificate is not there, or of a certificate without its key. */
    public Set<String> halfPair(Bytes info) {
        boolean complete = privateKey(info).isPresent() && certificateOf(info).isPresent();
        return complete ? Set.of() : Stream.of(privateKey(info), publicKey(info), certificateOf(info))
                .flatMap(Optional::stream).map(TokenObject::label).collect(Collectors.toSet());
    }

    /** Something that has this CKA_ID and is not for this key. */
    Optional<TokenObject> stranger(Bytes id, Bytes info) {
        return objects.stream().filter(o -> o.id().equals(id) && !belongs(o, info)).findFirst();
    }

    private static boolean shows(Bytes info, KeyAlgorithm algorithm, PublicPart part) {
        return PublicKeys.shownBy(info, algorithm, part) == Trilean.YES;
    }

    /** A key that shows nothing of its public half may be any. */
    private static boolean maybe(Bytes info, KeyAlgorithm algorithm, PublicPart part) {
        return PublicKeys.shownBy(info, algorithm, part) != Trilean.NO;
    }

    private static boolean belongs(TokenObject object, Bytes info) {
        return switch (object) {
        case TokenObject.Certificate c -> PublicKeys.same(info, c.value());
        case TokenObject.PublicKey k -> maybe(info, k.algorithm(), k.publicPart());
        case TokenObject.PrivateKey k -> maybe(info, k.algorithm(), k.publicPart());
        case TokenObject.SecretKey s -> true;
        case TokenObject.Data d -> true;
        case TokenObject.Other o -> true;
        };
    }

    /** The first of the fixed key slots in which nothing is, by the CKA_IDs that PIV middlewares have in common. */
    public Optional<Bytes> emptySlot(Set<Bytes> given) {
        Set<Bytes> used = new HashSet<>(given);
        objects.forEach(o -> used.add(o.id()));
        return PIV_SLOTS.stream().filter(id -> !used.contains(id)).findFirst();
    }

    /** Something that is in a fixed key slot, to be named. */
    Optional<TokenObject> inSlot(Optional<Bytes> id) {
        return objects.stream()
                .filter(o -> id.isPresent() ? o.id().equals(id.get()) : PIV_SLOTS.contains(o.id())).findFirst();
    }
}
