/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests.presenters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Version;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.clean.CleanProposal;
import cz.klicnik.operations.guard.KeyRequests;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.plan.CleanText;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Key;
import cz.klicnik.testing.TestCertificates.Kind;
import cz.klicnik.ui.internal.wizard.clean.CleanPresenter;
import cz.klicnik.ui.internal.wizard.clean.CleanState;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CleanSavingTest {

    private final List<TokenObject> objects = new ArrayList<>();
    private final List<CleanState> states = new ArrayList<>();

    @BeforeAll
    void make() throws Exception {
        try (TestCertificates certificates = new TestCertificates()) {
            add("old", certificates.issue(Kind.QUALIFIED_SEAL, "Úřad", Key.RSA, Duration.ofDays(-300),
                    Duration.ofDays(-1)), Trilean.NO);
            add("mail", certificates.issue(Kind.COMMERCIAL_PERSONAL, "Jana", Key.RSA, Duration.ofDays(-1),
                    Duration.ofDays(300)), Trilean.YES);
        }
    }

    private void add(String label, Issued issued, Trilean extractable) throws Exception {
        Bytes id = Bytes.of(label.getBytes(StandardCharsets.UTF_8));
        objects.add(new TokenObject.Certificate(objects.size() + 1L, label, id, 0,
                Bytes.of(issued.certificate().getEncoded()), Trilean.NO, Trilean.YES, Trilean.NO, Optional.empty()));
        objects.add(new TokenObject.PrivateKey(objects.size() + 1L, label, id, KeyAlgorithm.RSA,
                PublicKeys.publicPart(Bytes.of(issued.certificate().getPublicKey().getEncoded())), KeyUses.UNKNOWN,
                new KeyOrigin(Trilean.NO, Trilean.NO, Trilean.NO, extractable, Trilean.NO), Trilean.NO, Trilean.YES,
                Trilean.YES, Optional.empty()));
    }

    private CleanProposal proposal() {
        TokenInfo token = new TokenInfo("Office", "Maker", "Model", "1", Set.of(TokenFlag.TOKEN_INITIALIZED), 0,
                PinState.OK, PinState.OK, 4, 8, Memory.UNKNOWN, Memory.UNKNOWN,
                new SessionCounts(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(),
                        OptionalLong.empty()),
                new Version(1, 0), new Version(1, 0), Optional.empty());
        SlotInfo slot = new SlotInfo(1, "Reader", "Maker", true, true, true, new Version(1, 0), new Version(1, 0));
        TokenContents contents = new TokenContents(new TokenIdentity("test", "Maker", "Model", "1"), slot, token,
                LoginState.USER, objects, List.of(), Instant.now());
        return CleanProposal.of(new TokenAnalyzer().analyze(contents, Instant.now()), KeyRequests.NONE,
                Quirks.STANDARD);
    }

    private CleanPresenter presenter() {
        Formats formats = new Formats(new Messages(Locale.ENGLISH), ZoneOffset.UTC);
        CleanPresenter presenter = new CleanPresenter(new CleanText(Locale.ENGLISH, formats), Quirks.STANDARD,
                room -> "", "may leave", states::add);
        presenter.show(proposal());
        return presenter;
    }

    private CleanState last() {
        return states.getLast();
    }

    private String key(String label) {
        return last().rows().stream().filter(r -> r.name().contains("“" + label + "”")).findFirst().orElseThrow().key();
    }

    private static List<String> actions(CleanPresenter presenter) {
        return presenter.plan(Instant.now()).orElseThrow().plan().steps().stream()
                .map(s -> s.action().getClass().getSimpleName()).toList();
    }

    @Test
    void what_has_expired_is_chosen_beforehand_and_what_is_valid_only_once_its_fingerprint_is_typed() {
        CleanPresenter presenter = presenter();
        assertEquals(List.of(true, false), last().rows().stream().map(CleanState.Row::ticked).toList());
        presenter.tick(key("mail"), true);
        assertFalse(last().rows().getLast().ticked());
        assertTrue(last().wanted().isPresent());
        presenter.type(key("old").substring(0, 8));
        assertFalse(last().rows().getLast().ticked(), "that is another one's");
        presenter.type(key("mail").substring(0, 8));
        assertTrue(last().rows().getLast().ticked());
        assertEquals(Optional.empty(), last().wanted());
    }

    @Test
    void a_key_is_saved_first_only_where_it_can_leave_and_is_chosen_alone() {
        CleanPresenter presenter = presenter();
        assertFalse(last().savable(), "this key cannot leave");
        presenter.saveTo(Optional.of("/tmp/key.p12"));
        assertFalse(actions(presenter).contains("SaveKey"));
        presenter.tick(key("mail"), true);
        presenter.type(key("mail"));
        assertFalse(last().savable(), "two are chosen");
        presenter.tick(key("old"), false);
        assertTrue(last().savable());
        assertEquals("/tmp/key.p12", last().savedTo());
        assertEquals(List.of("BackUp", "SaveKey", "Delete", "Delete"), actions(presenter));
        Action save = presenter.plan(Instant.now()).orElseThrow().plan().steps().get(1).action();
        assertEquals("/tmp/key.p12", save instanceof Action.SaveKey s ? s.path() : "");
        presenter.saveTo(Optional.empty());
        assertFalse(actions(presenter).contains("SaveKey"));
    }
}
