/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;

class TerminalsTest {

    @Test
    void a_card_that_somebody_has_for_himself_is_told_from_one_that_does_not_answer() {
        assertEquals(Fault.of(FaultCode.CARD_IN_USE, Fault.NAME, "R"),
                Terminals.fault("R", "SCARD_E_SHARING_VIOLATION"));
        assertEquals(Fault.of(FaultCode.CARD_MUTE, Fault.NAME, "R"), Terminals.fault("R", "SCARD_W_UNRESPONSIVE_CARD"));
        assertEquals(Fault.of(FaultCode.CARD_MUTE, Fault.NAME, "R"), Terminals.fault("R", ""));
    }

    @Test
    void another_refusal_is_kept_in_its_own_words() {
        assertEquals(Fault.of(FaultCode.CARD_MUTE, Fault.NAME, "R", Fault.MESSAGE, "SCARD_F_COMM_ERROR"),
                Terminals.fault("R", "SCARD_F_COMM_ERROR"));
    }
}
