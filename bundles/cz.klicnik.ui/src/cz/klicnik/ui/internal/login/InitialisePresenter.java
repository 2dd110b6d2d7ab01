/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.login;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.guard.GuardCode;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.guard.Weight;
import cz.klicnik.operations.pins.PinPlans;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.plan.ObjectionTexts;
import cz.klicnik.presentation.plan.PlanText;
import cz.klicnik.runtime.PlanRunner;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.login.PinQuestion.Severity;
import cz.klicnik.ui.jobs.TokenJobs;

/**
 * Erases a token, after its whole serial number was typed, and gives it a label and PINs. Knows no widget; UI thread only,
 * except that the erasing itself runs in a job.
 */
public final class InitialisePresenter {

    /** The room that C_InitToken has for the label (PKCS#11 v2.40, section 5.5), in bytes of UTF-8. */
    private static final int LONGEST_LABEL = 32;
    private static final PinKind KIND = PinKind.SECURITY_OFFICER;

    private final Language language;
    private final TokenRegistry registry;
    private final PlanRunner plans;
    private final TokenJobs jobs;
    private final SlotKey slot;
    private final PinSheet sheet;
    private final PinQuestion.View view;

    public InitialisePresenter(Language language, TokenRegistry registry, PlanRunner plans, TokenJobs jobs,
            SlotKey slot, PinQuestion.View view) {
        this.language = language;
        this.registry = registry;
        this.plans = plans;
        this.jobs = jobs;
        this.slot = slot;
        this.sheet = new PinSheet(language, registry, slot);
        this.view = view;
    }

    /** Asks for the first time, or again because something has changed. */
    public void start(Optional<TokenView> contents) {
        view.ask(question(contents, Optional.empty()));
    }

    /** What the token is called now. */
    public String label() {
        return sheet.token().map(TokenInfo::label).orElse("");
    }

    /** Everything that will be lost, a line each; empty where the token was never initialised. */
    public String lost(Optional<TokenView> contents) {
        Optional<InspectedToken> token = registry.state().driver(slot.driverId()).flatMap(
                driver -> registry.state().slot(slot).map(s -> new InspectedToken(driver, s, contents)));
        return plan(label()).map(p -> new PlanText(language.locale(), language.formats()).sheet(p, token))
                .map(s -> s.irreversible().stream().skip(1).collect(Collectors.joining("\n"))).orElse("");
    }

    /** What is to be said of a new PIN while it is typed. @param officer wiped on return, like the others */
    public String hint(char[] officer, char[] now, char[] again) {
        return sheet.hint(officer, now, again);
    }

    /**
     * Erases the token.
     *
     * @param officer the security officer's PIN, wiped on return like the new PIN of the user and its repetition
     * @param typed the whole serial number
     */
    public void submit(char[] officer, char[] now, char[] again, String label, String typed,
            Optional<TokenView> contents) {
        Optional<String> problem = sheet.problem(officer, now, again);
        Pin key = Pin.taking(officer);
        Pin fresh = Pin.taking(now);
        Arrays.fill(again, '\0');
        PinQuestion asked = question(contents, Optional.empty());
        Optional<String> refusal = !asked.possible() ? Optional.of(asked.message())
                : label.isBlank() || label.getBytes(StandardCharsets.UTF_8).length > LONGEST_LABEL
                        ? Optional.of(language.text("Init_label"))
                        : key.length() == 0 && !sheet.pinPad() ? Optional.of(language.text("Login_empty"))
                                : problem.isPresent() ? problem
                                        : erasing().filter(o -> !o.overcome(List.of(typed)))
                                                .map(o -> language.text("Init_notConfirmed"));
        if (refusal.isPresent()) {
            key.close();
            fresh.close();
            view.ask(asked.saying(refusal.get(), Severity.ERROR));
            return;
        }
        run(key, fresh, label.strip(), typed, contents);
    }

    private void run(Pin key, Pin fresh, String label, String typed, Optional<TokenView> contents) {
        Optional<Plan> plan = plan(label);
        view.busy();
        jobs.<Outcome>schedule(language.text("Init_job"), slot, monitor -> {
            try (PlanSecrets secrets = new PlanSecrets()) {
                secrets.with(PlanSecrets.Purpose.PRESENT, key).with(PlanSecrets.Purpose.NEW, fresh);
                return plans.run(slot, plan.orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE)), secrets,
                        PinUse.PERSON.confirmed(typed), List.of(typed), PlanListener.NONE, monitor);
            }
        }, outcome -> ended(outcome, contents), fault -> view.ask(question(contents, Optional.of(fault))));
    }

    private void ended(Outcome outcome, Optional<TokenView> contents) {
        if (outcome.complete()) {
            view.done();
        } else if (outcome.stopped()) {
            view.ask(question(contents, Optional.empty()).saying(
                    new ObjectionTexts(language.locale(), language.formats())
                            .of(outcome.objections().stream().filter(o -> o.weight() != Weight.NOTE).toList(), contents)
                            .stream().map(o -> o.paragraph()).collect(Collectors.joining("\n")),
                    Severity.ERROR));
        } else {
            view.ask(question(contents, outcome.fault()));
        }
    }

    private PinQuestion question(Optional<TokenView> contents, Optional<Fault> fault) {
        Optional<TokenInfo> token = sheet.token();
        if (token.isEmpty()) {
            return new PinQuestion(List.of(), sheet.explain(Fault.of(FaultCode.TOKEN_GONE)), Severity.ERROR, false,
                    false, false, false);
        }
        if (qualified()) {
            String why = new ObjectionTexts(language.locale(), language.formats()).of(Objection.refusal(
                    GuardCode.QUALIFIED_DEVICE_ERASED, Optional.empty(), Map.of()), contents).paragraph();
            return new PinQuestion(sheet.facts(token.get(), KIND, contents), why, Severity.ERROR, false, false, false,
                    false);
        }
        if (sheet.tries(KIND).state() == PinState.LOCKED) {
            return new PinQuestion(sheet.facts(token.get(), KIND, contents), sheet.locked(KIND), Severity.ERROR, false,
                    false, false, false);
        }
        String message = fault.map(sheet::explain).orElseGet(() -> language.text(
                token.get().initialized() ? "Init_enter" : "Init_enterBlank"));
        return new PinQuestion(sheet.facts(token.get(), KIND, contents), message,
                fault.isPresent() ? Severity.ERROR : Severity.WARNING, !sheet.pinPad(), true, erasing().isPresent(),
                false);
    }

    /** What has to be confirmed; nothing for a token that holds nothing. */
    private Optional<Objection> erasing() {
        return sheet.token().filter(TokenInfo::initialized)
                .flatMap(t -> registry.state().slot(slot).flatMap(SlotStatus::identity)
                        .map(identity -> Objection.confirm(GuardCode.ERASES_EVERYTHING, identity, t.label(),
                                Map.of())));
    }

    private boolean qualified() {
        Optional<TokenIdentity> token = registry.state().slot(slot).flatMap(SlotStatus::identity);
        Optional<DriverProfile> driver = sheet.driver();
        return token.isPresent() && driver.isPresent()
                && driver.get().quirks().qualifiedDevices().stream().anyMatch(d -> d.covers(token.get()));
    }

    private Optional<Plan> plan(String label) {
        return registry.state().slot(slot).flatMap(s -> PinPlans.of(s, Instant.now())).map(p -> p.initialise(label));
    }
}
