/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.snapshot;

import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.TokenDriver;
import cz.klicnik.driver.snapshot.internal.SnapshotConnection;

/**
 * Shows each snapshot in the context's folders, and each that is named there itself, as a slot with a token that can only be read. Its identity is of this
 * driver's family, so it is never taken for the token that it was made of; its label says of when it is. There is no login:
 * what was not visible when the snapshot was made stays unknown. See {@code docs/snapshots.md}.
 */
public final class SnapshotDriver implements TokenDriver {

    /** Called by the extension registry. */
    public SnapshotDriver() {
        // nothing to do before open
    }

    @Override
    public DriverConnection open(DriverContext context) {
        return new SnapshotConnection(context);
    }
}
