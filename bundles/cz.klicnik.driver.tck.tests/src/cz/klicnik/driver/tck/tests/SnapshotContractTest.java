/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck.tests;

import cz.klicnik.driver.tck.DriverContract;
import cz.klicnik.driver.tck.TckSubject;

/** The contract over a saved token. */
class SnapshotContractTest extends DriverContract {

    @Override
    protected TckSubject subject() throws Exception {
        return new SnapshotSubject();
    }
}
