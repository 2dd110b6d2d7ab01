/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.nio.file.Path;
import java.util.List;

import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.fault.Fault;

/**
 * What a driver stands in where nobody listens: a test looks by itself, and the call that is under way tells when a driver is
 * lost.
 *
 * @param profile the driver's
 */
public record QuietContext(DriverProfile profile) implements DriverContext {

    @Override
    public Path dataFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    @Override
    public List<Path> folders() {
        return List.of();
    }

    @Override
    public void slotsChanged() {
        // nobody listens
    }

    @Override
    public void contentsChanged(long slotId) {
        // nobody listens
    }

    @Override
    public void lost(Fault reason) {
        // nobody listens
    }
}
