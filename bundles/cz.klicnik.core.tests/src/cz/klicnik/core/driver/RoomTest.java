/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cz.klicnik.core.Version;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Quirks.FreeMemory;
import cz.klicnik.core.driver.Quirks.Room;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.TokenInfo;

class RoomTest {

    private static final Room ROOM = new Room(OptionalLong.of(500), Map.of(KeySpec.RSA_4096, 2500L));

    private static TokenInfo token(Memory publicMemory, Memory privateMemory) {
        Version v = new Version(1, 0);
        OptionalLong none = OptionalLong.empty();
        return new TokenInfo("l", "m", "m", "1", Set.of(), 0, PinState.OK, PinState.OK, 4, 8, publicMemory,
                privateMemory, new SessionCounts(none, none, none, none), v, v, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({ "4999, 0", "5000, 1", "12000, 2", "0, 0" })
    void what_is_free_is_counted_in_certificates_with_a_key(long free, long fitting) {
        Memory memory = Memory.of(80_000, free);
        assertEquals(OptionalLong.of(fitting), ROOM.fitting(token(memory, memory), KeySpec.RSA_4096, 2000));
    }

    @ParameterizedTest
    @CsvSource({ "5000, 2500, 1", "2499, 25000, 0", "25000, 2500, 1", "25000, 7500, 3" })
    void two_kinds_of_memory_are_used_up_apart(long publicFree, long privateFree, long fitting) {
        assertEquals(OptionalLong.of(fitting), ROOM.fitting(
                token(Memory.of(80_000, publicFree), Memory.of(90_000, privateFree)), KeySpec.RSA_4096, 2000));
    }

    @Test
    void whatever_is_not_known_makes_the_answer_unknown() {
        Memory memory = Memory.of(80_000, 40_000);
        TokenInfo token = token(memory, memory);
        assertEquals(OptionalLong.empty(), ROOM.fitting(token, KeySpec.RSA_2048, 2000));
        assertEquals(OptionalLong.empty(), Room.UNKNOWN.fitting(token, KeySpec.RSA_4096, 2000));
        assertEquals(OptionalLong.empty(),
                ROOM.fitting(Quirks.STANDARD.with(FreeMemory.UNTRUSTED).believed(token), KeySpec.RSA_4096, 2000));
    }

    @Test
    void free_memory_that_is_not_to_be_believed_is_unknown_and_the_total_stays() {
        TokenInfo token = token(Memory.of(80_000, 40_000), Memory.of(0, 7));
        assertEquals(token, Quirks.STANDARD.believed(token));
        TokenInfo believed = Quirks.STANDARD.with(FreeMemory.UNTRUSTED).believed(token);
        assertEquals(new Memory(OptionalLong.of(80_000), OptionalLong.empty()), believed.publicMemory());
        assertEquals(Memory.UNKNOWN, believed.privateMemory());
    }
}
