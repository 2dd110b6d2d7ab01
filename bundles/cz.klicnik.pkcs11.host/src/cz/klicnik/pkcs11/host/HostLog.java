/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host;

import java.nio.file.Path;

/** Takes what libraries print. Called on a thread of each host's own. */
@FunctionalInterface
public interface HostLog {

    /** Forgets everything. */
    HostLog NONE = (library, line) -> {
        // nobody wants to know
    };

    /** @param line one line of the standard output or error of the process in which the library runs */
    void printed(Path library, String line);
}
