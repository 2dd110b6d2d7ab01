/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.DriverProfile.JavaDriver;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.pkcs11.host.internal.ClassPathForTests;
import cz.klicnik.pkcs11.host.internal.HostConnection;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;

/** Drivers written in Java that run in a process of their own. */
class HostedDriverTest {

    private final NativeLibraries libraries = new NativeLibraries();
    private final SoftHsm hsm = new SoftHsm(libraries);
    private final TestToken token = hsm.initToken("Hosted");
    private final Shim shim = Shim.over(libraries, token);
    private final Driver driver = new Driver(Quirks.STANDARD, Map.of(), List.of(shim.library()));

    HostedDriverTest() throws IOException {
        // the fixtures may throw
    }

    @AfterEach
    void close() throws IOException {
        shim.close();
        hsm.close();
    }

    @Test
    void a_hosted_driver_does_everything_from_another_process() throws Exception {
        try (HostConnection connection = open(LibraryInJava.class.getName())) {
            assertNotEquals(ProcessHandle.current().pid(), connection.process().pid());
            assertEquals(shim.library().toString(), connection.module().library());
            TokenSession session = connection.connect(token.slot());
            Driver.login(session, token.pin());
            session.capability(Capability.KeyGeneration.class).orElseThrow().generate(KeySpec.EC_P256, "k",
                    Bytes.of((byte) 1));
            TokenContents contents = session.read(new NullProgressMonitor());
            assertEquals(LoginState.USER, contents.login());
            assertEquals(2, contents.objects().size());
            assertEquals("family", contents.identity().family());
            session.close();
        }
    }

    @Test
    void a_key_comes_from_the_other_process_as_a_secret_and_whether_it_may_does_too() throws Exception {
        try (HostConnection connection = open(LibraryInJava.class.getName())) {
            TokenSession session = connection.connect(token.slot());
            Capability.KeyExport export = session.capability(Capability.KeyExport.class).orElseThrow();
            assertEquals(Capability.Leaving.ALLOWED, export.leaving(7));
            assertEquals(Capability.Leaving.TRUSTED_ONLY, export.leaving(8));
            try (SecretBytes key = export.exportKey(7)) {
                assertEquals("kůň 7", key.withBytes(bytes -> new String(bytes, StandardCharsets.UTF_8)));
            }
            session.close();
        }
    }

    @Test
    void its_crash_is_a_fault_and_nothing_more() throws Exception {
        try (HostConnection connection = open(LibraryInJava.class.getName())) {
            shim.tell("crash C_GetTokenInfo");
            Fault fault = assertThrows(FaultException.class, connection::slots).fault();
            assertEquals(FaultCode.HOST_DIED, fault.code());
            assertEquals(fault, driver.lost.get(2, TimeUnit.SECONDS));
        }
    }

    @Test
    void what_it_tells_the_runtime_arrives() throws Exception {
        try (HostConnection connection = open(LibraryInJava.class.getName())) {
            assertThrows(FaultException.class, () -> connection.connect(LibraryInJava.CHANGES));
            assertEquals(7, driver.contentsChanged.get(2, TimeUnit.SECONDS));
            assertTrue(driver.changes.tryAcquire(2, TimeUnit.SECONDS));
            assertThrows(FaultException.class, () -> connection.connect(LibraryInJava.DIES));
            assertEquals("pulled", driver.lost.get(2, TimeUnit.SECONDS).detail(Fault.PATH).orElseThrow());
        }
    }

    @Test
    void a_reading_of_it_can_be_cancelled() throws Exception {
        try (HostConnection connection = open(LibraryInJava.class.getName())) {
            TokenSession session = connection.connect(token.slot());
            NullProgressMonitor monitor = new NullProgressMonitor();
            monitor.setCanceled(true);
            shim.tell("delay C_FindObjects 600");
            assertThrows(OperationCanceledException.class, () -> session.read(monitor));
            shim.tell();
            assertEquals(0, session.read(new NullProgressMonitor()).objects().size());
            session.close();
        }
    }

    @Test
    void a_class_that_is_not_there_or_is_no_driver_says_so() {
        for (String name : List.of("org.example.Missing", "java.lang.String")) {
            Fault fault = assertThrows(FaultException.class, () -> open(name)).fault();
            assertEquals(FaultCode.DRIVER_FAILED, fault.code());
            assertEquals(name, fault.detail(Fault.NAME).orElseThrow());
        }
    }

    private HostConnection open(String className) throws FaultException, IOException {
        List<Path> classPath = Stream.of(ClassPathForTests.with(LibraryInJava.class).split(File.pathSeparator))
                .map(Path::of).toList();
        return (HostConnection) new DriverHostLauncher(driver).open(driver.profile(),
                new JavaDriver("test", className, true), classPath, driver);
    }
}
