/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.snapshot.Snapshots;
import cz.klicnik.testing.Await;
import cz.klicnik.testing.Template;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Kind;
import cz.klicnik.testing.json.JsonReader;
import cz.klicnik.testing.json.SchemaChecker;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.testing.ComparisonBot;
import cz.klicnik.ui.testing.ConsoleBot;
import cz.klicnik.ui.testing.Screen;
import cz.klicnik.ui.testing.TokensViewBot;
import cz.klicnik.ui.testing.TokensViewBot.TokenBot;

/** A token of 100 objects that is saved, opened, shown and compared in the window. */
@ExtendWith(ScreenshotOnFailure.class)
class SnapshotTest {

    private static final int OBJECTS = 100;
    private static final Template NOTE = Template.data("note 7", new byte[] { 7 });

    private final Fixture fixture;
    private final ConsoleBot console;

    @TempDir
    Path folder = Path.of("");

    SnapshotTest() throws IOException {
        fixture = new Fixture();
        console = fixture.console();
        List<Template> objects = new ArrayList<>();
        Issued issued = fixture.certificates.valid(Kind.QUALIFIED_PERSONAL, "Jan Novák");
        Fixture.add(objects, issued, "qualified");
        for (int i = objects.size(); i < OBJECTS; i++) {
            objects.add(i % 2 == 0 ? Template.certificate("Novák " + i, new byte[] { (byte) i }, issued.certificate())
                    : Template.data("note " + i, new byte[] { (byte) i }));
        }
        fixture.with(objects).inserted();
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
    void a_token_of_100_objects_is_saved_opened_shown_and_compared() throws Exception {
        TokensViewBot tokens = console.tokens();
        TokenBot token = tokens.token(fixture.label());
        token.awaitLine("Jan Novák");
        Path file = folder.resolve("jan" + Snapshots.EXTENSION);
        token.select();
        save(file);
        String saved = savedLabel(file);

        console.open(file);
        TokenBot snapshot = tokens.token(saved);
        console.screen().awaitThat("the snapshot is selected", Screen.PATIENCE, () -> tokens.isSelected(saved));
        Await.within(Screen.PATIENCE).until("98 lines, as the keys of a certificate stand beneath it", snapshot::lines,
                lines -> lines.stream().filter(l -> l.startsWith("Jan Novák") || l.startsWith("note")).count() == 98);
        assertTrue(snapshot.lines().stream().anyMatch(l -> l.contains("saved without a login")));
        assertFalse(console.enabled(ConsoleIds.LOGIN_COMMAND), "nobody logs in to a file");
        assertFalse(console.enabled(ConsoleIds.SAVE_SNAPSHOT_COMMAND));
        assertEquals(List.of(file), files(), "nothing was copied");

        snapshot.selectCertificate("qualified");
        console.command(ConsoleIds.OPEN_CERTIFICATE_COMMAND, Map.of());
        console.editor("Jan Novák").awaitOverview("CN=Jan Novák");
        console.editor("Jan Novák").close();

        tokens.selectBoth(fixture.label(), saved);
        assertFalse(console.enabled(ConsoleIds.COPY_JSON_COMMAND), "it would copy one of the two");
        console.command(ConsoleIds.COMPARE_COMMAND, Map.of());
        assertEquals("Nothing differs.", console.comparison().answer());

        fixture.hsm.tool().destroy(fixture.token, NOTE);
        fixture.hsm.tool().destroy(fixture.token, Template.data("note 9", new byte[] { 9 }));
        fixture.hsm.tool().create(fixture.token, List.of(Template.data("note new", new byte[] { 1 }),
                Template.data("note 9", new byte[] { 0x7f })));
        console.screen().press("comparison.again");
        compared(console.comparison());
        assertEquals(1, editors(), "the same two are compared in the same editor");
        exported();

        snapshot.select();
        console.command(ConsoleIds.CLOSE_SNAPSHOT_COMMAND, Map.of());
        tokens.awaitNoToken(saved, Screen.PATIENCE);
        assertEquals(List.of(file), files(), "its file stays");

        token.select();
        console.command(ConsoleIds.COMPARE_COMMAND, Map.of(ConsoleIds.COMPARE_PARAMETER, file.toString()));
        console.comparison().awaitRow("note new");
    }

    private void save(Path file) {
        console.command(ConsoleIds.SAVE_SNAPSHOT_COMMAND, Map.of());
        Text name = console.screen().widget(Text.class, "snapshot.file");
        String said = console.screen().call(() -> String.join("\n", Screen.all(name.getShell(), Label.class,
                l -> "snapshot.about".equals(l.getData(Screen.KEY))).stream().map(Label::getText).toList()));
        assertTrue(said.contains("No PIN and no private key is in it"), said);
        assertTrue(said.contains("Nobody is logged in"), said);
        String suggested = console.screen().call(name::getText);
        assertTrue(suggested.matches(".*Token-\\d+-.{4}-\\d{4}-\\d\\d-\\d\\d\\.klicnik-snapshot"), suggested);
        String path = file.toString();
        // without its ending, which a person need not enter
        console.screen().type("snapshot.file", path.substring(0, path.length() - Snapshots.EXTENSION.length()));
        console.screen().press("snapshot.save");
        Await.within(Screen.PATIENCE).until("the file is written", () -> Files.exists(file));
    }

    private static void compared(ComparisonBot comparison) {
        List<String> rows = comparison.awaitRow("note new");
        assertEquals("They differ: 3 objects were added, removed or changed.", comparison.answer());
        assertEquals(List.of("Added (1)\t\t", "Removed (1)\t\t", "Changed (1)\t\t"),
                rows.stream().filter(r -> r.endsWith("(1)\t\t")).toList());
        assertTrue(rows.contains("CKA_VALUE\t09\t7f"), rows.toString());
        assertTrue(comparison.unfolded("CKA_VALUE\t09\t7f"), "what changed is seen at once");
        assertFalse(comparison.unfolded("CKA_LABEL\t\tnote new"), "what is new is seen by its name");
        assertTrue(rows.contains("CKA_LABEL\t\tnote new"), rows.toString());
        assertTrue(rows.contains("raw\t\t6e6f7465206e6577"), "raw values beneath the words: " + rows);
        assertEquals("CKA_VALUE\t09\t7f", comparison.select("CKA_VALUE\t09\t7f"));
    }

    private void exported() throws IOException {
        console.screen().press("comparison.copy");
        String text = Await.within(Screen.PATIENCE).until("the text on the clipboard", console::clipboard,
                t -> t.contains("CKA_VALUE: 09 → 7f"));
        assertTrue(text.contains("Removed (1)"), text);
        Path json = folder.resolve("diff.json");
        console.command(ConsoleIds.EXPORT_COMPARISON_COMMAND,
                Map.of(ConsoleIds.EXPORT_COMPARISON_PARAMETER, json.toString()));
        Await.within(Screen.PATIENCE).until("the file is written", () -> Files.exists(json));
        Map<String, Object> difference = JsonReader.read(Files.readString(json));
        assertEquals(List.of(), SchemaChecker.documented("snapshot-diff.schema.json").check(difference));
        assertEquals("note new", JsonReader.at(difference, "added", 0, "label"));
        Files.delete(json);
    }

    @Test
    void where_it_cannot_be_written_that_is_said_and_a_cancelled_one_says_nothing() throws Exception {
        TokenBot token = console.tokens().token(fixture.label());
        token.awaitLine("Jan Novák");
        token.select();
        console.command(ConsoleIds.SAVE_SNAPSHOT_COMMAND, Map.of());
        console.screen().type("snapshot.file", folder.resolve("none").resolve("jan").toString());
        Label objection = console.screen().widget(Label.class, "snapshot.objection");
        assertTrue(console.screen().call(objection::getText).startsWith("There is no folder"));
        // nobody may write there, not even an administrator
        console.screen().type("snapshot.file", "/proc/self/jan");
        console.screen().press("snapshot.save");
        String message = console.dismissError();
        assertTrue(message.contains("/proc/self/jan") && message.contains("Choose another folder"), message);

        console.awaitJobs();
        fixture.shim.tell("delay C_GetAttributeValue 300");
        Path file = folder.resolve("late" + Snapshots.EXTENSION);
        console.command(ConsoleIds.SAVE_SNAPSHOT_COMMAND, Map.of());
        console.screen().type("snapshot.file", file.toString());
        console.screen().press("snapshot.save");
        Job job = Await.within(Screen.PATIENCE).until("the job runs",
                () -> Stream.of(Job.getJobManager().find(fixture.slot())).filter(j -> j.getState() == Job.RUNNING)
                        .filter(j -> j.getName().startsWith("Saving a snapshot")).toList(),
                found -> found.size() == 1).getFirst();
        job.cancel();
        console.awaitJobs();
        fixture.shim.tell();
        assertFalse(Files.exists(file));
        assertFalse(console.hasError());
        token.awaitLine("Jan Novák", Duration.ofSeconds(60));
    }

    /** As the tree calls the snapshot. */
    private String savedLabel(Path file) throws FaultException {
        return fixture.label() + " @ " + DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'").withZone(ZoneOffset.UTC)
                .format(Snapshots.load(file).origin().takenAt());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private int editors() {
        return console.screen().call(() -> console.window().getActivePage().getEditorReferences().length);
    }
}
