/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.Set;

import org.xipki.pkcs11.wrapper.PKCS11Constants;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/** CKR_ values: their names, and what they mean to a person. */
public final class ReturnValues {

    /** CKR_VENDOR_DEFINED: values from here on are the library's own. */
    private static final long VENDOR = 0x80000000L;

    /** The token, its reader or our session with it went away. */
    private static final Set<Long> GONE = Set.of(CKR_DEVICE_REMOVED, CKR_TOKEN_NOT_PRESENT, CKR_SESSION_HANDLE_INVALID,
            CKR_SESSION_CLOSED, CKR_SLOT_ID_INVALID);

    private ReturnValues() {
    }

    /** The constant's name (PKCS#11 v2.40 and v3.0), or {@code 0x…} for a value that is in no standard. */
    public static String name(long value) {
        String name = PKCS11Constants.ckrCodeToName(value);
        return Long.compareUnsigned(value, VENDOR) >= 0 || name.startsWith("CKR_0X") ? hex(value) : name;
    }

    /** For example {@code 0xa0}. */
    public static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }

    /** True when nothing more can be asked of this session. */
    public static boolean gone(long value) {
        return GONE.contains(value);
    }

    /**
     * What a return value means. CKR_GENERAL_ERROR and CKR_FUNCTION_FAILED mean nothing in particular: above all neither a
     * wrong PIN nor a full token, though libraries return them for both.
     */
    public static FaultCode code(String function, long value) {
        if (gone(value)) {
            return FaultCode.TOKEN_GONE;
        }
        if (function.equals("C_Initialize")) {
            return FaultCode.INITIALIZE_FAILED;
        }
        if (value == CKR_PIN_INCORRECT || value == CKR_PIN_INVALID && function.equals("C_Login")) {
            return FaultCode.PIN_INCORRECT;
        }
        if (value == CKR_PIN_LOCKED) {
            return FaultCode.PIN_LOCKED;
        }
        if (value == CKR_PIN_LEN_RANGE) {
            return FaultCode.PIN_LENGTH;
        }
        if (value == CKR_PIN_EXPIRED) {
            return FaultCode.PIN_EXPIRED;
        }
        if (value == CKR_USER_PIN_NOT_INITIALIZED) {
            return FaultCode.PIN_NOT_SET;
        }
        // on a PIN pad the person pressed "cancel"
        if ((value == CKR_FUNCTION_CANCELED || value == CKR_CANCEL) && function.equals("C_Login")) {
            return FaultCode.PIN_DECLINED;
        }
        if (value == CKR_TOKEN_NOT_RECOGNIZED) {
            return FaultCode.TOKEN_NOT_RECOGNIZED;
        }
        if (value == CKR_TOKEN_WRITE_PROTECTED) {
            return FaultCode.TOKEN_WRITE_PROTECTED;
        }
        if (value == CKR_DEVICE_MEMORY) {
            return FaultCode.TOKEN_FULL;
        }
        if (value == CKR_OBJECT_HANDLE_INVALID) {
            return FaultCode.OBJECT_UNREADABLE;
        }
        return value == CKR_FUNCTION_NOT_SUPPORTED ? FaultCode.NOT_SUPPORTED : FaultCode.PKCS11;
    }

    /** The fault with the function, the value and its name. */
    public static Fault fault(CryptokiException e) {
        String name = name(e.returnValue());
        Fault fault = Fault.of(code(e.function(), e.returnValue()), Fault.FUNCTION, e.function(), Fault.RV,
                hex(e.returnValue()), Fault.RV_NAME, name);
        return switch (fault.code()) {
        case NOT_SUPPORTED -> fault.with(Fault.NAME, e.function());
        case OBJECT_UNREADABLE -> fault.with(Fault.MESSAGE, name);
        default -> fault;
        };
    }

    /** The same as an exception. */
    public static FaultException exception(CryptokiException e) {
        return new FaultException(fault(e), e);
    }
}
