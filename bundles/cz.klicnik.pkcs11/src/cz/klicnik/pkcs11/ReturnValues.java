/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.Set;

import org.xipki.pkcs11.wrapper.PKCS11Constants;

import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/** CKR_ values: their names, and what they mean to a person. */
public final class ReturnValues {

    /** CKR_VENDOR_DEFINED: values from here on are the library's own. */
    private static final long VENDOR = 0x80000000L;

    /** CKR_KEY_EXHAUSTED of PKCS#11 v3.1, which the wrapper does not know. */
    private static final long KEY_EXHAUSTED = 0x203;

    /** The token, its reader or our session with it went away. */
    private static final Set<Long> GONE = Set.of(CKR_DEVICE_REMOVED, CKR_TOKEN_NOT_PRESENT, CKR_SESSION_HANDLE_INVALID,
            CKR_SESSION_CLOSED, CKR_SLOT_ID_INVALID);

    /** A library that gives one of these has looked at the call and done nothing. */
    private static final Set<Long> REFUSALS = Set.of(CKR_ARGUMENTS_BAD, CKR_ATTRIBUTE_READ_ONLY,
            CKR_ATTRIBUTE_SENSITIVE, CKR_ATTRIBUTE_TYPE_INVALID, CKR_ATTRIBUTE_VALUE_INVALID, CKR_ACTION_PROHIBITED,
            CKR_FUNCTION_NOT_SUPPORTED, CKR_KEY_FUNCTION_NOT_PERMITTED, CKR_KEY_HANDLE_INVALID, CKR_KEY_SIZE_RANGE,
            CKR_KEY_TYPE_INCONSISTENT, CKR_MECHANISM_INVALID, CKR_MECHANISM_PARAM_INVALID, CKR_OBJECT_HANDLE_INVALID,
            CKR_PIN_INCORRECT, CKR_PIN_INVALID, CKR_PIN_LEN_RANGE, CKR_PIN_EXPIRED, CKR_PIN_LOCKED, CKR_PIN_TOO_WEAK,
            CKR_SESSION_READ_ONLY, CKR_SESSION_EXISTS, CKR_TEMPLATE_INCOMPLETE, CKR_TEMPLATE_INCONSISTENT,
            CKR_TOKEN_WRITE_PROTECTED, CKR_UNWRAPPING_KEY_HANDLE_INVALID, CKR_UNWRAPPING_KEY_SIZE_RANGE,
            CKR_UNWRAPPING_KEY_TYPE_INCONSISTENT, CKR_USER_NOT_LOGGED_IN, CKR_USER_PIN_NOT_INITIALIZED,
            CKR_USER_TYPE_INVALID, CKR_USER_ANOTHER_ALREADY_LOGGED_IN, CKR_WRAPPED_KEY_INVALID,
            CKR_WRAPPED_KEY_LEN_RANGE, CKR_CURVE_NOT_SUPPORTED, CKR_DOMAIN_PARAMS_INVALID);

    /** The object was not taken for what it is, or the library cannot do this at all: another way may work. */
    private static final Set<Long> OTHER_WAY = Set.of(CKR_ATTRIBUTE_READ_ONLY, CKR_ATTRIBUTE_TYPE_INVALID,
            CKR_ATTRIBUTE_VALUE_INVALID, CKR_ACTION_PROHIBITED, CKR_FUNCTION_NOT_SUPPORTED, CKR_TEMPLATE_INCOMPLETE,
            CKR_TEMPLATE_INCONSISTENT);

    /** Functions that give the token a PIN which it does not know yet. */
    private static final Set<String> NEW_PIN = Set.of("C_SetPIN", "C_InitPIN", "C_InitToken");

    private ReturnValues() {
    }

    /** The constant's name (PKCS#11 v2.40, v3.0 and v3.1), or {@code 0x…} for a value that is in no standard. */
    public static String name(long value) {
        if (value == KEY_EXHAUSTED) {
            return "CKR_KEY_EXHAUSTED";
        }
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

    /** True when a call that writes has surely written nothing. */
    public static boolean refusal(long value) {
        return REFUSALS.contains(value);
    }

    /** True for a template or not-supported error, after which an object may be brought to the token another way. */
    public static boolean otherWay(long value) {
        return OTHER_WAY.contains(value);
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
        boolean newPin = NEW_PIN.contains(function);
        if (value == CKR_PIN_INVALID && newPin || value == CKR_PIN_TOO_WEAK) {
            return FaultCode.PIN_POLICY;
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
        if ((value == CKR_FUNCTION_CANCELED || value == CKR_CANCEL) && (newPin || function.equals("C_Login"))) {
            return FaultCode.PIN_DECLINED;
        }
        if (value == CKR_USER_NOT_LOGGED_IN) {
            return FaultCode.LOGIN_NEEDED;
        }
        if (value == CKR_KEY_FUNCTION_NOT_PERMITTED) {
            return FaultCode.KEY_USE_FORBIDDEN;
        }
        if (value == CKR_KEY_UNEXTRACTABLE || value == CKR_KEY_NOT_WRAPPABLE) {
            return FaultCode.KEY_STAYS;
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
        if (value == CKR_OBJECT_HANDLE_INVALID || value == CKR_KEY_HANDLE_INVALID) {
            return FaultCode.OBJECT_UNREADABLE;
        }
        return value == CKR_FUNCTION_NOT_SUPPORTED || value == CKR_MECHANISM_INVALID ? FaultCode.NOT_SUPPORTED
                : FaultCode.PKCS11;
    }

    /** The fault with the function, the value and its name. */
    public static Fault fault(CryptokiException e) {
        return fault(e, code(e.function(), e.returnValue()));
    }

    /** The same where what was done before tells better what it means. */
    public static Fault fault(CryptokiException e, FaultCode code) {
        String name = name(e.returnValue());
        Fault fault = Fault.of(code, Fault.FUNCTION, e.function(), Fault.RV,
                hex(e.returnValue()), Fault.RV_NAME, name);
        return switch (fault.code()) {
        case NOT_SUPPORTED, KEY_USE_FORBIDDEN, KEY_STAYS -> fault.with(Fault.NAME, e.function());
        case LOGIN_NEEDED -> fault.with(Fault.REASON, UserRole.USER.name());
        case OBJECT_UNREADABLE -> fault.with(Fault.MESSAGE, name);
        default -> fault;
        };
    }

    /** The same as an exception. */
    public static FaultException exception(CryptokiException e) {
        return new FaultException(fault(e), e);
    }
}
