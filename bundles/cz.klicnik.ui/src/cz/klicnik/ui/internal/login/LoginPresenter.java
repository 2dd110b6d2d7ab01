/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.login;

import java.util.Optional;

import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.operations.pins.VerifyPin;
import cz.klicnik.pki.TokenView;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.login.LoginQuestion.Given;
import cz.klicnik.ui.internal.login.PinQuestion.Severity;
import cz.klicnik.ui.jobs.TokenJobs;

/**
 * Asks for a PIN and tries it: once for each time that a person submits one. Knows no widget; UI thread only, except that
 * the try itself runs in a job.
 */
public final class LoginPresenter {

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
    private final LoginQuestion question;
    private final PinQuestion.View view;
    private boolean verified;

    public LoginPresenter(Language language, TokenRegistry registry, TokenJobs jobs, SlotKey slot, Purpose purpose,
            PinQuestion.View view) {
        this.language = language;
        this.registry = registry;
        this.jobs = jobs;
        this.slot = slot;
        this.purpose = purpose;
        this.question = new LoginQuestion(language, registry, slot, PinKind.USER,
                purpose == Purpose.LOGIN ? "Login" : "Verify");
        this.view = view;
    }

    /** Asks for the first time, or again because something has changed. */
    public void start(Optional<TokenView> contents) {
        view.ask(verified ? right(contents) : question.now(contents, Optional.empty()));
    }

    /**
     * Tries a PIN.
     *
     * @param entered wiped on return
     * @param typed what confirms that the final try is to be used; looked at only then
     */
    public void submit(char[] entered, String typed, Optional<TokenView> contents) {
        question.take(entered, typed, contents,
                why -> view.ask(question.now(contents, Optional.empty()).saying(why, Severity.ERROR)))
                .ifPresent(given -> run(given, contents));
    }

    private void run(Given given, Optional<TokenView> contents) {
        view.busy();
        jobs.<Boolean>schedule(language.text(purpose == Purpose.LOGIN ? "Login_job" : "Verify_job"), slot, monitor -> {
            try (Pin pin = given.pin()) {
                tryOnce(pin, given.use());
            }
            return true;
        }, done -> worked(contents), fault -> {
            // the flags that count the tries have most likely changed
            registry.refresh(slot);
            view.ask(question.now(contents, Optional.of(fault)));
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
        return new PinQuestion(question.now(contents, Optional.empty()).facts(), language.text("Verify_right"),
                Severity.GOOD, false, false, false, false);
    }
}
