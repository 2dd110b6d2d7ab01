/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.util.Optional;

import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.pins.PinPolicy;
import cz.klicnik.operations.pins.PinPolicy.Problem;
import cz.klicnik.presentation.inspect.NewPinText;
import picocli.CommandLine.Option;

/** Where a new PIN comes from. There is no option that takes one: arguments are seen by everyone. */
final class NewPinOptions {

    @Option(names = "--new-pin-file", paramLabel = "FILE", descriptionKey = "option.new-pin-file")
    private Optional<Path> newFile = Optional.empty();

    @Option(names = "--new-pin-env", paramLabel = "NAME", descriptionKey = "option.new-pin-env")
    private Optional<String> newVariable = Optional.empty();

    /**
     * The new PIN, which the caller closes: from its file or variable, from the second line of standard input where the
     * present one is the first, or typed twice by a person.
     *
     * @param policy what it must be like; a person is told at once what is wrong with it
     * @param present what it is set with
     * @param input whether standard input has given the present one, so that its next line is the new one
     * @throws FaultException PIN_DECLINED
     * @throws CommandFailure for more than one source, and when a person typed something that cannot be taken
     */
    Pin newPin(Context context, String title, PinPolicy policy, Pin present, boolean input) throws FaultException {
        if (newFile.isPresent() && newVariable.isPresent()) {
            throw context.usage("Usage_onePinSource");
        }
        PinSource source = new PinSource(context, newFile, newVariable, input && newFile.isEmpty()
                && newVariable.isEmpty());
        if (!source.interactive()) {
            return source.pin("");
        }
        NewPinText text = new NewPinText(context.presentation(), context.formats());
        Pin first = source.pin(context.text("Pin_new", title, text.allowed(policy)) + ": ");
        try (Pin second = source.pin(context.text("Pin_again") + ": ")) {
            Optional<Problem> problem = first.withCharacters(f -> second.withCharacters(
                    s -> present.withCharacters(p -> policy.problem(p, f, s))));
            if (problem.isPresent()) {
                throw new CommandFailure(ExitCode.PIN, problem.get() == Problem.NOT_THE_SAME
                        ? context.text("Pin_mistyped")
                        : context.text("Pin_notTaken", text.problem(problem.get(), policy)));
            }
            String hints = first.withCharacters(f -> text.hints(policy.hints(f), policy));
            if (!hints.isEmpty()) {
                context.talk().hint(context.text("Pin_hint", hints));
            }
            return first;
        } catch (FaultException | RuntimeException e) {
            first.close();
            throw e;
        }
    }
}
