/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests.czech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IViewReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import cz.klicnik.testing.SoftHsm;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.testing.CertificateEditorBot;
import cz.klicnik.ui.testing.LoginDialogBot;
import cz.klicnik.ui.testing.PlanWizardBot;
import cz.klicnik.ui.testing.PropertiesViewBot.Tab;
import cz.klicnik.ui.testing.TokensViewBot.TokenBot;
import cz.klicnik.ui.tests.Fixture;
import cz.klicnik.ui.tests.ScreenshotOnFailure;

/** What a person who reads Czech sees. */
@ExtendWith(ScreenshotOnFailure.class)
class CzechWindowTest {

    private final Fixture fixture;

    CzechWindowTest() throws IOException {
        fixture = new Fixture().withPersonalObjects();
    }

    @AfterEach
    void pullToken() throws IOException {
        fixture.remove();
    }

    @Test
    void menus_and_views_speak_czech() {
        List<String> menus = fixture.console().screen().call(() -> {
            Menu bar = fixture.console().window().getShell().getMenuBar();
            return Arrays.stream(bar.getItems()).map(MenuItem::getText).map(t -> t.replace("&", "")).toList();
        });
        assertEquals(List.of("Soubor", "Token", "Certifikát", "Okno", "Nápověda"), menus);
        List<String> views = fixture.console().screen().call(() -> Arrays
                .stream(fixture.console().window().getActivePage().getViewReferences())
                .map(IViewReference::getPartName).toList());
        assertTrue(
                views.containsAll(
                        List.of("Tokeny", "Certifikáty", "Záznam PKCS#11", "Průběh", "Protokol chyb", "Vlastnosti")),
                "the platform's views too: " + views);
        assertEquals("Zrušit", JFaceResources.getString("cancel"));
    }

    @Test
    void a_token_is_described_in_czech_with_the_right_plurals() {
        TokenBot token = fixture.inserted().console().tokens().token(fixture.label());
        token.awaitLine("Božena Němcová  6 dní  ");
        List<String> lines = token.lines();
        assertTrue(lines.contains("volné místo neznámé"), lines.toString());
        assertTrue(lines.contains("PIN: v pořádku  nepřihlášen"), lines.toString());
        assertTrue(lines.contains("Přihlaste se, abyste viděli soukromé objekty"), lines.toString());
        assertTrue(lines.stream().anyMatch(l -> l.contains("kvalifikovaný osobní")), lines.toString());
        token.selectCertificate("expiring");
        fixture.console().properties().turnTo(Tab.OVERVIEW).await(Tab.OVERVIEW, "Držitel", "Božena Němcová");
        assertEquals("Platí do", fixture.console().certificates().headings().get(2));
    }

    @Test
    void a_wrong_pin_is_said_in_czech() {
        TokenBot token = fixture.inserted().console().tokens().token(fixture.label());
        token.awaitLine("Božena");
        LoginDialogBot dialog = token.logIn();
        assertTrue(dialog.facts().contains("PIN uživatele tokenu"), dialog.facts().toString());
        dialog.submit("000000").awaitMessage("PIN je chybný.");
        dialog.awaitFactOf("zbývá málo pokusů, 1 neúspěšný pokus");
        dialog.submit(SoftHsm.PIN).awaitClosed();
        token.awaitLine("klíč bez certifikátu  pending");
    }

    @Test
    void the_wizards_speak_czech() {
        TokenBot token = fixture.inserted().console().tokens().token(fixture.label());
        token.awaitLine("Božena");
        token.logIn().submit(SoftHsm.PIN).awaitClosed();
        token.awaitLine("soukromý klíč");
        token.select();
        fixture.console().command(ConsoleIds.CLEAN_COMMAND, Map.of());
        PlanWizardBot wizard = new PlanWizardBot(fixture.console());
        wizard.awaitCleanRows("certifikáty", rows -> rows.size() == 4 && rows.get(0).contains("prošlý"));
        assertTrue(wizard.header().contains("Držitel: "), wizard.header());
        wizard.next().confirmAll().next().awaitPlan("nelze vzít zpět");
        wizard.cancel().awaitClosed();
    }

    @Test
    void the_certificate_editor_speaks_czech() {
        TokenBot token = fixture.inserted().console().tokens().token(fixture.label());
        token.awaitLine("Božena");
        token.selectCertificate("expiring");
        fixture.console().command(ConsoleIds.OPEN_CERTIFICATE_COMMAND, Map.of());
        CertificateEditorBot editor = fixture.console().editor("Božena Němcová");
        editor.awaitOverview("brzy vyprší, zbývá 6 dní");
        editor.turnTo("editor.details").awaitLine("editor.details", "Vydavatel");
        editor.turnTo("editor.chain").awaitLabel("editor.chain.answer", "Není známo");
        editor.turnTo("editor.objects").awaitLabel("editor.objects.note", "Soukromý klíč není vidět");
        editor.close();
    }
}
