/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests.czech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.ui.tests.Fixture;
import cz.klicnik.ui.tests.LettersEverywhere;
import cz.klicnik.ui.tests.ScreenshotOnFailure;

/** What is reached by keyboard, in Czech. */
@ExtendWith(ScreenshotOnFailure.class)
class CzechLettersTest {

    private final Fixture fixture;

    CzechLettersTest() throws IOException {
        fixture = new Fixture().withPersonalObjects().insertedAs("libsofthsm2.so");
    }

    @AfterEach
    void pullToken() throws IOException {
        fixture.remove();
    }

    @Test
    void no_letter_leads_to_two_things_in_a_menu_a_wizard_or_a_dialog(@TempDir Path folder) throws IOException {
        assertEquals(List.of(), new LettersEverywhere(fixture).doubled(folder));
    }
}
