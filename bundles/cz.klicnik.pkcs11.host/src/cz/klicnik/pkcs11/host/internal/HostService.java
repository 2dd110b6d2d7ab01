/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.GeneratedKey;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.Conversation;
import cz.klicnik.pkcs11.ModuleHost;
import cz.klicnik.pkcs11.ReadingCancelledException;
import cz.klicnik.pkcs11.ReadingMonitor;
import cz.klicnik.pkcs11.host.protocol.Reply;
import cz.klicnik.pkcs11.host.protocol.Request;
import cz.klicnik.pkcs11.host.protocol.Request.Ability;

/**
 * Answers requests with the one library of this process. Thread-safe.
 *
 * <p>Pattern-matching switches are avoided here and in what the start of a host runs through: the first of them costs a
 * starting JVM some ten milliseconds.
 */
final class HostService implements AutoCloseable {

    private final Path scratch;
    private final SlowCalls slowCalls;
    private final Runnable slotsChanged;
    private final AtomicReference<Optional<ModuleHost>> module = new AtomicReference<>(Optional.empty());
    private final Map<Long, Conversation> sessions = new ConcurrentHashMap<>();
    private final AtomicLong lastSession = new AtomicLong();

    HostService(Path scratch, SlowCalls slowCalls, Runnable slotsChanged) {
        this.scratch = scratch;
        this.slowCalls = slowCalls;
        this.slotsChanged = slotsChanged;
    }

    /** @param secrets closed by the caller */
    Reply answer(Request request, List<Pin> secrets, ReadingMonitor monitor)
            throws FaultException, ReadingCancelledException {
        if (request instanceof Request.Open r) {
            return open(r);
        }
        if (request instanceof Request.ListSlots r) {
            return new Reply.Slots(r.all() ? module().slots() : module().slots(r.anew()));
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
            return new Reply.Answered(session(r.session()).capability(type(r.ability())).isPresent());
        }
        if (request instanceof Request.ListMechanisms r) {
            return new Reply.MechanismList(capability(r.session(), Capability.Mechanisms.class).mechanisms());
        }
        if (request instanceof Request.ListAttributes r) {
            return new Reply.AttributeList(
                    capability(r.session(), Capability.RawAttributes.class).attributes(r.handle()));
        }
        if (request instanceof Request.ListSpecs r) {
            return new Reply.Specs(capability(r.session(), Capability.KeyGeneration.class).specs());
        }
        if (request instanceof Request.Generate r) {
            GeneratedKey key = capability(r.session(), Capability.KeyGeneration.class).generate(r.spec(), r.label(),
                    r.id());
            return new Reply.Generated(key.subjectPublicKeyInfo(), key.id());
        }
        run(request, secrets);
        return new Reply.Done();
    }

    @Override
    public void close() {
        module.get().ifPresent(ModuleHost::close);
    }

    static Class<? extends Capability> type(Ability ability) {
        return switch (ability) {
        case RAW_ATTRIBUTES -> Capability.RawAttributes.class;
        case INITIALISATION -> Capability.Initialisation.class;
        case KEY_GENERATION -> Capability.KeyGeneration.class;
        case CERTIFICATE_IMPORT -> Capability.CertificateImport.class;
        };
    }

    /** Requests that are answered by success alone. */
    private void run(Request request, List<Pin> secrets) throws FaultException {
        if (request instanceof Request.Login r) {
            session(r.session()).login(r.role(), secret(secrets, 0));
        } else if (request instanceof Request.Logout r) {
            session(r.session()).logout();
        } else if (request instanceof Request.Initialise r) {
            capability(r.session(), Capability.Initialisation.class).initialise(r.label(), secret(secrets, 0),
                    secret(secrets, 1));
        } else if (request instanceof Request.ImportCertificate r) {
            capability(r.session(), Capability.CertificateImport.class).importCertificate(r.der(), r.subject(),
                    r.issuer(), r.serial(), r.label(), r.id());
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
                    List.of(slowCalls));
        } finally {
            slowCalls.ends("load");
        }
        module.set(Optional.of(opened));
        opened.watch(slotsChanged);
        return new Reply.Opened(opened.module(), opened.serial());
    }

    private Reply connect(Request.Connect request) throws FaultException {
        long id = lastSession.incrementAndGet();
        sessions.put(id, module().connect(request.slot(), request.family()));
        return new Reply.Connected(id);
    }

    private ModuleHost module() throws FaultException {
        return module.get().orElseThrow(() -> new FaultException(FaultCode.INTERNAL, Fault.MESSAGE, "not opened"));
    }

    private Conversation session(long id) throws FaultException {
        return Optional.ofNullable(sessions.get(id))
                .orElseThrow(() -> new FaultException(FaultCode.INTERNAL, Fault.MESSAGE, "no session " + id));
    }

    private <C extends Capability> C capability(long session, Class<C> type) throws FaultException {
        return session(session).capability(type)
                .orElseThrow(() -> new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, type.getSimpleName()));
    }

    private static Pin secret(List<Pin> secrets, int index) throws FaultException {
        if (index >= secrets.size()) {
            throw new FaultException(FaultCode.INTERNAL, Fault.MESSAGE, "no PIN came");
        }
        return secrets.get(index);
    }
}
