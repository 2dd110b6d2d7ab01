/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.Optional;
import java.util.concurrent.Callable;

import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.pins.PinStatus;
import cz.klicnik.presentation.inspect.PinFacts;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command about the PINs of one token, which is not read for it. */
abstract class PinCommand implements Callable<Integer> {

    @Mixin
    private final DriverOptions drivers = new DriverOptions();

    @Option(names = "--token", paramLabel = "SERIAL|LABEL|URI", descriptionKey = "option.token")
    private Optional<String> token = Optional.empty();

    private final Context context;

    PinCommand(Context context) {
        this.context = context;
    }

    /** Does it. */
    abstract int run(PinStatus status, Tokens tokens) throws Exception;

    @Override
    public final Integer call() throws Exception {
        Tokens tokens = Tokens.start(context, drivers, false);
        tokens.requireNamed(tokens.machine());
        OpenWork.warn(context);
        return run(status(tokens), tokens);
    }

    /** As it is now. */
    final PinStatus status(Tokens tokens) throws FaultException, InterruptedException {
        InspectedToken one = tokens.only(tokens.inspection(tokens.machine(), token), "Usage_nameOneToken");
        if (one.token().filter(TokenInfo::initialized).isEmpty()) {
            throw new FaultException(FaultCode.TOKEN_NOT_INITIALIZED);
        }
        return PinStatus.of(one, kind -> tokens.registry().pinTries(one.slot().key(), kind));
    }

    final Context context() {
        return context;
    }

    final PinFacts facts() {
        return new PinFacts(context.presentation(), context.formats());
    }

    /** The token with the last four digits of its serial number, as every prompt names it. */
    final String title(PinStatus status) {
        return context.title(status.token());
    }
}
