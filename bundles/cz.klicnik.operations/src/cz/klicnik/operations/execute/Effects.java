/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;

/** Tells by reading the token what has become of a step. Pure. */
public final class Effects {

    private final Optional<Seen> before;
    private final Seen now;
    private final List<Action> plan;

    /**
     * @param before the reading right before the step; without it, as after a crash, the step counts as made when the token
     *        is as it should be after it
     * @param plan what else may have been done between the two readings: an object may have been renamed more than once
     */
    public Effects(Optional<TokenContents> before, TokenContents now, List<Action> plan) {
        this.before = before.map(Seen::new);
        this.now = new Seen(now);
        this.plan = List.copyOf(plan);
    }

    /** What an object is called now that the plan may have renamed; empty where it is not there. */
    public Optional<ObjectRef> current(ObjectRef object) {
        return candidates(object).findFirst().map(ObjectRef::of);
    }

    /**
     * @param id the CKA_ID that an object was really written with, where the token has chosen another one than the plan
     * @return UNKNOWN for what no reading shows: backups, signatures, PINs
     */
    public Effect of(Action action, Optional<Bytes> id) {
        return switch (action) {
        case Action.Delete d -> deleted(d);
        case Action.WriteKey w -> key(w, id.orElse(w.id()));
        case Action.WriteCertificate w -> certificate(w, id.orElse(w.id()));
        case Action.SetLabel s -> renamed(s.object(), TokenObject::label, s.object().label(), s.label());
        case Action.SetId s -> renamed(s.object(), TokenObject::id, s.object().id(), s.id());
        case Action.Initialise i -> erased(i);
        case Action.BackUp b -> Effect.UNKNOWN;
        case Action.TestSignature t -> Effect.UNKNOWN;
        case Action.SaveKey s -> Effect.UNKNOWN;
        case Action.GenerateKey g -> generated(g, Optional.empty());
        case Action.AskAuthority a -> Effect.UNKNOWN;
        case Action.RevokeCertificate r -> Effect.UNKNOWN;
        case Action.ChangePin c -> Effect.UNKNOWN;
        case Action.UnblockPin u -> Effect.UNKNOWN;
        };
    }

    /**
     * What became of a key that was to be made.
     *
     * @param told which one it is, where the driver has told it
     */
    Effect generated(Action.GenerateKey generate, Optional<MadeKey> told) {
        boolean there = told.map(key -> more(s -> s.keys(key.subjectPublicKeyInfo(), key.id()).size()))
                .orElseGet(() -> made(generate).isPresent());
        if (there) {
            return Effect.MADE;
        }
        if (before.isPresent() && more(s -> MadeKey.pairs(s).size())) {
            return Effect.OTHERWISE;
        }
        return now.proves(ObjectKind.PRIVATE_KEY) ? Effect.NOT_MADE : Effect.UNKNOWN;
    }

    /** The key that was made for a request, by what it is called. */
    public Optional<MadeKey> made(Action.GenerateKey generate) {
        return MadeKey.find(generate.id(), generate.label(), before, now);
    }

    private Effect deleted(Action.Delete delete) {
        List<ObjectRef> all = new ArrayList<>(delete.along());
        all.addFirst(delete.object());
        List<Effect> each = all.stream().map(this::gone).distinct().toList();
        // what went and what did not: the token tied together less than was foretold
        return each.size() == 1 ? each.getFirst()
                : each.contains(Effect.UNKNOWN) ? Effect.UNKNOWN : Effect.OTHERWISE;
    }

    private Effect gone(ObjectRef ref) {
        int left = now.objects(ref).size();
        // of two copies that nothing tells apart one must be gone
        if (before.isPresent() ? left < before.get().objects(ref).size() : left == 0) {
            return now.proves(ref.kind()) ? Effect.MADE : Effect.UNKNOWN;
        }
        return Effect.NOT_MADE;
    }

    private Effect key(Action.WriteKey write, Bytes id) {
        if (more(s -> s.keys(write.subjectPublicKeyInfo(), id).size())) {
            // whether it may leave is what the driver compares: a folder of files lets all keys out, a token none
            return Effect.MADE;
        }
        if (before.isPresent() && more(s -> s.publicKeys(write.subjectPublicKeyInfo()).size())) {
            return Effect.OTHERWISE;
        }
        return now.proves(ObjectKind.PRIVATE_KEY) ? Effect.NOT_MADE : Effect.UNKNOWN;
    }

    private Effect certificate(Action.WriteCertificate write, Bytes id) {
        if (more(s -> s.certificates(write.der()).size())) {
            boolean named = now.certificates(write.der()).stream().anyMatch(c -> c.id().equals(id));
            return named ? Effect.MADE : Effect.OTHERWISE;
        }
        return now.proves(ObjectKind.CERTIFICATE) ? Effect.NOT_MADE : Effect.UNKNOWN;
    }

    private <T> Effect renamed(ObjectRef object, Function<TokenObject, T> name, T from, T to) {
        List<T> names = candidates(object).map(name).toList();
        if (names.contains(to)) {
            return Effect.MADE;
        }
        return names.contains(from) ? Effect.NOT_MADE
                : now.proves(object.kind()) ? Effect.OTHERWISE : Effect.UNKNOWN;
    }

    /** What an object is tells which one is meant, whatever it is called; without that, only the names of the plan do. */
    private Stream<TokenObject> candidates(ObjectRef object) {
        Set<Bytes> ids = new HashSet<>(Set.of(object.id()));
        Set<String> labels = new HashSet<>(Set.of(object.label()));
        for (Action action : plan) {
            if (action instanceof Action.SetId s && s.object().equals(object)) {
                ids.add(s.id());
            } else if (action instanceof Action.SetLabel s && s.object().equals(object)) {
                labels.add(s.label());
            }
        }
        return now.contents().objects().stream().filter(o -> o.kind() == object.kind()
                && (object.exact() ? object.isContentOf(o) : ids.contains(o.id()) && labels.contains(o.label())));
    }

    private Effect erased(Action.Initialise initialise) {
        TokenContents token = now.contents();
        if (!token.objects().isEmpty()) {
            return before.isPresent() && token.objects().size() < before.get().contents().objects().size()
                    ? Effect.OTHERWISE : Effect.NOT_MADE;
        }
        if (!looksErased(token, initialise)) {
            return Effect.OTHERWISE;
        }
        // an empty token that was called so before looks the same, whether it was erased or not
        return before.filter(b -> looksErased(b.contents(), initialise)).isPresent() ? Effect.UNKNOWN : Effect.MADE;
    }

    private static boolean looksErased(TokenContents contents, Action.Initialise initialise) {
        TokenInfo token = contents.token();
        return contents.objects().isEmpty() && token.initialized()
                && token.label().strip().equals(initialise.label().strip()) && token.userPin() != PinState.NOT_SET;
    }

    /** Whether there are more of something than before; any, where it is not known how many there were. */
    private boolean more(ToIntFunction<Seen> count) {
        return count.applyAsInt(now) > before.map(count::applyAsInt).orElse(0);
    }
}
