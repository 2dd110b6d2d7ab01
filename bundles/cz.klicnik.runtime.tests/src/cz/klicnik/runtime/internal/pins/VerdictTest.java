/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.pins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;

class VerdictTest {

    @Test
    void only_the_two_answers_that_mean_it_are_a_wrong_pin() {
        for (FaultCode code : FaultCode.values()) {
            assertEquals(code == FaultCode.PIN_INCORRECT || code == FaultCode.PIN_LOCKED,
                    Verdict.of(Fault.of(code)) == Verdict.REFUSED, code.name());
        }
    }

    @ParameterizedTest
    @CsvSource({ "C_Login, CKR_GENERAL_ERROR, UNKNOWN", "C_Login, CKR_FUNCTION_FAILED, UNKNOWN",
            "C_Login, CKR_DEVICE_ERROR, UNKNOWN", "C_SetPIN, CKR_FUNCTION_FAILED, UNKNOWN",
            "C_Login, CKR_USER_ANOTHER_ALREADY_LOGGED_IN, NOT_SENT", "C_Login, CKR_SESSION_READ_ONLY_EXISTS, NOT_SENT",
            "C_OpenSession, CKR_GENERAL_ERROR, NOT_SENT", "C_GetTokenInfo, CKR_DEVICE_ERROR, NOT_SENT",
            "C_SignInit, CKR_KEY_HANDLE_INVALID, NOT_SENT", "C_Sign, CKR_DATA_LEN_RANGE, ACCEPTED",
            "C_InitPIN, CKR_GENERAL_ERROR, ACCEPTED" })
    void a_call_that_fails_tells_by_its_place_and_answer(String function, String returnValue, Verdict expected) {
        assertEquals(expected, Verdict.of(Fault.of(FaultCode.PKCS11, Fault.FUNCTION, function, Fault.RV_NAME,
                returnValue)));
    }

    @Test
    void what_may_have_happened_before_a_console_lost_the_token_counts() {
        assertEquals(Verdict.UNKNOWN, Verdict.of(Fault.of(FaultCode.HOST_DIED)));
        assertEquals(Verdict.UNKNOWN, Verdict.of(Fault.of(FaultCode.DEADLINE)));
        assertEquals(Verdict.UNKNOWN, Verdict.of(Fault.of(FaultCode.OUTCOME_UNKNOWN)));
        assertEquals(Verdict.ACCEPTED, Verdict.of(Fault.of(FaultCode.PIN_POLICY)));
        assertEquals(Verdict.NOT_SENT, Verdict.of(Fault.of(FaultCode.PIN_LENGTH)));
    }
}
