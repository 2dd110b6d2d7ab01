/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.login;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Confirmation;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.operations.pins.PinPolicy;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.Circumstances;
import cz.klicnik.presentation.Fact;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.inspect.NewPinText;
import cz.klicnik.presentation.inspect.PinFacts;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.explorer.ExplorerLabels;

/** What every question for a PIN says: which PIN of which token and holder, and how its tries stand. */
final class PinSheet {

    /** Holders beyond these are only counted: the question must stay readable. */
    private static final int NAMED_HOLDERS = 3;

    private final Language language;
    private final TokenRegistry registry;
    private final SlotKey slot;

    PinSheet(Language language, TokenRegistry registry, SlotKey slot) {
        this.language = language;
        this.registry = registry;
        this.slot = slot;
    }

    /** The token as it was last seen. */
    Optional<TokenInfo> token() {
        return registry.state().slot(slot).flatMap(SlotStatus::token);
    }

    Optional<DriverProfile> driver() {
        return registry.state().driver(slot.driverId()).map(DriverStatus::profile);
    }

    /** What a new PIN must be like. */
    Optional<PinPolicy> policy() {
        return token().flatMap(t -> driver().map(d -> PinPolicy.of(t, d.quirks())));
    }

    /** Why a new PIN is not taken. @param present what it is set with; nothing is wiped here */
    Optional<String> problem(char[] present, char[] now, char[] again) {
        NewPinText text = new NewPinText(language.general(), language.formats());
        return policy().flatMap(p -> p.problem(present, now, again).map(found -> text.problem(found, p)));
    }

    /** What is to be said of a new PIN while it is typed. @param present wiped on return, like the others */
    String hint(char[] present, char[] now, char[] again) {
        NewPinText text = new NewPinText(language.general(), language.formats());
        try {
            return problem(present, now, again)
                    .orElseGet(() -> policy().map(p -> text.hints(p.hints(now), p)).orElse(""));
        } finally {
            Arrays.fill(present, '\0');
            Arrays.fill(now, '\0');
            Arrays.fill(again, '\0');
        }
    }

    boolean pinPad() {
        return token().filter(t -> t.has(TokenFlag.PROTECTED_AUTHENTICATION_PATH)).isPresent();
    }

    PinTries tries(PinKind kind) {
        return registry.pinTries(slot, kind);
    }

    /** What is to be typed before the final try is used. */
    Optional<Confirmation.Question> confirmation(PinKind kind) {
        return registry.state().slot(slot).flatMap(s -> s.identity().map(token -> new Confirmation.Question(token,
                s.token().map(TokenInfo::label).orElse(""), kind, tries(kind))));
    }

    /** What went wrong, why, and what to do. */
    String explain(Fault fault) {
        return language.faults().explain(fault, new Circumstances(driver(), token())).paragraph();
    }

    /** That a secret is locked, and what opens it again; for the user's PIN in this driver's way. */
    String locked(PinKind kind) {
        String what = language.faults().explain(Fault.of(FaultCode.PIN_LOCKED)).what();
        Optional<DriverProfile> driver = driver();
        if (kind != PinKind.USER || driver.isEmpty()) {
            return kind == PinKind.USER ? explain(Fault.of(FaultCode.PIN_LOCKED)) : language.text("Pin_keyLocked");
        }
        return what + " " + unblocking();
    }

    /** What opens the user's PIN again where it is locked, in this driver's way. */
    String unblocking() {
        return driver().map(d -> new PinFacts(language.general(), language.formats()).route(d)
                + (d.quirks().unblocking() == Unblocking.VENDOR_TOOL
                        ? d.downloadPage().map(page -> "\n" + page).orElse("") : ""))
                .orElse("");
    }

    /** Its label, holder, model, the last digits of its serial, which PIN, and how it stands. */
    List<Fact> facts(TokenInfo token, PinKind kind, Optional<TokenView> contents) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Login_token", registry.state().slot(slot).flatMap(SlotStatus::name)
                .map(n -> SafeText.label(n) + " – " + ExplorerLabels.tokenName(token))
                .orElse(ExplorerLabels.tokenName(token)));
        contents.flatMap(this::holders).ifPresent(h -> add(facts, "Login_holder", h));
        add(facts, "Login_model", SafeText.label(token.model()));
        add(facts, "Login_serial", SafeText.label(ending(token.serial())));
        add(facts, "Login_which", language.text("Login_which_" + kind));
        facts.addAll(standing(token, kind));
        return facts;
    }

    /** How it stands, and how long it may be. */
    List<Fact> standing(TokenInfo token, PinKind kind) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Login_state", new PinFacts(language.general(), language.formats()).tries(tries(kind)));
        language.formats().pinLength(token).ifPresent(l -> add(facts, "Login_length", l));
        return facts;
    }

    private void add(List<Fact> facts, String key, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(language.text(key), value));
        }
    }

    private static String ending(String serial) {
        return serial.length() <= 4 ? serial : "…" + serial.substring(serial.length() - 4);
    }

    private Optional<String> holders(TokenView contents) {
        List<String> names = contents.certificates().stream().flatMap(c -> c.certificate().stream())
                .filter(c -> !c.certificateAuthority()).map(CertificateView::holder).map(SafeText::label).distinct()
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String shown = String.join(", ", names.stream().limit(NAMED_HOLDERS).toList());
        return Optional.of(names.size() <= NAMED_HOLDERS ? shown
                : language.text("Login_moreHolders", shown, names.size() - NAMED_HOLDERS));
    }
}
