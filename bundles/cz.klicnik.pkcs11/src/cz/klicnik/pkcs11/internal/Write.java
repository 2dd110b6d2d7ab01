/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.fault.Written;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.ReturnValues;

/** One change of a token. Keeps track of what a failure leaves behind. */
final class Write {

    private final Cryptoki cryptoki;
    private final long session;
    private Written left = Written.NOTHING;
    private Bytes id = Bytes.empty();

    /** @param session read-write */
    Write(Cryptoki cryptoki, long session) {
        this.cryptoki = cryptoki;
        this.session = session;
    }

    Cryptoki cryptoki() {
        return cryptoki;
    }

    long session() {
        return session;
    }

    /**
     * Makes a call that changes the token. Where it fails with a refusal, nothing has changed; otherwise nobody knows.
     *
     * @param what has changed when it succeeds
     */
    <T> T change(Written what, Call<T> call) throws CryptokiException, FaultException {
        Written before = left;
        left = Written.UNKNOWN;
        try {
            T result = call.make();
            left = what;
            return result;
        } catch (CryptokiException e) {
            left = ReturnValues.refusal(e.returnValue()) ? before : left;
            throw e;
        }
    }

    /**
     * The same, but a failure is looked into: what a library returns says little of what it has done.
     *
     * @param look true when the token has changed all the same
     */
    <T> T change(Written what, Call<T> call, Look look) throws CryptokiException, FaultException {
        Written before = left;
        try {
            return change(what, call);
        } catch (CryptokiException e) {
            try {
                left = look.changed() ? what : before;
            } catch (CryptokiException unseen) {
                e.addSuppressed(unseen);
            }
            throw e;
        }
    }

    /** What a failure would leave now. */
    Written left() {
        return left;
    }

    /** The token's state is known from reading it. */
    void left(Written known) {
        left = known;
    }

    /** The CKA_ID of what has been written. */
    void id(Bytes written) {
        id = written;
    }

    /** @throws FaultException WRITTEN_DIFFERS */
    static void same(String attribute, boolean same) throws FaultException {
        if (!same) {
            throw new FaultException(FaultCode.WRITTEN_DIFFERS, Fault.NAME, attribute);
        }
    }

    /** The fault with what it leaves. */
    Fault explained(Fault fault) {
        Fault explained = fault.with(left);
        boolean named = left != Written.NOTHING && !id.isEmpty() && fault.detail(Fault.ID).isEmpty();
        return named ? explained.with(Fault.ID, id.hex()) : explained;
    }

    /** A call to the library. */
    @FunctionalInterface
    interface Call<T> {
        T make() throws CryptokiException, FaultException;
    }

    /** Looks whether the token has changed. */
    @FunctionalInterface
    interface Look {
        boolean changed() throws CryptokiException;
    }
}
