/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.Template;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Kind;
import cz.klicnik.ui.testing.ConsoleBot;
import cz.klicnik.ui.testing.PlanWizardBot;
import cz.klicnik.ui.testing.Screen;
import cz.klicnik.ui.testing.TokensViewBot.TokenBot;

/** What a console that was killed has left unfinished, in the window of the next one. */
@ExtendWith(ScreenshotOnFailure.class)
class RecoveryWindowTest {

    private final Fixture fixture;

    RecoveryWindowTest() throws IOException {
        fixture = new Fixture();
    }

    @AfterEach
    void pullToken() throws IOException {
        fixture.remove();
    }

    @Test
    void an_import_whose_process_was_killed_is_offered_as_soon_as_the_token_is_there_and_taken_back(
            @TempDir Path folder) throws Exception {
        Issued issued = fixture.certificates.valid(Kind.COMMERCIAL_PERSONAL, "Žofie Říhová");
        byte[] id = PublicKeys.id(Bytes.of(issued.certificate().getPublicKey().getEncoded())).toArray();
        fixture.with(List.of(
                Template.privateKey("killed", id, issued.key(), issued.certificate().getPublicKey())));
        ConsoleBot console = fixture.inserted().console();
        console.tokens().token(fixture.label()).awaitLine("PIN: ok");
        TokenIdentity identity = console.console().registry().state().driver(fixture.driver()).orElseThrow().slots()
                .stream().filter(s -> s.token().filter(t -> t.label().equals(fixture.label())).isPresent())
                .flatMap(s -> s.identity().stream()).findFirst().orElseThrow();
        KilledImport.of(identity, fixture.label(),
                Files.write(folder.resolve("certificate.der"), issued.certificate().getEncoded()));
        console.console().registry().removeLibrary(fixture.driver());
        console.tokens().awaitNoToken(fixture.label(), Duration.ofSeconds(30));
        TokenBot token = fixture.inserted().console().tokens().token(fixture.label());
        Screen screen = console.screen();
        screen.await("the offer", () -> screen.find(Label.class, "recovery.sentence").filter(Label::isVisible)
                .map(Label::getText).filter(t -> t.contains(fixture.label())));
        token.logIn().submit(SoftHsm.PIN).awaitClosed();
        token.awaitLine("key without certificate");
        screen.press("recovery.look");
        PlanWizardBot wizard = new PlanWizardBot(console);
        wizard.awaitStory("killed");
        wizard.choose("recover.UNDO").next().confirmAll();
        wizard.next().awaitPlan("killed");
        wizard.next();
        wizard.awaitResult("What to do next");
        assertTrue(wizard.steps().stream().allMatch(s -> s.startsWith("verified")), wizard.steps().toString());
        wizard.close();
        token.awaitNoLine("key without certificate");
        screen.awaitThat("nothing is offered any more", Screen.PATIENCE,
                () -> screen.find(Label.class, "recovery.sentence").filter(Label::isVisible).isEmpty());
    }
}
