/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

class WindowsDriverTest {

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void on_another_system_it_says_that_it_is_for_Windows() {
        Fault fault =
                assertThrows(FaultException.class, () -> new WindowsDriver().open(new Nobody())).fault();
        assertEquals(FaultCode.UNSUPPORTED_SYSTEM, fault.code());
        assertEquals("Windows", fault.detail(Fault.NEEDED).orElseThrow());
    }

    /** A context that nothing should be asked of. */
    private static final class Nobody implements DriverContext {
        @Override
        public DriverProfile profile() {
            return new DriverProfile("test", "windows", LocalizedText.same("Windows"),
                    new DriverProfile.JavaDriver("test", "test"), Map.of(), List.of(), List.of(), Optional.empty(),
                    Optional.empty(), false, DriverProfile.Probe.UNASKED, Quirks.STANDARD);
        }

        @Override
        public Path dataFolder() {
            return Path.of("nowhere");
        }

        @Override
        public List<Path> folders() {
            return List.of();
        }

        @Override
        public void slotsChanged() {
            throw new AssertionError();
        }

        @Override
        public void contentsChanged(long slotId) {
            throw new AssertionError();
        }

        @Override
        public void lost(Fault reason) {
            throw new AssertionError();
        }
    }
}
