/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.UserFolders;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.OpenSslAuthority;
import cz.klicnik.testing.json.JsonReader;
import cz.klicnik.testing.json.SchemaChecker;

/** The CA store on the command line. */
class CaTest {

    private final Path folder;
    private final OpenSslAuthority root = OpenSslAuthority.root("Kořenová autorita", OpenSslAuthority.AUTHORITY);

    CaTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
    }

    @AfterEach
    void close() throws IOException {
        root.close();
    }

    @Test
    void a_dry_run_shows_what_is_inside_and_writes_nothing() throws Exception {
        CliRun dry = run();
        assertEquals(0, dry.run("ca", "import", root.self().pem().toString(), "--dry-run"), dry::talk);
        assertTrue(dry.answer().contains("Kořenová autorita"), dry.answer());
        assertTrue(dry.answer().contains("SHA-256: " + sha256()), dry.answer());
        assertTrue(dry.answer().contains("One item would be imported for you."), dry.answer());
        CliRun list = run();
        assertEquals(0, list.run("ca", "list"));
        assertTrue(list.answer().contains("The CA store is empty."), list.answer());
    }

    @Test
    void an_authority_is_imported_listed_used_and_removed() throws Exception {
        String person = root.issue("Jan", "").pem().toString();
        CliRun before = run();
        assertEquals(7, before.run("verify", person), before::answer);
        assertTrue(before.answer().contains("klicnik ca import FILE"), before.answer());
        assertEquals(0, run().run("ca", "import", root.self().pem().toString()));
        CliRun again = run();
        assertEquals(0, again.run("ca", "import", root.self().pem().toString()));
        assertTrue(again.answer().contains("is there already"), again.answer());
        CliRun list = run();
        assertEquals(0, list.run("ca", "list"));
        assertTrue(list.answer().contains("trusted"), list.answer());
        assertTrue(list.answer().contains(sha256().substring(0, 16)), list.answer());
        CliRun trusted = run();
        assertEquals(7, trusted.run("verify", person, "--json"), trusted::answer);
        assertTrue(trusted.answer().contains("\"anchor\" : \"CA_STORE\""), trusted.answer());
        CliRun dry = run();
        assertEquals(0, dry.run("ca", "remove", sha256(), "--dry-run"));
        assertTrue(dry.answer().contains("would be removed: Kořenová autorita"), dry.answer());
        assertEquals(0, run().run("ca", "remove", sha256()));
        CliRun gone = run();
        assertEquals(3, gone.run("ca", "remove", sha256()));
        assertTrue(gone.talk().contains("The CA store holds nothing"), gone.talk());
    }

    @Test
    void what_is_for_all_users_is_in_a_folder_of_the_machine_and_counts() throws Exception {
        CliRun machine = run();
        machine.locale = Locale.of("cs");
        assertEquals(0, machine.run("ca", "import", root.self().pem().toString(), "--machine"), machine::talk);
        assertTrue(machine.answer().contains("pro všechny uživatele počítače"), machine.answer());
        assertTrue(Files.isDirectory(folder.resolve("machine").resolve("ca")));
        CliRun list = run();
        list.run("ca", "list");
        assertTrue(list.answer().contains("all users"), list.answer());
        assertTrue(list.answer().contains(folder.resolve("machine").toString()), list.answer());
    }

    @Test
    void garbage_and_people_are_refused() throws Exception {
        Path letter = Files.writeString(folder.resolve("dopis.txt"), "Dobrý den");
        CliRun garbage = run();
        assertEquals(3, garbage.run("ca", "import", letter.toString()));
        assertTrue(garbage.talk().contains("dopis.txt"), garbage.talk());
        CliRun person = run();
        assertEquals(3,
                person.run("ca", "import", root.issue("Jan", "basicConstraints = CA:FALSE\n").pem().toString()));
        assertTrue(person.answer().contains("not a certificate of an authority, but of a person"), person.answer());
        assertFalse(Files.exists(folder.resolve("ca")));
        CliRun missing = run();
        assertEquals(3, missing.run("ca", "import", folder.resolve("nic").toString()));
        assertTrue(missing.talk().contains("It does not exist."), missing.talk());
        assertEquals(2, run().run("ca"));
        assertEquals(2, run().run("ca", "import"));
    }

    @Test
    void the_json_keeps_to_the_documented_schema() throws Exception {
        Files.createDirectories(folder.resolve("ca"));
        Files.writeString(folder.resolve("ca").resolve("poznámka.txt"), "nic");
        Map<String, Object> plan = json("ca", "import", root.self().pem().toString(), "--dry-run", "--json");
        assertEquals(false, plan.get("written"));
        Map<String, Object> written = json("ca", "import", root.self().pem().toString(), "--json");
        assertEquals(true, written.get("written"));
        Map<String, Object> list = json("ca", "list", "--json");
        assertEquals(1, JsonReader.array(list.get("authorities")).size());
        assertEquals(1, JsonReader.array(list.get("problems")).size());
        Map<String, Object> removed = json("ca", "remove", sha256(), "--json");
        assertEquals(true, removed.get("removed"));
    }

    private Map<String, Object> json(String... arguments) throws IOException {
        CliRun run = run();
        assertEquals(0, run.run(arguments), run::talk);
        Map<String, Object> document = JsonReader.read(run.answer());
        assertEquals(List.of(), SchemaChecker.documented("ca.schema.json").check(document));
        return document;
    }

    private String sha256() throws IOException {
        return Command.of("openssl", "x509", "-in", root.self().pem().toString(), "-noout",
                "-fingerprint", "-sha256").succeed().out().strip().replaceAll(".*=|:", "").toLowerCase(Locale.ROOT);
    }

    private CliRun run() {
        CliRun run = new CliRun(new FakeRegistry());
        run.folders = new UserFolders(folder, folder.resolve("state"));
        run.machine = folder.resolve("machine");
        run.variables.put("COLUMNS", "300");
        return run;
    }
}
