/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck.tests;

import cz.klicnik.driver.tck.DriverContract;
import cz.klicnik.driver.tck.TckSubject;

/** A folder of PKCS#12 files. */
class FilesContractTest extends DriverContract {

    @Override
    protected TckSubject subject() throws Exception {
        return new FilesSubject();
    }
}
