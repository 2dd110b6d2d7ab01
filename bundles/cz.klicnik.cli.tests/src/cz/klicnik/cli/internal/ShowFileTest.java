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
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.UserFolders;
import cz.klicnik.testing.BadInputs;
import cz.klicnik.testing.BadInputs.Input;
import cz.klicnik.testing.BadInputs.Outcome;
import cz.klicnik.testing.OpenSslAuthority;
import cz.klicnik.testing.OpenSslAuthority.Issued;
import cz.klicnik.testing.OpenSslRequest;

/** {@code klicnik show FILE}. */
class ShowFileTest {

    private final Path folder;

    ShowFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_request_is_shown_in_words_without_its_password() throws Exception {
        try (OpenSslRequest request = new OpenSslRequest(OpenSslRequest.EC, OpenSslRequest.WITH_EVERYTHING)) {
            CliRun text = run("show", request.der().toString());
            for (String words : List.of("good: whoever made the request has the private key",
                    "IČO): 47114983", "there is one; it is not shown", "digital signature",
                    "User principal name (Microsoft): jan@urad.example.org", "Unstructured name: Urad mestske casti")) {
                assertTrue(text.answer().contains(words), words + " is not in\n" + text.answer());
            }
            CliRun json = run("show", request.der().toString(), "--json");
            assertTrue(json.answer().contains("\"kind\" : \"REQUEST\""), json.answer());
            assertFalse((text.answer() + json.answer()).contains(OpenSslRequest.CHALLENGE));
        }
    }

    @Test
    void a_revocation_list_is_shown_with_its_entries() throws Exception {
        try (OpenSslAuthority authority = OpenSslAuthority.root("Kořen", OpenSslAuthority.AUTHORITY)) {
            Issued jan = authority.issue("Jan", "");
            authority.revoke(jan, "keyCompromise");
            Path list = Files.write(folder.resolve("list.crl"), authority.revocationList());
            CliRun text = run("show", list.toString());
            for (String words : List.of("Issuer: CN=Kořen", "Revoked: 1 certificate", "State: current", "4097",
                    "1001", "key compromised")) {
                assertTrue(text.answer().contains(words), words + " is not in\n" + text.answer());
            }
            CliRun json = run("show", list.toString(), "--json");
            assertTrue(json.answer().contains("\"hex\" : \"1001\""), json.answer());
            assertTrue(json.answer().contains("\"reason\" : \"keyCompromise\""), json.answer());
        }
    }

    @Test
    void of_a_file_with_too_many_parts_it_is_said_that_some_are_not_shown() throws Exception {
        try (OpenSslAuthority authority = OpenSslAuthority.root("Kořen", OpenSslAuthority.AUTHORITY)) {
            Path many = Files.writeString(folder.resolve("many.pem"),
                    Files.readString(authority.self().pem())
                            + "-----BEGIN NOTE-----\nAAAA\n-----END NOTE-----\n".repeat(1000));
            String said = "Of the 1001 parts of the file " + many + " only the first 1000 were read.";
            CliRun verified = new CliRun(new FakeRegistry());
            assertEquals(6, verified.run("verify", many.toString()), verified::talk);
            assertTrue(verified.talk().replaceAll("\\s+", " ").contains(said), verified.talk());
            CliRun imported = new CliRun(new FakeRegistry());
            imported.folders = new UserFolders(folder, folder.resolve("state"));
            assertEquals(0, imported.run("ca", "import", many.toString(), "--dry-run"), imported::talk);
            assertTrue(imported.talk().replaceAll("\\s+", " ").contains(said), imported.talk());
            CliRun shown = run("show", many.toString());
            assertTrue(shown.talk().replaceAll("\\s+", " ").contains(said), shown.talk());
        }
    }

    @Test
    void every_bad_input_is_answered_with_a_sentence_and_its_exit_code() throws IOException {
        Map<String, Integer> expected = new TreeMap<>();
        Map<String, Integer> found = new TreeMap<>();
        for (Input input : BadInputs.write(folder)) {
            if (input.outcome() == Outcome.PASSWORD) {
                continue;
            }
            boolean shown = input.outcome() == Outcome.SHOWN;
            expected.put(input.toString(), shown ? 0 : 3);
            CliRun run = new CliRun(new FakeRegistry());
            run.locale = Locale.of("cs");
            found.put(input.toString(), run.run("show", input.file().toString()));
            String said = run.answer() + run.talk();
            assertFalse(said.contains("Exception"), said);
            assertTrue(said.length() > 50, input + ": " + said);
            assertTrue(said.codePoints().allMatch(c -> c == '\n' || !Character.isISOControl(c) && c != 0x202e),
                    input.toString());
        }
        assertEquals(expected, found);
    }

    @Test
    void a_store_asks_for_its_password_once() throws IOException {
        for (Input input : BadInputs.write(folder)) {
            if (input.outcome() == Outcome.PASSWORD) {
                CliRun wrong = new CliRun(new FakeRegistry()).types("jiné");
                assertEquals(4, wrong.run("show", input.file().toString()), wrong::talk);
                assertEquals(1, wrong.questions.size());
                assertTrue(wrong.questions.getFirst().contains(input.toString()), wrong.questions.toString());
                assertTrue(wrong.talk().contains("The password is wrong"), wrong.talk());
                CliRun right = new CliRun(new FakeRegistry()).types(BadInputs.PASSWORD);
                assertEquals(0, right.run("show", input.file().toString()), right::talk);
                assertTrue(right.answer().contains("Božena"), right.answer());
                assertTrue(right.answer().contains("in the same file"), right.answer());
                Path secret = Files.writeString(folder.resolve("password"), BadInputs.PASSWORD);
                CliRun script = new CliRun(new FakeRegistry());
                assertEquals(0, script.run("show", input.file().toString(), "--pin-file", secret.toString()));
                assertEquals(List.of(), script.questions);
            }
        }
    }

    private static CliRun run(String... arguments) {
        CliRun run = new CliRun(new FakeRegistry());
        assertEquals(0, run.run(arguments), run::talk);
        return run;
    }
}
