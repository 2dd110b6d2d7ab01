/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.Platform;

import cz.klicnik.core.UserFolders;
import cz.klicnik.testing.Await;

/** A console with a window, in a process of its own that has the bundles of this one, and that is driven from here. */
final class ConsoleProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final Writer commands;

    private ConsoleProcess(Process process) {
        this.process = process;
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        commands = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** @param data where all that is the user's is, from one start to the next */
    static ConsoleProcess start(Path data) throws IOException {
        Path configuration = Files.createDirectories(data.resolve("state/configuration"));
        Files.copy(ofThisProcess().resolve("config.ini"), configuration.resolve("config.ini"),
                StandardCopyOption.REPLACE_EXISTING);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                "org.eclipse.equinox.launcher.Main", "-configuration", configuration.toString(), "-data",
                data.resolve("state/workspace").toString(), "-application", "cz.klicnik.ui.tests.told", "-product",
                "cz.klicnik.app.product", "-nosplash", "-nl", "en");
        builder.environment().put(UserFolders.VARIABLE, data.toString());
        return new ConsoleProcess(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    private static Path ofThisProcess() {
        try {
            return Path.of(Platform.getConfigurationLocation().getURL().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Has it do something, and waits until it is done. @return what it answers */
    String tell(String... words) throws IOException {
        commands.write(String.join(ToldConsole.BETWEEN, words) + "\n");
        commands.flush();
        String answer = answers.readLine();
        assertTrue(answer != null && answer.startsWith(ToldConsole.DONE),
                () -> String.join(" ", words) + ": " + answer);
        return answer.substring(ToldConsole.DONE.length());
    }

    /** Ends it as the system does when it is in need, and waits until its drivers' processes have ended too. */
    @Override
    public void close() {
        List<ProcessHandle> hosts = process.descendants().toList();
        process.destroyForcibly();
        try {
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        Await.within(Duration.ofSeconds(30)).until("the drivers' processes have ended with it",
                () -> hosts.stream().noneMatch(ProcessHandle::isAlive));
    }
}
