/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.windows.internal;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;

/** The user's personal certificates. Windows is asked each time anew: other programs change the store as well. */
final class WindowsStore {

    private final WindowsParts parts;
    private final Handles handles = new Handles();
    /** By thumbprint; a script takes a second, so that Windows is asked only when a certificate is new. */
    private final Map<String, KeyFacts> facts = new HashMap<>();
    private Optional<Fault> problem = Optional.empty();

    WindowsStore(WindowsParts parts) {
        this.parts = parts;
    }

    WindowsParts parts() {
        return parts;
    }

    /**
     * @param objects without those whose key is on a card
     * @param problems why it could not be told which keys are on cards
     */
    record Contents(List<TokenObject> objects, List<Fault> problems) {
    }

    Contents contents() throws FaultException {
        List<TokenObject> objects = new ArrayList<>();
        for (StoreEntry entry : entries()) {
            objects.addAll(entry.objects(handles));
        }
        return new Contents(objects, problem.map(List::of).orElse(List.of()));
    }

    /** The object with a handle, as the store has it now. */
    TokenObject object(long handle) throws FaultException {
        return contents().objects().stream().filter(o -> o.handle() == handle).findFirst()
                .orElseThrow(() -> StoreFaults.noSuchObject(handle));
    }

    /** The entry whose certificate or key has a handle, as the store has it now. */
    StoreEntry entry(long handle) throws FaultException {
        for (StoreEntry entry : entries()) {
            if (handles.of(entry.certificateName()) == handle
                    || entry.hasKey() && handles.of(entry.keyName()) == handle) {
                return entry;
            }
        }
        throw StoreFaults.noSuchObject(handle);
    }

    /** The entry whose key has a handle. */
    StoreEntry keyEntry(long handle) throws FaultException {
        StoreEntry entry = entry(handle);
        if (!entry.hasKey() || handles.of(entry.keyName()) != handle) {
            throw StoreFaults.noSuchObject(handle);
        }
        return entry;
    }

    /** The key of a public key, where the store has it. */
    Optional<StoreEntry> withKey(Bytes subjectPublicKeyInfo) throws FaultException {
        return entries().stream()
                .filter(e -> e.hasKey() && e.subjectPublicKeyInfo().equals(subjectPublicKeyInfo)).findFirst();
    }

    PrivateKey key(KeyStore store, StoreEntry entry) throws FaultException {
        try {
            if (store.getKey(entry.alias(), null) instanceof PrivateKey key) {
                return key;
            }
            throw StoreFaults.of("KeyStore.getKey", new GeneralSecurityException(entry.alias()));
        } catch (GeneralSecurityException e) {
            throw StoreFaults.of("KeyStore.getKey", e);
        }
    }

    /** The handles of an entry: of its certificate, and of its key where it has one. */
    List<Long> handlesOf(StoreEntry entry) {
        return entry.objects(handles).stream().map(TokenObject::handle).toList();
    }

    private List<StoreEntry> entries() throws FaultException {
        KeyStore store = parts.open();
        try {
            List<StoreEntry> entries = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                // absent where another program took it away just now
                Optional<Certificate> certificate = Optional.ofNullable(store.getCertificate(alias));
                if (certificate.isPresent()) {
                    Bytes der = Bytes.of(certificate.get().getEncoded());
                    entries.add(new StoreEntry(alias, der, Bytes.of(certificate.get().getPublicKey().getEncoded()),
                            store.isKeyEntry(alias), KeyFacts.UNKNOWN));
                }
            }
            learn(entries);
            return entries.stream().map(this::withFacts).filter(e -> !e.facts().onCard()).toList();
        } catch (GeneralSecurityException e) {
            throw StoreFaults.of("KeyStore", e);
        }
    }

    private StoreEntry withFacts(StoreEntry e) {
        return new StoreEntry(e.alias(), e.der(), e.subjectPublicKeyInfo(), e.hasKey(),
                facts.getOrDefault(KeyFacts.thumbprint(e.der()), KeyFacts.UNKNOWN));
    }

    private void learn(List<StoreEntry> entries) {
        List<String> unknown = entries.stream().map(e -> KeyFacts.thumbprint(e.der()))
                .filter(t -> !facts.containsKey(t)).toList();
        if (unknown.isEmpty() || parts.powerShell().isEmpty()) {
            return;
        }
        // what Windows says nothing of is not asked for again either
        unknown.forEach(t -> facts.put(t, KeyFacts.UNKNOWN));
        try {
            facts.putAll(KeyFacts.of(parts.powerShell().get()));
            problem = Optional.empty();
        } catch (FaultException e) {
            // a policy may forbid scripts: the certificates are there all the same
            problem = Optional.of(e.fault());
        }
    }
}
