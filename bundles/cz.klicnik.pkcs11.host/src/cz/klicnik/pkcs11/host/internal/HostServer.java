/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.ReadingCancelledException;
import cz.klicnik.pkcs11.host.protocol.FromHost;
import cz.klicnik.pkcs11.host.protocol.ProtocolException;
import cz.klicnik.pkcs11.host.protocol.RecordCodec;
import cz.klicnik.pkcs11.host.protocol.Reply;
import cz.klicnik.pkcs11.host.protocol.ToHost;
import cz.klicnik.pkcs11.host.protocol.Wire;

/**
 * The host's side of the socket: each request runs on a thread of its own, so that one slow token keeps nobody else
 * waiting. {@link HostService} does the work.
 */
public final class HostServer {

    /** C_Finalize may take this long; then the process ends without it. */
    private static final long FINALIZE_MILLISECONDS = 1000;

    private final RecordCodec codec = new RecordCodec();
    private final Wire wire;
    private final Path folder;
    private final ExecutorService threads = Executors
            .newCachedThreadPool(Thread.ofPlatform().daemon().name("request ", 1).factory());
    private final Map<Long, RequestMonitor> monitors = new ConcurrentHashMap<>();
    private final SlowCalls slowCalls = new SlowCalls(this::send);
    private final TraceFeed trace;
    private final HostService service;

    /** @param folder private to this process; deleted at the end */
    public HostServer(ByteChannel channel, Path folder) {
        this.wire = new Wire(channel);
        this.folder = folder;
        this.trace = new TraceFeed(folder, this::send);
        this.service = new HostService(folder, slowCalls, trace.tracer(), this::send);
    }

    /** Serves until the console is gone, and then ends the process. Does not return. */
    public void serve() {
        send(new FromHost.Hello(FromHost.VERSION));
        try {
            while (true) {
                ToHost message = codec.decode(ToHost.class, wire.receive());
                if (message instanceof ToHost.Call call) {
                    List<SecretBytes> secrets = wire.receiveSecrets(call.secrets());
                    threads.execute(() -> serve(call, secrets));
                } else if (message instanceof ToHost.Cancel cancel) {
                    Optional.ofNullable(monitors.get(cancel.id())).ifPresent(RequestMonitor::cancel);
                } else if (message instanceof ToHost.Trace wanted) {
                    trace.switchTo(wanted.on());
                }
            }
        } catch (ProtocolException e) {
            System.err.println(e);
        } catch (IOException e) {
            // the console closed the socket or is no more
        }
        end();
    }

    private void serve(ToHost.Call call, List<SecretBytes> secrets) {
        RequestMonitor monitor = new RequestMonitor(call.id(), this::send);
        monitors.put(call.id(), monitor);
        slowCalls.threadServes(call.id());
        if (trace.on()) {
            Thread.currentThread().setName(call.request().getClass().getSimpleName() + " #" + call.id());
        }
        Answer answer;
        try {
            answer = service.answer(call.request(), secrets, monitor);
        } catch (FaultException e) {
            answer = without(new Reply.Failed(e.fault()));
        } catch (ReadingCancelledException e) {
            answer = without(new Reply.Cancelled());
        } catch (Throwable e) {
            // Whatever it was (native code throws what it likes): the console must learn of it, or it would wait in vain.
            System.err.println(e);
            answer = without(new Reply.Failed(Fault.of(FaultCode.INTERNAL, Fault.MESSAGE, e.toString())));
        } finally {
            secrets.forEach(SecretBytes::close);
            slowCalls.threadIsFree();
            monitors.remove(call.id());
        }
        trace.flush();
        send(new FromHost.Answer(call.id(), answer.reply(), answer.secrets().size()), answer.secrets());
        answer.close();
    }

    private static Answer without(Reply reply) {
        return new Answer(reply, List.of());
    }

    private void send(FromHost message) {
        send(message, List.of());
    }

    private void send(FromHost message, List<SecretBytes> secrets) {
        try {
            wire.send(codec.encode(FromHost.class, message), secrets);
        } catch (ProtocolException e) {
            System.err.println(e);
            if (message instanceof FromHost.Answer answer) {
                send(new FromHost.Answer(answer.id(),
                        new Reply.Failed(Fault.of(FaultCode.INTERNAL, Fault.MESSAGE, e.toString())), 0));
            }
        } catch (IOException e) {
            // the console is gone: the reading thread finds out as well and ends the process
            System.err.println(e);
        }
    }

    /** Gives the library a moment to finish. Nothing that it does, not even hanging, keeps the process alive. */
    private void end() {
        Thread finalize = Thread.ofPlatform().daemon().name("finalize").start(service::close);
        try {
            finalize.join(FINALIZE_MILLISECONDS);
        } catch (InterruptedException e) {
            // nobody interrupts the main thread
            Thread.currentThread().interrupt();
        }
        // the console may still listen, though it has nothing more to say
        trace.flush();
        threads.shutdownNow();
        PrivateFolder.delete(folder);
        Runtime.getRuntime().halt(0);
    }
}
