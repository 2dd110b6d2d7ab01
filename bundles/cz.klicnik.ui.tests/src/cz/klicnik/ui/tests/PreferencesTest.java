/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.List;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import cz.klicnik.ui.testing.Screen;
import cz.klicnik.ui.testing.TokensViewBot;

/** Settings, changed in the dialog. */
@ExtendWith(ScreenshotOnFailure.class)
class PreferencesTest {

    private static final String LIBRARIES = "cz.klicnik.ui.preferences.libraries";
    private static final String GENERAL = "cz.klicnik.ui.preferences.general";

    private final Fixture fixture;
    private final Screen screen;

    PreferencesTest() throws IOException {
        fixture = new Fixture().withPersonalObjects();
        screen = fixture.console().screen();
    }

    @AfterEach
    void removeToken() throws IOException {
        fixture.remove();
    }

    @Test
    void a_library_added_by_hand_shows_its_token_and_a_removed_one_hides_it() {
        TokensViewBot tree = fixture.console().tokens();
        String path = fixture.shim.library().toString();
        PreferenceDialog dialog = open(LIBRARIES);
        screen.type("libraries.path", path);
        screen.press("libraries.add");
        screen.awaitThat("the path in the list", Screen.PATIENCE, () -> list().getItemCount() == 1);
        accept(dialog);
        tree.token(fixture.label()).awaitLine("Božena");
        dialog = open(LIBRARIES);
        assertArrayEquals(new String[] { path }, screen.call(() -> list().getItems()));
        screen.run(() -> {
            list().select(0);
            Screen.notify(list(), SWT.Selection);
        });
        screen.press("libraries.remove");
        screen.awaitThat("an empty list", Screen.PATIENCE, () -> list().getItemCount() == 0);
        accept(dialog);
        tree.awaitNoToken(fixture.label(), Duration.ofSeconds(30));
    }

    @Test
    void the_days_of_warning_decide_what_is_expiring() {
        fixture.inserted();
        var table = fixture.console().certificates().filter("token:\"" + fixture.label() + "\" state:expiring");
        table.awaitRows("one that expires in 6 days", rows -> rows.size() == 1);
        setWarningDays("5");
        table.filter("token:\"" + fixture.label() + "\" state:valid");
        table.awaitRows("two valid ones", rows -> rows.size() == 2);
        setWarningDays("30");
        table.awaitRows("one valid one", rows -> rows.size() == 1);
        table.filter("");
    }

    private void setWarningDays(String days) {
        PreferenceDialog dialog = open(GENERAL);
        screen.type("preferences.warningDays", days);
        accept(dialog);
    }

    private PreferenceDialog open(String page) {
        PreferenceDialog dialog = screen.call(() -> PreferencesUtil
                .createPreferenceDialogOn(fixture.console().window().getShell(), page, new String[] { page },
                        Map.of()));
        screen.post(dialog::open);
        screen.awaitThat("the dialog is open", Screen.PATIENCE,
                () -> dialog.getShell() != null && dialog.getShell().isVisible());
        return dialog;
    }

    private void accept(PreferenceDialog dialog) {
        screen.post(() -> Screen.notify(Screen.all(dialog.getShell(), Button.class,
                b -> Integer.valueOf(IDialogConstants.OK_ID).equals(b.getData())).get(0), SWT.Selection));
        screen.awaitThat("the dialog is closed", Screen.PATIENCE, () -> Optional.ofNullable(dialog.getShell())
                .filter(s -> !s.isDisposed()).isEmpty());
    }

    private List list() {
        return screen.find(List.class, "libraries.list").orElseThrow();
    }
}
