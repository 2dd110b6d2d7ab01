/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import java.nio.file.Path;
import java.util.List;

import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.fault.Fault;

/**
 * What the runtime would offer the driver. What the driver tells is not waited for: the tests ask themselves.
 *
 * @param dataFolder exists and is empty at the beginning
 */
record TckContext(TckSubject subject, Path dataFolder) implements DriverContext {

    @Override
    public DriverProfile profile() {
        return subject.profile();
    }

    @Override
    public List<Path> folders() {
        return subject.folders();
    }

    @Override
    public void slotsChanged() {
        // the tests list the slots when they need them
    }

    @Override
    public void contentsChanged(long slotId) {
        // the tests read the token when they need it
    }

    @Override
    public void lost(Fault reason) {
        // the next call of a test fails with this reason
    }
}
