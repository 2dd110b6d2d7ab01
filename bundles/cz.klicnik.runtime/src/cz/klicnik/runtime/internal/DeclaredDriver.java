/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.fault.FaultException;

/**
 * A driver that somebody declared, with the way to open it.
 *
 * @param folders that it should serve
 * @param requiredFile without it the driver is not even listed
 */
record DeclaredDriver(DriverProfile profile, Opener opener, List<Path> folders, Optional<Path> requiredFile) {

    DeclaredDriver {
        folders = List.copyOf(folders);
    }

    boolean listed() {
        return requiredFile.map(Files::isRegularFile).orElse(true);
    }

    /** Two steps, so that a driver that fails to open can still name its library. */
    interface Opener {

        /**
         * Finds what is to be loaded.
         *
         * @return the library's path; empty for a driver that has none
         */
        Optional<Path> locate() throws FaultException;

        /** Loads it. Blocks. */
        DriverConnection open(Optional<Path> located, DriverContext context) throws FaultException;
    }
}
