/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.pki.CertificateBundle;
import cz.klicnik.testing.BadInputs;
import cz.klicnik.testing.BadInputs.Input;
import cz.klicnik.testing.TestCertificates.Kind;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.testing.CertificateEditorBot;
import cz.klicnik.ui.testing.ConsoleBot;
import cz.klicnik.ui.testing.Screen;
import cz.klicnik.ui.testing.TokensViewBot.TokenBot;

/** Files that were made to break programs, one after the other in one console, which works on after each. */
@ExtendWith(ScreenshotOnFailure.class)
class BadInputsTest {

    private final Fixture fixture;
    private final ConsoleBot console;
    private final TokenBot token;

    @TempDir
    Path folder = Path.of("");

    BadInputsTest() throws IOException {
        fixture = new Fixture().withPersonalObjects().inserted();
        console = fixture.console();
        token = console.tokens().token(fixture.label());
        token.awaitLine("Božena");
    }

    @BeforeEach
    @AfterEach
    void nothingIsOpen() {
        console.screen().run(() -> console.window().getActivePage().closeAllEditors(false));
    }

    @AfterEach
    void pullToken() throws IOException {
        fixture.remove();
    }

    @Test
    void each_certificate_file_is_refused_with_a_clear_message_or_opens_and_the_console_works_on() throws Exception {
        Path good = Files.write(folder.resolve("good.pem"), CertificateBundle.pemFile(List.of(Bytes.of(
                fixture.certificates.valid(Kind.COMMERCIAL_PERSONAL, "Dobrá Zpráva").certificate().getEncoded()))));
        for (Input input : BadInputs.write(folder)) {
            console.open(input.file());
            switch (input.outcome()) {
            case REFUSED -> refused(input.file());
            case STRUCTURE -> shown(input, "editor.about", "editor.asn1");
            case SHOWN -> shown(input, "editor.overview", "editor.details", "editor.extensions", "editor.asn1");
            case PASSWORD -> store(input);
            }
            nothingIsOpen();
            assertFalse(console.hasError(), input::toString);
            works(good);
        }
    }

    @Test
    void each_snapshot_that_is_damaged_or_dangerous_is_refused_with_a_clear_message() throws Exception {
        Path good = folder.resolve("good.klicnik-snapshot");
        token.select();
        console.command(ConsoleIds.SAVE_SNAPSHOT_COMMAND, Map.of());
        console.screen().type("snapshot.file", good.toString());
        console.screen().press("snapshot.save");
        console.screen().awaitThat("the snapshot is saved", Screen.PATIENCE, () -> Files.exists(good));
        console.awaitJobs();
        String whole = Files.readString(good);
        Path secret = Files.writeString(folder.resolve("secret"), "what must not be read");
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        Map<String, String> bad = new TreeMap<>();
        bad.put("truncated", whole.substring(0, whole.length() / 2));
        bad.put("empty", "");
        bad.put("html", "<html><body>Not found</body></html>");
        bad.put("dtd", whole.replaceFirst("\\?>", "?><!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">"));
        bad.put("entity", whole.replaceFirst("\\?>", "?>" + entity).replaceFirst("program=\"[^\"]*\"",
                "program=\"&e;\""));
        bad.put("laughs", whole.replaceFirst("\\?>", "?>" + laughs()).replaceFirst("program=\"[^\"]*\"",
                "program=\"&l9;\""));
        bad.put("reference", whole.replaceFirst("<info ", "<info href=\"" + secret.toUri() + "#/\" "));
        bad.put("newer", whole.replace("snapshot/1.0", "snapshot/7.0"));
        bad.put("nested", whole.replaceFirst("<info ", "<a>".repeat(100_000) + "<info "));
        bad.put("bytes", "\0\1\2\u00ff".repeat(1000));
        int tokens = tokens();
        for (Map.Entry<String, String> content : bad.entrySet()) {
            Path file = folder.resolve(content.getKey() + ".klicnik-snapshot");
            Files.write(file, content.getValue().getBytes(StandardCharsets.UTF_8));
            console.open(file);
            String message = refused(file);
            assertFalse(message.contains("what must not be read"), message);
            assertEquals(tokens, tokens(), "no token is made of it");
            works(good);
        }
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return entities.append("]>").toString();
    }

    private String refused(Path file) {
        String message = console.dismissError();
        assertTrue(message.contains(file.getFileName().toString()), "which file: " + message);
        assertTrue(message.lines().filter(line -> !line.isBlank()).count() >= 2, "what, why, what to do: " + message);
        assertFalse(message.contains("Exception") || message.contains("java."), message);
        return message;
    }

    private void shown(Input input, String... pages) {
        CertificateEditorBot editor = console.anyEditor();
        for (String page : pages) {
            // a certificate without extensions has no page for them
            if (!page.equals("editor.extensions") || editor.has(page)) {
                editor.turnTo(page);
            }
        }
        String title = editor.title();
        assertTrue(title.chars().noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT),
                input + ": " + title);
    }

    private void store(Input input) {
        enter("Prilis zlutoucky kun");
        Label wrong = console.screen().widget(Label.class, "editor.password.message");
        String message = console.screen().call(wrong::getText);
        assertTrue(message.contains(input.toString()) && message.contains("password"), message);
        enter(BadInputs.PASSWORD);
        int certificates = input.name().equals("several-keys") ? 3 : 1;
        console.screen().awaitThat("the certificates of " + input, Screen.PATIENCE,
                () -> console.window().getActivePage().getEditorReferences().length == certificates);
    }

    private void enter(String password) {
        Text field = console.screen().widget(Text.class, "editor.password");
        console.screen().run(() -> {
            field.setTextChars(password.toCharArray());
            field.getShell().getDefaultButton().notifyListeners(SWT.Selection, null);
        });
    }

    /** A good file opens, and the tree answers. */
    private void works(Path good) {
        if (good.toString().endsWith(".pem")) {
            console.open(good);
            console.editor("Dobrá Zpráva").awaitOverview("CN=Dobrá Zpráva");
            nothingIsOpen();
        }
        token.select();
        token.awaitLine("Božena Němcová");
    }

    private int tokens() {
        return console.screen().call(() -> console.console().inventory().getDrivers().stream()
                .mapToInt(d -> d.getSlots().size()).sum());
    }
}
