/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.operations.guard.KeyRequests.Standing;
import cz.klicnik.operations.guard.Scene;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;

class JudgementTest {

    private final Scene scene = new Scene().key("Office", Standing.UNKNOWN, KeyUses.UNKNOWN);
    private final TokenContents there = scene.view().contents();
    private final Action delete = scene.delete(ObjectKind.PRIVATE_KEY, "Office");

    /** The same token without the key, as somebody sees it. */
    private static TokenContents without(TokenContents token, LoginState login) {
        return new TokenContents(token.identity(), token.slot(), token.token(), login, List.of(), List.of(),
                token.readAt());
    }

    private StepState state(TokenContents before, TokenContents now) {
        return Judgement.of(delete, Optional.empty(), before, now, StepActions.Done.NOTHING, false).state();
    }

    @Test
    void a_key_that_does_not_show_is_gone_only_where_it_would_show() {
        assertEquals(StepState.VERIFIED, state(there, without(there, LoginState.USER)));
        assertEquals(StepState.DONE, state(there, without(there, LoginState.PUBLIC)), "the login was lost");
    }
}
