/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.PinUse;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.enrollment.requests.FileRequestJournal;
import cz.klicnik.enrollment.requests.RequestJournal;
import cz.klicnik.operations.execute.Backups;
import cz.klicnik.operations.execute.Executor;
import cz.klicnik.operations.execute.Order;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.guard.Guards;
import cz.klicnik.operations.guard.KeyRequests;
import cz.klicnik.operations.guard.Situation;
import cz.klicnik.operations.journal.AuditJournal;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.renew.RenewalCandidate;
import cz.klicnik.operations.renew.RequestPlanner.Choice;
import cz.klicnik.operations.renew.RequestPlanner.PlannedRequest;
import cz.klicnik.operations.request.RequestWork;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.runtime.internal.requests.Enrolling;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestToken;

/** A token, an authority, and a console that asks it for certificates and can be killed and started again. */
final class EnrollmentBench implements AutoCloseable {

    static final Choice EC = new Choice(KeySpec.EC_P256, Map.of(), Optional.empty());

    final ScriptedAuthority authority;
    private final Path library;
    private final Path folder;
    private final String label;
    private final String pin;
    private Started started;

    private record Started(PlanConsole console, Enrolling enrollment) {
    }

    /** A token of SoftHSM by itself. */
    EnrollmentBench(TestToken token, Path folder) throws FaultException, IOException {
        this(Shim.over(new NativeLibraries(), token).library(), token.label(), token.pin(), folder);
    }

    /** @param library that shows the token by this label */
    EnrollmentBench(Path library, String label, String pin, Path folder) throws FaultException {
        this.library = library;
        this.label = label;
        this.pin = pin;
        this.folder = folder;
        authority = new ScriptedAuthority(folder.resolve("ca"));
        started = start(Quirks.STANDARD, journal -> journal, journal -> journal);
        console().login(pin);
    }

    /**
     * Runs a plan as another program does over the same token and the same data, which ends before it is through.
     *
     * @return whether it has ended so
     */
    boolean killed(PlannedRequest planned, KilledAt.Writes writes) throws FaultException {
        UserFolders folders = new UserFolders(folder, folder.resolve("state"));
        Enrolling other = new Enrolling(console().registry, authority, writes.of(FileRequestJournal.of(folders)),
                Clock.systemUTC());
        RequestWork work = other.work();
        work.draft(planned.request());
        Executor executor = new Executor(writes.of(console().journal), (plan, now) -> List.of(),
                new Backups(folder.resolve("backups"), Clock.systemUTC()), work);
        DriverProfile profile = console().registry.state().driver(PlanConsole.DRIVER).orElseThrow().profile();
        try (PlanSecrets secrets = PlanConsole.secrets(pin)) {
            Order order = new Order(planned.plan(), secrets, List.of(), contents -> situation(contents, profile),
                    PlanListener.NONE);
            return console().registry.withSession(console().key(), session -> {
                try {
                    executor.run(order, session, new NullProgressMonitor());
                    return false;
                } catch (KilledAt end) {
                    return true;
                }
            });
        }
    }

    private static Situation situation(TokenContents contents, DriverProfile profile) {
        Instant now = Instant.now();
        return new Situation(new TokenAnalyzer().analyze(contents, now), profile, Optional.empty(), Map.of(),
                KeyRequests.NONE, now);
    }

    TokenPlans plans() {
        return console().plans;
    }

    /** Another console with the same data, as after the end of the first. */
    void restart() throws FaultException {
        restart(Quirks.STANDARD, journal -> journal, journal -> journal);
    }

    void restart(Quirks quirks, UnaryOperator<AuditJournal> plans, UnaryOperator<RequestJournal> requests)
            throws FaultException {
        console().close();
        started = start(quirks, plans, requests);
        console().login(pin);
    }

    private Started start(Quirks quirks, UnaryOperator<AuditJournal> plans, UnaryOperator<RequestJournal> requests)
            throws FaultException {
        UserFolders folders = new UserFolders(folder, folder.resolve("state"));
        AtomicReference<Optional<Enrolling>> made = new AtomicReference<>(Optional.empty());
        PlanConsole console = new PlanConsole(library, folder, quirks, label, (registry, journal) -> {
            Enrolling enrollment = new Enrolling(registry, authority, requests.apply(FileRequestJournal.of(folders)),
                    Clock.systemUTC());
            made.set(Optional.of(enrollment));
            return new TokenPlans(registry, plans.apply(journal), Guards.standard(), folders, Clock.systemUTC(),
                    enrollment);
        });
        return new Started(console, made.get().orElseThrow());
    }

    PlanConsole console() {
        return started.console();
    }

    Enrolling enrollment() {
        return started.enrollment();
    }

    TokenContents contents() throws FaultException {
        return console().contents(pin);
    }

    <T extends TokenObject> List<T> all(Class<T> type) throws FaultException {
        return contents().objects().stream().filter(type::isInstance).map(type::cast).toList();
    }

    void importing(Issued issued, String name) throws Exception {
        Outcome outcome = run(console().importing(issued, name), List.of(), issued);
        if (!outcome.complete()) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    RenewalCandidate candidate(Issued issued) throws Exception {
        var der = PlanConsole.der(issued);
        console().slot();
        return enrollment().candidates().stream().filter(c -> c.entry().object().value().equals(der)).findFirst()
                .orElseThrow();
    }

    PlannedRequest renewing(Issued issued) throws Exception {
        return renewing(issued, EC);
    }

    PlannedRequest renewing(Issued issued, Choice choice) throws Exception {
        return enrollment().renew(enrollment().place(console().key()), candidate(issued), ScriptedAuthority.ID, choice);
    }

    CertificateRequest request(String id) throws FaultException {
        return enrollment().requests().request(id).orElseThrow();
    }

    Outcome run(Plan plan) throws FaultException {
        return run(plan, List.of());
    }

    Outcome run(Plan plan, Collection<String> confirmed, Issued... keys) throws FaultException {
        console().slot();
        try (PlanSecrets secrets = PlanConsole.secrets(pin, keys)) {
            return plans().run(console().key(), plan, secrets, PinUse.PERSON, confirmed, PlanListener.NONE,
                    new NullProgressMonitor());
        }
    }

    /** A reading that knows what the last plan has done. */
    void settle() throws FaultException {
        console().login(pin);
        console().slot();
    }

    @Override
    public void close() {
        console().close();
    }
}
