/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.snapshot;

import java.time.Instant;

import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.core.model.TokenPicture;

/**
 * A saved token.
 *
 * @param origin when, by whom and through what it was saved
 * @param picture without secrets
 */
public record Snapshot(Origin origin, TokenPicture picture) {

    /**
     * Where a snapshot comes from.
     *
     * @param takenAt when it was saved
     * @param author who saved it, as that person wants to be named; empty for nobody in particular
     * @param program the name and version of the program that saved it
     * @param driver the ID of the driver that the token was read through
     * @param library the path of its library, or of the folder that it reads
     * @param libraryVersion of that library; empty where there is none
     */
    public record Origin(Instant takenAt, String author, String program, String driver, String library,
            String libraryVersion) {

        /** Of a token that a driver shows now. */
        public static Origin of(DriverStatus driver, Instant takenAt, String author, String program) {
            return new Origin(takenAt, author, program, driver.profile().id(),
                    driver.module().map(ModuleInfo::library).or(driver::library).orElse(""),
                    driver.module().map(m -> m.libraryVersion().toString()).orElse(""));
        }
    }
}
