/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.Optional;
import java.util.concurrent.Callable;

import cz.klicnik.core.Confirmation;
import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.execute.PlanSecrets.Purpose;
import picocli.CommandLine.Mixin;

/**
 * A command that changes one token by a plan: makes it from a fresh reading, shows it with what the guards object to, asks,
 * runs it, and tells what became of it.
 */
abstract class PlanCommand implements Callable<Integer> {

    @Mixin
    private final DriverOptions drivers = new DriverOptions();

    @Mixin
    private final PlanOptions options = new PlanOptions();

    private final Context context;

    PlanCommand(Context context) {
        this.context = context;
    }

    /**
     * Makes the plan.
     *
     * @param token read right now, and logged in to where the plan was said to need it
     * @param secrets takes what the plan needs beside the login; closed by this class
     * @param source where the PIN comes from, for plans that send it themselves
     */
    abstract Proposal propose(InspectedToken token, PlanSecrets secrets, PinSource source) throws Exception;

    /**
     * Asks for secrets that a person enters only once it is clear what will happen.
     *
     * @param secrets takes them; closed by this class
     * @param source where the PIN comes from
     */
    void ask(InspectedToken token, PlanSecrets secrets, PinSource source) throws FaultException {
        // most plans need nothing but the login
    }

    /** Looks at the arguments before any driver is started. */
    void check() throws Exception {
        // most commands have nothing to check
    }

    /** Tells of what earlier plans have left unfinished. */
    void remind() {
        OpenWork.warn(context);
    }

    /** The token that was named. */
    Optional<String> named() {
        return options.token();
    }

    /** Sees what the drivers have found before the token itself is opened, for example to open another one. */
    void started(Tokens tokens) throws Exception {
        // most commands are about one token
    }

    /** Is called at the end, whatever happened. */
    void end() {
        // most commands hold nothing
    }

    /** Whether the token is logged in to before the plan is made, so that it sees private objects. */
    boolean needsLogin() {
        return !options.dryRun() || options.login();
    }

    /** Whether it is also for tokens that were never initialised, which nothing can be read of. */
    boolean takesBlank() {
        return false;
    }

    /** Whose account the PINs of the plan are sent on; by where the login's PIN comes from. */
    PinUse use(InspectedToken token, PinSource source) throws FaultException {
        return source.use();
    }

    @Override
    public Integer call() throws Exception {
        PinSource source = options.pinSource(context);
        try {
            check();
            return run(source);
        } finally {
            end();
        }
    }

    private int run(PinSource source) throws Exception {
        Tokens tokens = Tokens.start(context, drivers, !needsLogin());
        tokens.requireNamed(tokens.machine());
        remind();
        InspectedToken seen = tokens.only(tokens.inspection(tokens.machine(), named()), "Usage_nameOneToken");
        started(tokens);
        try (PlanSecrets secrets = new PlanSecrets()) {
            PinUse use = open(seen, tokens, secrets, source);
            InspectedToken token =
                    tokens.only(tokens.inspection(tokens.machine(), named()), "Usage_nameOneToken");
            if (!takesBlank() || token.token().filter(TokenInfo::initialized).isPresent()) {
                readable(token);
            }
            Proposal proposal = propose(token, secrets, source);
            return new PlanRun(context, options, token, proposal).run(secrets, use,
                    () -> ask(token, secrets, source));
        } catch (FaultException e) {
            throw new TokenFailure(seen, e);
        }
    }

    /** Logs in where that is wanted; where only the security officer writes, asks for that PIN and leaves the login to the plan. */
    private PinUse open(InspectedToken token, Tokens tokens, PlanSecrets secrets, PinSource source)
            throws FaultException {
        TokenInfo info = token.token().orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE));
        SlotKey slot = token.slot().key();
        if (!needsLogin()) {
            return use(token, source);
        }
        if (!info.initialized()) {
            throw new FaultException(FaultCode.TOKEN_NOT_INITIALIZED);
        }
        if (!info.has(TokenFlag.LOGIN_REQUIRED) || token.slot().login() == LoginState.USER) {
            tokens.registry().refresh(slot);
            return use(token, source);
        }
        UserRole role = token.driver().profile().quirks().logins().importing();
        if (role != UserRole.SECURITY_OFFICER || options.dryRun()) {
            new Login(context, tokens.registry(), source, confirmation(token, PinKind.USER, tokens)).to(token);
            return use(token, source);
        }
        tokens.registry().refresh(slot);
        PinKind kind = PinKind.SECURITY_OFFICER;
        PinUse use = new Confirming(context, confirmation(token, kind, tokens), source.interactive()).confirmed(token,
                kind, tokens.registry().pinTries(slot, kind), source.use());
        if (!info.has(TokenFlag.PROTECTED_AUTHENTICATION_PATH)) {
            secrets.with(Purpose.LOGIN,
                    source.pin(context.text("Login_prompt", context.words().of(kind), context.title(token)) + ": "));
        } else {
            context.talk().hint(context.text("Login_onReader", context.title(token)));
            secrets.with(Purpose.LOGIN, Pin.taking(new char[0]));
        }
        return use;
    }

    /** The one of the confirmations that confirms the final try of a PIN; any, where a script has to go on after a failed one. */
    final Optional<String> confirmation(InspectedToken token, PinKind kind, Tokens tokens) throws FaultException {
        TokenIdentity identity = token.slot().identity().orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE));
        PinTries tries = tokens.registry().pinTries(token.slot().key(), kind);
        Confirmation.Question question =
                new Confirmation.Question(identity, token.token().map(TokenInfo::label).orElse(""), kind, tries);
        return options.confirmed().stream().filter(question::confirmedBy).findFirst();
    }

    private static void readable(InspectedToken token) throws FaultException {
        Optional<Fault> fault = token.slot().fault();
        if (token.token().filter(t -> !t.initialized()).isPresent()) {
            throw new FaultException(FaultCode.TOKEN_NOT_INITIALIZED);
        }
        if (token.view().isEmpty()) {
            throw new FaultException(fault.orElseGet(() -> Fault.of(FaultCode.TOKEN_GONE)));
        }
    }

    final DriverOptions drivers() {
        return drivers;
    }

    final Context context() {
        return context;
    }

    final PlanOptions options() {
        return options;
    }
}
