/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * On whose account the journal is written.
 *
 * @param user the name by which a person is logged in to the computer; it may be anybody's who sits there
 * @param host the computer's name; empty where it is not known
 * @param process the process's number
 */
public record Who(String user, String host, long process) {

    private static final Path KERNEL_NAME = Path.of("/proc/sys/kernel/hostname");

    /** Asks the system, and never the network. */
    public static Who ofThisProcess() {
        Map<String, String> variables = System.getenv();
        String host = Optional.ofNullable(variables.get("COMPUTERNAME")).or(Who::kernelName)
                .or(() -> Optional.ofNullable(variables.get("HOSTNAME"))).orElse("");
        return new Who(System.getProperty("user.name", ""), host, ProcessHandle.current().pid());
    }

    private static Optional<String> kernelName() {
        try {
            return Files.isReadable(KERNEL_NAME) ? Optional.of(Files.readString(KERNEL_NAME).strip())
                    : Optional.empty();
        } catch (IOException e) {
            // documented: then it is not known
            return Optional.empty();
        }
    }
}
