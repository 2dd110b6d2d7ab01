/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck.tests;

import cz.klicnik.driver.tck.DriverContract;
import cz.klicnik.driver.tck.TckSubject;

/** A token with little room that says nothing of it, and answers with a general error. */
class WordlessFullTokenContractTest extends DriverContract {

    @Override
    protected TckSubject subject() throws Exception {
        return Pkcs11Subject.behindShim(Pkcs11Subject.OF_SOFTHSM, "memory * 8000 8000 CKR_GENERAL_ERROR",
                "falsify * ulTotalPublicMemory=unavailable", "falsify * ulFreePublicMemory=unavailable",
                "falsify * ulTotalPrivateMemory=unavailable", "falsify * ulFreePrivateMemory=unavailable")
                .thatIsSmall();
    }
}
