/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({ "80000,41168,80000,41168", "80000,0,80000,0", "0,0,-,-", "-1,-1,-,-", "4294967295,4294967295,-,-",
            "-1,500,-,500", "80000,-1,80000,-", "-1,0,-,-" })
    void freeZeroIsUnknownOnlyWhereTheTotalIsZeroOrUnavailable(long total, long free, String knownTotal,
            String knownFree) {
        assertEquals(new Memory(number(knownTotal), number(knownFree)), Memory.of(total, free));
    }

    private static OptionalLong number(String text) {
        return text.equals("-") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    @ParameterizedTest
    @CsvSource({ "408,OK", "400,NOT_SET", "10408,LOW", "30408,FINAL_TRY", "70408,LOCKED" })
    void theWorstPinFlagDecides(String hex, PinState state) {
        assertEquals(state, PinState.ofUser(TokenFlag.of(Long.parseLong(hex, 16))));
    }

    @Test
    void flagsOfTheVendorsOwnAreLeftOut() {
        assertEquals(Set.of(TokenFlag.RNG, TokenFlag.TOKEN_INITIALIZED), TokenFlag.of(0x80000401L));
    }

    @Test
    void anIdentityWithoutASerialIsWeak() {
        assertTrue(new TokenIdentity("f", "m", "x", "").weak());
        assertTrue(new TokenIdentity("f", "m", "x", "0000").weak());
        assertFalse(new TokenIdentity("f", "m", "x", "10").weak());
        assertEquals("1914", new TokenIdentity("f", "m", "x", "2444134000011914").shortSerial());
        assertEquals("12", new TokenIdentity("f", "m", "x", "12").shortSerial());
    }

    @Test
    void bytesAreComparedByValueAndCannotBeChangedFromOutside() {
        byte[] raw = { 1, 2 };
        Bytes bytes = Bytes.of(raw);
        raw[0] = 9;
        bytes.toArray()[1] = 9;
        assertEquals(Bytes.ofHex("0102"), bytes);
        assertEquals(bytes.hashCode(), Bytes.ofHex("0102").hashCode());
        assertTrue(bytes.compareTo(Bytes.ofHex("ff")) < 0, "bytes are unsigned");
    }

    @Test
    void versionsKeepTheirMinorApart() {
        assertEquals(Optional.of(new Version(2, 60)), Version.parse("2.60"));
        assertTrue(new Version(2, 6).compareTo(new Version(2, 60)) < 0);
        assertEquals(Optional.empty(), Version.parse("2.6.1"));
    }

    @Test
    void aFaultKeepsItsDetailsAndItsExceptionNamesThem() {
        Fault fault = Fault.of(FaultCode.PKCS11, Fault.RV_NAME, "CKR_GENERAL_ERROR").with(Fault.RV, "0x5");
        assertEquals(Optional.of("0x5"), fault.detail(Fault.RV));
        assertTrue(String.valueOf(new FaultException(fault).getMessage()).contains("CKR_GENERAL_ERROR"));
        assertThrows(IllegalArgumentException.class, () -> Fault.of(FaultCode.PKCS11, Fault.RV));
    }

    @Test
    void aTextIsGivenInCzechOnlyToThoseWhoReadIt() {
        LocalizedText text = new LocalizedText("token", "čipová karta");
        assertEquals("čipová karta", text.in(Locale.of("cs", "CZ")));
        assertEquals("token", text.in(Locale.GERMAN));
    }

    @Test
    void theUsersFoldersFollowThePlatform() {
        Map<String, String> linux = Map.of("os.name", "Linux", "user.home", "/home/jan");
        assertEquals(
                new UserFolders(Path.of("/home/jan/.local/share/klicnik"), Path.of("/home/jan/.local/state/klicnik")),
                UserFolders.of(linux, Map.of("XDG_DATA_HOME", "relative")));
        assertEquals(Path.of("/x/klicnik"), UserFolders.of(linux, Map.of("XDG_DATA_HOME", "/x")).data());
        assertEquals(Path.of("/home/jan/Library/Application Support/Klicnik"),
                UserFolders.of(Map.of("os.name", "Mac OS X", "user.home", "/home/jan"), Map.of()).data());
    }

    @Test
    void oneVariableOrPropertyMovesEverything() {
        assertEquals(new UserFolders(Path.of("/k"), Path.of("/k/state")),
                UserFolders.of(Map.of("klicnik.data", "/k"), Map.of("KLICNIK_DATA", "/other")));
        assertEquals(Path.of("/other"), UserFolders.of(Map.of(), Map.of("KLICNIK_DATA", "/other")).data());
    }
}
