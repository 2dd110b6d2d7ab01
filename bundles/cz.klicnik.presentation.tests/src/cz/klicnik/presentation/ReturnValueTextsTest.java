/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Version;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Explaining;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.ReturnValues;

class ReturnValueTextsTest {

    /** Every return value of PKCS#11 v2.40, section 5.1, and of v3.0 and v3.1, section 5.1; without their prefix. */
    private static final String STANDARD = """
            0x0 OK; 0x1 CANCEL; 0x2 HOST_MEMORY; 0x3 SLOT_ID_INVALID; 0x5 GENERAL_ERROR; 0x6 FUNCTION_FAILED;
            0x7 ARGUMENTS_BAD; 0x8 NO_EVENT; 0x9 NEED_TO_CREATE_THREADS; 0xa CANT_LOCK;
            0x10 ATTRIBUTE_READ_ONLY; 0x11 ATTRIBUTE_SENSITIVE; 0x12 ATTRIBUTE_TYPE_INVALID;
            0x13 ATTRIBUTE_VALUE_INVALID; 0x1b ACTION_PROHIBITED; 0x20 DATA_INVALID; 0x21 DATA_LEN_RANGE;
            0x30 DEVICE_ERROR; 0x31 DEVICE_MEMORY; 0x32 DEVICE_REMOVED; 0x40 ENCRYPTED_DATA_INVALID;
            0x41 ENCRYPTED_DATA_LEN_RANGE; 0x42 AEAD_DECRYPT_FAILED; 0x50 FUNCTION_CANCELED;
            0x51 FUNCTION_NOT_PARALLEL; 0x54 FUNCTION_NOT_SUPPORTED; 0x60 KEY_HANDLE_INVALID;
            0x62 KEY_SIZE_RANGE; 0x63 KEY_TYPE_INCONSISTENT; 0x64 KEY_NOT_NEEDED; 0x65 KEY_CHANGED;
            0x66 KEY_NEEDED; 0x67 KEY_INDIGESTIBLE; 0x68 KEY_FUNCTION_NOT_PERMITTED; 0x69 KEY_NOT_WRAPPABLE;
            0x6a KEY_UNEXTRACTABLE; 0x70 MECHANISM_INVALID; 0x71 MECHANISM_PARAM_INVALID;
            0x82 OBJECT_HANDLE_INVALID; 0x90 OPERATION_ACTIVE; 0x91 OPERATION_NOT_INITIALIZED;
            0xa0 PIN_INCORRECT; 0xa1 PIN_INVALID; 0xa2 PIN_LEN_RANGE; 0xa3 PIN_EXPIRED; 0xa4 PIN_LOCKED;
            0xb0 SESSION_CLOSED; 0xb1 SESSION_COUNT; 0xb3 SESSION_HANDLE_INVALID;
            0xb4 SESSION_PARALLEL_NOT_SUPPORTED; 0xb5 SESSION_READ_ONLY; 0xb6 SESSION_EXISTS;
            0xb7 SESSION_READ_ONLY_EXISTS; 0xb8 SESSION_READ_WRITE_SO_EXISTS; 0xc0 SIGNATURE_INVALID;
            0xc1 SIGNATURE_LEN_RANGE; 0xd0 TEMPLATE_INCOMPLETE; 0xd1 TEMPLATE_INCONSISTENT;
            0xe0 TOKEN_NOT_PRESENT; 0xe1 TOKEN_NOT_RECOGNIZED; 0xe2 TOKEN_WRITE_PROTECTED;
            0xf0 UNWRAPPING_KEY_HANDLE_INVALID; 0xf1 UNWRAPPING_KEY_SIZE_RANGE;
            0xf2 UNWRAPPING_KEY_TYPE_INCONSISTENT; 0x100 USER_ALREADY_LOGGED_IN; 0x101 USER_NOT_LOGGED_IN;
            0x102 USER_PIN_NOT_INITIALIZED; 0x103 USER_TYPE_INVALID; 0x104 USER_ANOTHER_ALREADY_LOGGED_IN;
            0x105 USER_TOO_MANY_TYPES; 0x110 WRAPPED_KEY_INVALID; 0x112 WRAPPED_KEY_LEN_RANGE;
            0x113 WRAPPING_KEY_HANDLE_INVALID; 0x114 WRAPPING_KEY_SIZE_RANGE;
            0x115 WRAPPING_KEY_TYPE_INCONSISTENT; 0x120 RANDOM_SEED_NOT_SUPPORTED; 0x121 RANDOM_NO_RNG;
            0x130 DOMAIN_PARAMS_INVALID; 0x140 CURVE_NOT_SUPPORTED; 0x150 BUFFER_TOO_SMALL;
            0x160 SAVED_STATE_INVALID; 0x170 INFORMATION_SENSITIVE; 0x180 STATE_UNSAVEABLE;
            0x190 CRYPTOKI_NOT_INITIALIZED; 0x191 CRYPTOKI_ALREADY_INITIALIZED; 0x1a0 MUTEX_BAD;
            0x1a1 MUTEX_NOT_LOCKED; 0x1b0 NEW_PIN_MODE; 0x1b1 NEXT_OTP; 0x1b5 EXCEEDED_MAX_ITERATIONS;
            0x1b6 FIPS_SELF_TEST_FAILED; 0x1b7 LIBRARY_LOAD_FAILED; 0x1b8 PIN_TOO_WEAK;
            0x1b9 PUBLIC_KEY_INVALID; 0x200 FUNCTION_REJECTED; 0x201 TOKEN_RESOURCE_EXCEEDED;
            0x202 OPERATION_CANCEL_FAILED; 0x203 KEY_EXHAUSTED
            """;
    private static final List<String> FUNCTIONS = List.of("C_Initialize", "C_Login", "C_SetPIN", "C_CreateObject",
            "C_GenerateKeyPair", "C_Sign", "C_FindObjects", "C_WaitForSlotEvent");

    private final FaultTexts english = new FaultTexts(new Messages(Locale.ENGLISH));
    private final FaultTexts czech = new FaultTexts(new Messages(Locale.of("cs")));

    static Stream<String> standard() {
        return Stream.of(STANDARD.split(";")).map(String::strip);
    }

    private static Fault fault(String function, long value) {
        return ReturnValues.fault(new CryptokiException(function, value));
    }

    @ParameterizedTest
    @MethodSource("standard")
    void every_value_of_the_standard_says_what_why_and_what_to_do_in_whole_sentences(String numberAndName) {
        String name = "CKR_" + numberAndName.split(" ")[1];
        long value = Long.decode(numberAndName.split(" ")[0]);
        assertEquals(name, ReturnValues.name(value));
        for (String function : FUNCTIONS) {
            Fault fault = fault(function, value);
            FaultText en = english.explain(fault);
            FaultText cs = czech.explain(fault);
            for (FaultText text : List.of(en, cs)) {
                assertSentences(text.what());
                assertSentences(text.remedy());
                if (fault.code() != FaultCode.PIN_DECLINED || fault.detail(Fault.RV_NAME).isPresent()) {
                    assertSentences(text.cause());
                }
                assertFalse(text.paragraph().matches("(?s).*(\\(unknown\\)|\\(neznámo\\)|What this means depends).*"),
                        text.paragraph());
                assertTrue(text.details().stream().anyMatch(d -> d.contains(name)), text.details()::toString);
            }
            assertNotEquals(en.what(), cs.what());
            assertNotEquals(en.cause(), cs.cause());
            assertNotEquals(en.remedy(), cs.remedy());
        }
    }

    private static void assertSentences(String text) {
        assertTrue(text.matches("(?s)\\p{Lu}.*[.\u201c\"]\\.?"), () -> "no sentence: " + text);
    }

    @Test
    void the_texts_know_no_value_that_is_in_no_standard() {
        Set<String> known = new Messages(Locale.ENGLISH).keys().stream().filter(k -> k.startsWith("ReturnValue_CKR_"))
                .map(k -> k.substring("ReturnValue_".length())).collect(Collectors.toSet());
        assertEquals(standard().map(s -> "CKR_" + s.split(" ")[1]).collect(Collectors.toSet()), known);
    }

    @ParameterizedTest
    @ValueSource(longs = { 0x5, 0x6 })
    void an_error_without_a_reason_is_never_a_wrong_pin(long vague) {
        for (String function : FUNCTIONS) {
            Fault fault = fault(function, vague);
            assertFalse(fault.code().name().startsWith("PIN"), fault.code().name());
        }
        FaultText login = english.explain(fault("C_Login", vague), around(Quirks.STANDARD, Explaining.NOTHING, 10));
        assertTrue(login.cause().contains("does not mean that the PIN is wrong"), login.cause());
        assertFalse(login.paragraph().contains("621"), login.paragraph());
        assertTrue(czech.explain(fault("C_Login", vague)).cause().contains("Neznamená to, že je PIN chybný"));
    }

    @ParameterizedTest
    @ValueSource(longs = { 0x5, 0x6 })
    void an_error_without_a_reason_while_writing_may_be_a_full_token(long vague) {
        Fault fault = fault("C_CreateObject", vague);
        assertTrue(english.explain(fault).cause().contains("a full token (in iSignum: error 621)"));
        FaultText full = english.explain(fault, around(Quirks.STANDARD, Explaining.NOTHING, 1200));
        assertEquals("The driver gives no reason, but the token has only 1 kB left: most likely it is full"
                + " (in iSignum: error 621).", full.cause());
        assertTrue(full.remedy().startsWith("Remove expired certificates"), full.remedy());
        assertTrue(english.explain(fault, around(Quirks.STANDARD, Explaining.NOTHING, 50_000)).cause()
                .contains("lost connection"));
        assertFalse(english.explain(fault("C_Sign", vague), around(Quirks.STANDARD, Explaining.NOTHING, 10)).cause()
                .contains("621"));
    }

    @Test
    void how_much_room_is_little_is_known_from_the_drivers_quirks() {
        Quirks quirks = Quirks.STANDARD
                .with(new Quirks.Room(OptionalLong.of(500), Map.of(KeySpec.RSA_4096, 9000L, KeySpec.EC_P256, 7500L)));
        Fault fault = fault("C_GenerateKeyPair", 0x5);
        assertTrue(english.explain(fault, around(quirks, Explaining.NOTHING, 10_000)).cause().contains("10 kB left"));
        assertFalse(english.explain(fault, around(quirks, Explaining.NOTHING, 10_048)).cause().contains("left"));
    }

    @Test
    void a_full_token_is_called_by_the_number_that_people_know() {
        FaultText full = english.explain(fault("C_CreateObject", 0x31));
        assertEquals(FaultCode.TOKEN_FULL, full.code());
        assertTrue(full.cause().contains("error 621"), full.cause());
    }

    @Test
    void the_vendors_own_values_are_told_by_number_and_explained_where_somebody_explained_them() {
        Fault fault = fault("C_Login", 0x80000621L);
        FaultText plain = english.explain(fault);
        assertEquals("The token's driver returned 0x80000621 from C_Login.", plain.what());
        assertEquals("This return value is the driver's own: only its maker can say what it means.", plain.cause());
        Explaining known = new Explaining(Explaining.Service.UNKNOWN,
                Map.of(0x80000621L, new LocalizedText("The card is\nworn out.", "Karta je opotřebovaná.")));
        assertEquals("The driver's maker says: The card is␊worn out.",
                english.explain(fault, around(Quirks.STANDARD, known, 9)).cause());
        assertEquals("Výrobce ovladače uvádí: Karta je opotřebovaná.",
                czech.explain(fault, around(Quirks.STANDARD, known, 9)).cause());
        assertTrue(english.explain(fault("C_Login", 0x80000622L), around(Quirks.STANDARD, known, 9)).cause()
                .contains("only its maker"));
        assertTrue(english.explain(fault("C_Login", -1)).cause().contains("only its maker"));
    }

    @Test
    void a_value_of_no_standard_is_the_drivers_fault() {
        assertTrue(english.explain(fault("C_Sign", 0x777)).cause().contains("no version of the PKCS#11 standard"));
    }

    @ParameterizedTest
    @CsvSource({ "SMART_CARDS, smart card service", "SLOT_DAEMON, pkcsslotd", "NONE, needs no service",
            "UNKNOWN, A service that the driver needs" })
    void a_library_that_does_not_start_names_the_service_that_it_needs(Explaining.Service service, String part) {
        Explaining explaining = new Explaining(service, Map.of());
        for (long value : new long[] { 0x5, 0x6, 0x30 }) {
            FaultText text =
                    english.explain(fault("C_Initialize", value), around(Quirks.STANDARD, explaining, 80_000));
            assertTrue(text.cause().contains(part), text.cause());
        }
        assertTrue(english.explain(fault("C_Initialize", 0xa), around(Quirks.STANDARD, explaining, 1)).cause()
                .contains("threads"));
    }

    @ParameterizedTest
    @CsvSource({ "SO_INIT_PIN, security officer's PIN", "PUK_SET_PIN, Unblock the PIN with the PUK;",
            "VENDOR_TOOL, program of the token's maker", "NOT_OFFERED, Ask whoever issued the token" })
    void a_locked_pin_is_unblocked_in_this_drivers_way(Quirks.Unblocking way, String part) {
        Circumstances around = around(Quirks.STANDARD.with(way), Explaining.NOTHING, 80_000);
        FaultText text = english.explain(Fault.of(FaultCode.PIN_LOCKED), around);
        assertTrue(text.remedy().contains(part), text.remedy());
        assertNotEquals(text.remedy(), czech.explain(Fault.of(FaultCode.PIN_LOCKED), around).remedy());
    }

    @Test
    void a_wrong_pin_tells_after_how_many_it_locks_where_that_is_known() {
        Fault wrong = fault("C_Login", 0xa0);
        Quirks three = Quirks.STANDARD.with(Quirks.Logins.STANDARD.withTries(3));
        assertTrue(english.explain(wrong, around(three, Explaining.NOTHING, 1)).cause()
                .endsWith("3 wrong tries in a row lock the PIN of this token."));
        assertTrue(czech.explain(wrong, around(three, Explaining.NOTHING, 1)).cause()
                .endsWith("PIN tohoto tokenu se zablokuje po 3 chybných pokusech za sebou."));
        assertTrue(english.explain(wrong, around(Quirks.STANDARD, Explaining.NOTHING, 1)).cause()
                .contains("after a few wrong tries"));
    }

    @Test
    void a_pin_that_the_token_refused_for_its_length_was_sent() {
        assertEquals("The token refused the PIN: it is too short or too long.",
                english.explain(fault("C_Login", 0xa2)).what());
        assertTrue(english.explain(Fault.of(FaultCode.PIN_LENGTH)).what().contains("not sent"));
    }

    private static Circumstances around(Quirks quirks, Explaining explaining, long free) {
        DriverProfile driver = new DriverProfile("d", "d", LocalizedText.same("D"),
                new DriverProfile.Pkcs11Library(List.of()), Map.of(), List.of(), List.of(), Optional.empty(),
                Optional.empty(), false, DriverProfile.Probe.UNASKED, quirks, explaining);
        Memory memory = Memory.of(80_000, free);
        OptionalLong none = OptionalLong.empty();
        Version v = new Version(1, 0);
        return new Circumstances(Optional.of(driver), Optional.of(new TokenInfo("l", "m", "m", "1", Set.of(), 0,
                PinState.OK, PinState.OK, 4, 8, memory, memory, new SessionCounts(none, none, none, none), v, v,
                Optional.empty())));
    }
}
