/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.login;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.guard.Weight;
import cz.klicnik.operations.pins.PinPlans;
import cz.klicnik.operations.pins.PinStatus;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.plan.ObjectionTexts;
import cz.klicnik.runtime.PlanRunner;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.login.PinQuestion.Severity;
import cz.klicnik.ui.jobs.TokenJobs;

/**
 * Asks for a new PIN and for what lets it be set, and tries that once for each time that a person submits it. Knows no
 * widget; UI thread only, except that the try itself runs in a job.
 */
public final class NewPinPresenter {

    /** What the new PIN is set with. */
    public enum Purpose {
        /** The present PIN of the user. */
        CHANGE,
        /** The present PIN of the security officer, whose PIN it is. */
        CHANGE_OFFICER,
        /** The PUK or the security officer's PIN, as the driver says. */
        UNBLOCK
    }

    private final Language language;
    private final TokenRegistry registry;
    private final PlanRunner plans;
    private final TokenJobs jobs;
    private final SlotKey slot;
    private final Purpose purpose;
    private final PinSheet sheet;
    private final PinQuestion.View view;
    /** What the guards have stopped the last plan for, and a typed text would overcome. */
    private List<Objection> stopped = List.of();
    /** What was typed to overcome it: said once, it holds as long as the dialog is open, also after a wrong PIN. */
    private String overcome = "";

    public NewPinPresenter(Language language, TokenRegistry registry, PlanRunner plans, TokenJobs jobs, SlotKey slot,
            Purpose purpose, PinQuestion.View view) {
        this.language = language;
        this.registry = registry;
        this.plans = plans;
        this.jobs = jobs;
        this.slot = slot;
        this.purpose = purpose;
        this.sheet = new PinSheet(language, registry, slot);
        this.view = view;
    }

    /** Asks for the first time, or again because something has changed. */
    public void start(Optional<TokenView> contents) {
        view.ask(question(contents, Optional.empty()));
    }

    /** What is asked for beside the new PIN: "Present PIN", "PUK", "Security officer's PIN". */
    public String present() {
        return purpose != Purpose.UNBLOCK ? language.text("NewPin_present")
                : language.general().text("PinKind_" + kind() + "_title");
    }

    /**
     * What is to be said of a new PIN while it is typed: why it is not taken, or how it could be better; empty when all is
     * well.
     *
     * @param present wiped on return, like the others
     */
    public String hint(char[] present, char[] now, char[] again) {
        return sheet.hint(present, now, again);
    }

    /**
     * Tries the present secret and sets the new PIN.
     *
     * @param present wiped on return, like the new PIN and its repetition
     * @param typed what confirms that the final try is to be used; looked at only then
     */
    public void submit(char[] present, char[] now, char[] again, String typed, Optional<TokenView> contents) {
        Optional<TokenInfo> token = sheet.token();
        Optional<String> problem = sheet.problem(present, now, again);
        Pin key = Pin.taking(present);
        Pin fresh = Pin.taking(now);
        Arrays.fill(again, '\0');
        PinQuestion asked = question(contents, Optional.empty());
        Optional<Confirmation.Question> confirmation = sheet.confirmation(kind())
                .filter(q -> q.tries().state() == PinState.FINAL_TRY);
        boolean confirmed = confirmation.filter(q -> !q.confirmedBy(typed)).isEmpty()
                && stopped.stream().allMatch(o -> o.overcome(List.of(typed)));
        Optional<String> refusal = token.isEmpty() ? Optional.of(asked.message())
                : key.length() == 0 && !sheet.pinPad() ? Optional.of(language.text("Login_empty"))
                        : problem.isPresent() ? problem
                                : confirmed ? Optional.empty() : Optional.of(language.text("Pin_notConfirmed"));
        if (refusal.isPresent()) {
            key.close();
            fresh.close();
            view.ask(asked.saying(refusal.get(), Severity.ERROR));
            return;
        }
        if (!stopped.isEmpty()) {
            overcome = typed;
            stopped = List.of();
        }
        run(key, fresh, confirmation.isPresent() ? PinUse.PERSON.confirmed(typed) : PinUse.PERSON,
                Stream.of(overcome, typed).filter(text -> !text.isBlank()).distinct().toList(), contents);
    }

    private void run(Pin key, Pin fresh, PinUse use, List<String> confirmed, Optional<TokenView> contents) {
        Optional<Plan> plan = registry.state().slot(slot).flatMap(s -> PinPlans.of(s, Instant.now())).map(this::plan);
        view.busy();
        jobs.<Outcome>schedule(language.text("NewPin_job_" + purpose), slot, monitor -> {
            try (PlanSecrets secrets = new PlanSecrets()) {
                secrets.with(PlanSecrets.Purpose.PRESENT, key).with(PlanSecrets.Purpose.NEW, fresh);
                return plans.run(slot, plan.orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE)), secrets, use,
                        confirmed, PlanListener.NONE, monitor);
            }
        }, outcome -> ended(outcome, contents), fault -> view.ask(question(contents, Optional.of(fault))));
    }

    private Plan plan(PinPlans planner) {
        return switch (purpose) {
        case CHANGE -> planner.change(UserRole.USER);
        case CHANGE_OFFICER -> planner.change(UserRole.SECURITY_OFFICER);
        case UNBLOCK -> planner.unblock(route());
        };
    }

    private void ended(Outcome outcome, Optional<TokenView> contents) {
        if (outcome.complete()) {
            view.done();
            return;
        }
        stopped = outcome.stopped() ? outcome.objections().stream().filter(o -> o.weight() != Weight.NOTE).toList()
                : List.of();
        view.ask(question(contents, outcome.fault()));
    }

    private PinQuestion question(Optional<TokenView> contents, Optional<Fault> fault) {
        Optional<TokenInfo> token = sheet.token();
        if (token.isEmpty()) {
            return impossible(sheet.explain(Fault.of(FaultCode.TOKEN_GONE)));
        }
        PinKind kind = kind();
        PinState state = sheet.tries(kind).state();
        boolean locked = state == PinState.LOCKED || fault.filter(f -> f.code() == FaultCode.PIN_LOCKED).isPresent();
        boolean offered = purpose != Purpose.UNBLOCK || route() == Unblocking.SO_INIT_PIN
                || route() == Unblocking.PUK_SET_PIN;
        if (!offered || locked) {
            return new PinQuestion(sheet.facts(token.get(), kind, contents),
                    sheet.locked(offered ? kind : PinKind.USER), Severity.ERROR, false, false, false,
                    purpose == Purpose.CHANGE && (route() == Unblocking.SO_INIT_PIN
                            || route() == Unblocking.PUK_SET_PIN));
        }
        if (!stopped.isEmpty()) {
            return new PinQuestion(sheet.facts(token.get(), kind, contents), objections(contents), Severity.WARNING,
                    !sheet.pinPad(), stopped.stream().noneMatch(o -> o.weight() == Weight.REFUSE), true, false);
        }
        boolean last = state == PinState.FINAL_TRY;
        String lastTry = language.text("Login_finalTry") + " " + language.text("Pin_confirmLast",
                sheet.confirmation(kind).map(Confirmation.Question::wanted).map(String::length).orElse(0));
        String message = fault.map(f -> last ? sheet.explain(f) + " " + lastTry : sheet.explain(f))
                .orElseGet(() -> last ? lastTry
                        : language.text(sheet.pinPad() ? "NewPin_pinPad" : "NewPin_enter_" + purpose));
        Severity severity = fault.isPresent() ? Severity.ERROR : last ? Severity.WARNING : Severity.NONE;
        return new PinQuestion(sheet.facts(token.get(), kind, contents), message, severity, !sheet.pinPad(), true, last,
                false);
    }

    private String objections(Optional<TokenView> contents) {
        return new ObjectionTexts(language.locale(), language.formats()).of(stopped, contents).stream()
                .map(o -> (o.paragraph() + " " + o.confirming()).strip()).collect(Collectors.joining("\n"));
    }

    private static PinQuestion impossible(String message) {
        return new PinQuestion(List.of(), message, Severity.ERROR, false, false, false, false);
    }

    private PinKind kind() {
        return switch (purpose) {
        case CHANGE -> PinKind.USER;
        case CHANGE_OFFICER -> PinKind.SECURITY_OFFICER;
        case UNBLOCK -> PinStatus.key(route());
        };
    }

    private Unblocking route() {
        return sheet.driver().map(d -> d.quirks().unblocking()).orElse(Unblocking.NOT_OFFERED);
    }
}
