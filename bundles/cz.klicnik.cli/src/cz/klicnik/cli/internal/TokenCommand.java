/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.Optional;
import java.util.concurrent.Callable;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.Inspection;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that looks at tokens, and logs in to one of them when asked to. */
abstract class TokenCommand implements Callable<Integer> {

    @Mixin
    private final DriverOptions drivers = new DriverOptions();

    @Mixin
    private final TokenOptions token = new TokenOptions();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    private final Context context;

    TokenCommand(Context context) {
        this.context = context;
    }

    /** What there is to see. */
    abstract int show(Inspection inspection, Tokens tokens) throws Exception;

    /** The exit code of a command that needs no token after all; empty where it does. */
    Optional<Integer> withoutTokens() throws Exception {
        return Optional.empty();
    }

    @Override
    public final Integer call() throws Exception {
        PinSource source = pinSource();
        Optional<Integer> early = withoutTokens();
        if (early.isPresent()) {
            return early.get();
        }
        Tokens tokens = Tokens.start(context, drivers, !token.login());
        MachineState machine = tokens.machine();
        tokens.requireNamed(machine);
        OpenWork.warn(context);
        Inspection inspection = tokens.inspection(machine, token.token());
        if (token.login()) {
            InspectedToken one = tokens.only(inspection, "Usage_loginNeedsOneToken");
            try {
                new Login(context, tokens.registry(), source, token.confirmation()).to(one);
            } catch (FaultException e) {
                throw new TokenFailure(one, e);
            }
            inspection = tokens.inspection(tokens.machine(), token.token());
        }
        return show(inspection, tokens);
    }

    /** Where a PIN comes from by the options. */
    final PinSource pinSource() {
        return token.pinSource(context);
    }

    final Context context() {
        return context;
    }

    final boolean json() {
        return json;
    }

    /** True when the person named one token. */
    final boolean tokenNamed() {
        return token.token().isPresent();
    }
}
