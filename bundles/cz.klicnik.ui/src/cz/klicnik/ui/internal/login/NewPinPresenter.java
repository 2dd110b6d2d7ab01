/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.login;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.guard.GuardCode;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.pins.PinPlans;
import cz.klicnik.operations.pins.PinStatus;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.Fact;
import cz.klicnik.presentation.plan.ObjectionTexts;
import cz.klicnik.presentation.plan.PlanText;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.login.PinQuestion.Severity;

/**
 * Asks for new PINs and for what lets them be set, and keeps them until the plan has sent them or they are not wanted any
 * more. Knows no widget; UI thread only, except {@link #secrets()}.
 */
public final class NewPinPresenter implements AutoCloseable {

    /** What is done with the new PIN. */
    public enum Purpose {
        /** Set with the present PIN of the user. */
        CHANGE,
        /** Set with the present PIN of the security officer, whose PIN it is. */
        CHANGE_OFFICER,
        /** Set with the PUK or the security officer's PIN, as the driver says. */
        UNBLOCK,
        /** The user's first one, of a token that is erased before. */
        INITIALISE
    }

    /**
     * What is to be said of what is typed.
     *
     * @param complete whether it can be taken
     * @param hint why not, or how it could be better; empty before anything is typed, and when all is well
     */
    public record Look(boolean complete, String hint) {
    }

    /** What is tried, and what is to be from now on. */
    private record Entered(Pin key, Pin fresh) {

        void close() {
            key.close();
            fresh.close();
        }
    }

    /** The room that C_InitToken has for the label (PKCS#11 v2.40, section 5.5), in bytes of UTF-8. */
    private static final int LONGEST_LABEL = 32;

    private final Language language;
    private final TokenRegistry registry;
    private final SlotKey slot;
    private final Purpose purpose;
    private final PinSheet sheet;
    private volatile Optional<Entered> entered = Optional.empty();

    public NewPinPresenter(Language language, TokenRegistry registry, SlotKey slot, Purpose purpose) {
        this.language = language;
        this.registry = registry;
        this.slot = slot;
        this.purpose = purpose;
        this.sheet = new PinSheet(language, registry, slot);
    }

    /** What is asked, as things stand now. @param fault what went wrong with the last try */
    public PinQuestion question(Optional<TokenView> contents, Optional<Fault> fault) {
        Optional<TokenInfo> token = sheet.token();
        if (token.isEmpty()) {
            return impossible(List.of(), sheet.explain(Fault.of(FaultCode.TOKEN_GONE)), false);
        }
        PinKind kind = kind();
        List<Fact> facts = sheet.facts(token.get(), kind, contents);
        boolean known = route() == Unblocking.SO_INIT_PIN || route() == Unblocking.PUK_SET_PIN;
        if (purpose == Purpose.UNBLOCK && !known) {
            return impossible(facts, sheet.tries(PinKind.USER).state() == PinState.LOCKED ? sheet.locked(PinKind.USER)
                    : sheet.unblocking(), false);
        }
        if (purpose == Purpose.INITIALISE && qualified()) {
            return impossible(facts, new ObjectionTexts(language.locale(), language.formats()).of(Objection.refusal(
                    GuardCode.QUALIFIED_DEVICE_ERASED, Optional.empty(), Map.of()), contents).paragraph(), false);
        }
        PinState state = blank() ? PinState.OK : sheet.tries(kind).state();
        if (state == PinState.LOCKED || fault.filter(f -> f.code() == FaultCode.PIN_LOCKED).isPresent()) {
            return impossible(facts, sheet.locked(kind), purpose == Purpose.CHANGE && known);
        }
        boolean last = state == PinState.FINAL_TRY;
        String ask = language.text(sheet.pinPad() ? "NewPin_pinPad" : "NewPin_enter_" + purpose
                + (blank() ? "_BLANK" : ""));
        String message = fault.map(sheet::explain).orElse(ask);
        boolean warned = last || purpose == Purpose.INITIALISE && !blank();
        return new PinQuestion(facts, last ? message + " " + language.text("Login_finalTry") : message,
                fault.isPresent() ? Severity.ERROR : warned ? Severity.WARNING : Severity.NONE, !sheet.pinPad(), true,
                last, false);
    }

    /** What is asked for beside the new PIN: "Present PIN", "PUK", "Security officer's PIN". */
    public String present() {
        return language.text(switch (purpose) {
        case CHANGE, CHANGE_OFFICER -> "NewPin_present";
        case UNBLOCK -> "NewPin_present_" + kind();
        case INITIALISE -> "NewPin_present_" + PinKind.SECURITY_OFFICER;
        });
    }

    /** How the secret that is tried stands, and what a new PIN must be like. */
    public List<Fact> standing() {
        return sheet.token().map(t -> sheet.standing(t, kind())).orElse(List.of());
    }

    /** What the token is called now. */
    public String label() {
        return sheet.token().map(TokenInfo::label).orElse("");
    }

    /** Everything that erasing takes, a line each; empty where the token was never initialised. */
    public String lost(Optional<TokenView> contents) {
        Optional<InspectedToken> token = registry.state().driver(slot.driverId()).flatMap(
                driver -> registry.state().slot(slot).map(s -> new InspectedToken(driver, s, contents)));
        return plans(Instant.EPOCH).map(p -> new PlanText(language.locale(), language.formats())
                .sheet(p.initialise(label()), token).irreversible().stream().skip(1).collect(Collectors.joining("\n")))
                .orElse("");
    }

    /**
     * Looks at what is being typed.
     *
     * @param present wiped on return, like the new PIN and its repetition
     * @param label the new one of the token that is initialised; else not looked at
     */
    public Look look(char[] present, char[] now, char[] again, String label) {
        boolean named = purpose != Purpose.INITIALISE
                || !label.isBlank() && label.strip().getBytes(StandardCharsets.UTF_8).length <= LONGEST_LABEL;
        boolean typed = now.length > 0;
        boolean enough = sheet.pinPad() || present.length > 0 && sheet.problem(present, now, again).isEmpty();
        String hint = sheet.hint(present, now, again);
        return new Look(named && enough, !named ? language.text("NewPin_label") : typed ? hint : "");
    }

    /**
     * Takes what was entered and forgets what was entered before.
     *
     * @param present wiped on return, like the new PIN
     */
    public void take(char[] present, char[] now) {
        close();
        entered = Optional.of(new Entered(Pin.taking(present), Pin.taking(now)));
    }

    /** What is planned; empty where there is no token. @param label the new one of the token that is initialised */
    public Optional<Plan> plan(String label, Instant when) {
        return plans(when).map(p -> switch (purpose) {
        case CHANGE -> p.change(UserRole.USER);
        case CHANGE_OFFICER -> p.change(UserRole.SECURITY_OFFICER);
        case UNBLOCK -> p.unblock(route());
        case INITIALISE -> p.initialise(label.strip());
        });
    }

    /** Copies of what was taken, which whoever asks closes; for the thread on which the plan runs. */
    public PlanSecrets secrets() {
        PlanSecrets secrets = new PlanSecrets();
        entered.ifPresent(e -> secrets.with(PlanSecrets.Purpose.PRESENT, e.key.copy())
                .with(PlanSecrets.Purpose.NEW, e.fresh.copy()));
        return secrets;
    }

    /** Forgets what was entered: it is never sent again. */
    @Override
    public void close() {
        entered.ifPresent(Entered::close);
        entered = Optional.empty();
    }

    private static PinQuestion impossible(List<Fact> facts, String message, boolean unblock) {
        return new PinQuestion(facts, message, Severity.ERROR, false, false, false, unblock);
    }

    private Optional<PinPlans> plans(Instant when) {
        return registry.state().slot(slot).flatMap(s -> PinPlans.of(s, when));
    }

    /** Which secret is tried. */
    private PinKind kind() {
        return switch (purpose) {
        case CHANGE -> PinKind.USER;
        case CHANGE_OFFICER, INITIALISE -> PinKind.SECURITY_OFFICER;
        case UNBLOCK -> PinStatus.key(route());
        };
    }

    private Unblocking route() {
        return sheet.driver().map(d -> d.quirks().unblocking()).orElse(Unblocking.NOT_OFFERED);
    }

    /** Whether nothing is on the token yet, not even a PIN. */
    private boolean blank() {
        return purpose == Purpose.INITIALISE && sheet.token().filter(TokenInfo::initialized).isEmpty();
    }

    private boolean qualified() {
        Optional<TokenIdentity> token = registry.state().slot(slot).flatMap(SlotStatus::identity);
        Optional<DriverProfile> driver = sheet.driver();
        return token.isPresent() && driver.isPresent()
                && driver.get().quirks().qualifiedDevices().stream().anyMatch(d -> d.covers(token.get()));
    }
}
