/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.AfterEach;

import cz.klicnik.driver.tck.DriverContract;
import cz.klicnik.driver.tck.TckSubject;
import cz.klicnik.testing.Shim;

/** A library that cannot lock: no call may overlap another one. */
class SingleThreadedContractTest extends DriverContract {

    private Optional<Shim> shim = Optional.empty();

    @Override
    protected TckSubject subject() throws Exception {
        Pkcs11Subject library = Pkcs11Subject.behindShim(Pkcs11Subject.OF_SOFTHSM, "cannot-lock");
        shim = library.shim();
        return library;
    }

    @AfterEach
    void no_calls_have_overlapped() throws Exception {
        assertEquals(0, shim.orElseThrow().counts().overlaps());
    }
}
