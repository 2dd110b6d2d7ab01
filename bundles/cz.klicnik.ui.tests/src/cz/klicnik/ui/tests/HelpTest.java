/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;

import cz.klicnik.ui.internal.help.HelpFiles;
import cz.klicnik.ui.internal.help.HelpTopics;
import cz.klicnik.ui.testing.ConsoleBot;

/** The help as the platform finds it, and as files for a browser. */
class HelpTest {

    private final ConsoleBot console = new ConsoleBot();

    @Test
    void the_platform_knows_the_contents_and_each_page_is_a_file_in_both_languages() throws Exception {
        IToc contents = Arrays.stream(HelpSystem.getTocs())
                .filter(t -> t.getHref().contains(HelpTopics.BUNDLE)).findFirst().orElseThrow();
        List<String> addresses = new ArrayList<>(List.of(HelpFiles.FIRST));
        for (ITopic topic : contents.getTopics()) {
            addresses.add(topic.getHref());
        }
        assertTrue(addresses.size() > 8, addresses.toString());
        for (String language : List.of("en", "cs")) {
            for (String address : addresses) {
                Path file = new HelpFiles(Locale.of(language)).file(address)
                        .orElseThrow(() -> new AssertionError(address));
                assertTrue(Files.readString(file).contains("<html lang=\"" + language + "\""), file.toString());
            }
        }
        assertTrue(new HelpFiles(Locale.GERMAN).file(HelpFiles.FIRST).isPresent(), "English for the others");
    }

    @Test
    void each_part_of_the_window_has_its_page() {
        for (HelpTopics topic : HelpTopics.values()) {
            IContext context = HelpSystem.getContext(topic.id());
            assertTrue(context != null && context.getRelatedTopics().length == 1, topic.id());
            assertTrue(new HelpFiles(Locale.ENGLISH).file(context.getRelatedTopics()[0].getHref()).isPresent(),
                    topic.id());
        }
        assertTrue(console.screen().call(() -> PlatformUI.getWorkbench().getHelpSystem().hasHelpUI()));
        Tree tree = console.screen().widget(Tree.class, "tokens.tree");
        List<Object> attached = new ArrayList<>();
        console.screen().run(() -> {
            for (Control control = tree; control != null; control = control.getParent()) {
                attached.add(control.getData("org.eclipse.ui.help"));
            }
        });
        attached.removeIf(a -> a == null);
        // the window's own stands behind
        assertEquals(HelpTopics.TOKENS.id(), attached.getFirst());
    }

    @Test
    void the_key_f1_asks_for_the_page_about_what_has_the_focus() {
        assertEquals("F1", console.screen().call(() -> PlatformUI.getWorkbench().getService(IBindingService.class)
                .getBestActiveBindingFormattedFor("org.eclipse.ui.help.dynamicHelp")));
    }
}
