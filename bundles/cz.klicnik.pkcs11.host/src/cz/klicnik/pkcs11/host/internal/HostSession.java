/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.GeneratedKey;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.pkcs11.host.protocol.Reply;
import cz.klicnik.pkcs11.host.protocol.Request;
import cz.klicnik.pkcs11.host.protocol.Request.Ability;

/** A conversation with a token in a host. */
final class HostSession implements TokenSession {

    private final HostClient client;
    private final Quirks quirks;
    private final long id;
    private final Route route;
    private final PinPad pinPad;
    private final Consumer<HostSession> closed;
    private final AtomicBoolean open = new AtomicBoolean(true);

    HostSession(HostClient client, Quirks quirks, long id, Route route, PinPad pinPad, Consumer<HostSession> closed) {
        this.client = client;
        this.quirks = quirks;
        this.id = id;
        this.route = route;
        this.pinPad = pinPad;
        this.closed = closed;
    }

    @Override
    public TokenContents read(IProgressMonitor monitor) throws FaultException {
        Reply reply = client.call(new Request.Read(id), CallKind.READ, quirks, monitor, List.of(), Optional.of(route));
        return ((Reply.Contents) reply).contents();
    }

    @Override
    public LoginState loginState() throws FaultException {
        return ((Reply.State) ask(new Request.GetLoginState(id))).state();
    }

    @Override
    public void login(UserRole role, Pin pin) throws FaultException {
        CallKind kind = pinPad.present() ? CallKind.PERSON : CallKind.READ;
        call(new Request.Login(id, role), kind, List.of(pin));
    }

    @Override
    public void logout() throws FaultException {
        ask(new Request.Logout(id));
    }

    /** Where the token cannot even be asked, the capability is offered and its use gives the reason. */
    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        Optional<Capability> known = implementation(type);
        return known.filter(c -> c instanceof Capability.Mechanisms || offers(ability(c))).map(type::cast);
    }

    @Override
    public void close() {
        if (open.getAndSet(false)) {
            closed.accept(this);
            try {
                client.call(new Request.Disconnect(id), CallKind.CLOSE, quirks);
            } catch (FaultException e) {
                // the host is gone or busy: it closes the session by itself
            }
        }
    }

    private Optional<Capability> implementation(Class<? extends Capability> type) {
        if (type == Capability.Mechanisms.class) {
            return Optional.of((Capability.Mechanisms) this::mechanisms);
        }
        if (type == Capability.RawAttributes.class) {
            return Optional.of((Capability.RawAttributes) this::attributes);
        }
        if (type == Capability.Initialisation.class) {
            return Optional.of((Capability.Initialisation) this::initialise);
        }
        if (type == Capability.KeyGeneration.class) {
            return Optional.of(new Keys());
        }
        if (type == Capability.CertificateImport.class) {
            return Optional.of((Capability.CertificateImport) this::importCertificate);
        }
        return Optional.empty();
    }

    private static Ability ability(Capability capability) {
        return switch (capability) {
        case Capability.Initialisation c -> Ability.INITIALISATION;
        case Capability.KeyGeneration c -> Ability.KEY_GENERATION;
        case Capability.CertificateImport c -> Ability.CERTIFICATE_IMPORT;
        default -> Ability.RAW_ATTRIBUTES;
        };
    }

    private boolean offers(Ability ability) {
        try {
            return ((Reply.Answered) ask(new Request.Offers(id, ability))).yes();
        } catch (FaultException e) {
            return true;
        }
    }

    private List<MechanismInfo> mechanisms() throws FaultException {
        return ((Reply.MechanismList) ask(new Request.ListMechanisms(id))).mechanisms();
    }

    private List<Attribute> attributes(long handle) throws FaultException {
        return ((Reply.AttributeList) ask(new Request.ListAttributes(id, handle))).attributes();
    }

    private void initialise(String label, Pin securityOfficerPin, Pin userPin) throws FaultException {
        call(new Request.Initialise(id, label), CallKind.WRITE, List.of(securityOfficerPin, userPin));
    }

    /** Makes keys in the host. */
    private final class Keys implements Capability.KeyGeneration {

        @Override
        public Set<KeySpec> specs() throws FaultException {
            return ((Reply.Specs) ask(new Request.ListSpecs(id))).specs();
        }

        @Override
        public GeneratedKey generate(KeySpec spec, String label, Bytes keyId) throws FaultException {
            return HostSession.this.generate(spec, label, keyId);
        }
    }

    private GeneratedKey generate(KeySpec spec, String label, Bytes keyId) throws FaultException {
        Reply.Generated reply = (Reply.Generated) call(new Request.Generate(id, spec, label, keyId), CallKind.WRITE,
                List.of());
        return new GeneratedKey(reply.subjectPublicKeyInfo(), reply.id());
    }

    private void importCertificate(Bytes der, Bytes subject, Bytes issuer, Bytes serial, String label, Bytes keyId)
            throws FaultException {
        call(new Request.ImportCertificate(id, der, subject, issuer, serial, label, keyId), CallKind.WRITE,
                List.of());
    }

    private Reply ask(Request request) throws FaultException {
        return call(request, CallKind.READ, List.of());
    }

    private Reply call(Request request, CallKind kind, List<Pin> secrets) throws FaultException {
        return client.call(request, kind, quirks, new NullProgressMonitor(), secrets, Optional.of(route));
    }

    /** Whether the PIN is entered on the reader. */
    @FunctionalInterface
    interface PinPad {
        boolean present() throws FaultException;
    }
}
