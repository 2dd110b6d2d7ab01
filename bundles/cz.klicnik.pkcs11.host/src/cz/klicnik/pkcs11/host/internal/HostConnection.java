/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.pkcs11.host.protocol.Reply;
import cz.klicnik.pkcs11.host.protocol.Request;

/** One driver's view of a host, which it may share with other drivers. */
public final class HostConnection implements DriverConnection, HostClient.Listener {

    private final SharedHost host;
    private final DriverProfile profile;
    private final DriverContext context;
    private final Set<HostSession> sessions = ConcurrentHashMap.newKeySet();
    private volatile Optional<List<SlotReading>> last = Optional.empty();
    private volatile boolean closed;

    public HostConnection(SharedHost host, DriverProfile profile, DriverContext context) {
        this.host = host;
        this.profile = profile;
        this.context = context;
        host.client().add(this);
    }

    @Override
    public ModuleInfo module() {
        return host.module();
    }

    @Override
    public List<SlotReading> slots() throws FaultException {
        return slots(new Request.ListSlots(true, Set.of()));
    }

    @Override
    public List<SlotReading> slots(Set<Long> anew) throws FaultException {
        return slots(new Request.ListSlots(false, Set.copyOf(anew)));
    }

    private List<SlotReading> slots(Request.ListSlots request) throws FaultException {
        try {
            Reply.Slots reply = (Reply.Slots) host.client().call(request, CallKind.LIST,
                    profile.quirks());
            List<SlotReading> slots = reply.slots().stream().map(r -> r.with(profile.quirks())).toList();
            last = Optional.of(slots);
            return slots;
        } catch (FaultException e) {
            // the library does nothing else while it writes: the last list serves
            if (host.client().death().isEmpty() && host.client().hostProtected() && last.isPresent()) {
                return last.get();
            }
            throw e;
        }
    }

    @Override
    public TokenSession connect(long slotId) throws FaultException {
        Reply.Connected reply = (Reply.Connected) host.client()
                .call(new Request.Connect(slotId, profile.family(), profile.quirks()), CallKind.READ, profile.quirks());
        HostTasks tasks = new HostTasks(host.client(), profile.quirks(), reply.session(), host.route(slotId),
                () -> hasPinPad(slotId));
        HostSession session = new HostSession(tasks, sessions::remove);
        sessions.add(session);
        return session;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            host.client().remove(this);
            if (!host.release()) {
                sessions.forEach(HostSession::end);
                sessions.forEach(session -> Thread.ofVirtual().start(session::close));
            }
        }
    }

    @Override
    public void slotsChanged() {
        context.slotsChanged();
    }

    @Override
    public void contentsChanged(long slot) {
        context.contentsChanged(slot);
    }

    @Override
    public void lost(Fault reason) {
        context.lost(reason);
    }

    /** The host's process, for tests that kill it. */
    public ProcessHandle process() {
        return host.client().process();
    }

    private boolean hasPinPad(long slotId) throws FaultException {
        Optional<SlotReading> known = slot(last.orElse(List.of()), slotId);
        return (known.isPresent() ? known : slot(slots(Set.of(slotId)), slotId)).flatMap(SlotReading::token)
                .map(t -> t.has(TokenFlag.PROTECTED_AUTHENTICATION_PATH)).orElse(false);
    }

    private static Optional<SlotReading> slot(List<SlotReading> slots, long slotId) {
        return slots.stream().filter(s -> s.slot().id() == slotId && s.token().isPresent()).findFirst();
    }
}
