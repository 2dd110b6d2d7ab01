/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.machine.SlotStatus.Freshness;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.execute.PlanSecrets.Purpose;
import cz.klicnik.operations.guard.Guard;
import cz.klicnik.operations.journal.FileJournal;
import cz.klicnik.operations.journal.Who;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.testing.Await;
import cz.klicnik.testing.TestCertificates.Issued;

/** What a console is without its screens: a registry with one library in a driver host, and the runner of plans. */
final class PlanConsole implements AutoCloseable {

    static final String DRIVER = "shim";
    /** The label of the token that it works with. */
    static final String TOKEN = "Bench";
    private static final Duration LONG = Duration.ofSeconds(60);

    private final String label;
    final FileJournal journal;
    final DriverManager registry;
    final TokenPlans plans;

    /** Without guards. */
    PlanConsole(Path library, Path data, Quirks quirks) throws FaultException {
        this(library, data, quirks, (plan, now) -> List.of());
    }

    PlanConsole(Path library, Path data, Quirks quirks, Guard guard) throws FaultException {
        this(library, data, quirks, guard, TOKEN);
    }

    /** @param label of the token that it works with */
    PlanConsole(Path library, Path data, Quirks quirks, Guard guard, String label) throws FaultException {
        this(library, data, quirks, label, (registry, journal) -> new TokenPlans(registry, journal, guard,
                new UserFolders(data, data.resolve("state")), Clock.systemUTC()));
    }

    /** @param runner of its plans */
    PlanConsole(Path library, Path data, Quirks quirks, String label,
            BiFunction<DriverManager, FileJournal, TokenPlans> runner) throws FaultException {
        this.label = label;
        journal = new FileJournal(data.resolve("journal"), Clock.systemUTC(), Who.ofThisProcess());
        DriverProfile profile = new DriverProfile(DRIVER, DRIVER, LocalizedText.same(DRIVER),
                new Pkcs11Library(List.of(library.toString())), Map.of(), List.of(), List.of(), Optional.empty(),
                Optional.empty(), false, Probe.UNASKED, quirks);
        registry = PlainRegistry.over(List.of(profile), data);
        registry.start(DRIVER);
        plans = runner.apply(registry, journal);
    }

    SlotStatus slot() {
        return Await.within(LONG).until("the token is read", this::bench,
                s -> s.filter(x -> x.freshness() == Freshness.FRESH).isPresent()).orElseThrow();
    }

    private Optional<SlotStatus> bench() {
        return registry.state().driver(DRIVER).flatMap(d -> d.slots().stream()
                .filter(s -> s.token().filter(t -> t.label().equals(label)).isPresent()).findFirst());
    }

    SlotKey key() {
        return slot().key();
    }

    void login(String pin) throws FaultException {
        try (Pin typed = Pin.taking(pin.toCharArray())) {
            registry.login(key(), UserRole.USER, typed);
        }
        Await.within(LONG).until("everything is seen", this::bench, s -> s.filter(
                x -> x.freshness() == Freshness.FRESH && x.login().seesPrivateObjects()).isPresent());
    }

    /** Everything on the token, read by a user who is logged in. */
    TokenContents contents(String pin) throws FaultException {
        try (Pin typed = Pin.taking(pin.toCharArray())) {
            return registry.withSession(key(), session -> {
                if (!session.loginState().seesPrivateObjects()) {
                    session.login(UserRole.USER, typed);
                }
                return session.read(new NullProgressMonitor());
            });
        }
    }

    Plan plan(UseCase use, Action... actions) {
        return Plan.of(use, slot().identity().orElseThrow(), label, Clock.systemUTC().instant(), List.of(actions));
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
        List<Action> actions = new ArrayList<>();
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

    static PlanSecrets secrets(String pin, Issued... keys) {
        PlanSecrets secrets = new PlanSecrets();
        secrets.with(Purpose.LOGIN, Pin.taking(pin.toCharArray()));
        for (Issued issued : keys) {
            secrets.with(publicKey(issued), SecretBytes.taking(issued.key().getEncoded()));
        }
        return secrets;
    }

    @Override
    public void close() {
        registry.close();
    }
}
