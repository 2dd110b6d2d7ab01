/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.pki.CertificateBundle;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.testing.Await;
import cz.klicnik.testing.OpenSslAuthority;
import cz.klicnik.testing.OpenSslRequest;
import cz.klicnik.testing.Template;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Key;
import cz.klicnik.testing.TestCertificates.Kind;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.testing.CertificateEditorBot;
import cz.klicnik.ui.testing.Screen;
import cz.klicnik.ui.testing.TokensViewBot.TokenBot;

/** The certificate editor, over a token and over files. */
@ExtendWith(ScreenshotOnFailure.class)
class CertificateEditorTest {

    private final Fixture fixture;

    @TempDir
    Path folder = Path.of("");

    CertificateEditorTest() throws IOException {
        fixture = new Fixture();
    }

    @BeforeEach
    void nothingIsOpen() {
        closeEditors();
    }

    @AfterEach
    void pullToken() throws IOException {
        closeEditors();
        fixture.remove();
    }

    @Test
    void a_certificate_of_a_token_opens_once_and_every_page_has_content() throws IOException {
        TokenBot token = fixture.withPersonalObjects().inserted().console().tokens().token(fixture.label());
        token.awaitLine("Božena");
        CertificateEditorBot editor = open(token);
        open(token);
        assertEquals(1, editors(), "the same certificate opens once");
        editor.awaitOverview("6 days");
        assertTrue(editor.overview().stream().anyMatch(v -> v.contains("CN=Božena Němcová")),
                editor.overview().toString());
        editor.turnTo("editor.details").awaitLine("editor.details", "Božena Němcová");
        editor.turnTo("editor.extensions").awaitLine("editor.extensions", "2.5.29.15");
        List<String> elements = editor.turnTo("editor.asn1").awaitLine("editor.asn1", "SEQUENCE");
        assertTrue(elements.stream().anyMatch(l -> l.contains("2.5.4.3")), elements.toString());
        editor.turnTo("editor.chain").awaitLabel("editor.chain.answer", "not known");
        editor.turnTo("editor.objects").awaitLine("editor.objects", "CKA_LABEL\texpiring");
    }

    @Test
    void the_editor_stays_with_a_note_when_the_token_is_pulled() throws IOException {
        TokenBot token = fixture.withPersonalObjects().inserted().console().tokens().token(fixture.label());
        token.awaitLine("Božena");
        CertificateEditorBot editor = open(token);
        fixture.console().awaitJobs();
        fixture.console().console().registry().removeLibrary(fixture.driver());
        editor.awaitLabel("editor.overview.note", "not there any more");
        editor.awaitOverview("Božena Němcová");
    }

    @Test
    void a_file_opens_and_what_is_exported_is_the_certificate() throws Exception {
        Bytes certificate = certificate("Jan Novák");
        Path file = Files.write(folder.resolve("jan.pem"), CertificateBundle.pemFile(List.of(certificate)));
        openFile(file);
        CertificateEditorBot editor = fixture.console().editor("Jan Novák");
        assertFalse(editor.has("editor.objects"), "no token, no objects");
        editor.awaitOverview("CN=Jan Novák");
        Path exported = folder.resolve("exported.cer");
        fixture.console().command(ConsoleIds.EXPORT_CERTIFICATE_COMMAND,
                Map.of(ConsoleIds.EXPORT_CERTIFICATE_PARAMETER, exported.toString()));
        Await.within(Duration.ofSeconds(20)).until("the file is written",
                () -> Files.exists(exported) && exported.toFile().length() == certificate.length());
        assertEquals(certificate, Bytes.of(Files.readAllBytes(exported)));
        editor.close();
        assertFalse(fixture.console().screen().call(() -> fixture.console().window().getActivePage()
                .isEditorAreaVisible()), "without editors their area takes no room");
    }

    @Test
    void a_store_asks_for_its_password_until_it_is_right() throws Exception {
        Issued issued = fixture.certificates.valid(Kind.COMMERCIAL_PERSONAL, "Pavel Dvořák");
        try (Pin password = Pin.taking("žluťoučký".toCharArray())) {
            Files.write(folder.resolve("pavel.p12"), Pkcs12.encode(issued.key(),
                    List.of(Bytes.of(issued.certificate().getEncoded())), "Pavel", password).toArray());
        }
        openFile(folder.resolve("pavel.p12"));
        enter("wrong");
        fixture.console().screen().widget(Label.class, "editor.password.message");
        enter("žluťoučký");
        fixture.console().editor("Pavel Dvořák").awaitOverview("in the same file");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "garbage", "30", "3084ffffffff", "308030803080" })
    void what_is_no_certificate_is_said_and_the_console_works_on(String content) throws Exception {
        boolean hex = content.startsWith("30");
        Path file = Files.write(folder.resolve("bad.cer"), hex ? Bytes.ofHex(content).toArray()
                : content.getBytes(StandardCharsets.UTF_8));
        openFile(file);
        Screen screen = fixture.console().screen();
        Shell dialog = screen.await("the message", () -> dialog("This did not work"));
        screen.run(dialog::close);
        assertEquals(0, editors());
    }

    @Test
    void a_damaged_certificate_shows_its_structure() throws Exception {
        byte[] damaged = certificate("Jan Novák").toArray();
        // the tag of the version's INTEGER: still ASN.1, no certificate any more
        damaged[8] = 0x04;
        Files.write(folder.resolve("damaged.pem"), CertificateBundle.pemFile(List.of(Bytes.of(damaged))));
        openFile(folder.resolve("damaged.pem"));
        CertificateEditorBot editor = fixture.console().editor("damaged.pem");
        editor.awaitOverview("structure");
        editor.turnTo("editor.asn1").awaitLine("editor.asn1", "SEQUENCE");
    }

    @Test
    void a_request_opens_in_words_without_its_challenge_password() throws Exception {
        try (OpenSslRequest request = new OpenSslRequest(OpenSslRequest.EC, OpenSslRequest.WITH_EVERYTHING)) {
            openFile(Files.copy(request.der(), folder.resolve("request.csr")));
            CertificateEditorBot editor = fixture.console().editor("Jan Žižka");
            editor.awaitOverview("whoever made the request has the private key");
            assertTrue(editor.overview().contains("there is one; it is not shown"), editor.overview().toString());
            editor.turnTo("editor.details").awaitLine("editor.details", "Urad mestske casti");
            editor.turnTo("editor.extensions").awaitLine("editor.extensions", "jan@urad.example.org");
            List<String> structure = editor.turnTo("editor.asn1").awaitLine("editor.asn1", "1.2.840.113549.1.9.7");
            assertFalse(structure.toString().contains(OpenSslRequest.CHALLENGE), structure.toString());
            assertFalse(editor.has("editor.chain") || editor.has("editor.objects"), "it is no certificate");
        }
    }

    @Test
    void a_revocation_list_opens_in_words_and_its_entries_are_found_by_their_digits() throws Exception {
        try (OpenSslAuthority authority = OpenSslAuthority.root("Kořen", OpenSslAuthority.AUTHORITY)) {
            authority.revoke(authority.issue("a", ""), "superseded");
            authority.revoke(authority.issue("b", ""), "keyCompromise");
            openFile(Files.write(folder.resolve("list.crl"), authority.revocationList()));
            CertificateEditorBot editor = fixture.console().editor("Kořen");
            editor.awaitOverview("2 certificates");
            editor.turnTo("editor.details").awaitLine("editor.details", "CN=Kořen");
            editor.turnTo("editor.extensions").awaitLine("editor.extensions", "2.5.29.20");
            editor.turnTo("editor.entries");
            assertEquals(List.of("4097\t1001", "4098\t1002"), entries(editor));
            Text filter = fixture.console().screen().widget(Text.class, "editor.entries.filter");
            fixture.console().screen().run(() -> filter.setText("10 02"));
            fixture.console().screen().awaitThat("one entry", Screen.PATIENCE,
                    () -> entries(editor).equals(List.of("4098\t1002")));
        }
    }

    private static List<String> entries(CertificateEditorBot editor) {
        return editor.rows("editor.entries").stream().map(r -> r.replaceAll("^([^\t]*\t[^\t]*)\t.*", "$1")).toList();
    }

    @Test
    void a_key_of_the_same_id_that_is_another_one_is_shown() throws Exception {
        byte[] id = { 7 };
        Issued one = rsa("Jan Novák");
        Issued other = rsa("Eva Malá");
        TokenBot token = fixture.with(List.of(Template.certificate("mixed up", id, one.certificate()),
                Template.privateKey("mixed up", id, other.key(), other.certificate().getPublicKey()),
                Template.publicKey("mixed up", id, other.certificate().getPublicKey()))).inserted().console().tokens()
                .token(fixture.label());
        token.awaitLine("Jan Novák");
        token.selectCertificate("mixed up");
        fixture.console().command(ConsoleIds.OPEN_CERTIFICATE_COMMAND, Map.of());
        CertificateEditorBot editor = fixture.console().editor("Jan Novák");
        editor.awaitOverview("A public key with the same ID (CKA_ID) is on the token");
        editor.turnTo("editor.objects").awaitLine("editor.objects", "≠ CKA_MODULUS");
        editor.awaitLine("editor.objects", "(in the certificate)");
    }

    private Issued rsa(String holder) throws IOException {
        return fixture.certificates.issue(Kind.COMMERCIAL_PERSONAL, holder, Key.RSA, Duration.ofDays(-1),
                Duration.ofDays(300));
    }

    private Optional<Shell> dialog(String title) {
        return Arrays.stream(fixture.console().window().getShell().getShells())
                .filter(s -> !s.isDisposed() && s.isVisible() && s.getText().equals(title)).findFirst();
    }

    private void enter(String password) {
        Screen screen = fixture.console().screen();
        Text field = screen.widget(Text.class, "editor.password");
        screen.run(() -> {
            field.setTextChars(password.toCharArray());
            field.getShell().getDefaultButton().notifyListeners(SWT.Selection, null);
        });
    }

    private CertificateEditorBot open(TokenBot token) {
        token.selectCertificate("expiring");
        fixture.console().command(ConsoleIds.OPEN_CERTIFICATE_COMMAND, Map.of());
        return fixture.console().editor("Božena Němcová");
    }

    private void openFile(Path file) {
        fixture.console().command(ConsoleIds.OPEN_FILE_COMMAND,
                Map.of(ConsoleIds.OPEN_FILE_PARAMETER, file.toString()));
    }

    private Bytes certificate(String name) throws Exception {
        return Bytes.of(fixture.certificates.valid(Kind.COMMERCIAL_PERSONAL, name).certificate().getEncoded());
    }

    private int editors() {
        return fixture.console().screen()
                .call(() -> fixture.console().window().getActivePage().getEditorReferences().length);
    }

    private void closeEditors() {
        fixture.console().screen().run(() -> fixture.console().window().getActivePage().closeAllEditors(false));
    }
}
