/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.machine.SlotStatus.Freshness;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.execute.PlanSecrets.Purpose;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.runtime.internal.DriverManager;
import cz.klicnik.runtime.internal.PlainRegistry;
import cz.klicnik.runtime.internal.TokenPlans;
import cz.klicnik.testing.Await;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Pkcs11Tool;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Kind;
import cz.klicnik.testing.TestToken;

/** An import during which the driver's process dies, and what the command line then says and does. */
class RecoverTest {

    private final NativeLibraries libraries = new NativeLibraries();
    private final SoftHsm hsm = new SoftHsm(libraries);
    private final TestToken token = hsm.initToken("Office");
    private final Shim shim = Shim.over(libraries, token);
    private final TestCertificates certificates = new TestCertificates();
    private final Issued ec = certificates.valid(Kind.QUALIFIED_PERSONAL, "Jana");
    private final Path folder;
    private final UserFolders folders;
    private final List<DriverManager> registries = new ArrayList<>();

    RecoverTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        folders = new UserFolders(folder, folder.resolve("state"));
    }

    @AfterEach
    void close() throws Exception {
        registries.forEach(DriverManager::close);
        certificates.close();
        shim.close();
        hsm.close();
    }

    @Test
    void what_is_open_is_reminded_of_where_tokens_are_listed_and_explained_and_finished() throws Exception {
        interrupted();
        CliRun slots = start();
        assertEquals(0, slots.run("slots", "--module", library()));
        assertTrue(slots.talk().contains("Something was left unfinished: Import to the token"), slots.talk());

        CliRun looked = start();
        assertEquals(0, looked.run("recover", "--module", library()), looked.talk());
        assertTrue(looked.answer().contains("Private keys show only after a login"), looked.answer());

        CliRun known = start().input(token.pin() + "\n");
        assertEquals(0, known.run("recover", "--module", library(), "--token", "Office", "--pin-stdin"), known.talk());
        assertTrue(known.answer().contains("Some of it was done, and some was not."), known.answer());
        assertTrue(known.answer().contains("Finish: Write the certificate"), known.answer());
        assertTrue(known.answer().contains("Take back: Delete"), known.answer());

        CliRun finished = start().input(token.pin() + "\n");
        assertEquals(0, finished.run("recover", "--finish", "--module", library(), "--token", "Office", "--pin-stdin",
                "--yes"), finished::talk);
        assertEquals(2, new Pkcs11Tool(token).objects(true).size());
        CliRun after = start();
        assertEquals(0, after.run("recover", "--module", library()));
        assertTrue(after.answer().contains("Nothing was left unfinished."), after.answer());
        assertFalse(after.talk().contains("unfinished"), after.talk());
    }

    /** The calls within which it is killed: the key, the certificate, the test signature. */
    @ParameterizedTest
    @CsvSource({ "C_CreateObject, 1, Nothing was changed on the token.",
            "C_CreateObject, 2, Finish: Write the certificate",
            "C_Sign, 1, Everything was done." })
    void a_command_that_is_killed_in_an_import_is_recovered_from_at_the_next_start(String function, int call,
            String told) throws Exception {
        Path key = Files.write(folder.resolve("key.p8"), ec.key().getEncoded());
        Path certificate = Files.write(folder.resolve("certificate.der"), ec.certificate().getEncoded());
        Path pin = Files.writeString(folder.resolve("pin"), token.pin());
        shim.tell("hang " + function + " " + call);
        Process command = CommandProcess.start(folders.data(), "import", "--key", key.toString(), "--certificate",
                certificate.toString(), "--module", library(), "--token", "Office", "--pin-file", pin.toString(),
                "--yes",
                "--test-signature");
        Await.within(Duration.ofSeconds(120)).until(function + " is under way, or the command has ended",
                () -> !command.isAlive() || calls(function) >= call, there -> there);
        assertTrue(command.isAlive(), () -> said(command));
        List<ProcessHandle> hosts = command.descendants().toList();
        command.destroyForcibly();
        assertTrue(command.waitFor(30, TimeUnit.SECONDS));
        Await.within(Duration.ofSeconds(60)).until("the driver's process has ended with it",
                () -> hosts.stream().noneMatch(ProcessHandle::isAlive), gone -> gone);
        shim.tell();
        CliRun next = start().input(token.pin() + "\n");
        assertEquals(0, next.run("recover", "--module", library(), "--token", "Office", "--pin-stdin"), next::talk);
        assertTrue(next.answer().contains(told), next.answer());
        if (next.answer().contains("Finish:")) {
            CliRun finished = start().input(token.pin() + "\n");
            assertEquals(0, finished.run("recover", "--finish", "--module", library(), "--token", "Office",
                    "--pin-stdin", "--yes"), finished::talk);
            assertEquals(2, new Pkcs11Tool(token).objects(true).size());
        }
        CliRun after = start();
        assertEquals(0, after.run("slots", "--module", library()));
        assertFalse(after.talk().contains("unfinished"), after.talk());
    }

    private long calls(String function) {
        try {
            return shim.counts().of(function);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(Process command) {
        return command.inputReader().lines().collect(Collectors.joining("\n"));
    }

    @Test
    void taking_back_leaves_the_token_as_it_was_and_says_so_as_json() throws Exception {
        interrupted();
        CliRun undone = start().input(token.pin() + "\n");
        assertEquals(0, undone.run("recover", "--undo", "--module", library(), "--token", "Office", "--pin-stdin",
                "--yes", "--json"), undone::talk);
        assertTrue(undone.answer().contains("\"useCase\" : \"UNDO\""), undone.answer());
        assertTrue(undone.answer().contains("\"standing\" : \"HALF_DONE\""), undone.answer());
        assertEquals(List.of(), new Pkcs11Tool(token).objects(true));
    }

    @Test
    void it_can_be_left_as_it_is_without_the_token_and_in_czech() throws Exception {
        interrupted();
        shim.tell("remove-slot *");
        CliRun away = start();
        assertEquals(0, away.run("recover", "--module", library()), away::talk);
        assertTrue(away.answer().contains("The token is not here."), away.answer());
        assertTrue(away.answer().contains("begun; nobody knows what became of it"), away.answer());
        CliRun left = start();
        left.locale = Locale.of("cs");
        assertEquals(0, left.run("recover", "--leave", "--token", token.serial()), left::talk);
        assertTrue(left.answer().contains("Ponecháno, jak je: Importovat na token Office"), left.answer());
        CliRun again = start();
        assertEquals(0, again.run("recover", "--leave"));
        assertTrue(again.answer().contains("Nothing was left unfinished."), again.answer());
    }

    @Test
    void one_thing_at_a_time() throws Exception {
        CliRun run = start();
        assertEquals(2, run.run("recover", "--finish", "--undo"));
    }

    private String library() {
        return shim.library().toString();
    }

    /** A new program. */
    private CliRun start() {
        registries.forEach(DriverManager::close);
        registries.clear();
        DriverManager registry = PlainRegistry.over(List.of(), folders.data());
        registries.add(registry);
        CliRun run = new CliRun(registry);
        run.folders = folders;
        return run;
    }

    /** The driver's process dies when it is about to write the certificate. */
    private void interrupted() throws Exception {
        shim.tell("exit C_CreateObject 2");
        DriverManager registry = PlainRegistry.over(List.of(), folders.data());
        registries.add(registry);
        String driver = registry.addLibrary(shim.library());
        registry.start(driver);
        SlotStatus slot = Await.within(Duration.ofSeconds(60)).until("the token is read",
                () -> registry.state().driver(driver).stream().flatMap(d -> d.slots().stream())
                        .filter(s -> s.freshness() == Freshness.FRESH).findFirst(),
                s -> s.isPresent()).orElseThrow();
        Bytes key = Bytes.of(ec.certificate().getPublicKey().getEncoded());
        Bytes id = PublicKeys.id(key);
        Plan plan = Plan.of(UseCase.IMPORT, slot.identity().orElseThrow(), "Office", Instant.now(),
                List.of(new Action.WriteKey(key, "Jana", id), new Action.WriteCertificate(
                        Bytes.of(ec.certificate().getEncoded()), "Jana", id)));
        try (PlanSecrets secrets = new PlanSecrets()) {
            secrets.with(Purpose.LOGIN, Pin.taking(token.pin().toCharArray()));
            secrets.with(key, SecretBytes.taking(ec.key().getEncoded()));
            Outcome outcome = TokenPlans.withoutRequests(registry, folders).run(slot.key(), plan, secrets,
                    PinUse.PERSON, List.of(),
                    PlanListener.NONE, new NullProgressMonitor());
            assertEquals(PlanEnd.UNKNOWN, outcome.end(), outcome::toString);
        }
        shim.tell();
    }
}
