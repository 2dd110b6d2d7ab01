/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.CallTracer;
import cz.klicnik.pkcs11.Conversation;
import cz.klicnik.pkcs11.ModuleHost;
import cz.klicnik.pkcs11.ReadingCancelledException;
import cz.klicnik.pkcs11.ReadingMonitor;
import cz.klicnik.pkcs11.host.protocol.FromHost;
import cz.klicnik.pkcs11.host.protocol.Reply;
import cz.klicnik.pkcs11.host.protocol.Request;

/**
 * Answers requests with the one library or driver of this process. Thread-safe.
 *
 * <p>Pattern-matching switches are avoided here and in what the start of a host runs through: the first of them costs a
 * starting JVM some ten milliseconds.
 */
final class HostService implements AutoCloseable {

    private final Path scratch;
    private final SlowCalls slowCalls;
    private final CallTracer tracer;
    private final Consumer<FromHost> out;
    private final AtomicReference<Optional<Served>> served = new AtomicReference<>(Optional.empty());
    private final Map<Long, Conversation> sessions = new ConcurrentHashMap<>();
    private final AtomicLong lastSession = new AtomicLong();

    HostService(Path scratch, SlowCalls slowCalls, CallTracer tracer, Consumer<FromHost> out) {
        this.scratch = scratch;
        this.slowCalls = slowCalls;
        this.tracer = tracer;
        this.out = out;
    }

    /** @param secrets closed by the caller */
    Answer answer(Request request, List<SecretBytes> secrets, ReadingMonitor monitor)
            throws FaultException, ReadingCancelledException {
        if (request instanceof Request.Do r) {
            return Tasks.answer(session(r.session()), r.task(), secrets);
        }
        return new Answer(reply(request, secrets, monitor), List.of());
    }

    @Override
    public void close() {
        served.get().ifPresent(Served::close);
    }

    private Reply reply(Request request, List<SecretBytes> secrets, ReadingMonitor monitor)
            throws FaultException, ReadingCancelledException {
        if (request instanceof Request.Open r) {
            return open(r);
        }
        if (request instanceof Request.OpenDriver r) {
            return opened(ServedDriver.open(r.className(), new HostedContext(r, out)));
        }
        if (request instanceof Request.ListSlots r) {
            return new Reply.Slots(served().slots(r));
        }
        if (request instanceof Request.Connect r) {
            return connect(r);
        }
        if (request instanceof Request.Read r) {
            return new Reply.Contents(session(r.session()).read(monitor));
        }
        if (request instanceof Request.GetLoginState r) {
            return new Reply.State(session(r.session()).loginState());
        }
        if (request instanceof Request.Offers r) {
            return new Reply.Answered(session(r.session()).capability(r.ability().type()).isPresent());
        }
        run(request, secrets);
        return new Reply.Done();
    }

    /** Requests that are answered by success alone. */
    private void run(Request request, List<SecretBytes> secrets) throws FaultException {
        if (request instanceof Request.Login r) {
            try (Pin pin = secrets.getFirst().withBytes(Pin::takingUtf8)) {
                session(r.session()).login(r.role(), pin);
            }
        } else if (request instanceof Request.Logout r) {
            session(r.session()).logout();
        } else if (request instanceof Request.Disconnect r) {
            Optional.ofNullable(sessions.remove(r.session())).ifPresent(Conversation::close);
        } else {
            throw new IllegalArgumentException("Nobody answers " + request);
        }
    }

    private Reply open(Request.Open request) throws FaultException {
        slowCalls.begins("load");
        ModuleHost opened;
        try {
            opened = ModuleHost.open(Path.of(request.library()), request.quirks(), scratch,
                    List.of(slowCalls), tracer);
        } finally {
            slowCalls.ends("load");
        }
        Reply reply = opened(new ServedLibrary(opened));
        opened.watch(() -> out.accept(new FromHost.SlotsChanged()));
        return reply;
    }

    private Reply opened(Served now) {
        served.set(Optional.of(now));
        return new Reply.Opened(now.module(), now.serial());
    }

    private Reply connect(Request.Connect request) throws FaultException {
        long id = lastSession.incrementAndGet();
        sessions.put(id, served().connect(request));
        return new Reply.Connected(id);
    }

    private Served served() throws FaultException {
        return served.get().orElseThrow(() -> new FaultException(FaultCode.INTERNAL, Fault.MESSAGE, "not opened"));
    }

    /** One that was closed has no token any more. */
    private Conversation session(long id) throws FaultException {
        return Optional.ofNullable(sessions.get(id)).orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE));
    }
}
