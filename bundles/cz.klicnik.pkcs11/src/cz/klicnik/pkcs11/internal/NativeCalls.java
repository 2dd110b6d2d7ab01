/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_OK;

import java.util.List;

import cz.klicnik.pkcs11.CallListener;
import cz.klicnik.pkcs11.CallNote;
import cz.klicnik.pkcs11.CallTracer;
import cz.klicnik.pkcs11.CryptokiException;
import iaik.pkcs.pkcs11.wrapper.PKCS11Exception;

/** Makes calls to the library, with the listeners and the trace around each. */
final class NativeCalls {

    private final List<CallListener> listeners;
    private final CallTracer tracer;

    /** @param listeners the first one is told first of a call's beginning and last of its end */
    NativeCalls(List<CallListener> listeners, CallTracer tracer) {
        this.listeners = List.copyOf(listeners);
        this.tracer = tracer;
    }

    /** Takes what the next call is made with. */
    CallNote note() {
        return tracer.note();
    }

    void run(String function, CallNote note, NativeRun call) throws CryptokiException {
        begins(function, note);
        try {
            call.run();
            note.returned(CKR_OK, null);
        } catch (PKCS11Exception e) {
            note.returned(e.getErrorCode(), null);
            throw failed(function, e);
        } catch (RuntimeException | Error e) {
            note.failed(e);
            throw e;
        } finally {
            ends(function);
        }
    }

    <T> T get(String function, CallNote note, NativeGet<T> call) throws CryptokiException {
        begins(function, note);
        try {
            T result = call.get();
            note.returned(CKR_OK, result);
            return result;
        } catch (PKCS11Exception e) {
            note.returned(e.getErrorCode(), null);
            throw failed(function, e);
        } catch (RuntimeException | Error e) {
            note.failed(e);
            throw e;
        } finally {
            ends(function);
        }
    }

    /** The note last: its clock counts the call alone, and not how long it waited for its turn. */
    void begins(String function, CallNote note) {
        for (CallListener listener : listeners) {
            listener.begins(function);
        }
        note.begins(function);
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
