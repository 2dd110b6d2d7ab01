/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.login;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.Fact;
import cz.klicnik.presentation.FaultText;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.explorer.ExplorerLabels;
import cz.klicnik.ui.jobs.TokenJobs;

/**
 * Asks for a PIN and tries it: once for each time that a person submits one. Knows no widget; UI thread only, except that
 * the try itself runs in a job.
 */
public final class LoginPresenter {

    /** Holders beyond these are only counted: the question must stay readable. */
    private static final int NAMED_HOLDERS = 3;

    private final Language language;
    private final TokenRegistry registry;
    private final TokenJobs jobs;
    private final SlotKey slot;
    private final UserRole role;
    private final View view;

    /** Who shows the question. */
    public interface View {

        /** Waits for a person. */
        void ask(Question question);

        /** The token is trying the PIN. */
        void busy();

        /** The login has succeeded: nothing more to be asked. */
        void done();
    }

    /**
     * What a person sees.
     *
     * @param facts which PIN of which token, and how it stands
     * @param message what is to be done, or what went wrong
     * @param severity of the message
     * @param pinExpected false where the PIN is entered on the reader, or where trying makes no sense
     * @param possible false where trying makes no sense
     */
    public record Question(List<Fact> facts, String message, Severity severity, boolean pinExpected,
            boolean possible) {
        public Question {
            facts = List.copyOf(facts);
        }
    }

    /** How bad a message is. */
    public enum Severity {
        NONE, WARNING, ERROR
    }

    public LoginPresenter(Language language, TokenRegistry registry, TokenJobs jobs, SlotKey slot, UserRole role,
            View view) {
        this.language = language;
        this.registry = registry;
        this.jobs = jobs;
        this.slot = slot;
        this.role = role;
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
     */
    public void submit(char[] entered, Optional<TokenView> contents) {
        Pin pin = Pin.taking(entered);
        if (pin.length() == 0 && !pinPad()) {
            pin.close();
            Question again = question(contents, Optional.empty());
            view.ask(new Question(again.facts, language.text("Login_empty"), Severity.ERROR, again.pinExpected,
                    again.possible));
            return;
        }
        view.busy();
        jobs.<Boolean>schedule(language.text("Login_job"), slot, monitor -> {
            try (pin) {
                registry.login(slot, role, pin);
            }
            return true;
        }, done -> view.done(), fault -> {
            // the flags that count the tries have most likely changed
            registry.refresh(slot);
            view.ask(question(contents, Optional.of(fault)));
        });
    }

    private Optional<TokenInfo> token() {
        return registry.state().slot(slot).flatMap(SlotStatus::token);
    }

    private boolean pinPad() {
        return token().filter(t -> t.has(TokenFlag.PROTECTED_AUTHENTICATION_PATH)).isPresent();
    }

    private Question question(Optional<TokenView> contents, Optional<Fault> fault) {
        Optional<TokenInfo> token = token();
        if (token.isEmpty()) {
            FaultText gone = language.faults().explain(Fault.of(FaultCode.TOKEN_GONE));
            return new Question(List.of(), gone.paragraph(), Severity.ERROR, false, false);
        }
        TokenInfo t = token.get();
        PinState state = role == UserRole.USER ? t.userPin() : t.securityOfficerPin();
        boolean locked = state == PinState.LOCKED || fault.filter(f -> f.code() == FaultCode.PIN_LOCKED).isPresent();
        boolean possible = !locked && state != PinState.NOT_SET;
        List<Fact> facts = facts(t, state, contents);
        if (fault.isPresent()) {
            return new Question(facts, language.faults().explain(fault.get()).paragraph(), Severity.ERROR,
                    possible && !pinPad(), possible);
        }
        return switch (state) {
        case LOCKED -> new Question(facts, explain(FaultCode.PIN_LOCKED), Severity.ERROR, false, false);
        case NOT_SET -> new Question(facts, explain(FaultCode.PIN_NOT_SET), Severity.ERROR, false, false);
        case FINAL_TRY -> new Question(facts, language.text("Login_finalTry"), Severity.WARNING, !pinPad(), true);
        case LOW -> new Question(facts, language.text("Login_low"), Severity.WARNING, !pinPad(), true);
        case OK, UNKNOWN -> new Question(facts, language.text(pinPad() ? "Login_pinPad" : "Login_enter"),
                Severity.NONE, !pinPad(), true);
        };
    }

    private String explain(FaultCode code) {
        return language.faults().explain(Fault.of(code)).paragraph();
    }

    /** Which PIN of which token: its label, holder, model, the last digits of its serial, and how its PIN stands. */
    private List<Fact> facts(TokenInfo token, PinState state, Optional<TokenView> contents) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Login_token", ExplorerLabels.tokenName(token));
        contents.flatMap(this::holders).ifPresent(h -> add(facts, "Login_holder", h));
        add(facts, "Login_model", SafeText.label(token.model()));
        add(facts, "Login_serial", SafeText.label(ending(token.serial())));
        add(facts, "Login_which", language.text("Login_which_" + role));
        add(facts, "Login_state", language.words().of(state));
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
