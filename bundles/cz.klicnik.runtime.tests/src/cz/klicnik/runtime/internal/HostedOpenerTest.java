/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.JavaDriver;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.host.DriverHostLauncher;
import cz.klicnik.pkcs11.host.HostLog;

/** A driver of a real bundle of the running framework, in a process of its own without a framework. */
class HostedOpenerTest {

    private static final String BUNDLE = "cz.klicnik.runtime";

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void a_driver_is_made_in_its_host_with_the_classes_of_its_bundle_and_of_those_that_it_uses() throws Exception {
        try (DriverConnection connection = open(new JavaDriver(BUNDLE, SmallDriver.class.getName(), true))) {
            assertTrue(connection.module().description().startsWith("Jan Novák in process "), connection::toString);
            assertEquals(folder.toString(), connection.module().library());
            long process = Long.parseLong(connection.module().description().replaceAll("\\D", ""));
            assertTrue(process != ProcessHandle.current().pid());
            assertEquals(List.of(), connection.slots());
        }
    }

    @Test
    void a_bundle_that_is_gone_is_a_fault() {
        Fault fault = assertThrows(FaultException.class, () -> open(new JavaDriver("org.example.gone", "x.Y", true)))
                .fault();
        assertEquals(FaultCode.DRIVER_FAILED, fault.code());
        assertEquals("org.example.gone", fault.detail(Fault.NAME).orElseThrow());
    }

    @Test
    void the_class_path_has_no_framework() throws Exception {
        List<Path> path = BundleClassPath.of(FrameworkUtil.getBundle(DriverManager.class));
        assertTrue(path.stream().noneMatch(p -> p.toString().contains("org.eclipse.osgi-")), path::toString);
        assertTrue(path.stream().anyMatch(p -> p.toString().contains("cz.klicnik.pki")), path::toString);
    }

    private DriverConnection open(JavaDriver driver) throws FaultException {
        DriverProfile profile = new DriverProfile("test", "small", LocalizedText.same("Small"), driver, Map.of(),
                List.of(), List.of(), Optional.empty(), Optional.empty(), false, DriverProfile.Probe.UNASKED,
                Quirks.STANDARD);
        HostedOpener opener = new HostedOpener(profile, driver,
                Pkcs11Opener.HostLauncher.of(new DriverHostLauncher(HostLog.NONE)));
        return opener.open(opener.locate(), new Context(profile, folder));
    }

    private record Context(DriverProfile profile, Path dataFolder) implements DriverContext {

        @Override
        public List<Path> folders() {
            return List.of();
        }

        @Override
        public void slotsChanged() {
            throw new AssertionError("the driver tells nothing");
        }

        @Override
        public void contentsChanged(long slotId) {
            throw new AssertionError("the driver tells nothing");
        }

        @Override
        public void lost(Fault reason) {
            throw new AssertionError("the driver lives");
        }
    }
}
