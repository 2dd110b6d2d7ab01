/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import java.util.List;

import cz.klicnik.pkcs11.CallListener;
import cz.klicnik.pkcs11.CryptokiException;
import iaik.pkcs.pkcs11.wrapper.PKCS11Exception;

/** Makes calls to the library, with the listeners around each. */
final class NativeCalls {

    private final List<CallListener> listeners;

    /** @param listeners the first one is told first of a call's beginning and last of its end */
    NativeCalls(List<CallListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    void run(String function, NativeRun call) throws CryptokiException {
        begins(function);
        try {
            call.run();
        } catch (PKCS11Exception e) {
            throw failed(function, e);
        } finally {
            ends(function);
        }
    }

    <T> T get(String function, NativeGet<T> call) throws CryptokiException {
        begins(function);
        try {
            return call.get();
        } catch (PKCS11Exception e) {
            throw failed(function, e);
        } finally {
            ends(function);
        }
    }

    void begins(String function) {
        for (CallListener listener : listeners) {
            listener.begins(function);
        }
    }

    void ends(String function) {
        for (int i = listeners.size() - 1; i >= 0; i--) {
            listeners.get(i).ends(function);
        }
    }

    static CryptokiException failed(String function, PKCS11Exception e) {
        CryptokiException failure = new CryptokiException(function, e.getErrorCode());
        failure.initCause(e);
        return failure;
    }

    /** A call that gives nothing. */
    @FunctionalInterface
    interface NativeRun {
        void run() throws PKCS11Exception;
    }

    /** A call that gives something. */
    @FunctionalInterface
    interface NativeGet<T> {
        T get() throws PKCS11Exception;
    }
}
