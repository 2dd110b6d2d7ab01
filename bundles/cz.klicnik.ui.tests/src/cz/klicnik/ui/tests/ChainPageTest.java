/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.operations.trust.TrustFolders;
import cz.klicnik.pki.PkiFile;
import cz.klicnik.testing.Await;
import cz.klicnik.testing.OpenSslAuthority;
import cz.klicnik.testing.OpenSslAuthority.Issued;
import cz.klicnik.testing.PkiServer;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.testing.CertificateEditorBot;
import cz.klicnik.ui.testing.ConsoleBot;
import cz.klicnik.ui.testing.Screen;

/** The page Chain and revocation, over authorities, lists and services that openssl makes on this computer. */
@ExtendWith(ScreenshotOnFailure.class)
class ChainPageTest {

    private static final String ANSWER = "editor.chain.answer";

    private final ConsoleBot console = new ConsoleBot();
    private final Screen screen = console.screen();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final OpenSslAuthority root = keep(OpenSslAuthority.root("Root of the test", OpenSslAuthority.AUTHORITY));
    private final PkiServer server = keep(new PkiServer(root));

    @TempDir
    Path folder = Path.of("");

    ChainPageTest() throws IOException {
        // openssl may be missing
    }

    @BeforeEach
    void nothingIsOpen() {
        closeEditors();
    }

    @AfterEach
    void close() throws Exception {
        closeEditors();
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void the_network_is_asked_when_its_button_is_pressed_and_not_before() throws Exception {
        OpenSslAuthority middle = keep(root.authority("Middle", OpenSslAuthority.AUTHORITY + server.extensions()));
        PkiServer below = keep(new PkiServer(middle));
        CertificateEditorBot editor = chain(middle.issue("Jan of the network", below.extensions()));
        editor.awaitLabel(ANSWER, "not known");
        assertTrue(problems().contains("the certificate of CN=Middle is missing"), problems());
        assertTrue(problems().contains("Ask the network"), problems());
        screen.type("editor.chain.trust", root.self().pem().toString());
        screen.press("editor.chain.check");
        editor.awaitLine("editor.chain", "without the certificate of its issuer");
        assertEquals(List.of(), below.asked());
        screen.press("editor.chain.network");
        editor.awaitLabel(ANSWER, "The certificate is valid");
        List<String> lines = editor.lines("editor.chain");
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("This certificate\t")), lines.toString());
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("Issuer\tCN=Middle")), lines.toString());
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("Trusted authority\t")), lines.toString());
        assertEquals(List.of("/ca.cer", "/ocsp"), below.asked());
    }

    @Test
    void what_was_revoked_is_said_with_the_reason() throws Exception {
        Issued person = root.issue("Jan revoked", server.extensions());
        root.revoke(person, "keyCompromise");
        CertificateEditorBot editor = chain(person);
        screen.type("editor.chain.trust", root.self().pem().toString());
        screen.press("editor.chain.network");
        editor.awaitLabel(ANSWER, "is not valid");
        editor.awaitLine("editor.chain", "key compromised");
    }

    @Test
    void a_folder_of_authorities_and_a_revocation_list_do_without_the_network() throws Exception {
        Path authorities = Files.createDirectories(folder.resolve("authorities"));
        Files.copy(root.self().pem(), authorities.resolve("root.pem"));
        Path list = Files.write(folder.resolve("list.crl"), root.revocationList());
        CertificateEditorBot editor = chain(root.issue("Jan offline", ""));
        screen.type("editor.chain.trust", authorities.toString());
        screen.type("editor.chain.list", list.toString());
        screen.press("editor.chain.check");
        editor.awaitLabel(ANSWER, "The certificate is valid");
        screen.type("editor.chain.list", root.self().pem().toString());
        screen.press("editor.chain.check");
        editor.awaitLabel(ANSWER, "There is no revocation list in it");
        screen.type("editor.chain.list", folder.resolve("nothing").toString());
        screen.press("editor.chain.check");
        editor.awaitLabel(ANSWER, "could not be read");
        assertEquals(List.of(), server.asked());
    }

    @Test
    void the_answer_is_for_the_moment_that_is_chosen() throws Exception {
        Instant now = Instant.now();
        Issued person = root.issue("Jan of once", "", now.minus(Duration.ofDays(30)), now.minus(Duration.ofDays(10)));
        CertificateEditorBot editor = chain(person);
        screen.type("editor.chain.trust", root.self().pem().toString());
        screen.press("editor.chain.check");
        editor.awaitLabel(ANSWER, "is not valid");
        assertTrue(problems().contains("has expired"), problems());
        screen.run(() -> {
            Button other = screen.find(Button.class, "editor.chain.other").orElseThrow();
            other.setSelection(true);
            Screen.notify(other, SWT.Selection);
            java.time.ZonedDateTime then = now.minus(Duration.ofDays(20)).atZone(java.time.ZoneId.systemDefault());
            screen.find(DateTime.class, "editor.chain.at").orElseThrow().setDate(then.getYear(),
                    then.getMonthValue() - 1, then.getDayOfMonth());
        });
        screen.press("editor.chain.check");
        editor.awaitLabel(ANSWER, "not known");
    }

    @Test
    void an_authority_that_is_not_in_the_store_makes_it_untrusted_not_invalid() throws Exception {
        Path both = Files.writeString(folder.resolve("both.pem"), Files.readString(root.issue("Jan both", "").pem())
                + Files.readString(root.self().pem()), StandardCharsets.US_ASCII);
        openFile(both);
        CertificateEditorBot editor = console.editor("Jan both").turnTo("editor.chain");
        editor.awaitLabel(ANSWER, "cannot be trusted: its authority Root of the test is not in the CA store");
        assertTrue(problems().contains("Preferences, Klíčník, Certification authorities"), problems());
    }

    @Test
    void what_is_exported_as_a_chain_has_the_authorities_of_the_store() throws Exception {
        OpenSslAuthority middle = keep(root.authority("Middle", OpenSslAuthority.AUTHORITY));
        Path store = Files.createDirectories(TrustFolders.ofThisProcess().user());
        List<Path> put = List.of(store.resolve("chain-page-root.cer"), store.resolve("chain-page-middle.cer"));
        try {
            Files.write(put.get(0), root.self().der());
            Files.write(put.get(1), middle.self().der());
            openFile(middle.issue("Jan chain", "").pem());
            console.editor("Jan chain");
            for (String name : List.of("jan.p7b", "jan.chain.pem")) {
                Path exported = folder.resolve(name);
                console.command(ConsoleIds.EXPORT_CERTIFICATE_COMMAND,
                        Map.of(ConsoleIds.EXPORT_CERTIFICATE_PARAMETER, exported.toString()));
                Await.within(Duration.ofSeconds(20)).until("the file is written",
                        () -> Files.exists(exported) && exported.toFile().length() > 0);
                console.awaitJobs();
                assertEquals(3, PkiFile.read(exported).certificates().size(), name);
            }
        } finally {
            for (Path file : put) {
                Files.deleteIfExists(file);
            }
        }
    }

    private CertificateEditorBot chain(Issued person) {
        openFile(person.pem());
        CertificateEditorBot editor =
                console.editor(person.pem().getFileName().toString().replace(".pem", "")).turnTo("editor.chain");
        screen.run(() -> screen.find(ExpandableComposite.class, "editor.chain.more").orElseThrow().setExpanded(true));
        return editor;
    }

    private String problems() {
        return screen.call(() -> screen.find(Text.class, "editor.chain.problems").orElseThrow().getText());
    }

    private void openFile(Path file) {
        console.command(ConsoleIds.OPEN_FILE_COMMAND, Map.of(ConsoleIds.OPEN_FILE_PARAMETER, file.toString()));
    }

    private void closeEditors() {
        screen.run(() -> console.window().getActivePage().closeAllEditors(false));
    }

    private <T extends AutoCloseable> T keep(T one) {
        open.add(one);
        return one;
    }
}
