/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck.tests;

import cz.klicnik.driver.tck.DriverContract;
import cz.klicnik.driver.tck.TckSubject;

/** openCryptoki's software token through the driver host. */
class OpenCryptokiContractTest extends DriverContract {

    @Override
    protected TckSubject subject() throws Exception {
        return Pkcs11Subject.openCryptoki();
    }
}
