/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.Inspection;
import cz.klicnik.operations.TokenSelector;
import cz.klicnik.presentation.inspect.TokenFacts;
import cz.klicnik.runtime.TokenRegistry;

/** Starts the drivers that a command needs and waits for what they find. */
final class Tokens {

    /** Longer than a library may take to load and its tokens to be read, with one restart in between. */
    private static final Duration LONGEST = Duration.ofSeconds(100);

    private static final String OWN_DRIVERS = "cz.klicnik.driver.";

    private final Context context;
    private final TokenRegistry registry;
    private final List<String> named = new ArrayList<>();
    private final boolean all;

    private Tokens(Context context, DriverOptions options) {
        this.context = context;
        this.registry = context.world().registry().get();
        this.all = !options.named();
    }

    /**
     * Starts the named drivers, or all that may be asked unasked.
     *
     * @param read whether tokens are read at once; before a login that would be for nothing
     * @throws FaultException when there is no driver of the given name
     */
    static Tokens start(Context context, DriverOptions options, boolean read) throws FaultException {
        Tokens tokens = new Tokens(context, options);
        tokens.registry.readUnasked(read);
        options.module().map(path -> tokens.registry.addLibrary(path.toAbsolutePath().normalize()))
                .ifPresent(tokens.named::add);
        options.driver().map(tokens::driverId).ifPresent(tokens.named::add);
        for (String id : tokens.named) {
            tokens.registry.start(id);
        }
        if (tokens.all) {
            tokens.registry.start();
        }
        return tokens;
    }

    /** The beginning that the IDs of our own drivers share may be left out. */
    private String driverId(String name) {
        boolean known = registry.state().driver(name).isPresent();
        return known || registry.state().driver(OWN_DRIVERS + name).isEmpty() ? name : OWN_DRIVERS + name;
    }

    /** An ID as it is shown and understood: without the beginning that the IDs of our own drivers share. */
    static String shortId(String driverId) {
        return driverId.startsWith(OWN_DRIVERS) ? driverId.substring(OWN_DRIVERS.length()) : driverId;
    }

    TokenRegistry registry() {
        return registry;
    }

    /** The picture once nothing moves any more: only the named drivers, when some are. */
    MachineState machine() throws InterruptedException {
        MachineState whole = registry.awaitSettled(LONGEST);
        return all ? whole : new MachineState(
                whole.drivers().stream().filter(d -> named.contains(d.profile().id())).toList(), whole.at(),
                whole.findings());
    }

    /**
     * Says which drivers do not serve. Those that are merely not installed are not worth a word unless they were named.
     *
     * @throws DriverFailure when a named driver does not serve
     */
    void requireNamed(MachineState machine) throws DriverFailure {
        machine.findings().forEach(finding -> context.talk().warning(context.faults().explain(finding)));
        if (all) {
            warnOfDrivers(machine);
            return;
        }
        for (DriverStatus driver : machine.drivers()) {
            driver.findings().forEach(finding -> context.talk()
                    .warning(context.faults().explain(finding, driver.profile())));
            if (driver.fault().isPresent()) {
                throw new DriverFailure(driver, driver.fault().get());
            }
        }
    }

    /** A driver that was asked for by name does not serve. */
    static final class DriverFailure extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient DriverStatus driver;
        private final transient Fault fault;

        DriverFailure(DriverStatus driver, Fault fault) {
            super(fault.code().name());
            this.driver = driver;
            this.fault = fault;
        }

        DriverStatus driver() {
            return driver;
        }

        Fault fault() {
            return fault;
        }
    }

    /** All tokens, or the one that was named. */
    Inspection inspection(MachineState machine, Optional<String> name) throws FaultException {
        Instant now = context.world().clock().instant();
        return name.isPresent() ? context.inspect().one(machine, selector(name.get()), now)
                : context.inspect().all(machine, now);
    }

    private void warnOfDrivers(MachineState machine) {
        Inspection drivers = new Inspection(List.of(), machine, machine.at());
        drivers.problems().forEach(problem -> machine.driver(problem.driverId()).ifPresent(driver -> context.talk()
                .warning(context.faults().explain(problem.fault(), driver.profile()))));
        machine.drivers().stream().filter(d -> d.phase() == DriverStatus.Phase.STARTING)
                .forEach(d -> context.talk().warning(context.text("Tokens_stillStarting",
                        d.profile().name().in(context.presentation().locale()))));
    }

    private TokenSelector selector(String name) {
        return TokenSelector.parse(name).orElseThrow(() -> context.usage("Usage_notAToken", name));
    }

    /**
     * The one token of an inspection.
     *
     * @throws CommandFailure when there are several or none: the person has to name one
     */
    InspectedToken only(Inspection inspection, String keyOfWhy) {
        List<InspectedToken> readable =
                inspection.tokens().stream().filter(token -> token.token().isPresent()).toList();
        if (readable.size() > 1) {
            // a driver may show a token that was never initialised beside the real one, as SoftHSM always does
            readable = readable.stream().filter(t -> t.token().filter(TokenInfo::initialized).isPresent()).toList();
        }
        if (readable.size() > 1 && readable.stream().anyMatch(t -> !t.saved())) {
            readable = readable.stream().filter(t -> !t.saved()).toList();
        }
        if (readable.size() == 1) {
            return readable.get(0);
        }
        if (readable.isEmpty()) {
            throw new CommandFailure(ExitCode.DRIVER_OR_TOKEN, context.text("Tokens_none"));
        }
        StringBuilder names = new StringBuilder();
        readable.forEach(token -> names.append(names.isEmpty() ? "" : ", ").append(
                new TokenFacts(context.presentation(), context.formats())
                        .title(token)));
        throw context.usage(keyOfWhy, names.toString());
    }
}
