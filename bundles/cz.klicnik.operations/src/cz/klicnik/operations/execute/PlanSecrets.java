/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;

/**
 * The secrets of one plan on one token: PINs and private keys. They live for that plan and are wiped with it. One thread at
 * a time.
 */
public final class PlanSecrets implements AutoCloseable {

    /** What a PIN is for. */
    public enum Purpose {
        /** The login that the plan needs. */
        LOGIN,
        /** The PIN to be changed, or the PUK or security officer's PIN that gives the user a new one or erases. */
        PRESENT,
        /** The new user's (or changed) PIN. */
        NEW,
        /** The PIN that a key asks for with each signature. */
        KEY,
        /** The password of a file that a key is saved to. */
        FILE
    }

    private final Map<Purpose, Pin> pins = new EnumMap<>(Purpose.class);
    private final Map<Bytes, SecretBytes> keys = new HashMap<>();

    /** Takes a PIN over: it is closed with this. */
    public PlanSecrets with(Purpose purpose, Pin pin) {
        Optional.ofNullable(pins.put(purpose, pin)).ifPresent(Pin::close);
        return this;
    }

    /**
     * Takes a private key over: it is wiped with this.
     *
     * @param subjectPublicKeyInfo DER: which key it is
     * @param pkcs8 PrivateKeyInfo
     */
    public PlanSecrets with(Bytes subjectPublicKeyInfo, SecretBytes pkcs8) {
        Optional.ofNullable(keys.put(subjectPublicKeyInfo, pkcs8)).ifPresent(SecretBytes::close);
        return this;
    }

    /** Stays this object's. */
    public Optional<Pin> pin(Purpose purpose) {
        return Optional.ofNullable(pins.get(purpose));
    }

    /** Stays this object's. */
    public Optional<SecretBytes> key(Bytes subjectPublicKeyInfo) {
        return Optional.ofNullable(keys.get(subjectPublicKeyInfo));
    }

    @Override
    public void close() {
        pins.values().forEach(Pin::close);
        keys.values().forEach(SecretBytes::close);
    }
}
