/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.Secret;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.trace.TraceSource;
import cz.klicnik.pkcs11.host.HostLog;
import cz.klicnik.pkcs11.host.HostTrace;
import cz.klicnik.pkcs11.host.protocol.FromHost;
import cz.klicnik.pkcs11.host.protocol.ProtocolException;
import cz.klicnik.pkcs11.host.protocol.RecordCodec;
import cz.klicnik.pkcs11.host.protocol.Reply;
import cz.klicnik.pkcs11.host.protocol.Request;
import cz.klicnik.pkcs11.host.protocol.ToHost;
import cz.klicnik.pkcs11.host.protocol.Wire;

/** The console's side of the socket to one driver host. Thread-safe. */
public final class HostClient implements AutoCloseable {

    /** The host finalises the library for a second and then ends itself; then it is ended. */
    private static final long CLOSE_MILLISECONDS = 1800;
    private static final long EXIT_MILLISECONDS = 500;

    private final ChildJvm child;
    private final Wire wire;
    private final RecordCodec codec = new RecordCodec();
    private final Map<Long, PendingCall> pending = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong();
    private final CompletableFuture<Integer> hello = new CompletableFuture<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<Optional<Fault>> reason = new AtomicReference<>(Optional.empty());
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Optional<TracedHost> traced = Optional.empty();
    private volatile Optional<Fault> death = Optional.empty();
    private volatile boolean closing;

    private HostClient(ChildJvm child) {
        this.child = child;
        this.wire = new Wire(child.channel());
    }

    /**
     * Starts a host. The library is not loaded yet.
     *
     * @throws FaultException HOST_NOT_STARTED or HOST_VERSION
     */
    public static HostClient start(Path library, Map<String, String> environment, Duration deadline, HostLog log)
            throws FaultException {
        return start(library, List.of(), environment, deadline, log);
    }

    /**
     * Starts a host for a driver that is written in Java.
     *
     * @param name of its log
     * @param classPath what it needs beside the host's own classes
     */
    public static HostClient start(Path name, List<Path> classPath, Map<String, String> environment, Duration deadline,
            HostLog log) throws FaultException {
        return start(name, ChildJvm.host(classPath), environment, deadline, log);
    }

    static HostClient start(Path name, ChildJvm.Program program, Map<String, String> environment, Duration deadline,
            HostLog log) throws FaultException {
        ChildJvm child = ChildJvm.start(program, environment, deadline, line -> log.printed(name, line));
        HostClient client = new HostClient(child);
        Thread.ofPlatform().daemon().name("driver host " + name.getFileName()).start(client::receive);
        // a process that the library has forked may hold the socket open; what was sent before the end is read first
        child.process().onExit().thenRunAsync(client::closeWire,
                CompletableFuture.delayedExecutor(EXIT_MILLISECONDS, TimeUnit.MILLISECONDS));
        try {
            if (client.hello.get(deadline.toMillis(), TimeUnit.MILLISECONDS) != FromHost.VERSION) {
                throw new FaultException(FaultCode.HOST_VERSION);
            }
            return client;
        } catch (FaultException e) {
            client.close();
            throw e;
        } catch (InterruptedException | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            client.close();
            throw new FaultException(Fault.of(FaultCode.HOST_NOT_STARTED, Fault.MESSAGE, e.toString()), e);
        }
    }

    /** Lets a trace decide whether it wants the calls, from now on. Once, before the library is loaded. */
    void trace(TraceSource source, HostTrace trace) {
        TracedHost host = new TracedHost(source, trace, this::tell);
        traced = Optional.of(host);
        trace.started(host);
    }

    /** One driver more stands on this host. */
    public void serves(String driver) {
        traced.ifPresent(t -> t.serves(driver));
    }

    /** Told of what happens from now on. */
    public void add(Listener listener) {
        listeners.add(listener);
    }

    public void remove(Listener listener) {
        listeners.remove(listener);
    }

    /** Why the host is gone; empty while it lives. */
    public Optional<Fault> death() {
        return death;
    }

    /** The host's process, for tests that kill it. */
    public ProcessHandle process() {
        return child.process().toHandle();
    }

    Reply call(Request request, CallKind kind, Quirks quirks) throws FaultException {
        return call(request, kind, quirks, new NullProgressMonitor(), List.of(), Optional.empty()).reply();
    }

    /**
     * Asks and waits for the answer.
     *
     * @param secrets stay the caller's
     * @param route its lane is held until the answer is there, even where nobody waits for it any more
     * @throws FaultException what the host answers; DEADLINE, OUTCOME_UNKNOWN or HOST_DIED
     */
    Answer call(Request request, CallKind kind, Quirks quirks, IProgressMonitor monitor,
            List<? extends Secret> secrets, Optional<Route> route) throws FaultException {
        if (route.isPresent()) {
            route.get().lane().enter(monitor);
        }
        PendingCall call = new PendingCall(lastId.incrementAndGet(), kind);
        pending.put(call.id(), call);
        call.answer().whenComplete((answer, failure) -> {
            pending.remove(call.id());
            if (call.finish(route)) {
                call.discard();
                route.ifPresent(r -> listeners.forEach(l -> l.contentsChanged(r.slot())));
            }
        });
        try {
            wire.send(codec.encode(ToHost.class, new ToHost.Call(call.id(), request, secrets.size())), secrets);
        } catch (ProtocolException e) {
            call.answer().completeExceptionally(new FaultException(
                    Fault.of(FaultCode.INTERNAL, Fault.MESSAGE, e.toString()), e));
        } catch (IOException e) {
            closeWire(); // the receiving thread finds out why
        } catch (RuntimeException e) {
            call.answer().cancel(false); // lets others to the token
            throw e;
        }
        // the host may have died between the two: then nobody else ends this call
        death.ifPresent(fault -> call.answer().completeExceptionally(new FaultException(fault)));
        return new Waiting(this, call, limit(kind, quirks), monitor, route).answer();
    }

    /** Gives up a call that may be given up; its answer still comes. */
    void cancel(PendingCall call) {
        tell(new ToHost.Cancel(call.id()));
    }

    private void tell(ToHost message) {
        try {
            wire.send(codec.encode(ToHost.class, message), List.of());
        } catch (IOException e) {
            closeWire();
        }
    }

    /** True while a call is under way that the host must not be ended in. */
    boolean hostProtected() {
        return pending.values().stream().anyMatch(c -> c.kind().protectsHost());
    }

    /** Ends the host; all calls fail with the fault. */
    void kill(Fault fault) {
        reason.compareAndSet(Optional.empty(), Optional.of(fault));
        child.process().destroyForcibly();
        closeWire();
    }

    @Override
    public void close() {
        closing = true;
        wire.endOutput();
        try {
            if (!child.process().waitFor(CLOSE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                child.process().destroyForcibly();
            }
            // what the library did at the end is told yet
            ended.await(EXIT_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            child.process().destroyForcibly();
            Thread.currentThread().interrupt();
        }
        child.deleteFolder();
    }

    private static Optional<Duration> limit(CallKind kind, Quirks quirks) {
        return switch (kind) {
        case LOAD -> Optional.of(quirks.timing().load());
        case LIST -> Optional.of(quirks.timing().list());
        case READ -> Optional.of(quirks.timing().read());
        case WRITE -> Optional.of(quirks.timing().write());
        case PERSON -> Optional.empty();
        case CLOSE -> Optional.of(Duration.ofMillis(EXIT_MILLISECONDS));
        };
    }

    private void receive() {
        try {
            while (true) {
                accept(codec.decode(FromHost.class, wire.receive()));
            }
        } catch (ProtocolException e) {
            kill(Fault.of(FaultCode.INTERNAL, Fault.MESSAGE, e.toString()));
        } catch (IOException e) {
            // the end of the host, or of us
        }
        died();
    }

    private void accept(FromHost message) throws IOException {
        switch (message) {
        case FromHost.Hello h -> hello.complete(h.version());
        case FromHost.Answer a -> answered(a, wire.receiveSecrets(a.secrets()));
        case FromHost.Progress p -> call(p.id()).ifPresent(c -> c.progress(p));
        case FromHost.Slow s -> call(s.id()).ifPresent(c -> c.slow(s.function()));
        case FromHost.Traced t -> traced.ifPresent(h -> h.accept(t));
        case FromHost.ContentsChanged c -> listeners.forEach(l -> l.contentsChanged(c.slot()));
        case FromHost.Lost l -> kill(l.reason());
        case FromHost.SlotsChanged s -> listeners.forEach(Listener::slotsChanged);
        }
    }

    private void answered(FromHost.Answer message, List<SecretBytes> secrets) {
        Answer answer = new Answer(message.reply(), secrets);
        if (call(message.id()).filter(c -> c.answer().complete(answer)).isEmpty()) {
            answer.close();
        }
    }

    private Optional<PendingCall> call(long id) {
        return Optional.ofNullable(pending.get(id));
    }

    private void died() {
        Fault obituary = child.obituary(closing ? CLOSE_MILLISECONDS : EXIT_MILLISECONDS);
        Fault fault = reason.get().orElse(obituary);
        death = Optional.of(fault);
        closeWire();
        traced.ifPresent(t -> t.died(child.folder(), fault.code()));
        hello.completeExceptionally(new FaultException(fault));
        pending.values().forEach(c -> c.answer().completeExceptionally(new FaultException(fault)));
        if (!closing) {
            listeners.forEach(l -> l.lost(fault));
        }
        ended.countDown();
        child.deleteFolder();
    }

    private void closeWire() {
        try {
            wire.close();
        } catch (IOException e) {
            // it is closed as far as it can be
        }
    }

    /** What a connection wants to know. Called on a thread of the client's; must return soon. */
    public interface Listener {

        void slotsChanged();

        /** A write has come to an end that nobody waits for any more. */
        void contentsChanged(long slot);

        /** The host is gone, and nobody has closed it. */
        void lost(Fault reason);
    }
}
