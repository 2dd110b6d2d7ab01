/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.inventory.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.ReaderStatus;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.inventory.InventoryChange;
import cz.klicnik.inventory.model.Certificate;
import cz.klicnik.inventory.model.Driver;
import cz.klicnik.inventory.model.Entry;
import cz.klicnik.inventory.model.Inventory;
import cz.klicnik.inventory.model.InventoryFactory;
import cz.klicnik.inventory.model.Key;
import cz.klicnik.inventory.model.LooseKey;
import cz.klicnik.inventory.model.Other;
import cz.klicnik.inventory.model.Reader;
import cz.klicnik.inventory.model.Slot;
import cz.klicnik.inventory.model.Token;
import cz.klicnik.pki.TokenView;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.pki.TokenView.KeyEntry;

/**
 * Brings the model to a picture with as few changes as there are: what stays the same thing stays the same EObject, so that
 * a tree keeps its selection and its expansion. On the UI thread.
 */
public final class InventoryUpdater {

    private final InventoryFactory factory = InventoryFactory.eINSTANCE;
    private final Set<EObject> structure = new LinkedHashSet<>();
    private final Set<EObject> values = new LinkedHashSet<>();
    private final AnalysedState target;

    public InventoryUpdater(AnalysedState target) {
        this.target = target;
    }

    /** Applies the picture; once for each instance. */
    public InventoryChange applyTo(Inventory root) {
        List<Wanted<Driver>> drivers = new ArrayList<>();
        for (DriverStatus status : target.state().drivers()) {
            drivers.add(new Wanted<>(status.profile().id(), () -> {
                Driver driver = factory.createDriver();
                driver.setId(status.profile().id());
                return driver;
            }, driver -> update(driver, status)));
        }
        sync(root, root.getDrivers(), Driver::getId, drivers);
        List<Wanted<Reader>> readers = new ArrayList<>();
        for (ReaderStatus status : target.state().pcsc().readers()) {
            readers.add(new Wanted<>(status.name(), () -> {
                Reader reader = factory.createReader();
                reader.setName(status.name());
                return reader;
            }, reader -> set(reader, reader.getStatus(), status, Reader::setStatus)));
        }
        sync(root, root.getReaders(), Reader::getName, readers);
        return new InventoryChange(structure, values);
    }

    private void update(Driver driver, DriverStatus status) {
        set(driver, driver.getStatus(), status, Driver::setStatus);
        List<Wanted<Slot>> slots = new ArrayList<>();
        for (SlotStatus slot : status.slots()) {
            slots.add(new Wanted<>(slot.key(), () -> {
                Slot created = factory.createSlot();
                created.setKey(slot.key());
                return created;
            }, s -> update(s, slot)));
        }
        sync(driver, driver.getSlots(), Slot::getKey, slots);
    }

    private void update(Slot slot, SlotStatus status) {
        set(slot, slot.getStatus(), status, Slot::setStatus);
        Optional<TokenInfo> info = status.token().or(() -> status.contents().map(c -> c.token()));
        Optional<TokenIdentity> identity = status.identity().or(() -> status.contents().map(c -> c.identity()));
        Optional<Token> present = Optional.ofNullable(slot.getToken());
        if (info.isEmpty() || identity.isEmpty()) {
            if (present.isPresent()) {
                slot.setToken(null);
                structure.add(slot);
            }
            return;
        }
        Token token = present.filter(t -> t.getIdentity().equals(identity.get())).orElseGet(factory::createToken);
        token.setIdentity(identity.get());
        update(token, info.get(), target.view(status.key()));
        if (slot.getToken() != token) {
            slot.setToken(token);
            structure.add(slot);
        }
    }

    private void update(Token token, TokenInfo info, Optional<TokenView> view) {
        set(token, token.getInfo(), info, Token::setInfo);
        setView(token, view);
        List<Wanted<Entry>> entries = new ArrayList<>();
        view.ifPresent(v -> {
            Fingerprints names = new Fingerprints();
            for (CertificateEntry certificate : v.certificates()) {
                entries.add(entry("c:" + names.of(certificate.object()), factory::createCertificate,
                        Certificate.class, e -> update(e, certificate)));
            }
            for (KeyEntry pair : v.looseKeys()) {
                entries.add(entry("k:" + names.of(pair), factory::createLooseKey, LooseKey.class,
                        e -> update(e, pair)));
            }
            for (TokenObject other : v.others()) {
                entries.add(entry("o:" + names.of(other), factory::createOther, Other.class,
                        e -> set(e, e.getRecord(), other, Other::setRecord)));
            }
        });
        sync(token, token.getEntries(), Entry::getFingerprint, entries);
    }

    private void setView(Token token, Optional<TokenView> view) {
        if (!Optional.ofNullable(token.getView()).equals(view)) {
            view.ifPresentOrElse(token::setView, () -> token.setView(null));
            values.add(token);
        }
    }

    private <E extends Entry> Wanted<Entry> entry(String fingerprint, Supplier<E> create, Class<E> type,
            Consumer<E> update) {
        return new Wanted<>(fingerprint, () -> {
            E created = create.get();
            created.setFingerprint(fingerprint);
            return created;
        }, e -> update.accept(Objects.requireNonNull(type.cast(e))));
    }

    private void update(Certificate certificate, CertificateEntry entry) {
        set(certificate, certificate.getRecord(), entry, Certificate::setRecord);
        update(certificate, entry.keys(), new Fingerprints());
    }

    private void update(LooseKey key, KeyEntry pair) {
        set(key, key.getRecord(), pair, LooseKey::setRecord);
        update(key, pair, new Fingerprints());
    }

    private void update(Entry entry, KeyEntry pair, Fingerprints names) {
        List<TokenObject> halves = new ArrayList<>();
        pair.privateKey().ifPresent(halves::add);
        pair.publicKey().ifPresent(halves::add);
        List<Wanted<Key>> keys = new ArrayList<>();
        for (TokenObject half : halves) {
            String fingerprint = names.of(half);
            keys.add(new Wanted<>(fingerprint, () -> {
                Key created = factory.createKey();
                created.setFingerprint(fingerprint);
                return created;
            }, k -> set(k, k.getRecord(), half, Key::setRecord)));
        }
        sync(entry, entry.getKeys(), Key::getFingerprint, keys);
    }

    private <T extends EObject, V> void set(T object, @Nullable V present, V wanted, BiConsumer<T, V> setter) {
        if (!Objects.equals(present, wanted)) {
            setter.accept(object, wanted);
            values.add(object);
        }
    }

    /** A child that should be there: by which key it is known, how it is made, how it is brought up to date. */
    private record Wanted<T>(Object key, Supplier<? extends T> create, Consumer<T> update) {
    }

    private <T extends EObject> void sync(EObject parent, EList<T> list, Function<T, Object> keyOf,
            List<Wanted<T>> wanted) {
        Map<Object, T> present = new HashMap<>();
        for (T child : list) {
            present.put(keyOf.apply(child), child);
        }
        List<T> target = new ArrayList<>(wanted.size());
        Set<T> staying = new HashSet<>();
        for (Wanted<T> w : wanted) {
            Optional<T> known = Optional.ofNullable(present.get(w.key()));
            known.ifPresent(staying::add);
            T child = known.orElseGet(w.create());
            // before it is attached, so that nobody sees a half-filled object
            w.update().accept(child);
            target.add(child);
        }
        boolean changed = false;
        if (staying.size() < list.size()) {
            Set<T> gone = new HashSet<>(list);
            gone.removeAll(staying);
            list.removeAll(gone);
            changed = true;
        }
        for (int i = 0; i < target.size(); i++) {
            T child = target.get(i);
            if (i < list.size() && list.get(i) == child) {
                continue;
            }
            if (staying.contains(child)) {
                list.move(i, child);
            } else {
                list.add(i, child);
            }
            changed = true;
        }
        if (changed) {
            structure.add(parent);
        }
    }
}
