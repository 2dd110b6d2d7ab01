/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.login;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import cz.klicnik.core.Confirmation;
import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.Fact;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.login.PinQuestion.Severity;

/** What a person is asked who logs in, wherever that is asked. Knows no widget. */
public final class LoginQuestion {

    private final Language language;
    private final PinKind kind;
    private final String key;
    private final PinSheet sheet;

    /** @param key what the keys of its sentences begin with: {@code KEY_enter} and {@code KEY_pinPad} */
    public LoginQuestion(Language language, TokenRegistry registry, SlotKey slot, PinKind kind, String key) {
        this.language = language;
        this.kind = kind;
        this.key = key;
        this.sheet = new PinSheet(language, registry, slot);
    }

    /**
     * A PIN that may be sent.
     *
     * @param pin whoever takes it closes it
     */
    public record Given(Pin pin, PinUse use) {
    }

    /** The question, as things stand now. @param fault what went wrong with the last try */
    public PinQuestion now(Optional<TokenView> contents, Optional<Fault> fault) {
        Optional<TokenInfo> token = sheet.token();
        if (token.isEmpty()) {
            return new PinQuestion(List.of(), sheet.explain(Fault.of(FaultCode.TOKEN_GONE)), Severity.ERROR, false,
                    false, false, false);
        }
        PinState state = sheet.tries(kind).state();
        List<Fact> facts = sheet.facts(token.get(), kind, contents);
        if (state == PinState.LOCKED || fault.filter(f -> f.code() == FaultCode.PIN_LOCKED).isPresent()) {
            return new PinQuestion(facts, sheet.locked(kind), Severity.ERROR, false, false, false, unblockable());
        }
        boolean possible = state != PinState.NOT_SET;
        boolean last = state == PinState.FINAL_TRY;
        String lastTry = language.text("Login_finalTry") + " "
                + language.text("Pin_confirmLast", sheet.confirmation(kind).map(Confirmation.Question::wanted)
                        .map(String::length).orElse(0));
        if (fault.isPresent()) {
            String message = sheet.explain(fault.get());
            return new PinQuestion(facts, last ? message + " " + lastTry : message, Severity.ERROR,
                    possible && !sheet.pinPad(), possible, last, false);
        }
        String message = switch (state) {
        case NOT_SET -> sheet.explain(Fault.of(FaultCode.PIN_NOT_SET));
        case FINAL_TRY -> lastTry;
        case LOW -> language.text("Login_low");
        case OK, UNKNOWN, LOCKED -> language.text(key + (sheet.pinPad() ? "_pinPad" : "_enter"));
        };
        Severity severity = switch (state) {
        case NOT_SET -> Severity.ERROR;
        case FINAL_TRY, LOW -> Severity.WARNING;
        case OK, UNKNOWN, LOCKED -> Severity.NONE;
        };
        return new PinQuestion(facts, message, severity, possible && !sheet.pinPad(), possible, last, false);
    }

    /**
     * Takes what was entered, if it may be sent.
     *
     * @param entered wiped on return
     * @param typed what confirms that the final try is to be used; looked at only then
     * @param refused is told why it is not sent
     */
    public Optional<Given> take(char[] entered, String typed, Optional<TokenView> contents, Consumer<String> refused) {
        Pin pin = Pin.taking(entered);
        if (pin.length() == 0 && !sheet.pinPad()) {
            pin.close();
            refused.accept(language.text("Login_empty"));
            return Optional.empty();
        }
        boolean asked = now(contents, Optional.empty()).confirmation();
        Optional<Confirmation.Question> confirmation = sheet.confirmation(kind).filter(q -> asked);
        if (confirmation.filter(q -> !q.confirmedBy(typed)).isPresent()) {
            pin.close();
            refused.accept(language.text("Pin_notConfirmed"));
            return Optional.empty();
        }
        return Optional.of(new Given(pin, confirmation.isPresent() ? PinUse.PERSON.confirmed(typed) : PinUse.PERSON));
    }

    private boolean unblockable() {
        return kind == PinKind.USER && sheet.driver().map(d -> d.quirks().unblocking())
                .filter(u -> u == Unblocking.SO_INIT_PIN || u == Unblocking.PUK_SET_PIN).isPresent();
    }
}
