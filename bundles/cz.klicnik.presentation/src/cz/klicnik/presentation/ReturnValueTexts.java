/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;

import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Explaining;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.TokenInfo;

/**
 * What the return values of PKCS#11 (v2.40, section 5.1, and v3.0, section 5.1) mean to a person, and what to do about
 * them. CKR_GENERAL_ERROR and CKR_FUNCTION_FAILED mean nothing by themselves: what was being done, and how much room the
 * token has, says what is likely. Neither ever means a wrong PIN.
 */
final class ReturnValueTexts {

    private static final Set<String> VAGUE = Set.of("CKR_GENERAL_ERROR", "CKR_FUNCTION_FAILED");
    private static final Set<String> LOGINS = Set.of("C_Login", "C_LoginUser");
    /** Functions that need room on the token. */
    private static final Set<String> WRITES = Set.of("C_CreateObject", "C_CopyObject", "C_GenerateKey",
            "C_GenerateKeyPair", "C_UnwrapKey", "C_DeriveKey", "C_SetAttributeValue");
    /** Where the driver does not say what objects take: less than any certificate with a key. */
    private static final long LITTLE_ROOM = 4096;
    /** A certificate of a person, about as long as they are. */
    private static final int CERTIFICATE_LENGTH = 2048;

    /** What to do; whatever is not here is best tried again. */
    private static final Map<String, String> REMEDIES = remedies(Map.ofEntries(
            Map.entry("NOTHING", "OK NO_EVENT ATTRIBUTE_SENSITIVE RANDOM_SEED_NOT_SUPPORTED INFORMATION_SENSITIVE "
                    + "CRYPTOKI_ALREADY_INITIALIZED"),
            Map.entry("PERSON", "CANCEL FUNCTION_CANCELED NEXT_OTP FUNCTION_REJECTED"),
            Map.entry("MEMORY", "HOST_MEMORY"),
            Map.entry("READ", "SLOT_ID_INVALID KEY_HANDLE_INVALID KEY_CHANGED OBJECT_HANDLE_INVALID SESSION_CLOSED "
                    + "SESSION_HANDLE_INVALID UNWRAPPING_KEY_HANDLE_INVALID WRAPPING_KEY_HANDLE_INVALID "
                    + "OPERATION_CANCEL_FAILED"),
            Map.entry("PROGRAM", "ARGUMENTS_BAD FUNCTION_NOT_PARALLEL KEY_NOT_NEEDED KEY_NEEDED "
                    + "SESSION_PARALLEL_NOT_SUPPORTED SESSION_READ_ONLY TEMPLATE_INCOMPLETE TEMPLATE_INCONSISTENT "
                    + "BUFFER_TOO_SMALL SAVED_STATE_INVALID STATE_UNSAVEABLE"),
            Map.entry("DRIVER", "NEED_TO_CREATE_THREADS CANT_LOCK ATTRIBUTE_TYPE_INVALID CRYPTOKI_NOT_INITIALIZED "
                    + "MUTEX_BAD MUTEX_NOT_LOCKED FIPS_SELF_TEST_FAILED LIBRARY_LOAD_FAILED"),
            Map.entry("OBJECT", "ATTRIBUTE_READ_ONLY ACTION_PROHIBITED"),
            Map.entry("VALUE", "ATTRIBUTE_VALUE_INVALID"),
            Map.entry("DATA", "DATA_INVALID DATA_LEN_RANGE ENCRYPTED_DATA_INVALID ENCRYPTED_DATA_LEN_RANGE "
                    + "AEAD_DECRYPT_FAILED SIGNATURE_INVALID SIGNATURE_LEN_RANGE WRAPPED_KEY_INVALID "
                    + "WRAPPED_KEY_LEN_RANGE"),
            Map.entry("FULL", "DEVICE_MEMORY"),
            Map.entry("INSERT", "DEVICE_REMOVED TOKEN_NOT_PRESENT TOKEN_NOT_RECOGNIZED"),
            Map.entry("VENDOR", "FUNCTION_NOT_SUPPORTED TOKEN_WRITE_PROTECTED USER_PIN_NOT_INITIALIZED "
                    + "USER_TYPE_INVALID RANDOM_NO_RNG"),
            Map.entry("ALGORITHM", "KEY_SIZE_RANGE MECHANISM_INVALID MECHANISM_PARAM_INVALID "
                    + "UNWRAPPING_KEY_SIZE_RANGE WRAPPING_KEY_SIZE_RANGE DOMAIN_PARAMS_INVALID CURVE_NOT_SUPPORTED"),
            Map.entry("KEY", "KEY_TYPE_INCONSISTENT KEY_INDIGESTIBLE KEY_FUNCTION_NOT_PERMITTED KEY_NOT_WRAPPABLE "
                    + "KEY_UNEXTRACTABLE UNWRAPPING_KEY_TYPE_INCONSISTENT WRAPPING_KEY_TYPE_INCONSISTENT "
                    + "PUBLIC_KEY_INVALID KEY_EXHAUSTED"),
            Map.entry("PIN_CHECK", "PIN_INCORRECT PIN_LOCKED"),
            Map.entry("PIN", "PIN_INVALID PIN_LEN_RANGE PIN_EXPIRED NEW_PIN_MODE PIN_TOO_WEAK"),
            Map.entry("OTHERS", "SESSION_COUNT SESSION_EXISTS SESSION_READ_ONLY_EXISTS TOKEN_RESOURCE_EXCEEDED"),
            Map.entry("LOGOUT", "SESSION_READ_WRITE_SO_EXISTS USER_ALREADY_LOGGED_IN USER_ANOTHER_ALREADY_LOGGED_IN "
                    + "USER_TOO_MANY_TYPES"),
            Map.entry("LOGIN", "USER_NOT_LOGGED_IN")));

    private final Messages messages;
    private final Formats formats;

    ReturnValueTexts(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /**
     * What a fault's return value means, most likely.
     *
     * @return empty where the fault has none
     */
    Optional<String> meaning(Fault fault, Circumstances around) {
        Optional<String> name = fault.detail(Fault.RV_NAME);
        if (name.filter(VAGUE::contains).isPresent()) {
            return Optional.of(vague(fault, around, ""));
        }
        Optional<String> standard = name.map(n -> "ReturnValue_" + n).filter(messages::has).map(messages::text);
        return standard.or(() -> number(fault).map(value -> strange(value, around)));
    }

    /**
     * What to do about it.
     *
     * @return empty where nothing better is known than for any fault
     */
    Optional<String> remedy(Fault fault, Circumstances around) {
        Optional<String> name = fault.detail(Fault.RV_NAME);
        if (name.filter(VAGUE::contains).isPresent()) {
            return Optional.of(vague(fault, around, "_remedy"));
        }
        return name.filter(n -> messages.has("ReturnValue_" + n))
                .map(n -> messages.text("ReturnValue_remedy_" + REMEDIES.getOrDefault(n, "RETRY")));
    }

    private String vague(Fault fault, Circumstances around, String part) {
        String function = fault.detail(Fault.FUNCTION).orElse("");
        if (LOGINS.contains(function)) {
            return messages.text("ReturnValue_login" + part);
        }
        Optional<Long> left = WRITES.contains(function) ? littleRoom(around) : Optional.empty();
        if (left.isPresent()) {
            return messages.text("ReturnValue_writeLittleRoom" + part, formats.bytes(left.get()));
        }
        if (!part.isEmpty()) {
            return messages.text("ReturnValue_remedy_RETRY");
        }
        return messages.text(WRITES.contains(function) ? "ReturnValue_write"
                : "ReturnValue_" + fault.detail(Fault.RV_NAME).orElseThrow());
    }

    /** What is left on the token, where that is too little for the smallest certificate with its key. */
    private static Optional<Long> littleRoom(Circumstances around) {
        if (around.token().isEmpty()) {
            return Optional.empty();
        }
        TokenInfo token = around.token().get();
        OptionalLong free = LongStream.concat(token.publicMemory().free().stream(),
                token.privateMemory().free().stream()).min();
        long needed = around.driver().flatMap(ReturnValueTexts::least).orElse(LITTLE_ROOM);
        return free.isPresent() && free.getAsLong() < needed ? Optional.of(free.getAsLong()) : Optional.empty();
    }

    private static Optional<Long> least(DriverProfile driver) {
        return driver.quirks().room().keyPairs().keySet().stream().sorted(Comparator.comparing(KeySpec::name))
                .flatMap(spec -> driver.quirks().room().needed(spec, CERTIFICATE_LENGTH).stream().boxed())
                .min(Comparator.naturalOrder());
    }

    /** A value that is in no standard. */
    private String strange(long value, Circumstances around) {
        if (Long.compareUnsigned(value, Explaining.VENDOR_DEFINED) < 0) {
            return messages.text("ReturnValue_noStandard");
        }
        Locale locale = messages.locale();
        return around.driver().flatMap(d -> d.explaining().meaning(value))
                .map(text -> messages.text("ReturnValue_vendorMeans", SafeText.line(text.in(locale))))
                .orElseGet(() -> messages.text("ReturnValue_vendor"));
    }

    private static Optional<Long> number(Fault fault) {
        return fault.detail(Fault.RV).filter(rv -> rv.matches("0x[0-9a-fA-F]{1,16}"))
                .map(rv -> Long.parseUnsignedLong(rv.substring(2), 16));
    }

    private static Map<String, String> remedies(Map<String, String> groups) {
        Map<String, String> all = new HashMap<>();
        groups.forEach((group, names) -> {
            for (String name : names.split(" ")) {
                all.put("CKR_" + name, group);
            }
        });
        return Map.copyOf(all);
    }
}
