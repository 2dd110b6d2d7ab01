/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck.tests;

import cz.klicnik.driver.tck.DriverContract;
import cz.klicnik.driver.tck.TckSubject;

/** A library in this process, as tests use it. */
class InProcessContractTest extends DriverContract {

    @Override
    protected TckSubject subject() throws Exception {
        return Pkcs11Subject.behindShim(Pkcs11Subject.OF_SOFTHSM).inThisProcess();
    }
}
