/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.enrollment.requests.FileRequestJournal;
import cz.klicnik.enrollment.requests.RequestJournal;
import cz.klicnik.enrollment.requests.RequestKey;
import cz.klicnik.enrollment.requests.RequestState;
import cz.klicnik.enrollment.requests.Wanted;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.testing.ConsoleBot;
import cz.klicnik.ui.testing.Letters;
import cz.klicnik.ui.testing.NewPinWizardBot;
import cz.klicnik.ui.testing.PlanWizardBot;
import cz.klicnik.ui.testing.TokensViewBot.TokenBot;

/** Cleaning and importing with the wizards of the real window. */
@ExtendWith(ScreenshotOnFailure.class)
class WizardTest {

    private final Fixture fixture;
    private final TokenBot token;

    WizardTest() throws IOException {
        fixture = new Fixture().withPersonalObjects().inserted();
        token = fixture.console().tokens().token(fixture.label());
        token.awaitLine("Božena");
    }

    @AfterEach
    void pullToken() throws IOException {
        fixture.remove();
    }

    @Test
    void what_has_expired_is_proposed_and_goes_after_the_pin_was_entered_once() throws IOException {
        token.logIn().submit(SoftHsm.PIN).awaitClosed();
        token.awaitLine("private key");
        fixture.shim.resetCounts();
        PlanWizardBot wizard = clean();
        assertTrue(wizard.header().contains("Jan Novák") && wizard.header().contains("PIN of the token's user"),
                wizard.header());
        wizard.awaitCleanRows("all that is on the token", rows -> rows.size() == 4);
        assertTrue(wizard.ticked("clean.items", "“old”"), wizard.cleanRows().toString());
        assertFalse(wizard.ticked("clean.items", "“qualified”"));
        assertFalse(wizard.ticked("clean.items", "“pending”"), "a key without certificate is never chosen beforehand");
        wizard.next().confirmAll();
        wizard.next().awaitPlan("cannot be undone");
        wizard.next();
        String result = wizard.awaitResult("What to do next");
        assertTrue(wizard.steps().stream().allMatch(s -> s.startsWith("verified")), wizard.steps() + result);
        wizard.close();
        token.awaitNoLine("expired");
        token.awaitLine("Božena");
        assertEquals(0, fixture.shim.counts().of("C_Login"), "who is logged in is not asked again");
    }

    @Test
    void a_valid_certificate_is_chosen_only_after_its_fingerprint_was_typed() throws IOException {
        PlanWizardBot wizard = clean();
        wizard.awaitCleanRows("all certificates", rows -> rows.size() == 3);
        assertFalse(wizard.canGoOn(), "keys that are not seen would stay behind");
        wizard.logIn(fixture.console()).submit(SoftHsm.PIN).awaitClosed();
        wizard.awaitCleanRows("keys too", rows -> rows.size() == 4);
        wizard.tick("clean.items", "“old”", false).tick("clean.items", "“qualified”", true);
        assertFalse(wizard.ticked("clean.items", "“qualified”"), "a tick is not enough");
        assertFalse(wizard.canGoOn());
        String wanted = wizard.wantedToChoose().replaceFirst("^[^:]*type ([0-9a-f]+):.*", "$1");
        wizard.typeToChoose(wanted.substring(1));
        assertFalse(wizard.ticked("clean.items", "“qualified”"), "it is not the beginning of the fingerprint");
        wizard.typeToChoose(wanted);
        assertTrue(wizard.ticked("clean.items", "“qualified”"));
        wizard.next().awaitCheck("");
        assertTrue(wizard.objections().stream().anyMatch(o -> o.contains("valid")), wizard.objections().toString());
        wizard.cancel().awaitClosed();
        fixture.console().awaitJobs();
        assertEquals(0, fixture.shim.counts().of("C_DestroyObject"));
    }

    @Test
    void the_key_of_a_pending_request_is_chosen_only_after_its_fingerprint_was_typed() throws Exception {
        token.logIn().submit(SoftHsm.PIN).awaitClosed();
        token.awaitLine("private key");
        RequestJournal requests = FileRequestJournal.of(UserFolders.ofThisProcess());
        CertificateRequest pending = CertificateRequest.planned(
                new Wanted("training", Bytes.ofHex("3000"), List.of(), Optional.empty(), Map.of()),
                new RequestKey(fixture.identity(), fixture.label(), KeySpec.RSA_2048, "pending", Bytes.empty(),
                        Optional.empty()),
                Instant.now());
        requests.add(pending);
        try {
            PlanWizardBot wizard = clean();
            wizard.awaitCleanRows("all that is on the token", rows -> rows.size() == 4
                    && rows.stream().anyMatch(r -> r.contains("belongs to a pending request")));
            wizard.tick("clean.items", "“old”", false).tick("clean.items", "“pending”", true);
            assertFalse(wizard.ticked("clean.items", "“pending”"), "a tick is not enough");
            assertFalse(wizard.canGoOn());
            wizard.typeToChoose(wizard.wantedToChoose().replaceFirst("^[^:]*type ([0-9a-f]+):.*", "$1"));
            assertTrue(wizard.ticked("clean.items", "“pending”"));
            wizard.next().awaitCheck("");
            assertTrue(wizard.objections().stream().anyMatch(o -> o.contains("pending request")),
                    wizard.objections().toString());
            wizard.cancel().awaitClosed();
            fixture.console().awaitJobs();
            assertEquals(0, fixture.shim.counts().of("C_DestroyObject"));
        } finally {
            requests.update(pending.id(), r -> r.now(RequestState.ABANDONED, "", Instant.now()));
        }
    }

    @Test
    void a_pfx_that_openssl_made_is_imported_and_its_key_signs(@TempDir Path folder) throws IOException {
        PlanWizardBot wizard = importing().open(OpenSslPfx.make(folder, "Žofie Říhová", "příšerně tajné"));
        wizard.unlock("wrong");
        wizard.awaitNotice("password");
        wizard.unlock("příšerně tajné");
        wizard.next();
        assertTrue(wizard.ticked("import.items", "Žofie Říhová"));
        wizard.next().confirmAll();
        wizard.next().awaitPlan("Žofie Říhová");
        wizard.carryOut("000000").awaitPinMessage("The PIN is wrong.");
        assertEquals(1, fixture.shim.counts().of("C_Login"));
        wizard.carryOut(SoftHsm.PIN);
        wizard.awaitResult("What to do next");
        assertEquals(3, wizard.steps().size(), "key, certificate, test signature");
        assertTrue(wizard.steps().stream().allMatch(s -> s.startsWith("verified")), wizard.steps().toString());
        wizard.close();
        token.awaitLine("Žofie Říhová");
    }

    @Test
    void a_fault_in_the_middle_shows_what_is_done_and_what_is_not(@TempDir Path folder) throws IOException {
        PlanWizardBot wizard = importing().open(OpenSslPfx.make(folder, "Žofie Říhová", "x")).unlock("x");
        wizard.next();
        wizard.next().confirmAll();
        wizard.next().awaitPlan("Žofie Říhová");
        fixture.shim.tell("fail C_CreateObject DEVICE_ERROR 2+");
        wizard.carryOut(SoftHsm.PIN);
        wizard.awaitResult("What to do next");
        List<String> steps = wizard.steps();
        assertTrue(steps.get(0).startsWith("verified") && steps.get(1).startsWith("failed")
                && steps.get(2).startsWith("not begun"), steps.toString());
        fixture.shim.tell();
        wizard.close();
    }

    @Test
    void the_platforms_lists_of_wizards_start_the_same() {
        token.select();
        ConsoleBot console = fixture.console();
        console.command("org.eclipse.ui.newWizard", Map.of("newWizardId", "cz.klicnik.ui.new.pin"));
        new NewPinWizardBot(console).cancel();
        console.command("org.eclipse.ui.file.import", Map.of("importWizardId", "cz.klicnik.ui.import.keys"));
        PlanWizardBot wizard = new PlanWizardBot(console);
        assertTrue(wizard.header().contains("Jan Novák"), wizard.header());
        wizard.cancel().awaitClosed();
        List<String> exports = console.screen().call(() -> Stream.of(PlatformUI.getWorkbench()
                .getExportWizardRegistry().getRootCategory().getCategories()).flatMap(c -> Stream.of(c.getWizards()))
                .map(IWizardDescriptor::getId).toList());
        assertTrue(exports.containsAll(List.of("cz.klicnik.ui.export.certificate", "cz.klicnik.ui.export.certificates",
                "cz.klicnik.ui.export.snapshot", "cz.klicnik.ui.export.journal")), exports.toString());
        List<String> entries = console.screen().call(() -> Letters.entries(console.window().getShell().getMenuBar()));
        assertTrue(entries.containsAll(List.of("File > Import > Keys and Certificates to a Token…",
                "File > Export > Journal…", "File > New > PIN…")), entries.toString());
    }

    private PlanWizardBot clean() {
        token.select();
        fixture.console().command(ConsoleIds.CLEAN_COMMAND, Map.of());
        return new PlanWizardBot(fixture.console());
    }

    private PlanWizardBot importing() throws IOException {
        fixture.shim.resetCounts();
        token.select();
        fixture.console().command(ConsoleIds.IMPORT_COMMAND, Map.of());
        return new PlanWizardBot(fixture.console());
    }
}
