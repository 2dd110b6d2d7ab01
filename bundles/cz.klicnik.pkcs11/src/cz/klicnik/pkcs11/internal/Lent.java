/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import java.util.Optional;

import cz.klicnik.core.Secret;
import cz.klicnik.pkcs11.CryptokiException;

/** Lends a secret to a call that may fail. */
final class Lent {

    private Lent() {
    }

    /** @return what the call gives; the bytes that it was lent are wiped then */
    static <T> T to(Secret secret, Call<T> call) throws CryptokiException {
        Outcome<T> outcome = secret.withBytes(bytes -> {
            try {
                return new Outcome<>(Optional.of(call.call(bytes)), Optional.empty());
            } catch (CryptokiException e) {
                return new Outcome<>(Optional.empty(), Optional.of(e));
            }
        });
        if (outcome.failure().isPresent()) {
            throw outcome.failure().get();
        }
        return outcome.result().orElseThrow();
    }

    private record Outcome<T>(Optional<T> result, Optional<CryptokiException> failure) {
    }

    /** A call that is lent the bytes. */
    @FunctionalInterface
    interface Call<T> {
        T call(byte[] bytes) throws CryptokiException;
    }
}
