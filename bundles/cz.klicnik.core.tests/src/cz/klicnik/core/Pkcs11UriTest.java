/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;

class Pkcs11UriTest {

    private static TokenInfo token(String label, String serial) {
        OptionalLong none = OptionalLong.empty();
        Version v = new Version(1, 0);
        return new TokenInfo(label, "Bit4id", "JS2048 (LB)", serial, Set.of(), 0, PinState.OK, PinState.OK, 4, 8,
                Memory.UNKNOWN, Memory.UNKNOWN, new SessionCounts(none, none, none, none), v, v, Optional.empty());
    }

    private static TokenObject certificate(String label, Bytes id) {
        return new TokenObject.Certificate(7, label, id, 0, Bytes.empty(), Trilean.NO, Trilean.YES, Trilean.UNKNOWN,
                Optional.empty());
    }

    @Test
    void aTokenIsNamedByModelManufacturerSerialAndLabel() {
        assertEquals("pkcs11:model=JS2048%20(LB);manufacturer=Bit4id;serial=2444134000011914;token=TokenME",
                Pkcs11Uri.of(token("TokenME", "2444134000011914")).toString());
    }

    @Test
    void czechLettersAndSeparatorsAreEncoded() {
        String uri = Pkcs11Uri.of(token("Novák; a/b?", "1")).toString();
        assertTrue(uri.endsWith("token=Nov%C3%A1k%3B%20a%2Fb%3F"), uri);
    }

    @Test
    void anIdIsEncodedByteByByte() {
        String uri = Pkcs11Uri.of(token("T", "1"), certificate("Jan", Bytes.ofHex("00ff41"))).toString();
        assertTrue(uri.contains("id=%00%FF%41;object=Jan;type=cert"), uri);
    }

    @Test
    void whatItWritesItReadsAgainAndMatches() {
        TokenInfo token = token("Cvičný token", "0123");
        TokenObject object = certificate("Žluťoučký", Bytes.ofHex("00ff41"));
        Pkcs11Uri read = Pkcs11Uri.parse(Pkcs11Uri.of(token, object).toString()).orElseThrow();
        assertTrue(read.matches(token));
        assertTrue(read.matches(object));
        assertFalse(read.matches(token("Cvičný token", "0124")));
        assertFalse(read.matches(certificate("Žluťoučký", Bytes.ofHex("00ff42"))));
    }

    @Test
    void aQueryIsDroppedSoThatNoPinIsKept() {
        Pkcs11Uri read = Pkcs11Uri.parse("pkcs11:token=T?pin-value=1234").orElseThrow();
        assertEquals("pkcs11:token=T", read.toString());
        assertFalse(read.namesObject());
    }

    @Test
    void anEmptyPathMatchesEverything() {
        assertTrue(Pkcs11Uri.parse("pkcs11:").orElseThrow().matches(token("x", "y")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "TokenME", "pkcs12:token=x", "pkcs11:token", "pkcs11:=x", "pkcs11:token=%4",
            "pkcs11:token=%zz", "pkcs11:token=a;token=b" })
    void whatIsNoPkcs11UriIsNotRead(String text) {
        assertEquals(Optional.empty(), Pkcs11Uri.parse(text));
    }
}
