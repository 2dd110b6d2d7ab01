/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.runtime.internal.DriverManager;
import cz.klicnik.runtime.internal.PlainRegistry;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.training.TrainingToken;

/** The training token from nothing to a listing, over SoftHSM. */
class TrainingTest {

    @TempDir
    private Path folder = Path.of("");

    private DriverManager registry = PlainRegistry.over(List.of(), Path.of("data"));

    @BeforeEach
    void begin() throws Exception {
        registry = PlainRegistry.over(List.of(new DriverProfile(TrainingToken.DRIVER, "training",
                LocalizedText.same("Training"),
                new DriverProfile.Pkcs11Library(List.of(SoftHsm.module().toString())),
                Map.of("SOFTHSM2_CONF", folder.resolve("training/softhsm2.conf").toString()), List.of(), List.of(),
                Optional.empty(), Optional.empty(), false, DriverProfile.Probe.UNASKED,
                Quirks.STANDARD.withInitialisation(true))), folder);
    }

    @AfterEach
    void end() {
        registry.close();
    }

    @Test
    void the_training_token_is_made_told_of_and_inspected() {
        CliRun before = run();
        assertEquals(0, before.run("training", "status", "--json"));
        assertTrue(before.answer().contains("\"token\" : \"CREATED\""), before.answer());

        CliRun made = run();
        assertEquals(0, made.run("training", "prepare"), made.talk());
        assertTrue(made.answer().startsWith("Training token  made\nTraining files  made\n"), made.answer());
        assertTrue(made.answer().contains(TrainingToken.PIN), made.answer());
        assertEquals("", made.talk());

        CliRun again = run();
        again.locale = Locale.of("cs");
        assertEquals(0, again.run("training", "prepare"));
        assertTrue(again.answer().startsWith("Cvičný token    už existuje\n"), again.answer());

        CliRun inspect = run().input(TrainingToken.PIN + "\n");
        inspect.variables.put("COLUMNS", "200");
        assertEquals(0, inspect.run("inspect", "--token", TrainingToken.LABEL, "--pin-stdin"), inspect.talk());
        for (String part : List.of("expiring", "expired", "qualified, personal", "without certificate")) {
            assertTrue(inspect.answer().contains(part), part + " is missing in\n" + inspect.answer());
        }
    }

    @Test
    void training_without_a_command_is_a_usage_error() {
        CliRun run = run();
        assertEquals(2, run.run("training"));
        assertTrue(run.talk().contains("klicnik training --help"), run.talk());
    }

    private CliRun run() {
        CliRun run = new CliRun(registry);
        run.folders = new UserFolders(folder, folder.resolve("state"));
        return run;
    }
}
