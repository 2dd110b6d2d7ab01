/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.enrollment.Signatures;
import cz.klicnik.operations.execute.PlanSecrets.Purpose;
import cz.klicnik.operations.pins.ChangePin;
import cz.klicnik.operations.pins.PinPolicy;
import cz.klicnik.operations.pins.UnblockPin;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.pki.CertificateParser;

/** Does what steps say, once. */
final class StepActions {

    private final TokenSession session;
    private final PlanSecrets secrets;
    private final Backups backups;
    private final Quirks quirks;
    private final RequestSteps requests;

    /** @param quirks of the driver that the session is with */
    StepActions(TokenSession session, PlanSecrets secrets, Backups backups, Quirks quirks, RequestSteps requests) {
        this.session = session;
        this.secrets = secrets;
        this.backups = backups;
        this.quirks = quirks;
        this.requests = requests;
    }

    /**
     * What is left of a step.
     *
     * @param id that was read back of something written
     * @param path of a file that was written
     * @param made a key that was made
     */
    record Done(Optional<Bytes> id, Optional<String> path, Optional<MadeKey> made) {
        static final Done NOTHING = new Done(Optional.empty(), Optional.empty());

        Done(Optional<Bytes> id, Optional<String> path) {
            this(id, path, Optional.empty());
        }
    }

    /**
     * Makes sure that every secret is there before anything begins.
     *
     * @throws FaultException PIN_DECLINED; PIN_LENGTH, PIN_UNFIT: a new PIN cannot be taken; INTERNAL for a key that nobody
     *         gave; those of {@link RequestSteps#require}
     */
    void require(Plan plan, TokenContents token) throws FaultException {
        for (Step step : plan.steps()) {
            switch (step.action()) {
            case Action.WriteKey w -> key(w);
            case Action.SaveKey s -> password();
            case Action.ChangePin c -> newPin(token);
            case Action.UnblockPin u -> newPin(token);
            case Action.Initialise i -> {
                newPin(token);
                if (!token.token().initialized()) {
                    // it has none yet: what is given becomes the security officer's PIN
                    policy(token).check(Optional.empty(), pin(Purpose.PRESENT, token));
                }
            }
            default -> {
                // needs none but perhaps a login
            }
            }
        }
        requests.require(plan);
    }

    /** Whether a step sends a PIN of its own, apart from the login that the plan needs. */
    boolean sendsPin(Action action) {
        return switch (action) {
        case Action.ChangePin c -> true;
        case Action.UnblockPin u -> true;
        case Action.Initialise i -> true;
        case Action.TestSignature t -> secrets.pin(Purpose.KEY).isPresent();
        default -> false;
        };
    }

    /**
     * @param handle of the object that it is about
     * @param token the last reading
     * @param monitor ends what waits for an authority
     */
    Done act(Action action, long handle, TokenContents token, IProgressMonitor monitor) throws FaultException {
        return switch (action) {
        case Action.BackUp b -> new Done(Optional.empty(),
                Optional.of(backups.keep(token.identity(), b.der()).toString()));
        case Action.Delete d -> {
            can(Capability.ObjectDeletion.class, "C_DestroyObject").delete(handle);
            yield Done.NOTHING;
        }
        case Action.WriteKey w -> new Done(Optional.of(can(Capability.KeyImport.class, "C_CreateObject")
                .importKey(key(w), w.label(), w.id())), Optional.empty());
        case Action.WriteCertificate w -> certificate(w);
        case Action.GenerateKey g -> {
            Capability.GeneratedKey key = can(Capability.KeyGeneration.class, "C_GenerateKeyPair").generate(g.spec(),
                    g.label(), g.id());
            yield new Done(Optional.of(key.id()), Optional.empty(),
                    Optional.of(new MadeKey(key.subjectPublicKeyInfo(), key.id())));
        }
        case Action.AskAuthority a -> {
            requests.ask(a, keys(a.signatures(), token), monitor);
            yield Done.NOTHING;
        }
        case Action.RevokeCertificate r -> {
            requests.revoke(r, keys(r.signatures(), token), monitor);
            yield Done.NOTHING;
        }
        case Action.SaveKey s -> new Done(Optional.empty(), Optional.of(new SavedKey(s, password())
                .save(can(Capability.KeyExport.class, "C_WrapKey"), handle, token).toString()));
        case Action.TestSignature t -> {
            SignatureProof.of(can(Capability.Signing.class, "C_Sign"), handle, t.subjectPublicKeyInfo(),
                    secrets.pin(Purpose.KEY));
            yield Done.NOTHING;
        }
        case Action.SetLabel s -> {
            can(Capability.AttributeWriting.class, "C_SetAttributeValue").label(handle, s.label());
            yield Done.NOTHING;
        }
        case Action.SetId s -> {
            can(Capability.AttributeWriting.class, "C_SetAttributeValue").id(handle, s.id());
            yield new Done(Optional.of(s.id()), Optional.empty());
        }
        case Action.ChangePin c -> {
            new ChangePin(c.role()).run(session, policy(token), pin(Purpose.PRESENT, token),
                    pin(Purpose.NEW, token));
            yield Done.NOTHING;
        }
        case Action.UnblockPin u -> {
            new UnblockPin(u.route()).run(session, policy(token), pin(Purpose.PRESENT, token),
                    pin(Purpose.NEW, token));
            yield Done.NOTHING;
        }
        case Action.Initialise i -> {
            Pin officer = pin(Purpose.PRESENT, token);
            Pin user = pin(Purpose.NEW, token);
            policy(token).check(Optional.of(officer), user);
            can(Capability.Initialisation.class, "C_InitToken").initialise(i.label(), officer, user);
            yield Done.NOTHING;
        }
        };
    }

    /** Where none is used, the token is not touched at all. */
    private KeysAtHand keys(Signatures signatures, TokenContents token) {
        return signatures.none() ? KeysAtHand.NONE : new SessionKeys(session, token, secrets);
    }

    private PinPolicy policy(TokenContents token) {
        return PinPolicy.of(token.token(), quirks);
    }

    private Done certificate(Action.WriteCertificate write) throws FaultException {
        CertificateParser.EncodedFields fields = CertificateParser.encodedFields(write.der());
        can(Capability.CertificateImport.class, "C_CreateObject").importCertificate(write.der(), fields.subject(),
                fields.issuer(), fields.serial(), write.label(), write.id());
        return new Done(Optional.of(write.id()), Optional.empty());
    }

    private <C extends Capability> C can(Class<C> type, String function) throws FaultException {
        return session.capability(type)
                .orElseThrow(() -> new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, function));
    }

    private Pin password() throws FaultException {
        return secrets.pin(Purpose.FILE).orElseThrow(() -> new FaultException(FaultCode.PIN_DECLINED));
    }

    private SecretBytes key(Action.WriteKey write) throws FaultException {
        return secrets.key(write.subjectPublicKeyInfo()).orElseThrow(() -> new FaultException(FaultCode.INTERNAL,
                Fault.MESSAGE, "nobody gave the private key"));
    }

    /** A new PIN that cannot be taken is refused before the present one costs a try. */
    private void newPin(TokenContents token) throws FaultException {
        policy(token).check(Optional.of(pin(Purpose.PRESENT, token)), pin(Purpose.NEW, token));
    }

    /** On a PIN pad the person types it there, and what is given here is not looked at. */
    private Pin pin(Purpose purpose, TokenContents token) throws FaultException {
        Optional<Pin> given = secrets.pin(purpose);
        if (given.isEmpty() && !token.token().has(TokenFlag.PROTECTED_AUTHENTICATION_PATH)) {
            throw new FaultException(FaultCode.PIN_DECLINED);
        }
        return given.orElseGet(() -> Pin.taking(new char[0]));
    }
}
