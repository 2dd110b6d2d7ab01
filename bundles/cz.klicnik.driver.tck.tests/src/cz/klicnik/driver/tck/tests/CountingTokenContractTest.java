/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck.tests;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.driver.tck.DriverContract;
import cz.klicnik.driver.tck.TckSubject;
import cz.klicnik.testing.SoftHsm;

/** A card: three tries, and a PUK in a public session. */
class CountingTokenContractTest extends DriverContract {

    private static final Quirks QUIRKS = Quirks.STANDARD.with(Quirks.Unblocking.PUK_SET_PIN)
            .with(Quirks.Logins.STANDARD.withTries(3));

    @Override
    protected TckSubject subject() throws Exception {
        return Pkcs11Subject.behindShim(QUIRKS, "pin-tries * 3", "puk * 55555555 " + SoftHsm.PIN).withPuk("55555555");
    }
}
