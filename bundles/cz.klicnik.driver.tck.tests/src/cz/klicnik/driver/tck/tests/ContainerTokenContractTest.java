/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck.tests;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.driver.tck.DriverContract;
import cz.klicnik.driver.tck.TckSubject;

/** A token that deletes a key with its certificate, and a certificate with its key. */
class ContainerTokenContractTest extends DriverContract {

    @Override
    protected TckSubject subject() throws Exception {
        return Pkcs11Subject.behindShim(Pkcs11Subject.OF_SOFTHSM.with(Quirks.KeySlots.CONTAINER), "container *");
    }
}
