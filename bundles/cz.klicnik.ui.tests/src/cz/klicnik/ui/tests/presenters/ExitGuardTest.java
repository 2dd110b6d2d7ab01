/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests.presenters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import cz.klicnik.app.internal.ExitGuard;

class ExitGuardTest {

    @Test
    void an_exit_that_is_held_up_comes_all_the_same_with_its_code() throws Exception {
        List<String> path = new ArrayList<>();
        for (Class<?> anchor : List.of(HeldUp.class, ExitGuard.class)) {
            path.add(Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
        }
        // the class files of a project that is open in the build are in a folder of their own
        path.addAll(path.stream().map(p -> p + File.separator + "target" + File.separator + "classes").toList());
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                String.join(File.pathSeparator, path), HeldUp.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it still runs");
            assertEquals(3, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }
}
