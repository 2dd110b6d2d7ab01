/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.VirtualCard;
import cz.klicnik.testing.VirtualReaders;
import cz.klicnik.ui.testing.ConsoleBot;
import cz.klicnik.ui.testing.TokensViewBot;

/** Cards that no driver serves, in the running console, on a real PC/SC service. */
@ExtendWith(ScreenshotOnFailure.class)
class ReadersTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String ATR = "3bff11223344";

    private final NativeLibraries libraries = new NativeLibraries();

    @BeforeEach
    void assume() {
        Optional<String> reason = VirtualReaders.unavailable();
        assumeTrue(reason.isEmpty(), () -> reason.orElse(""));
    }

    @Test
    void a_card_that_no_driver_serves_is_shown_with_what_it_looks_like_and_goes_when_it_is_pulled() throws IOException {
        TokensViewBot tree = new ConsoleBot().tokens();
        try (VirtualReaders readers = VirtualReaders.ofThisProcess(libraries, "bit4id TokenME")) {
            VirtualCard card = readers.insert(0, ATR);
            String line = tree.awaitReader(readers.reader(0), LONG);
            assertTrue(line.contains("Bit4id"), line);
            card.close();
            tree.awaitNoReader(readers.reader(0), LONG);
        }
    }
}
