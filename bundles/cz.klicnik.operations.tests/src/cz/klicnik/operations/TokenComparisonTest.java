/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Version;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.TokenPicture;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.compare.TokenComparison;
import cz.klicnik.operations.compare.TokenFact;

class TokenComparisonTest {

    private static final Version VERSION = new Version(1, 0);

    @Test
    void the_same_objects_under_other_handles_and_in_another_order_do_not_differ() {
        TokenComparison comparison = TokenComparison.of(
                token("A", LoginState.USER, certificate(1, "a", "01", "aa"), key(2, "k", "01"), data(3, "d")),
                token("A", LoginState.USER, data(9, "d"), key(1, "k", "01"), certificate(2, "a", "01", "aa")));
        assertTrue(comparison.same(), comparison.toString());
    }

    @Test
    void a_renewed_certificate_under_the_same_id_and_label_is_another_one() {
        TokenComparison comparison = TokenComparison.of(token("A", LoginState.USER, certificate(1, "a", "01", "aa")),
                token("A", LoginState.USER, certificate(1, "a", "01", "bb")));
        assertEquals(List.of("bb"), comparison.added().stream().map(o -> value(o)).toList());
        assertEquals(List.of("aa"), comparison.removed().stream().map(o -> value(o)).toList());
        assertEquals(List.of(), comparison.changed());
    }

    @Test
    void a_new_label_and_a_new_id_are_changes_of_the_same_object() {
        TokenComparison comparison =
                TokenComparison.of(token("A", LoginState.USER, certificate(1, "a", "01", "3003020101")),
                        token("A", LoginState.USER, certificate(1, "b", "02", "3003020101")));
        assertEquals(1, comparison.changed().size());
        assertEquals(List.of("CKA_LABEL", "CKA_ID"),
                comparison.changed().get(0).attributes().stream().map(a -> a.either().name()).toList());
        assertEquals(List.of(), comparison.added());
        assertEquals(List.of(), comparison.removed());
    }

    @Test
    void objects_without_anything_in_common_are_never_one_object() {
        TokenComparison comparison = TokenComparison.of(token("A", LoginState.USER, data(1, "one")),
                token("A", LoginState.USER, data(1, "two")));
        assertEquals(1, comparison.added().size());
        assertEquals(1, comparison.removed().size());
    }

    @Test
    void private_objects_that_one_side_could_not_see_are_neither_gone_nor_new() {
        TokenPicture seen = token("A", LoginState.USER, key(1, "k", "01"), data(2, "d"));
        TokenPicture hidden = token("A", LoginState.PUBLIC, data(2, "d"));
        for (TokenComparison comparison : List.of(TokenComparison.of(seen, hidden),
                TokenComparison.of(hidden, seen))) {
            assertTrue(comparison.same(), comparison.toString());
            assertEquals(1, comparison.unseen().size());
        }
    }

    @Test
    void facts_and_mechanisms_of_the_token_are_compared() {
        TokenPicture before = token("A", LoginState.PUBLIC);
        TokenPicture after = token("B", LoginState.PUBLIC);
        assertEquals(List.of(TokenFact.LABEL), TokenComparison.of(before, after).facts());
        MechanismInfo mechanism = new MechanismInfo(1, "CKM_RSA_PKCS", 0, 0, java.util.Set.of());
        MechanismInfo other = new MechanismInfo(2, "CKM_X", 0, 0, java.util.Set.of());
        TokenPicture told = new TokenPicture(before.contents(), Map.of(), List.of(mechanism));
        TokenPicture more = new TokenPicture(before.contents(), Map.of(), List.of(mechanism, other));
        assertEquals(List.of(other), TokenComparison.of(told, more).mechanismsAdded());
        assertTrue(TokenComparison.of(before, more).same(), "one side did not tell");
    }

    private static String value(TokenObject object) {
        return ((TokenObject.Certificate) object).value().hex();
    }

    private static TokenPicture token(String label, LoginState login, TokenObject... objects) {
        TokenInfo info = new TokenInfo(label, "m", "m", "1", TokenFlag.of(0x404), 0x404, PinState.OK, PinState.OK, 4, 8,
                Memory.UNKNOWN, Memory.UNKNOWN,
                new SessionCounts(java.util.OptionalLong.empty(), java.util.OptionalLong.empty(),
                        java.util.OptionalLong.empty(), java.util.OptionalLong.empty()),
                VERSION, VERSION, Optional.empty());
        SlotInfo slot = new SlotInfo(0, "slot", "m", true, true, true, VERSION, VERSION);
        return new TokenPicture(new TokenContents(new TokenIdentity("f", "m", "m", "1"), slot, info, login,
                List.of(objects), List.of(), java.time.Instant.EPOCH), Map.of(), List.of());
    }

    private static TokenObject certificate(long handle, String label, String id, String value) {
        return new TokenObject.Certificate(handle, label, Bytes.ofHex(id), 0, Bytes.ofHex(value), Trilean.NO,
                Trilean.YES, Trilean.NO, Optional.empty());
    }

    private static TokenObject key(long handle, String label, String id) {
        return new TokenObject.PrivateKey(handle, label, Bytes.ofHex(id), KeyAlgorithm.EC, PublicPart.NONE,
                KeyUses.UNKNOWN, KeyOrigin.UNKNOWN, Trilean.NO, Trilean.YES, Trilean.YES, Optional.empty());
    }

    private static TokenObject data(long handle, String label) {
        return new TokenObject.Data(handle, label, Bytes.empty(), "", Bytes.empty(), Trilean.NO, Trilean.YES,
                Optional.empty());
    }
}
