/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck.tests;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.driver.tck.DriverContract;
import cz.klicnik.driver.tck.TckSubject;

/** A token of three tries that never tells them, unblocked by the security officer. */
class SilentTokenContractTest extends DriverContract {

    private static final Quirks.Logins THREE = Quirks.Logins.STANDARD.withTries(3);

    @Override
    protected TckSubject subject() throws Exception {
        return Pkcs11Subject.behindShim(Pkcs11Subject.OF_SOFTHSM.with(THREE), "pin-tries * 3 silent");
    }
}
