/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.runtime.internal.quirks.AdministratorFiles;

/**
 * A driver that somebody declared, with the way to open it.
 *
 * @param folders that it should serve
 * @param requiredFile without it the driver is not even listed
 * @param findings what is wrong with what administrators' files say of it
 */
record DeclaredDriver(DriverProfile profile, Opener opener, List<Path> folders, Optional<Path> requiredFile,
        List<Fault> findings) {

    DeclaredDriver {
        folders = List.copyOf(folders);
        findings = List.copyOf(findings);
    }

    /** A driver of which no file says anything wrong. */
    DeclaredDriver(DriverProfile profile, Opener opener, List<Path> folders, Optional<Path> requiredFile) {
        this(profile, opener, folders, requiredFile, List.of());
    }

    /** The same driver as administrators' files have it. */
    DeclaredDriver overridden(AdministratorFiles files) {
        AdministratorFiles.Overridden better = files.override(profile);
        return new DeclaredDriver(better.profile(), opener.of(better.profile()), folders, requiredFile,
                better.faults());
    }

    boolean listed() {
        return requiredFile.map(Files::isRegularFile).orElse(true);
    }

    /** Two steps, so that a driver that fails to open can still name its library. */
    interface Opener {

        /** The same for what is known better of its driver. */
        default Opener of(DriverProfile better) {
            return this;
        }

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
