/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.driver.Quirks.Timing;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.pkcs11.host.internal.ClassPathForTests;
import cz.klicnik.pkcs11.host.internal.HostConnection;
import cz.klicnik.testing.Await;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;

class ProcessTest {

    private static final Path PROC = Path.of("/proc");

    private final NativeLibraries libraries = new NativeLibraries();
    private final SoftHsm hsm;
    private final TestToken token;
    private final Shim shim;

    ProcessTest() throws IOException {
        hsm = new SoftHsm(libraries);
        token = hsm.initToken("Process");
        shim = Shim.over(libraries, hsm);
    }

    @AfterEach
    void close() throws IOException {
        shim.close();
        hsm.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "hang C_FindObjects", "hang C_Finalize" })
    void a_host_ends_with_its_console_whatever_the_library_does(String rule) throws Exception {
        Process console = console();
        try (BufferedReader out = console.inputReader()) {
            ProcessHandle host = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
            shim.tell(rule);
            console.getOutputStream().write('\n');
            console.getOutputStream().flush();
            if (rule.contains("C_FindObjects")) {
                Await.within(java.time.Duration.ofSeconds(5)).until("the library hangs", () -> {
                    try {
                        return shim.counts().of("C_FindObjects") == 1;
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
            }
            console.destroyForcibly();
            host.onExit().get(4, TimeUnit.SECONDS);
        }
    }

    @Test
    void the_process_gives_nothing_away() throws Exception {
        assumeTrue(Files.isDirectory(PROC));
        try (HostConnection connection = new Driver().open(shim.library(), Timing.STANDARD);
                TokenSession session = connection.connect(token.slot())) {
            Driver.login(session, token.pin());
            session.read(new NullProgressMonitor());
            Path process = PROC.resolve(Long.toString(connection.process().pid()));
            String command = Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
            assertFalse(command.contains(token.pin()), command);
            assertTrue(command.contains("-XX:-CreateCoredumpOnCrash"), command);
            assertFalse(Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1)
                    .contains("JAVA_TOOL_OPTIONS"));
            Path folder = process.resolve("cwd").toRealPath();
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
            assertEquals(List.of("s"), visible(folder));
        }
    }

    private static List<String> visible(Path folder) throws IOException {
        try (java.util.stream.Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> !Files.isDirectory(f)).map(f -> f.getFileName().toString()).toList();
        }
    }

    private Process console() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                ClassPathForTests.with(Console.class), Console.class.getName(), shim.library().toString(),
                Long.toString(token.slot())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
