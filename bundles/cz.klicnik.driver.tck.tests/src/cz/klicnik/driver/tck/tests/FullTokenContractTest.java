/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck.tests;

import cz.klicnik.driver.tck.DriverContract;
import cz.klicnik.driver.tck.TckSubject;

/** A token with little room that says so. */
class FullTokenContractTest extends DriverContract {

    @Override
    protected TckSubject subject() throws Exception {
        return Pkcs11Subject.behindShim(Pkcs11Subject.OF_SOFTHSM, "memory * 8000 8000 CKR_DEVICE_MEMORY").thatIsSmall();
    }
}
