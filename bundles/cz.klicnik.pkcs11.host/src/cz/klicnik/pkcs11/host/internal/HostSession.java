/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.pkcs11.host.protocol.Ability;
import cz.klicnik.pkcs11.host.protocol.Reply;
import cz.klicnik.pkcs11.host.protocol.Request;

/** A conversation with a token in a host. */
final class HostSession implements TokenSession {

    private final HostTasks tasks;
    private final Consumer<HostSession> closed;
    private final AtomicBoolean open = new AtomicBoolean(true);

    HostSession(HostTasks tasks, Consumer<HostSession> closed) {
        this.tasks = tasks;
        this.closed = closed;
    }

    @Override
    public TokenContents read(IProgressMonitor monitor) throws FaultException {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        return ((Reply.Contents) tasks.call(new Request.Read(id()), CallKind.READ, monitor, List.of())).contents();
    }

    @Override
    public LoginState loginState() throws FaultException {
        return ((Reply.State) ask(new Request.GetLoginState(id()))).state();
    }

    @Override
    public void login(UserRole role, Pin pin) throws FaultException {
        tasks.call(new Request.Login(id(), role), tasks.pinKind(CallKind.READ), new NullProgressMonitor(),
                List.of(pin));
    }

    @Override
    public void logout() throws FaultException {
        ask(new Request.Logout(id()));
    }

    /** Where the token cannot even be asked, the capability is offered and its use gives the reason. */
    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        return Ability.of(type).filter(this::offers)
                .flatMap(a -> Stream
                        .of(new HostObjects(tasks), new HostImports(tasks), new HostPins(tasks), new HostKeyUse(tasks))
                        .filter(type::isInstance).map(type::cast).findFirst());
    }

    /** Refuses what is asked from here on. Does not wait for anything. */
    void end() {
        tasks.end();
    }

    @Override
    public void close() {
        if (open.getAndSet(false)) {
            closed.accept(this);
            tasks.disconnect();
        }
    }

    private boolean offers(Ability ability) {
        try {
            // every token has mechanisms, if only none
            return ability == Ability.MECHANISMS || ((Reply.Answered) ask(new Request.Offers(id(), ability))).yes();
        } catch (FaultException e) {
            return true;
        }
    }

    private Reply ask(Request request) throws FaultException {
        return tasks.call(request, CallKind.READ, new NullProgressMonitor(), List.of());
    }

    private long id() {
        return tasks.session();
    }
}
