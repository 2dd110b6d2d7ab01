/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.copy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks.KeySlots;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.copy.ImportContents.OfToken;
import cz.klicnik.operations.copy.ImportPlan.LeftOut;
import cz.klicnik.operations.guard.GuardCode;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.pki.TokenView;

/**
 * Plans what an import or a copy writes to a token: the private key, then its certificate by the same CKA_ID, which is the
 * SHA-1 of the public key's bits, or that of a key or certificate that is there already. Pure: asks no token. What stands in
 * the way of a single item is found here, what concerns the plan as a whole (room, an old library …) by the guards.
 */
public final class ImportPlanner {

    private final Target target;
    private final DriverProfile profile;
    private final KeyKinds kinds;

    /**
     * @param view the token that is written to, read after the login
     * @param mechanisms what it computes with; empty when that is not known
     */
    public ImportPlanner(TokenView view, DriverProfile profile, List<MechanismInfo> mechanisms) {
        this.target = new Target(view);
        this.profile = profile;
        this.kinds = new KeyKinds(mechanisms);
    }

    /** Why an item cannot be written to this token; empty when nothing speaks against it. */
    public Optional<Objection> refusal(ImportItem item) {
        Bytes info = item.subjectPublicKeyInfo();
        Optional<TokenObject> key = target.privateKey(info);
        Optional<TokenObject> certificate = item.certificate().flatMap(c -> target.certificate(c.der()));
        boolean keyIsNew = item.key().isPresent() && key.isEmpty();
        if (certificate.isPresent() && (!keyIsNew || !target.seesKeys())) {
            return Optional.of(refused(GuardCode.DUPLICATE, certificate));
        }
        if (item.certificate().isEmpty() && key.isPresent()) {
            return Optional.of(refused(GuardCode.DUPLICATE, key));
        }
        if (keyIsNew) {
            return kinds.against(info).map(held -> Objection.refusal(GuardCode.KEY_KIND, Optional.empty(),
                    details(Fault.FOUND, item.algorithm() + " " + item.bits(), Fault.NEEDED, held)));
        }
        boolean thereForAll = key.isPresent() || !target.seesKeys() && target.publicKey(info).isPresent();
        return thereForAll ? Optional.empty() : Optional.of(Objection.refusal(GuardCode.KEY_MISSING, Optional.empty(),
                details(Objection.HOLDER, item.title(), Fault.REASON, target.seesKeys() ? "" : "LOGGED_OUT")));
    }

    /** Whether a person says by its ID which key of the token a certificate is for, where the key itself does not. */
    private boolean named(ImportChoice choice, ImportItem item, Objection why) {
        return why.code() == GuardCode.KEY_MISSING && choice.items().size() == 1
                && choice.id().flatMap(id -> target.silentKey(id, item.subjectPublicKeyInfo())).isPresent();
    }

    /** Without those that are empty. */
    private static Map<String, String> details(String... namesAndValues) {
        Map<String, String> details = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                details.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return details;
    }

    /** Plans a choice. What cannot be written is left out and told. */
    public ImportPlan plan(ImportContents contents, ImportChoice choice) {
        Steps steps = new Steps(choice);
        List<LeftOut> leftOut = new ArrayList<>();
        for (ImportItem item : choice.items()) {
            Optional<Objection> refusal = refusal(item).filter(why -> !named(choice, item, why))
                    .or(() -> steps.add(item));
            refusal.ifPresent(why -> leftOut.add(new LeftOut(item, why)));
        }
        choice.chain().forEach(steps::add);
        TokenView view = target.view();
        UseCase useCase = contents.origin() instanceof OfToken ? UseCase.COPY : UseCase.IMPORT;
        return new ImportPlan(Plan.of(useCase, view.contents().identity(), view.contents().token().label(),
                view.contents().readAt(), steps.all()), leftOut);
    }

    private static Objection refused(GuardCode code, Optional<TokenObject> object) {
        return Objection.refusal(code, object.map(ObjectRef::of), Map.of());
    }

    /** The steps of one plan, with the IDs and labels that it has given. */
    private final class Steps {

        private final ImportChoice choice;
        private final Labels labels = new Labels(target.view().contents().objects());
        private final List<Action> writes = new ArrayList<>();
        private final Map<Bytes, Named> keys = new LinkedHashMap<>();
        private final Set<Bytes> written = new HashSet<>();
        private final Set<Bytes> tested = new LinkedHashSet<>();

        private record Named(Bytes id, String label) {
        }

        Steps(ImportChoice choice) {
            this.choice = choice;
        }

        /** Adds an item, or tells why there is no place for it. */
        Optional<Objection> add(ImportItem item) {
            Bytes info = item.subjectPublicKeyInfo();
            Optional<Bytes> id = id(info);
            boolean slotInUse = fixedSlots() && id.isEmpty();
            if (slotInUse) {
                return Optional.of(refused(GuardCode.KEY_SLOT_IN_USE, target.inSlot(choice.id())));
            }
            Optional<TokenObject> stranger = id.flatMap(i -> target.stranger(i, info));
            if (stranger.isPresent() && target.privateKey(info).isEmpty()) {
                return Optional.of(fixedSlots() ? refused(GuardCode.KEY_SLOT_IN_USE, stranger)
                        : Objection.refusal(GuardCode.MISMATCH, stranger.map(ObjectRef::of),
                                details(Objection.HOLDER, item.title())));
            }
            Named named = Optional.ofNullable(keys.get(info))
                    .orElseGet(() -> new Named(id.orElseThrow(), label(item)));
            boolean keyPlanned = keys.put(info, named) != null;
            if (item.key().isPresent() && !keyPlanned && target.privateKey(info).isEmpty()) {
                writes.add(new Action.WriteKey(info, named.label(), named.id()));
            }
            item.certificate().filter(c -> target.certificate(c.der()).isEmpty() && written.add(c.der()))
                    .ifPresent(c -> writes.add(new Action.WriteCertificate(c.der(),
                            keyPlanned ? labels.choose(item.name(), item.certificate()) : named.label(), named.id())));
            tested.add(info);
            return Optional.empty();
        }

        /** A certificate of an authority, unless it is there. */
        void add(CertificateView certificate) {
            if (target.certificate(certificate.der()).isEmpty() && written.add(certificate.der())) {
                writes.add(new Action.WriteCertificate(certificate.der(),
                        labels.choose("", Optional.of(certificate)),
                        PublicKeys.id(certificate.subjectPublicKeyInfo())));
            }
        }

        List<Action> all() {
            List<Action> all = new ArrayList<>(writes);
            if (choice.testSignature()) {
                tested.forEach(info -> all.add(new Action.TestSignature(info)));
            }
            return all;
        }

        private String label(ImportItem item) {
            return choice.label().filter(l -> choice.items().size() == 1)
                    .orElseGet(() -> labels.choose(choice.label().orElse(item.name()), item.certificate(),
                            target.halfPair(item.subjectPublicKeyInfo())));
        }

        /** That of the key, or of a certificate of it, that is there; empty where there is no slot for it. */
        private Optional<Bytes> id(Bytes info) {
            Optional<Bytes> there = target.privateKey(info).or(() -> target.publicKey(info))
                    .or(() -> target.certificateOf(info)).map(TokenObject::id).filter(i -> !i.isEmpty());
            Optional<Bytes> planned = Optional.ofNullable(keys.get(info)).map(Named::id);
            if (there.isPresent() || planned.isPresent()) {
                return there.or(() -> planned);
            }
            if (!fixedSlots()) {
                return Optional.of(choice.id().filter(i -> choice.items().size() == 1)
                        .orElseGet(() -> PublicKeys.id(info)));
            }
            Set<Bytes> given = new HashSet<>();
            keys.values().forEach(k -> given.add(k.id()));
            return choice.id().isPresent() ? choice.id().filter(i -> !given.contains(i) && target.inSlot(choice.id())
                    .isEmpty()) : target.emptySlot(given);
        }

        private boolean fixedSlots() {
            return profile.quirks().keySlots() == KeySlots.OVERWRITES;
        }
    }
}
