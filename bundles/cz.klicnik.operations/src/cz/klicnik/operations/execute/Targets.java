/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.pki.PublicKeys;

/**
 * What the steps of one plan are about, as the token has it now: objects that an earlier step has renamed, IDs that the token
 * has chosen itself, objects that went along with others.
 */
final class Targets {

    private final Map<ObjectRef, ObjectRef> renamed = new HashMap<>();
    private final Map<Bytes, Bytes> ids = new HashMap<>();
    private final Map<Bytes, Bytes> keys = new HashMap<>();
    private final Set<ObjectRef> gone = new HashSet<>();

    /** The action as it is to be done now. */
    Action actual(Action action) {
        return switch (action) {
        case Action.Delete d -> new Action.Delete(now(d.object()), d.along().stream().map(this::now).toList());
        case Action.WriteCertificate w -> new Action.WriteCertificate(w.der(), w.label(),
                ids.getOrDefault(w.id(), w.id()));
        case Action.SetLabel s -> new Action.SetLabel(now(s.object()), s.label());
        case Action.SetId s -> new Action.SetId(now(s.object()), s.id());
        default -> action;
        };
    }

    /** Whether an earlier step of the plan has deleted it along with something else. */
    boolean gone(Action action) {
        return action instanceof Action.Delete d && gone.contains(d.object());
    }

    /**
     * Remembers what a verified step has changed.
     *
     * @param action as the plan has it
     * @param done as it was done
     * @param id that was read back
     */
    void learn(Action action, Action done, Bytes id) {
        if (action instanceof Action.WriteKey w) {
            ids.put(w.id(), id.isEmpty() ? w.id() : id);
            keys.put(w.subjectPublicKeyInfo(), id.isEmpty() ? w.id() : id);
        } else if (done instanceof Action.Delete d) {
            gone.addAll(d.along());
        } else if (action instanceof Action.SetLabel from && done instanceof Action.SetLabel s) {
            renamed.put(from.object(), called(s.object(), s.object().id(), s.label()));
        } else if (action instanceof Action.SetId from && done instanceof Action.SetId s) {
            renamed.put(from.object(), called(s.object(), s.id(), s.object().label()));
        }
    }

    /**
     * The handle of the object that an action is about; 0 where it is about none.
     *
     * @param action as it is to be done now
     * @throws FaultException OBJECT_NOT_FOUND, OBJECT_AMBIGUOUS, OBJECT_EXISTS, or that of a reading with gaps: it must not be
     *         done
     */
    long handle(Action action, TokenContents contents) throws FaultException {
        Seen seen = new Seen(contents);
        return switch (action) {
        case Action.Delete d -> one(seen, d.object());
        case Action.SetLabel s -> one(seen, s.object());
        case Action.SetId s -> one(seen, s.object());
        case Action.BackUp b -> {
            if (seen.certificates(b.der()).isEmpty()) {
                throw missing(b.certificate().label());
            }
            yield 0;
        }
        case Action.WriteKey w -> {
            whole(contents);
            require(seen.keys(w.subjectPublicKeyInfo(), w.id()).isEmpty(), w.label());
            yield 0;
        }
        case Action.WriteCertificate w -> {
            whole(contents);
            require(seen.certificates(w.der()).isEmpty(), w.label());
            yield 0;
        }
        case Action.GenerateKey g -> {
            whole(contents);
            require(MadeKey.find(g.id(), g.label(), Optional.empty(), seen).isEmpty(), g.label());
            yield 0;
        }
        case Action.SaveKey s -> one(seen, now(s.key()));
        case Action.TestSignature t -> signer(seen, t.subjectPublicKeyInfo());
        default -> 0;
        };
    }

    private ObjectRef now(ObjectRef ref) {
        return renamed.getOrDefault(ref, ref);
    }

    /** The content of an object is the same whatever it is called, unless nothing but what it is called is known of it. */
    private static ObjectRef called(ObjectRef ref, Bytes id, String label) {
        return ref.exact() ? new ObjectRef(ref.kind(), ref.fingerprint(), true, id, label)
                : ObjectRef.named(ref.kind(), id, label);
    }

    private static long one(Seen seen, ObjectRef ref) throws FaultException {
        List<TokenObject> found = seen.objects(ref);
        if (found.isEmpty()) {
            throw missing(ref.label());
        }
        // copies of one content are as good as each other; what merely shares its name is not
        if (found.size() > 1 && !ref.exact()) {
            throw new FaultException(FaultCode.OBJECT_AMBIGUOUS, Fault.NAME, ref.label(), Fault.CANDIDATES,
                    found.stream().map(o -> o.kind() + " " + o.id().hex()).collect(Collectors.joining(", ")));
        }
        return found.getFirst().handle();
    }

    /**
     * The private key with a public half.
     *
     * @param subjectPublicKeyInfo DER
     * @throws FaultException OBJECT_NOT_FOUND
     */
    long signer(Seen seen, Bytes subjectPublicKeyInfo) throws FaultException {
        Stream<Bytes> known = Stream.ofNullable(keys.get(subjectPublicKeyInfo));
        Stream<Bytes> certified = seen.contents().objects().stream()
                .filter(o -> o instanceof TokenObject.Certificate c
                        && PublicKeys.same(subjectPublicKeyInfo, c.value()))
                .map(TokenObject::id);
        return Stream.of(known, certified, Stream.of(PublicKeys.id(subjectPublicKeyInfo))).flatMap(s -> s)
                .flatMap(id -> seen.keys(subjectPublicKeyInfo, id).stream()).findFirst()
                .orElseThrow(() -> missing(PublicKeys.id(subjectPublicKeyInfo).hex())).handle();
    }

    /** A reading with gaps does not show whether something is there already. */
    private static void whole(TokenContents contents) throws FaultException {
        if (!contents.problems().isEmpty()) {
            throw new FaultException(contents.problems().getFirst());
        }
    }

    private static void require(boolean absent, String label) throws FaultException {
        if (!absent) {
            throw new FaultException(FaultCode.OBJECT_EXISTS, Fault.NAME, label);
        }
    }

    private static FaultException missing(String label) {
        return new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, label);
    }
}
