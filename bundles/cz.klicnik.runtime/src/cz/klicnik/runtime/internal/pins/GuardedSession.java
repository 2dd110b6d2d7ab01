/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.pins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.runtime.TokenLease;
import cz.klicnik.runtime.internal.pins.PinGuard.Look;
import cz.klicnik.runtime.internal.pins.PinGuard.Try;

/**
 * A session as everybody outside of the runtime has it: every PIN goes through the {@link PinGuard}, everything that writes
 * holds the token's lease. The session beneath is handed to nobody. It serves for one task, on the thread of the slot.
 */
public final class GuardedSession implements TokenSession {

    private TokenSession session;
    private final Reopening reopening;
    private final PinGuard guard;
    private TokenIdentity token;
    /** Initialising gives some tokens another serial number: it is looked at anew. */
    private boolean renamed;
    private final Quirks quirks;
    private final PinUse use;
    private final Look look;
    private boolean open = true;
    private boolean touched;
    private final List<TokenLease> kept = new ArrayList<>();

    /**
     * @param token whose session it is
     * @param use on whose account PINs are sent
     * @param look gives what the token in the slot says of itself now
     * @param reopening opens another session in place of this one
     */
    public GuardedSession(TokenSession session, PinGuard guard, TokenIdentity token, Quirks quirks, PinUse use,
            Looking look, Reopening reopening) {
        this.session = session;
        this.reopening = reopening;
        this.guard = guard;
        this.token = token;
        this.quirks = quirks;
        this.use = use;
        this.look = () -> known(look.token());
    }

    /** Gives what the token in the slot says of itself now. */
    @FunctionalInterface
    public interface Looking {
        TokenInfo token() throws FaultException;
    }

    /** Opens another session with the token in the slot, in place of one that has ended. */
    @FunctionalInterface
    public interface Reopening {
        TokenSession again() throws FaultException;
    }

    /**
     * Looks at the token again after another program has reset it: opens another session where this one has ended, and tells
     * whether a PIN that was right may be sent once more. No PIN is sent.
     *
     * @return false where a try may have failed since, nobody knows how the PIN stands, or a person would have to enter it
     * @throws FaultException TOKEN_GONE for another token, or none
     */
    public boolean renew(UserRole role) throws FaultException {
        touched = true;
        try {
            session().loginState();
        } catch (FaultException e) {
            if (e.fault().code() != FaultCode.TOKEN_GONE) {
                throw e;
            }
            session = reopening.again();
        }
        TokenInfo now = look.at();
        PinTries tries = guard.triesNow(token, PinKind.of(role), now, quirks);
        boolean well = tries.failed().orElse(1) == 0
                && (tries.state() == PinState.OK || tries.state() == PinState.UNKNOWN);
        return well && !now.has(TokenFlag.PROTECTED_AUTHENTICATION_PATH);
    }

    /** Whether something was done after which the token is to be read again, also where it failed. */
    public boolean touched() {
        return touched;
    }

    /** Leases that must not be given back before it is known what became of a write. */
    public List<TokenLease> kept() {
        return kept;
    }

    @Override
    public TokenContents read(IProgressMonitor monitor) throws FaultException {
        return session().read(monitor);
    }

    @Override
    public LoginState loginState() throws FaultException {
        return session().loginState();
    }

    @Override
    public void login(UserRole role, Pin pin) throws FaultException {
        TokenSession to = session();
        trying(PinKind.of(role), pin, List.of(), () -> {
            to.login(role, pin);
            return true;
        });
    }

    @Override
    public void logout() throws FaultException {
        touched = true;
        session().logout();
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        return session().capability(type).map(c -> type.cast(guarded(type, c)));
    }

    /** The end of the task: whoever has kept the session has nothing. The session beneath stays open. */
    @Override
    public void close() {
        open = false;
    }

    /** Something of the session beneath, as long as the conversation lasts. */
    <T> T live(T beneath) {
        session();
        return beneath;
    }

    /** Sends a PIN, once the guard lets it. */
    <R> R trying(PinKind kind, Pin pin, List<PinKind> renewed, Try<R> attempt) throws FaultException {
        session();
        boolean signed = false;
        try {
            if (renamed) {
                look.at();
            }
            R result = guard.attempt(token, quirks, look, kind, pin, use, renewed, attempt);
            // a key's PIN, when it was right, changes nothing that could be read
            signed = kind == PinKind.KEY;
            return result;
        } finally {
            touched |= !signed;
        }
    }

    /** Writes, while no other console does. */
    <R> R writing(Try<R> write) throws FaultException {
        session();
        TokenLease lease = guard.lease(token);
        boolean unknown = false;
        try {
            touched = true;
            return write.make();
        } catch (FaultException e) {
            // the write may still go on: nobody else may begin with one
            unknown = e.fault().code() == FaultCode.OUTCOME_UNKNOWN;
            throw e;
        } finally {
            if (unknown) {
                kept.add(lease);
            } else {
                lease.close();
            }
        }
    }

    /** By what is asked for: one object may be everything that a token can do, and must not be handed out as it is. */
    private Capability guarded(Class<? extends Capability> type, Capability capability) {
        if (type == Capability.Mechanisms.class) {
            Capability.Mechanisms c = (Capability.Mechanisms) capability;
            return (Capability.Mechanisms) () -> live(c).mechanisms();
        }
        if (type == Capability.RawAttributes.class) {
            Capability.RawAttributes c = (Capability.RawAttributes) capability;
            return (Capability.RawAttributes) handle -> live(c).attributes(handle);
        }
        if (type == Capability.KeyExport.class) {
            return new GuardedPins.Exports(this, (Capability.KeyExport) capability);
        }
        if (type == Capability.PinManagement.class) {
            return new GuardedPins.Management(this, (Capability.PinManagement) capability);
        }
        if (type == Capability.Signing.class) {
            return new GuardedPins.Signatures(this, (Capability.Signing) capability);
        }
        if (type == Capability.Decryption.class) {
            return new GuardedPins.Decryptions(this, (Capability.Decryption) capability);
        }
        return writing(type, capability);
    }

    private Capability writing(Class<? extends Capability> type, Capability capability) {
        if (type == Capability.AttributeWriting.class) {
            return new GuardedWriting.Attributes(this, (Capability.AttributeWriting) capability);
        }
        if (type == Capability.KeyGeneration.class) {
            return new GuardedWriting.Keys(this, (Capability.KeyGeneration) capability);
        }
        if (type == Capability.CertificateImport.class) {
            return new GuardedWriting.Certificates(this, (Capability.CertificateImport) capability);
        }
        if (type == Capability.KeyImport.class) {
            Capability.KeyImport c = (Capability.KeyImport) capability;
            return (Capability.KeyImport) (key, label, id) -> writing(() -> c.importKey(key, label, id));
        }
        if (type == Capability.ObjectDeletion.class) {
            Capability.ObjectDeletion c = (Capability.ObjectDeletion) capability;
            return (Capability.ObjectDeletion) handle -> writing(() -> c.delete(handle));
        }
        if (type == Capability.Initialisation.class) {
            Capability.Initialisation c = (Capability.Initialisation) capability;
            return (Capability.Initialisation) (label, officer, user) -> initialise(c, label, officer, user);
        }
        throw new IllegalArgumentException("Nobody guards " + type.getName());
    }

    private void initialise(Capability.Initialisation beneath, String label, Pin officer, Pin user)
            throws FaultException {
        List<PinKind> renewed = List.of(PinKind.USER, PinKind.KEY, PinKind.PUK);
        writing(() -> trying(PinKind.SECURITY_OFFICER, officer, renewed, () -> {
            beneath.initialise(label, officer, user);
            renamed = true;
            return true;
        }));
    }

    private TokenSession session() {
        if (!open) {
            throw new IllegalStateException("The conversation is over");
        }
        return session;
    }

    /** Another token in the slot must not have this one's PIN. */
    private TokenInfo known(TokenInfo now) throws FaultException {
        TokenIdentity there = new TokenIdentity(token.family(), now.manufacturer(), now.model(), now.serial());
        if (renamed) {
            token = there;
            renamed = false;
        }
        if (!there.equals(token)) {
            throw new FaultException(FaultCode.TOKEN_GONE);
        }
        return now;
    }
}
