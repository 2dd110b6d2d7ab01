/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VirtualReadersTest {

    private static final String ATR = "3b8580018073c821100e";

    private final NativeLibraries libraries = new NativeLibraries();

    @BeforeEach
    void assume() {
        Optional<String> reason = VirtualReaders.unavailable();
        assumeTrue(reason.isEmpty(), () -> reason.orElse(""));
    }

    @Test
    void a_card_that_is_put_in_is_powered_up_by_the_service_and_gets_no_command() throws IOException {
        try (VirtualReaders readers = new VirtualReaders(libraries, "Reader");
                VirtualCard card = readers.insert(1, ATR)) {
            Await.within(Duration.ofSeconds(20)).until("the card is powered up", () -> card.powerUps() == 1);
            assertEquals(0, card.commands());
        }
    }

    @Test
    void several_services_live_side_by_side() throws IOException {
        try (VirtualReaders one = new VirtualReaders(libraries, "One");
                VirtualReaders two = new VirtualReaders(libraries, "Two");
                VirtualCard card = two.insert(0, ATR)) {
            assertNotEquals(one.environment(), two.environment());
            assertEquals("Two 00 00", two.reader(0));
            Await.within(Duration.ofSeconds(20)).until("the card is powered up", () -> card.powerUps() == 1);
        }
    }

    @Test
    void a_service_can_be_stopped_and_started_again() throws IOException {
        try (VirtualReaders readers = new VirtualReaders(libraries, "Reader")) {
            readers.stopService();
            readers.startService();
            try (VirtualCard card = readers.insert(0, ATR)) {
                Await.within(Duration.ofSeconds(20)).until("the card is powered up", () -> card.powerUps() == 1);
            }
        }
    }
}
