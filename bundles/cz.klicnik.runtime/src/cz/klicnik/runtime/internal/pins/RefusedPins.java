/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.pins;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import cz.klicnik.core.Pin;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.runtime.internal.pins.TryRecord.Key;

/**
 * Knows the PINs again that tokens have refused, as long as this process runs. It keeps no PIN: only a message
 * authentication code of each under a random key of this process, compared in constant time. Nothing of it is written
 * anywhere, because from a hash on a disk a PIN of few digits is found in no time.
 *
 * <p>Thread-safe.
 */
final class RefusedPins implements AutoCloseable {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final byte[] key = new byte[KEY_BYTES];
    private final Map<Key, List<byte[]>> refused = new HashMap<>();

    RefusedPins() {
        this(new SecureRandom());
    }

    private RefusedPins(SecureRandom random) {
        random.nextBytes(key);
    }

    synchronized boolean contains(TokenIdentity token, PinKind kind, Pin pin) {
        byte[] code = code(pin);
        boolean found = false;
        for (byte[] known : refused.getOrDefault(new Key(token, kind), List.of())) {
            found |= MessageDigest.isEqual(known, code);
        }
        return found;
    }

    synchronized void add(TokenIdentity token, PinKind kind, Pin pin) {
        refused.computeIfAbsent(new Key(token, kind), k -> new ArrayList<>()).add(code(pin));
    }

    /** The secret has been set anew: what was wrong before may be right now. */
    synchronized void forget(TokenIdentity token, PinKind kind) {
        refused.remove(new Key(token, kind));
    }

    @Override
    public synchronized void close() {
        refused.clear();
        Arrays.fill(key, (byte) 0);
    }

    private byte[] code(Pin pin) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return pin.withUtf8(mac::doFinal);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
