/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import javax.management.JMException;
import javax.management.ObjectName;

/** The objects of a Java virtual machine in a file, to be searched. */
public final class HeapDump {

    private HeapDump() {
    }

    /**
     * Collects garbage and writes what is left of this process. What lies outside of the heap, as the text of a native
     * widget does, is not in it.
     *
     * @return the file, which the caller deletes
     */
    public static Path ofThisProcess(Path folder) throws IOException {
        Path file = folder.resolve("heap.hprof");
        Files.deleteIfExists(file);
        try {
            ManagementFactory.getPlatformMBeanServer().invoke(
                    new ObjectName("com.sun.management:type=HotSpotDiagnostic"), "dumpHeap",
                    new Object[] { file.toString(), true }, new String[] { "java.lang.String", "boolean" });
        } catch (JMException e) {
            throw new IOException(e);
        }
        return file;
    }

    /** Whether other processes can be looked into: that needs a development kit. */
    public static boolean possible() {
        return Files.isExecutable(jcmd());
    }

    /**
     * The same of another process, which must let itself be attached to.
     *
     * @return the file, which the caller deletes
     */
    public static Path of(ProcessHandle process, Path folder) throws IOException {
        Path file = folder.resolve("heap-" + process.pid() + ".hprof");
        Command.of(jcmd().toString(), Long.toString(process.pid()), "GC.heap_dump", file.toString())
                .within(Duration.ofMinutes(2)).succeed();
        return file;
    }

    private static Path jcmd() {
        return Path.of(System.getProperty("java.home"), "bin", "jcmd");
    }
}
