/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.machine.SlotStatus.Freshness;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.execute.PlanSecrets.Purpose;
import cz.klicnik.operations.journal.FileJournal;
import cz.klicnik.operations.journal.Who;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.testing.Await;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestToken;

/** A token of SoftHSM behind the shim in a driver host, and the runner of plans over it. */
final class PlanBench implements AutoCloseable {

    static final String DRIVER = "shim";
    private static final Duration LONG = Duration.ofSeconds(60);

    final SoftHsm hsm;
    final TestToken token;
    final Shim shim;
    final Path folder;
    final FileJournal journal;
    final Quirks quirks;
    DriverManager registry;
    TokenPlans plans;

    PlanBench(Path folder, Quirks quirks) throws IOException, FaultException {
        NativeLibraries libraries = new NativeLibraries();
        this.folder = folder;
        this.quirks = quirks;
        hsm = new SoftHsm(libraries);
        token = hsm.initToken("Bench");
        shim = Shim.over(libraries, token);
        journal = new FileJournal(folder.resolve("journal"), Clock.systemUTC(), Who.ofThisProcess());
        registry = open();
        plans = plans();
    }

    private DriverManager open() throws FaultException {
        DriverProfile profile = new DriverProfile(DRIVER, DRIVER, LocalizedText.same(DRIVER),
                new Pkcs11Library(List.of(shim.library().toString())), Map.of(), List.of(), List.of(),
                Optional.empty(), Optional.empty(), false, Probe.UNASKED, quirks);
        DriverManager opened = PlainRegistry.over(List.of(profile), folder);
        opened.start(DRIVER);
        return opened;
    }

    private TokenPlans plans() {
        return new TokenPlans(registry, journal, (plan, now) -> List.of(),
                new UserFolders(folder, folder.resolve("state")), Clock.systemUTC());
    }

    /** The console is started again. */
    void restart() throws FaultException {
        registry.close();
        registry = open();
        plans = plans();
    }

    SlotStatus slot() {
        return Await.within(LONG).until("the token is read", this::bench,
                s -> s.filter(x -> x.freshness() == Freshness.FRESH).isPresent()).orElseThrow();
    }

    private Optional<SlotStatus> bench() {
        return registry.state().driver(DRIVER).flatMap(d -> d.slots().stream()
                .filter(s -> s.token().filter(t -> t.label().equals("Bench")).isPresent()).findFirst());
    }

    SlotKey key() {
        return slot().key();
    }

    /** Everything on the token, read by a user who is logged in. */
    TokenContents contents() throws FaultException {
        try (Pin pin = Pin.taking(token.pin().toCharArray())) {
            return registry.withSession(key(), session -> {
                if (!session.loginState().seesPrivateObjects()) {
                    session.login(cz.klicnik.core.driver.UserRole.USER, pin);
                }
                return session.read(new NullProgressMonitor());
            });
        }
    }

    <T extends TokenObject> List<T> all(Class<T> type) throws FaultException {
        return contents().objects().stream().filter(type::isInstance).map(type::cast).toList();
    }

    Plan plan(UseCase use, Action... actions) {
        SlotStatus now = slot();
        return Plan.of(use, now.identity().orElseThrow(), token.label(), Clock.systemUTC().instant(),
                List.of(actions));
    }

    static Bytes publicKey(Issued issued) {
        return Bytes.of(issued.certificate().getPublicKey().getEncoded());
    }

    static Bytes der(Issued issued) throws CertificateEncodingException {
        return Bytes.of(issued.certificate().getEncoded());
    }

    /** Key, certificate, test signature. */
    Plan importing(Issued issued, String label) throws CertificateEncodingException {
        Bytes id = PublicKeys.id(publicKey(issued));
        return plan(UseCase.IMPORT, new Action.WriteKey(publicKey(issued), label, id),
                new Action.WriteCertificate(der(issued), label, id), new Action.TestSignature(publicKey(issued)));
    }

    /** Backs certificates up and deletes them and keys. */
    Plan deleting(TokenObject... objects) {
        List<Action> actions = new java.util.ArrayList<>();
        for (TokenObject object : objects) {
            if (object instanceof TokenObject.Certificate c) {
                actions.add(new Action.BackUp(ObjectRef.of(c), c.value()));
            }
        }
        for (TokenObject object : objects) {
            actions.add(new Action.Delete(ObjectRef.of(object), List.of()));
        }
        return plan(UseCase.CLEAN, actions.toArray(Action[]::new));
    }

    PlanSecrets secrets(Issued... keys) {
        PlanSecrets secrets = new PlanSecrets();
        secrets.with(Purpose.LOGIN, Pin.taking(token.pin().toCharArray()));
        for (Issued issued : keys) {
            secrets.with(publicKey(issued), SecretBytes.taking(issued.key().getEncoded()));
        }
        return secrets;
    }

    Outcome run(Plan plan, Issued... keys) throws FaultException {
        try (PlanSecrets secrets = secrets(keys)) {
            return plans.run(key(), plan, secrets, PinUse.PERSON, List.of(), PlanListener.NONE,
                    new NullProgressMonitor());
        }
    }

    @Override
    public void close() throws IOException {
        registry.close();
        shim.close();
        hsm.close();
    }
}
