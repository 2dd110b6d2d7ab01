/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.operations.trust.TrustFolders;
import cz.klicnik.testing.OpenSslAuthority;
import cz.klicnik.ui.internal.preferences.AuthoritiesPage;
import cz.klicnik.ui.testing.ConsoleBot;
import cz.klicnik.ui.testing.Screen;

/** The CA store in the preferences. */
@ExtendWith(ScreenshotOnFailure.class)
class AuthoritiesTest {

    private static final String PAGE = "cz.klicnik.ui.preferences.authorities";

    private final ConsoleBot console = new ConsoleBot();
    private final Screen screen = console.screen();
    private final OpenSslAuthority root = OpenSslAuthority.root("Root to import", OpenSslAuthority.AUTHORITY);
    private final PreferenceDialog dialog;

    @TempDir
    Path folder = Path.of("");

    AuthoritiesTest() throws IOException {
        dialog = screen.call(() -> PreferencesUtil.createPreferenceDialogOn(console.window().getShell(), PAGE,
                new String[] { PAGE }, Map.of()));
        screen.post(dialog::open);
        screen.awaitThat("the dialog is open", Screen.PATIENCE,
                () -> dialog.getShell() != null && dialog.getShell().isVisible());
    }

    @AfterEach
    void close() throws IOException {
        screen.run(dialog::close);
        root.close();
        Path store = TrustFolders.ofThisProcess().user();
        if (Files.isDirectory(store)) {
            try (var files = Files.newDirectoryStream(store, "Root-to-import*")) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void an_authority_is_shown_before_it_is_imported_and_can_be_removed_again() throws Exception {
        post(root.self().pem());
        List<String> items = await("authorities.items", "Root to import");
        assertTrue(items.getFirst().contains("an authority that will be trusted"), items.toString());
        assertFalse(rows("authorities.list").stream().anyMatch(r -> r.contains("Root to import")), "not yet");
        screen.press("authorities.import");
        String row = await("authorities.list", "Root to import").getFirst();
        assertTrue(row.contains("trusted") && row.contains("yours"), row);
        post(root.self().pem());
        await("authorities.items", "is there already");
        assertFalse(screen.call(() -> screen.find(Button.class, "authorities.import").orElseThrow().isEnabled()));
        screen.run(() -> shell("Import authorities").orElseThrow().close());
        screen.run(() -> {
            Table table = screen.find(Table.class, "authorities.list").orElseThrow();
            table.select(Arrays.stream(table.getItems()).map(i -> i.getText(0)).toList().indexOf("Root to import"));
            Screen.notify(table, SWT.Selection);
        });
        screen.press("authorities.remove");
        Shell question = screen.await("the question", () -> shell("Remove an authority"));
        screen.post(() -> Screen.notify(Screen.all(question, Button.class, b -> b.getText().equals("&Remove"))
                .getFirst(), SWT.Selection));
        screen.awaitThat("the authority is gone", Screen.PATIENCE,
                () -> rows("authorities.list").stream().noneMatch(r -> r.contains("Root to import")));
    }

    @Test
    void garbage_is_refused_with_a_sentence() throws Exception {
        post(Files.writeString(folder.resolve("letter.txt"), "Dobrý den"));
        Shell message = screen.await("the message", () -> shell("This did not work"));
        screen.run(message::close);
        assertEquals(Optional.empty(), screen.call(() -> shell("Import authorities")));
    }

    private void post(Path file) {
        screen.post(() -> ((AuthoritiesPage) dialog.getSelectedPage()).importFrom(file));
    }

    private List<String> await(String table, String text) {
        screen.awaitThat(text + " in " + table, Screen.PATIENCE,
                () -> rows(table).stream().anyMatch(r -> r.contains(text)));
        return screen.call(() -> rows(table).stream().filter(r -> r.contains(text)).toList());
    }

    private List<String> rows(String table) {
        return screen.call(() -> screen.find(Table.class, table).map(Table::getItems).stream().flatMap(Arrays::stream)
                .map(AuthoritiesTest::cells).toList());
    }

    private static String cells(TableItem item) {
        return String.join("\t", item.getText(0), item.getText(1), item.getText(2), item.getText(3));
    }

    private Optional<Shell> shell(String title) {
        return Arrays.stream(console.window().getShell().getDisplay().getShells())
                .filter(s -> !s.isDisposed() && s.isVisible() && s.getText().equals(title)).findFirst();
    }
}
