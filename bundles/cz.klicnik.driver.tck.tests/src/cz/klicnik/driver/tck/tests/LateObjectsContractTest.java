/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck.tests;

import java.time.Duration;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.driver.tck.DriverContract;
import cz.klicnik.driver.tck.TckSubject;

/** A token that shows its objects only some time after the login, as SafeNet 5110+ FIPS does. */
class LateObjectsContractTest extends DriverContract {

    private static final Quirks.Timing SETTLING = new Quirks.Timing(Quirks.Timing.STANDARD.load(),
            Quirks.Timing.STANDARD.list(), Quirks.Timing.STANDARD.read(), Quirks.Timing.STANDARD.write(),
            Duration.ofMillis(100));

    @Override
    protected TckSubject subject() throws Exception {
        return Pkcs11Subject.behindShim(Pkcs11Subject.OF_SOFTHSM.with(SETTLING), "late-objects * 100");
    }
}
