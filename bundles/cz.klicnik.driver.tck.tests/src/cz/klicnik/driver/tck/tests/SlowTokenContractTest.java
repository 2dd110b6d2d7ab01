/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck.tests;

import cz.klicnik.driver.tck.DriverContract;
import cz.klicnik.driver.tck.TckSubject;

/** A token that takes its time for everything. */
class SlowTokenContractTest extends DriverContract {

    @Override
    protected TckSubject subject() throws Exception {
        return Pkcs11Subject.behindShim(Pkcs11Subject.OF_SOFTHSM, "delay C_GetTokenInfo 5",
                "delay C_GetAttributeValue 5", "delay C_FindObjects 5", "delay C_Login 30", "delay C_CreateObject 30",
                "delay C_GenerateKeyPair 100", "delay C_Sign 20");
    }
}
