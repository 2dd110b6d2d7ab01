/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.Written;

class FaultTextsTest {

    private static final Set<FaultCode> WITHOUT_CAUSE =
            Set.of(FaultCode.UNSUPPORTED_SYSTEM, FaultCode.NOT_PROBED, FaultCode.PIN_DECLINED);

    private final FaultTexts english = new FaultTexts(new Messages(Locale.ENGLISH));
    private final FaultTexts czech = new FaultTexts(new Messages(Locale.of("cs")));

    @ParameterizedTest
    @EnumSource
    void every_fault_says_what_why_and_what_to_do_in_both_languages(FaultCode code) {
        FaultText en = english.explain(Fault.of(code));
        FaultText cs = czech.explain(Fault.of(code));
        for (FaultText text : List.of(en, cs)) {
            assertFalse(text.what().isBlank());
            assertEquals(WITHOUT_CAUSE.contains(code), text.cause().isEmpty(), text.cause());
            assertFalse(text.remedy().isBlank());
            assertFalse(text.paragraph().contains("{"), text.paragraph());
            assertEquals(code, text.code());
        }
        assertFalse(en.what().equals(cs.what()), "not translated: " + en.what());
        assertFalse(en.remedy().equals(cs.remedy()), "not translated: " + en.remedy());
    }

    @ParameterizedTest
    @EnumSource
    void a_failed_write_says_what_it_has_left(Written left) {
        Fault fault = Fault.of(FaultCode.PKCS11).with(left).with(Fault.ID, "0a0b");
        String plain = english.explain(Fault.of(FaultCode.PKCS11)).what();
        FaultText en = english.explain(fault);
        assertTrue(en.what().startsWith(plain + " "), en.what());
        assertFalse(en.what().equals(czech.explain(fault).what()));
        assertTrue(en.details().contains("CKA_ID: 0a0b"), en.details().toString());
    }

    @Test
    void an_unknown_outcome_is_told_once() {
        Fault unknown = Fault.of(FaultCode.OUTCOME_UNKNOWN);
        assertEquals(english.explain(unknown).what(), english.explain(unknown.with(Written.UNKNOWN)).what());
        assertTrue(english.explain(unknown.with(Written.NOTHING)).what().endsWith("Nothing was changed on the token."));
    }

    @Test
    void a_missing_login_names_whose_it_is() {
        Fault officer = Fault.of(FaultCode.LOGIN_NEEDED, Fault.REASON, "SECURITY_OFFICER");
        assertTrue(english.explain(officer).cause().contains("security officer"));
        assertFalse(english.explain(Fault.of(FaultCode.LOGIN_NEEDED, Fault.REASON, "USER")).cause()
                .contains("security officer"));
    }

    @Test
    void a_missing_library_names_the_driver_its_download_page_and_the_rights_that_installing_needs() {
        Fault missing = Fault.of(FaultCode.LIBRARY_MISSING, Fault.PATH, "/usr/lib/bit4id/libbit4xpki.so");
        FaultText text = english.explain(missing, driver());
        assertEquals("Bit4id: The driver's library was not found.", text.what());
        assertTrue(text.cause().contains("/usr/lib/bit4id/libbit4xpki.so"));
        assertTrue(text.remedy().contains("https://example.org/driver"), text.remedy());
        assertTrue(text.remedy().endsWith("Installing it needs administrator rights."), text.remedy());
        assertEquals(List.of("path: /usr/lib/bit4id/libbit4xpki.so"), text.details());

        FaultText cs = czech.explain(missing, driver());
        assertTrue(cs.what().startsWith("Bit4id (čipové karty): Knihovna ovladače nebyla nalezena."), cs.what());
        assertTrue(cs.remedy().contains("https://example.org/driver") && cs.remedy().contains("práva správce"));
    }

    @Test
    void a_fault_of_the_token_does_not_advertise_an_installation() {
        FaultText text = english.explain(Fault.of(FaultCode.PIN_LOCKED), driver());
        assertFalse(text.paragraph().contains("example.org"));
    }

    @Test
    void a_known_return_value_is_explained_by_name_and_number() {
        FaultText text = english.explain(Fault.of(FaultCode.PKCS11, Fault.FUNCTION, "C_FindObjectsInit", Fault.RV,
                "0x30", Fault.RV_NAME, "CKR_DEVICE_ERROR"));
        assertEquals("The token's driver returned CKR_DEVICE_ERROR (0x30) from C_FindObjectsInit.", text.what());
        assertTrue(text.cause().contains("bad contact"), text.cause());
    }

    @Test
    void a_return_value_of_the_vendors_own_is_shown_in_hexadecimal() {
        FaultText text = english.explain(
                Fault.of(FaultCode.PKCS11, Fault.FUNCTION, "C_Login", Fault.RV, "0x80000621"));
        assertEquals("The token's driver returned 0x80000621 from C_Login.", text.what());
        assertEquals("This return value is the driver's own: only its maker can say what it means.", text.cause());
    }

    @Test
    void a_vendors_message_cannot_forge_lines_or_flood_the_screen() {
        FaultText text = english.explain(Fault.of(FaultCode.LIBRARY_NOT_LOADABLE, Fault.PATH, "x.so", Fault.MESSAGE,
                "error\n\u001b[2Jall is well {0} " + "!".repeat(9000)));
        assertFalse(text.paragraph().contains("\u001b"));
        assertFalse(text.paragraph().contains("\n"));
        assertTrue(text.cause().contains("error␊␛[2Jall is well {0} !!!"), text.cause());
        assertTrue(text.cause().length() < 600);
    }

    @ParameterizedTest
    @ValueSource(strings = { "UNREADABLE", "TOO_LARGE", "NOT_XML", "DOCTYPE", "UNKNOWN_ELEMENT", "UNKNOWN_ATTRIBUTE",
            "MISSING_ATTRIBUTE", "BAD_VALUE", "TWICE", "UNKNOWN_DRIVER" })
    void what_is_wrong_in_an_administrators_file_is_told_by_place_and_value(String reason) {
        Fault fault = Fault.of(FaultCode.QUIRKS_FILE, Fault.PATH, "/etc/klicnik/drivers.xml", Fault.REASON, reason,
                Fault.LINE, "17", Fault.ATTRIBUTE, "<driver locking>", Fault.FOUND, "\"never\"", Fault.NEEDED,
                "perSlot | perLibrary", Fault.MESSAGE, "broken.");
        FaultText file = english.explain(fault);
        assertTrue(file.what().contains("/etc/klicnik/drivers.xml"), file.what());
        boolean ofFile = reason.equals("UNREADABLE") || reason.equals("TOO_LARGE");
        assertEquals(!ofFile, file.cause().contains("17"), file.cause());
        FaultText driver = english.explain(fault.with(Fault.DRIVER, "cz.klicnik.driver.bit4id"));
        assertTrue(driver.what().contains("cz.klicnik.driver.bit4id"), driver.what());
        assertFalse(file.cause().equals(czech.explain(fault).cause()));
    }

    @Test
    void a_driver_that_is_too_old_names_both_versions_and_where_to_get_a_newer_one() {
        FaultText text = english.explain(Fault.of(FaultCode.LIBRARY_OLD, Fault.FOUND, "1.2", Fault.NEEDED, "1.4"),
                driver());
        assertEquals("Bit4id: The driver is too old: version 1.2 is installed, 1.4 or newer is needed. "
                + "Older versions are known to fail (in iSignum: error 622). Install a newer version of the driver. "
                + "It can be downloaded from https://example.org/driver. Installing it needs administrator rights.",
                text.paragraph());
    }

    private static DriverProfile driver() {
        return new DriverProfile("test.bit4id", "bit4id", new LocalizedText("Bit4id", "Bit4id (čipové karty)"),
                new DriverProfile.Pkcs11Library(List.of("/usr/lib/bit4id/libbit4xpki.so")), Map.of(), List.of(),
                List.of(), Optional.empty(), Optional.of(URI.create("https://example.org/driver")), true,
                DriverProfile.Probe.UNASKED, Quirks.STANDARD);
    }
}
