/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cz.klicnik.core.fault.FaultCode;

class ReturnValuesTest {

    @ParameterizedTest
    @CsvSource({ "0, CKR_OK", "0x5, CKR_GENERAL_ERROR", "0xa0, CKR_PIN_INCORRECT", "0x1b, CKR_ACTION_PROHIBITED",
            "0x202, CKR_OPERATION_CANCEL_FAILED", "0x777, 0x777", "0x80000042, 0x80000042", "-1, 0xffffffffffffffff" })
    void values_of_the_standards_have_names_and_others_numbers(String value, String name) {
        assertEquals(name, ReturnValues.name(Long.decode(value)));
    }

    @ParameterizedTest
    @CsvSource({ "C_Initialize, 0x5, INITIALIZE_FAILED", "C_Login, 0xa1, PIN_INCORRECT", "C_SetPIN, 0xa1, PIN_POLICY",
            "C_Login, 0x5, PKCS11", "C_Login, 0x6, PKCS11", "C_Sign, 0x50, PKCS11", "C_Sign, 0x101, LOGIN_NEEDED",
            "C_SignInit, 0x68, KEY_USE_FORBIDDEN",
            "C_SignInit, 0x70, NOT_SUPPORTED", "C_SignInit, 0x60, OBJECT_UNREADABLE", "C_SetPIN, 0x50, PIN_DECLINED",
            "C_SetPIN, 0x5, PKCS11", "C_InitPIN, 0x6, PKCS11", "C_SetPIN, 0xa0, PIN_INCORRECT",
            "C_OpenSession, 0xe0, TOKEN_GONE",
            "C_GetSlotInfo, 0x3, TOKEN_GONE", "C_FindObjects, 0xb3, TOKEN_GONE", "C_CreateObject, 0x31, TOKEN_FULL",
            "C_CreateObject, 0x5, PKCS11", "C_OpenSession, 0xe2, TOKEN_WRITE_PROTECTED",
            "C_WaitForSlotEvent, 0x54, NOT_SUPPORTED" })
    void what_a_value_means_depends_on_the_function(String function, String value, FaultCode code) {
        assertEquals(code, ReturnValues.code(function, Long.decode(value)));
    }
}
