/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.machine.SlotStatus.Freshness;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.execute.PlanSecrets.Purpose;
import cz.klicnik.operations.execute.StepResult;
import cz.klicnik.operations.guard.Guards;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.journal.FileJournal;
import cz.klicnik.operations.journal.Who;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.runtime.internal.DriverManager;
import cz.klicnik.runtime.internal.PlainRegistry;
import cz.klicnik.runtime.internal.TokenPlans;
import cz.klicnik.testing.Await;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.WholeClassPath;

/**
 * The console as a process of its own, with the real registry and a real driver host. Before and after each step of an operation
 * it says where it is, and goes on when it is told to, so that it can be killed there.
 */
final class KilledConsole {

    private static final Duration LONG = Duration.ofSeconds(120);

    private KilledConsole() {
    }

    /** Starts it. */
    static Process start(Operation operation, FaultBench bench) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", WholeClassPath.ofThisProcess(), KilledConsole.class.getName(),
                operation.name(), bench.shim.library().toString(), bench.data.toString(), bench.files.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** @param arguments the operation, the library, the folder of the user's data, the folder of what it brings along */
    public static void main(String[] arguments) throws FaultException {
        Operation operation = Operations.named(arguments[0]);
        Path data = Path.of(arguments[2]);
        UserFolders folders = new UserFolders(data, data.resolve("state"));
        FileJournal journal =
                new FileJournal(data.resolve("journal"), Clock.systemUTC(), Who.ofThisProcess());
        try (Material material = Material.in(Path.of(arguments[3]));
                DriverManager registry = PlainRegistry.over(
                        List.of(FaultBench.profile(operation.quirks(), List.of(arguments[1]))), data);
                PlanSecrets secrets = new PlanSecrets()) {
            registry.start(FaultBench.DRIVER);
            SlotStatus slot = slot(registry, s -> s.freshness() == Freshness.FRESH);
            try (Pin pin = Operations.pin(SoftHsm.PIN)) {
                registry.login(slot.key(), UserRole.USER, pin);
            }
            slot = slot(registry, s -> s.freshness() == Freshness.FRESH && s.login().seesPrivateObjects());
            TokenPlans plans = new TokenPlans(registry, journal, Guards.standard(), folders, Clock.systemUTC());
            Plan plan = operation.plan(
                    new TokenAnalyzer().analyze(slot.contents().orElseThrow(), Instant.now()),
                    plans.requests(slot.identity().orElseThrow()), operation.quirks(), material);
            secrets.with(Purpose.LOGIN, Operations.pin(SoftHsm.PIN));
            operation.secrets(plan, material, secrets);
            List<String> confirmed = plans.preview(slot.key(), plan).stream()
                    .map(Objection::wanted).flatMap(Optional::stream).toList();
            System.out.println(plans.run(slot.key(), plan, secrets, PinUse.PERSON, confirmed, telling(),
                    new NullProgressMonitor()).end());
        }
    }

    private static SlotStatus slot(DriverManager registry, Predicate<SlotStatus> wanted) {
        return Await.within(LONG).until("the token is read",
                () -> registry.state().driver(FaultBench.DRIVER).stream().flatMap(d -> d.slots().stream())
                        .filter(s -> s.token().filter(TokenInfo::initialized).isPresent()).findFirst(),
                s -> s.filter(wanted).isPresent()).orElseThrow();
    }

    private static PlanListener telling() {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return new PlanListener() {
            @Override
            public void begins(Step step) {
                tell("begins " + step.number());
            }

            @Override
            public void ended(StepResult result) {
                tell("ended " + result.step().number());
            }

            private void tell(String where) {
                System.out.println(where);
                try {
                    input.readLine();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
