/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.login;

import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Confirmation;
import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.driver.UserRole;
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
import cz.klicnik.ui.jobs.TokenJobs;

/**
 * Asks for a PIN and tries it: once for each time that a person submits one. Knows no widget; UI thread only, except that
 * the try itself runs in a job.
 */
public final class LoginPresenter {

    private final Language language;
    private final TokenRegistry registry;
    private final TokenJobs jobs;
    private final SlotKey slot;
    private final UserRole role;
    private final PinKind kind;
    private final PinSheet sheet;
    private final PinQuestion.View view;

    public LoginPresenter(Language language, TokenRegistry registry, TokenJobs jobs, SlotKey slot, UserRole role,
            PinQuestion.View view) {
        this.language = language;
        this.registry = registry;
        this.jobs = jobs;
        this.slot = slot;
        this.role = role;
        this.kind = PinKind.of(role);
        this.sheet = new PinSheet(language, registry, slot);
        this.view = view;
    }

    /** Asks for the first time, or again because something has changed. */
    public void start(Optional<TokenView> contents) {
        view.ask(question(contents, Optional.empty()));
    }

    /**
     * Tries a PIN.
     *
     * @param entered wiped on return
     * @param typed what confirms that the final try is to be used; looked at only then
     */
    public void submit(char[] entered, String typed, Optional<TokenView> contents) {
        Pin pin = Pin.taking(entered);
        PinQuestion asked = question(contents, Optional.empty());
        if (pin.length() == 0 && !sheet.pinPad()) {
            pin.close();
            view.ask(asked.saying(language.text("Login_empty"), Severity.ERROR));
            return;
        }
        Optional<Confirmation.Question> confirmation = sheet.confirmation(kind).filter(q -> asked.confirmation());
        if (confirmation.filter(q -> !q.confirmedBy(typed)).isPresent()) {
            pin.close();
            view.ask(asked.saying(language.text("Pin_notConfirmed"), Severity.ERROR));
            return;
        }
        PinUse use = confirmation.isPresent() ? PinUse.PERSON.confirmed(typed) : PinUse.PERSON;
        view.busy();
        jobs.<Boolean>schedule(language.text("Login_job"), slot, monitor -> {
            try (pin) {
                registry.login(slot, role, pin, use);
            }
            return true;
        }, done -> view.done(), fault -> {
            // the flags that count the tries have most likely changed
            registry.refresh(slot);
            view.ask(question(contents, Optional.of(fault)));
        });
    }

    private PinQuestion question(Optional<TokenView> contents, Optional<Fault> fault) {
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
        case OK, UNKNOWN, LOCKED -> language.text(sheet.pinPad() ? "Login_pinPad" : "Login_enter");
        };
        Severity severity = switch (state) {
        case NOT_SET -> Severity.ERROR;
        case FINAL_TRY, LOW -> Severity.WARNING;
        case OK, UNKNOWN, LOCKED -> Severity.NONE;
        };
        return new PinQuestion(facts, message, severity, possible && !sheet.pinPad(), possible, last, false);
    }

    private boolean unblockable() {
        return kind == PinKind.USER && sheet.driver().map(d -> d.quirks().unblocking())
                .filter(u -> u == Unblocking.SO_INIT_PIN || u == Unblocking.PUK_SET_PIN).isPresent();
    }
}
