/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.clean;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.KeySlots;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.clean.CleanChoice.Chosen;
import cz.klicnik.operations.clean.CleanItem.Choosing;
import cz.klicnik.operations.guard.Containers;
import cz.klicnik.operations.guard.GuardCode;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.TokenView;
import cz.klicnik.pki.TokenView.CertificateEntry;

/**
 * Makes the plan that takes away what was chosen. Each certificate is kept as a file before anything of it goes; then its key
 * goes and the certificate last: whatever stops in between leaves a certificate without key, which anybody can tell what it
 * was, and never a key that nobody knows.
 */
public final class CleanPlanner {

    private final TokenView view;
    private final Quirks quirks;

    /** @param quirks of the token's driver */
    public CleanPlanner(TokenView view, Quirks quirks) {
        this.view = view;
        this.quirks = quirks;
    }

    /**
     * A plan and what stands against it that no guard can know.
     */
    public record CleanPlan(Plan plan, List<Objection> objections) {
        public CleanPlan {
            objections = List.copyOf(objections);
        }
    }

    /** The plan of a choice; empty where nothing was chosen. */
    public CleanPlan plan(CleanChoice choice, Instant now) {
        Map<Long, TokenObject> going = going(choice);
        List<Action> actions = new ArrayList<>();
        for (Chosen chosen : choice.chosen()) {
            add(chosen, going, actions);
        }
        TokenContents contents = view.contents();
        return new CleanPlan(
                Plan.of(UseCase.CLEAN, contents.identity(), contents.token().label(), now, actions),
                objections(choice));
    }

    private static List<Objection> objections(CleanChoice choice) {
        return choice.registered() ? List.of() : choice.chosen().stream().map(Chosen::item)
                .filter(i -> i.choosing() == Choosing.ONCE_REGISTERED)
                .map(i -> Objection.refusal(GuardCode.NOT_REGISTERED, Optional.of(i.reference()), Map.of()))
                .toList();
    }

    /** Every object that goes, by its handle. A key that another certificate needs stays with it. */
    private Map<Long, TokenObject> going(CleanChoice choice) {
        Map<Long, TokenObject> going = new LinkedHashMap<>();
        for (Chosen chosen : choice.chosen()) {
            CleanItem item = chosen.item();
            if (item.certificate().isPresent() && chosen.what().certificate()) {
                put(item.object(), going);
            }
        }
        for (Chosen chosen : choice.chosen()) {
            CleanItem item = chosen.item();
            boolean alone = item.certificate().isEmpty();
            if (alone || chosen.what() == CleanWhat.KEY || chosen.what().key() && !sharedWithStaying(item, going)) {
                item.keyObjects().forEach(k -> put(k, going));
            }
        }
        return going;
    }

    private boolean sharedWithStaying(CleanItem item, Map<Long, TokenObject> going) {
        return item.keyObjects().stream().anyMatch(key -> view.certificates().stream()
                .filter(c -> !going.containsKey(c.object().handle()))
                .anyMatch(c -> isOf(key, c)));
    }

    private static boolean isOf(TokenObject key, CertificateEntry entry) {
        return entry.keys().privateKey().filter(k -> k.handle() == key.handle()).isPresent()
                || entry.keys().publicKey().filter(k -> k.handle() == key.handle()).isPresent();
    }

    private void put(TokenObject object, Map<Long, TokenObject> going) {
        going.put(object.handle(), object);
        if (quirks.keySlots() == KeySlots.CONTAINER) {
            Containers.with(object, view).forEach(o -> going.put(o.handle(), o));
        }
    }

    private void add(Chosen chosen, Map<Long, TokenObject> going, List<Action> actions) {
        CleanItem item = chosen.item();
        List<TokenObject> objects = new ArrayList<>(item.keyObjects());
        item.certificate().map(CertificateEntry::object).ifPresent(objects::add);
        List<TokenObject> own = objects.stream().filter(o -> going.containsKey(o.handle())).toList();
        if (quirks.keySlots() == KeySlots.CONTAINER) {
            if (!own.isEmpty()) {
                container(chosen, own.getLast(), going, actions);
            }
            return;
        }
        own.forEach(o -> backUp(o, actions));
        save(chosen, actions);
        for (TokenObject object : own) {
            going.remove(object.handle());
            actions.add(new Action.Delete(ObjectRef.of(object), List.of()));
        }
    }

    /** One deletion takes all of a container; every certificate in it is kept first. */
    private void container(Chosen chosen, TokenObject object, Map<Long, TokenObject> going, List<Action> actions) {
        List<TokenObject> along = Containers.with(object, view);
        backUp(object, actions);
        along.forEach(o -> backUp(o, actions));
        save(chosen, actions);
        going.remove(object.handle());
        along.forEach(o -> going.remove(o.handle()));
        actions.add(new Action.Delete(ObjectRef.of(object), along.stream().map(ObjectRef::of).toList()));
    }

    /** Before anything of the pair goes. */
    private static void save(Chosen chosen, List<Action> actions) {
        CleanItem item = chosen.item();
        Optional<Bytes> info = item.certificate().flatMap(CertificateEntry::certificate)
                .map(CertificateView::subjectPublicKeyInfo);
        if (chosen.saveTo().isPresent() && info.isPresent() && item.keys().privateKey().isPresent()) {
            actions.add(new Action.SaveKey(ObjectRef.of(item.keys().privateKey().get()), info.get(),
                    chosen.saveTo().get()));
        }
    }

    private static void backUp(TokenObject object, List<Action> actions) {
        if (object instanceof TokenObject.Certificate certificate) {
            actions.add(new Action.BackUp(ObjectRef.of(certificate), certificate.value()));
        }
    }
}
