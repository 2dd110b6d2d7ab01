/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.runtime.internal.DriverManager;
import cz.klicnik.runtime.internal.PlainRegistry;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;

/** A token's name on this computer; each run is a console of its own. */
class TokenNameTest {

    private final NativeLibraries libraries = new NativeLibraries();
    private final SoftHsm hsm;
    private final TestToken token;
    private final Shim shim;
    @TempDir
    private Path folder = Path.of("");
    private CliRun last = new CliRun(new FakeRegistry());

    TokenNameTest() throws IOException {
        hsm = new SoftHsm(libraries);
        token = hsm.initToken("Office");
        shim = Shim.over(libraries, token);
    }

    @AfterEach
    void close() throws IOException {
        shim.close();
        hsm.close();
    }

    @Test
    void a_name_is_shown_beside_the_label_and_finds_the_token_and_nothing_is_written_to_it() throws IOException {
        assertEquals(0, run("token", "name"));
        assertEquals("\n", last.answer());
        assertEquals(0, run("token", "name", "Kancelář starosty"), last.talk());
        assertTrue(last.answer().contains("is called \"Kancelář starosty\" on this computer"), last.answer());
        assertEquals(0, run("token", "name", "--token", "kancelář STAROSTY"), last.talk());
        assertEquals("Kancelář starosty\n", last.answer());
        assertEquals(0, shim.counts().of("C_OpenSession"), "a name needs no conversation");
        assertEquals(0, run("slots"));
        assertTrue(last.answer().contains("Kancelář starosty – Office"), last.answer());
        assertEquals(0, run("inspect"));
        assertTrue(last.answer().contains("Kancelář starosty – Office (" + token.serial() + ")"), last.answer());
        assertTrue(last.answer().contains("Name on this computer"), last.answer());
        assertEquals(0, run("inspect", "--json"));
        assertTrue(last.answer().contains("\"name\" : \"Kancelář starosty\""), last.answer());
        assertEquals(0, run("token", "name", "--remove"));
        assertEquals(0, run("slots"));
        assertFalse(last.answer().contains("starosty"), last.answer());
    }

    @Test
    void a_name_and_taking_it_away_contradict_each_other() {
        assertEquals(2, run("token", "name", "x", "--remove"));
        assertEquals(2, run("token", "name", " "));
    }

    private int run(String... arguments) {
        DriverProfile profile = new DriverProfile("soft", "softhsm", LocalizedText.same("SoftHSM"),
                new Pkcs11Library(List.of(shim.library().toString())), Map.of(), List.of(), List.of(),
                Optional.empty(), Optional.empty(), false, Probe.UNASKED, Quirks.STANDARD);
        try (DriverManager registry = PlainRegistry.over(List.of(profile), folder)) {
            last = new CliRun(registry);
            return last.run(arguments);
        }
    }
}
