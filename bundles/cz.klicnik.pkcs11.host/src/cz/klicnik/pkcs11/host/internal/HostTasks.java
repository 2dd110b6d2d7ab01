/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.Secret;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.fault.Written;
import cz.klicnik.pkcs11.host.protocol.Reply;
import cz.klicnik.pkcs11.host.protocol.Request;
import cz.klicnik.pkcs11.host.protocol.Result;
import cz.klicnik.pkcs11.host.protocol.Task;

/** Has a host work for one conversation with a token. */
final class HostTasks {

    private final HostClient client;
    private final Quirks quirks;
    private final long session;
    private final Route route;
    private final PinPad pinPad;
    private volatile boolean ended;

    HostTasks(HostClient client, Quirks quirks, long session, Route route, PinPad pinPad) {
        this.client = client;
        this.quirks = quirks;
        this.session = session;
        this.route = route;
        this.pinPad = pinPad;
    }

    long session() {
        return session;
    }

    Quirks quirks() {
        return quirks;
    }

    Reply call(Request request, CallKind kind, IProgressMonitor monitor, List<? extends Secret> secrets)
            throws FaultException {
        checkNotEnded();
        return client.call(request, kind, quirks, monitor, secrets, Optional.of(route)).reply();
    }

    /** Asks for something that is soon there and changes nothing. */
    Result ask(Task task) throws FaultException {
        return result(use(task, CallKind.READ, List.of()));
    }

    /** Changes the token without a PIN. */
    Result write(Task task, List<? extends Secret> secrets) throws FaultException {
        return writing(task, CallKind.WRITE, secrets);
    }

    /** Changes the token with PINs, which a person may have to enter on the reader. */
    Result writeWithPins(Task task, List<? extends Secret> pins) throws FaultException {
        return writing(task, pinKind(CallKind.WRITE), pins);
    }

    /**
     * Uses a key, which takes as long as a write and may need a person.
     *
     * @param pin the key's
     */
    Answer useKey(Task task, Optional<? extends Secret> pin) throws FaultException {
        return use(task, pinKind(CallKind.WRITE), pin.stream().toList());
    }

    /** The kind of a call that takes a PIN. */
    CallKind pinKind(CallKind otherwise) throws FaultException {
        return pinPad.present() ? CallKind.PERSON : otherwise;
    }

    /** From here on nothing is asked any more, though the host may hear of the end only later. */
    void end() {
        ended = true;
    }

    private void checkNotEnded() throws FaultException {
        if (ended) {
            throw new FaultException(FaultCode.TOKEN_GONE);
        }
    }

    /** Ends the conversation in the host. */
    void disconnect() {
        end();
        try {
            client.call(new Request.Disconnect(session), CallKind.CLOSE, quirks);
        } catch (FaultException e) {
            // the host is gone or busy: it closes the session by itself
        }
    }

    static Result result(Answer answer) {
        return ((Reply.Did) answer.reply()).result();
    }

    private Result writing(Task task, CallKind kind, List<? extends Secret> secrets) throws FaultException {
        try {
            return result(use(task, kind, secrets));
        } catch (FaultException e) {
            Fault fault = e.fault();
            boolean nobodyKnows = fault.code() == FaultCode.OUTCOME_UNKNOWN || fault.code() == FaultCode.HOST_DIED;
            throw nobodyKnows && fault.written().isEmpty() ? new FaultException(fault.with(Written.UNKNOWN), e) : e;
        }
    }

    private Answer use(Task task, CallKind kind, List<? extends Secret> secrets) throws FaultException {
        checkNotEnded();
        return client.call(new Request.Do(session, task), kind, quirks, new NullProgressMonitor(), secrets,
                Optional.of(route));
    }

    /** Whether the PIN is entered on the reader. */
    @FunctionalInterface
    interface PinPad {
        boolean present() throws FaultException;
    }
}
