/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.util.Optional;

import picocli.CommandLine.Option;

/** Which drivers are asked. */
final class DriverOptions {

    @Option(names = "--module", paramLabel = "PATH", descriptionKey = "option.module")
    private Optional<Path> module = Optional.empty();

    @Option(names = "--driver", paramLabel = "ID", descriptionKey = "option.driver")
    private Optional<String> driver = Optional.empty();

    Optional<Path> module() {
        return module;
    }

    Optional<String> driver() {
        return driver;
    }

    /** True when only what was named is to be asked. */
    boolean named() {
        return module.isPresent() || driver.isPresent();
    }
}
