/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.widgets.Shell;

import cz.klicnik.testing.SoftHsm;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.testing.ConsoleBot;
import cz.klicnik.ui.testing.Letters;
import cz.klicnik.ui.testing.NewPinWizardBot;
import cz.klicnik.ui.testing.PlanWizardBot;
import cz.klicnik.ui.testing.Screen;
import cz.klicnik.ui.testing.TokensViewBot.TokenBot;

/** Walks through the menus, and through every page of the wizards and every dialog, in the language of the console. */
public final class LettersEverywhere {

    private static final String NEW = "739158";

    private final ConsoleBot console;
    private final Screen screen;
    private final TokenBot token;
    private final List<String> found = new ArrayList<>();

    /** @param fixture with a token whose driver is known */
    public LettersEverywhere(Fixture fixture) {
        console = fixture.console();
        screen = console.screen();
        token = console.tokens().token(fixture.label());
    }

    /** Letters that lead to two things at once, with the place. */
    public List<String> doubled(Path folder) throws IOException {
        token.awaitLine("Božena");
        note("menus", screen.call(() -> Letters.doubled(console.window().getShell().getMenuBar())));
        token.select();
        dialog(ConsoleIds.LOGIN_COMMAND, "login");
        dialog(ConsoleIds.VERIFY_PIN_COMMAND, "verify");
        dialog(ConsoleIds.NAME_TOKEN_COMMAND, "nameToken");
        importing(OpenSslPfx.make(folder, "Jan", "x"));
        cleaning();
        pins(ConsoleIds.CHANGE_OFFICER_PIN_COMMAND).wizard().cancel().awaitClosed();
        pins(ConsoleIds.UNBLOCK_PIN_COMMAND).wizard().cancel().awaitClosed();
        NewPinWizardBot erasing = pins(ConsoleIds.INITIALISE_COMMAND);
        erasing.type(SoftHsm.SO_PIN, NEW, NEW).wizard().next().confirmAll();
        note("initialise, check", erasing.wizard());
        erasing.wizard().cancel().awaitClosed();
        NewPinWizardBot changing = pins(ConsoleIds.CHANGE_PIN_COMMAND);
        changing.type(SoftHsm.PIN, NEW, NEW).toPlan();
        note("change, plan", changing.wizard());
        changing.wizard().next();
        changing.wizard().awaitResult("PIN");
        note("change, result", changing.wizard());
        changing.wizard().close();
        return found;
    }

    private void importing(Path file) {
        console.command(ConsoleIds.IMPORT_COMMAND, Map.of());
        PlanWizardBot wizard = new PlanWizardBot(console).open(file);
        note("import, locked", wizard);
        wizard.unlock("x").next();
        note("import, contents", wizard);
        wizard.next().confirmAll();
        note("import, check", wizard);
        wizard.next().awaitPlan("Jan");
        note("import, plan with a PIN", wizard);
        wizard.cancel().awaitClosed();
    }

    private void cleaning() {
        console.command(ConsoleIds.CLEAN_COMMAND, Map.of());
        PlanWizardBot wizard = new PlanWizardBot(console);
        wizard.awaitCleanRows("what may go", rows -> rows.size() == 3);
        note("clean, before a login", wizard);
        wizard.cancel().awaitClosed();
    }

    private NewPinWizardBot pins(String command) {
        console.command(command, Map.of());
        NewPinWizardBot wizard = new NewPinWizardBot(console);
        note(command, wizard.wizard());
        return wizard;
    }

    private void dialog(String command, String name) {
        console.command(command, Map.of());
        Shell shell = screen.widget(Shell.class, name);
        note(name, screen.call(() -> Letters.doubled(shell)));
        screen.press(name + ".cancel");
        screen.awaitThat(name + " closes", Screen.PATIENCE, shell::isDisposed);
    }

    private void note(String place, PlanWizardBot wizard) {
        note(place, wizard.doubledLetters());
    }

    private void note(String place, List<String> doubled) {
        doubled.forEach(letter -> found.add(place + ": " + letter));
    }
}
