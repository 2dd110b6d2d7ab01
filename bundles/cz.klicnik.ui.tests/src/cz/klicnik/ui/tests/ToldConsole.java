/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.BackingStoreException;

import cz.klicnik.testing.Await;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.testing.ConsoleBot;
import cz.klicnik.ui.testing.PlanWizardBot;
import cz.klicnik.ui.testing.Screen;

/**
 * The console's own application as a process of its own, whose window is driven by what stands on standard input: a command
 * a line, its words separated by tabs. Each is answered by a line on standard output. {@link ConsoleProcess} starts it.
 */
@NonNullByDefault({})
public final class ToldConsole implements IApplication {

    /** Before the answer to a command that was carried out. */
    static final String DONE = "done ";
    /** Before the reason why a command was not. */
    static final String FAILED = "failed ";
    /** Between the words of a command. */
    static final String BETWEEN = "\t";

    private static final Duration LONG = Duration.ofSeconds(60);

    @Override
    public Object start(IApplicationContext context) throws Exception {
        Thread hands = new Thread(this::listen, "hands");
        hands.setDaemon(true);
        hands.start();
        IConfigurationElement application = Platform.getExtensionRegistry()
                .getExtension("org.eclipse.core.runtime.applications", "cz.klicnik.app.application")
                .getConfigurationElements()[0];
        return ((IApplication) application.createExecutableExtension("run")).start(context);
    }

    @Override
    public void stop() {
        // nobody ends it in this way
    }

    private void listen() {
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                System.out.println(answer(line.split(BETWEEN)));
            }
        } catch (IOException e) {
            System.out.println(FAILED + e);
        }
    }

    private static String answer(String... words) {
        try {
            return DONE + obey(words).replace("\n", " ");
        } catch (BackingStoreException | RuntimeException | AssertionError e) {
            return FAILED + String.valueOf(e).replace("\n", " ");
        }
    }

    private static String obey(String... words) throws BackingStoreException {
        Await.within(LONG).until("the workbench", PlatformUI::isWorkbenchRunning);
        ConsoleBot console = new ConsoleBot();
        return switch (words[0]) {
        case "library" -> library(words[1]);
        case "import" -> importing(console, words[1], Path.of(words[2]), words[3],
                words.length > 4 ? Optional.of(words[4]) : Optional.empty());
        case "result" -> result(console);
        case "offer" -> offer(console);
        case "recover" -> recover(console, words[1], words[2]);
        default -> throw new IllegalArgumentException(words[0]);
        };
    }

    /** Adds a library as the preference page does, which keeps it for the next start. */
    private static String library(String path) throws BackingStoreException {
        var node = InstanceScope.INSTANCE.getNode(ConsoleIds.BUNDLE);
        node.put("libraries", path);
        node.flush();
        return path;
    }

    /**
     * Imports a file with the wizard, and does not wait for what comes of it.
     *
     * @param pin absent where somebody is logged in
     */
    private static String importing(ConsoleBot console, String token, Path pfx, String password,
            Optional<String> pin) {
        console.tokens().token(token).select();
        console.command(ConsoleIds.IMPORT_COMMAND, Map.of());
        PlanWizardBot wizard = new PlanWizardBot(console);
        wizard.open(pfx).unlock(password).next();
        wizard.next().confirmAll().next();
        String plan = wizard.awaitPlan("");
        pin.ifPresentOrElse(wizard::carryOut, wizard::next);
        return plan;
    }

    /** What the wizard tells at the end; then it closes. */
    private static String result(ConsoleBot console) {
        PlanWizardBot wizard = new PlanWizardBot(console);
        String result = wizard.awaitResult("What to do next") + " | " + String.join("; ", wizard.steps());
        wizard.close();
        return result;
    }

    /** What is told above the tokens, as soon as it is. */
    private static String offer(ConsoleBot console) {
        return console.screen().await("the offer", () -> console.screen().find(Label.class, "recovery.sentence")
                .filter(Label::isVisible).map(Label::getText));
    }

    /** Looks at what is offered, logs in, decides, and waits for the end. */
    private static String recover(ConsoleBot console, String decision, String pin) {
        Screen screen = console.screen();
        offer(console);
        screen.press("recovery.look");
        PlanWizardBot wizard = new PlanWizardBot(console);
        wizard.logIn(console).submit(pin).awaitClosed();
        String story = wizard.awaitStory("Some of it was done");
        wizard.choose("recover." + decision).next().confirmAll();
        wizard.next().awaitPlan("");
        wizard.next();
        wizard.awaitResult("What to do next");
        String steps = String.join("; ", wizard.steps());
        wizard.close();
        screen.awaitThat("nothing is offered any more", Screen.PATIENCE,
                () -> screen.find(Label.class, "recovery.sentence").filter(Label::isVisible).isEmpty());
        return story + " | " + steps;
    }
}
