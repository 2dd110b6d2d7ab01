/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.model.TokenContents;
import cz.klicnik.testing.ShimCounts;
import cz.klicnik.testing.TestToken;

class ReadingCostTest {

    private static final int FIXED = 60;

    @ParameterizedTest
    @ValueSource(ints = { 10, 100 })
    void a_token_with_n_pairs_is_listed_in_fewer_than_2n_and_60_calls(int pairs) throws Exception {
        AtomicReference<TestToken> token = new AtomicReference<>();
        try (LoadedShim shim = LoadedShim.after(hsm -> {
            token.set(hsm.initToken("Cost"));
            hsm.tool().pairs(token.get(), pairs, "pair", false);
        })) {
            shim.module().slots();
            TokenContents contents = shim.read(token.get(), true);
            assertEquals(2 * pairs, contents.objects().size());
            ShimCounts counts = shim.shim().counts();
            assertTrue(counts.total() < 2 * pairs + FIXED, counts.calls() + " = " + counts.total());
            assertEquals(2 * pairs, counts.of("C_GetAttributeValue"));
        }
    }
}
