/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.guard.KeyRequests.Standing;

class KeyRequestsTest {

    @Test
    void a_request_that_is_under_way_outweighs_a_leftover_in_whatever_order_they_are_told() {
        assertEquals(Standing.PENDING, together(Standing.ABANDONED, Standing.PENDING, Standing.UNKNOWN));
        assertEquals(Standing.PENDING, together(Standing.PENDING, Standing.UNKNOWN, Standing.ABANDONED));
    }

    @Test
    void who_knows_nothing_of_a_key_says_nothing_against_who_knows_it() {
        assertEquals(Standing.ABANDONED, together(Standing.UNKNOWN, Standing.ABANDONED));
        assertEquals(Standing.ABANDONED, together(Standing.ABANDONED, Standing.UNKNOWN));
        assertEquals(Standing.UNKNOWN, together(Standing.UNKNOWN, Standing.UNKNOWN));
        assertEquals(Standing.UNKNOWN, together());
    }

    private Standing together(Standing... told) {
        TokenObject key = new Scene().key("key", Standing.UNKNOWN, KeyUses.UNKNOWN).view().contents().objects()
                .getFirst();
        List<KeyRequests> known = Arrays.stream(told).map(standing -> (KeyRequests) any -> standing).toList();
        return KeyRequests.together(known).of(key);
    }
}
