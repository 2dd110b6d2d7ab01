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
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.operations.pins.VerifyPin;
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

    private static final PinKind KIND = PinKind.USER;

    /** What becomes of a right PIN. */
    public enum Purpose {
        /** The person stays logged in. */
        LOGIN,
        /** It is told, and nothing else has changed. */
        VERIFY
    }

    private final Language language;
    private final TokenRegistry registry;
    private final TokenJobs jobs;
    private final SlotKey slot;
    private final Purpose purpose;
    private final PinSheet sheet;
    private final PinQuestion.View view;
    private boolean verified;

    public LoginPresenter(Language language, TokenRegistry registry, TokenJobs jobs, SlotKey slot, Purpose purpose,
            PinQuestion.View view) {
        this.language = language;
        this.registry = registry;
        this.jobs = jobs;
        this.slot = slot;
        this.purpose = purpose;
        this.sheet = new PinSheet(language, registry, slot);
        this.view = view;
    }

    /** Asks for the first time, or again because something has changed. */
    public void start(Optional<TokenView> contents) {
        view.ask(verified ? right(contents) : question(contents, Optional.empty()));
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
        Optional<Confirmation.Question> confirmation = sheet.confirmation(KIND).filter(q -> asked.confirmation());
        if (confirmation.filter(q -> !q.confirmedBy(typed)).isPresent()) {
            pin.close();
            view.ask(asked.saying(language.text("Pin_notConfirmed"), Severity.ERROR));
            return;
        }
        PinUse use = confirmation.isPresent() ? PinUse.PERSON.confirmed(typed) : PinUse.PERSON;
        view.busy();
        jobs.<Boolean>schedule(language.text(purpose == Purpose.LOGIN ? "Login_job" : "Verify_job"), slot, monitor -> {
            try (pin) {
                tryOnce(pin, use);
            }
            return true;
        }, done -> worked(contents), fault -> {
            // the flags that count the tries have most likely changed
            registry.refresh(slot);
            view.ask(question(contents, Optional.of(fault)));
        });
    }

    private void tryOnce(Pin pin, PinUse use) throws FaultException {
        switch (purpose) {
        case LOGIN -> registry.login(slot, UserRole.USER, pin, use);
        case VERIFY -> registry.withSession(slot, use, session -> {
            new VerifyPin(UserRole.USER).run(session, pin);
            return true;
        });
        }
    }

    private void worked(Optional<TokenView> contents) {
        if (purpose == Purpose.LOGIN) {
            view.done();
        } else {
            verified = true;
            view.ask(right(contents));
        }
    }

    private PinQuestion right(Optional<TokenView> contents) {
        return new PinQuestion(sheet.token().map(t -> sheet.facts(t, KIND, contents)).orElse(List.of()),
                language.text("Verify_right"), Severity.GOOD, false, false, false, false);
    }

    private PinQuestion question(Optional<TokenView> contents, Optional<Fault> fault) {
        Optional<TokenInfo> token = sheet.token();
        if (token.isEmpty()) {
            return new PinQuestion(List.of(), sheet.explain(Fault.of(FaultCode.TOKEN_GONE)), Severity.ERROR, false,
                    false, false, false);
        }
        PinState state = sheet.tries(KIND).state();
        List<Fact> facts = sheet.facts(token.get(), KIND, contents);
        if (state == PinState.LOCKED || fault.filter(f -> f.code() == FaultCode.PIN_LOCKED).isPresent()) {
            return new PinQuestion(facts, sheet.locked(KIND), Severity.ERROR, false, false, false, unblockable());
        }
        boolean possible = state != PinState.NOT_SET;
        boolean last = state == PinState.FINAL_TRY;
        String lastTry = language.text("Login_finalTry") + " "
                + language.text("Pin_confirmLast", sheet.confirmation(KIND).map(Confirmation.Question::wanted)
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
        case OK, UNKNOWN, LOCKED ->
            language.text((purpose == Purpose.LOGIN ? "Login" : "Verify") + (sheet.pinPad() ? "_pinPad" : "_enter"));
        };
        Severity severity = switch (state) {
        case NOT_SET -> Severity.ERROR;
        case FINAL_TRY, LOW -> Severity.WARNING;
        case OK, UNKNOWN, LOCKED -> Severity.NONE;
        };
        return new PinQuestion(facts, message, severity, possible && !sheet.pinPad(), possible, last, false);
    }

    private boolean unblockable() {
        return sheet.driver().map(d -> d.quirks().unblocking())
                .filter(u -> u == Unblocking.SO_INIT_PIN || u == Unblocking.PUK_SET_PIN).isPresent();
    }
}
