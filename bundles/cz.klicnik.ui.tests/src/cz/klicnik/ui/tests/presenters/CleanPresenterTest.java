/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests.presenters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.operations.clean.CleanPlanner.CleanPlan;
import cz.klicnik.operations.clean.CleanProposal;
import cz.klicnik.operations.clean.CleanWhat;
import cz.klicnik.operations.guard.KeyRequests;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.presentation.plan.CleanText;
import cz.klicnik.ui.internal.wizard.clean.CleanPresenter;
import cz.klicnik.ui.internal.wizard.clean.CleanState;
import cz.klicnik.ui.internal.wizard.clean.CleanState.Row;

/** What of the token of {@link Model#people} can be chosen to go. */
class CleanPresenterTest {

    private Optional<CleanState> state = Optional.empty();
    private final CleanPresenter presenter = new CleanPresenter(
            new CleanText(Model.ENGLISH.locale(), Model.ENGLISH.formats()), Quirks.STANDARD,
            room -> Long.toString(room.total()), "movable", s -> state = Optional.of(s));
    private final TokenContents contents;

    CleanPresenterTest() throws IOException, CertificateEncodingException {
        contents = Model.people().slot(new SlotKey("a", 1)).orElseThrow().contents().orElseThrow();
        look();
    }

    private void look() {
        presenter.show(CleanProposal.of(new TokenAnalyzer().analyze(contents, Instant.now()), KeyRequests.NONE,
                Quirks.STANDARD));
    }

    @Test
    void only_what_has_expired_is_chosen_beforehand() {
        assertTrue(row("old").ticked());
        assertEquals(1, state().rows().stream().filter(Row::ticked).count(), state().rows().toString());
        assertFalse(row("pending").ticked());
        assertTrue(state().ready());
    }

    @Test
    void what_is_valid_is_chosen_only_once_the_beginning_of_its_fingerprint_was_typed() {
        String key = row("qualified").key();
        presenter.tick(key, true);
        assertFalse(row("qualified").ticked());
        assertEquals(Optional.of(key), state().wanted().map(Row::key));
        presenter.type(key.substring(0, 7));
        assertFalse(row("qualified").ticked(), "seven digits are too few");
        presenter.type("00000000");
        assertFalse(row("qualified").ticked());
        presenter.type(row("qualified").shown());
        assertTrue(row("qualified").ticked());
        assertEquals(Map.of(key, key.substring(0, 8)), presenter.typed(), "nobody has to type it again");
    }

    @Test
    void a_key_without_certificate_has_to_be_typed_too() {
        presenter.tick(row("pending").key(), true);
        assertFalse(row("pending").ticked());
        assertTrue(state().wanted().isPresent());
    }

    @Test
    void what_was_unticked_stays_so_when_the_token_is_read_again() {
        presenter.tick(row("old").key(), false);
        look();
        assertFalse(row("old").ticked());
        assertFalse(state().ready());
        assertEquals(Optional.empty(), presenter.plan(Instant.now()).map(CleanPlan::plan));
    }

    @Test
    void each_part_has_a_warning_of_its_own() {
        String both = state().warning();
        presenter.what(CleanWhat.KEY);
        assertFalse(both.equals(state().warning()));
        assertTrue(state().warning().contains("for good"), state().warning());
    }

    private CleanState state() {
        return state.orElseThrow();
    }

    private Row row(String label) {
        return state().rows().stream().filter(r -> r.name().contains("“" + label + "”")).findFirst()
                .orElseThrow(() -> new AssertionError(label + " in " + state().rows()));
    }
}
