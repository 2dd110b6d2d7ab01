/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.presentation.Fact;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.inspect.InspectJson;
import cz.klicnik.presentation.inspect.TokenText;
import cz.klicnik.training.Training;
import cz.klicnik.training.TrainingToken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One of the commands about the training token. */
@Command
final class TrainingCommand implements Callable<Integer> {

    /** What is to be done with it. */
    @FunctionalInterface
    interface Action {
        Training run(TrainingToken token) throws FaultException;
    }

    private final Context context;
    private final Action action;
    private final String words;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    /**
     * @param words what the keys of the outcome's words begin with: what was done, or what is there
     */
    TrainingCommand(Context context, Action action, String words) {
        this.context = context;
        this.action = action;
        this.words = words;
    }

    @Override
    public Integer call() throws FaultException {
        World world = context.world();
        Training training =
                action.run(new TrainingToken(world.registry().get(), world.folders(), world.clock()));
        training.noToken().ifPresent(fault -> context.talk().warning(context.faults().explain(fault)));
        if (json) {
            json(training);
        } else {
            text(training);
        }
        return ExitCode.FINE;
    }

    private void text(Training training) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("token", outcome(training.token())));
        facts.add(fact("files", outcome(training.files())));
        training.madeAt().ifPresent(at -> facts.add(fact("madeAt", context.formats().dateTime(at))));
        facts.add(fact("folder", SafeText.line(training.folder().toString())));
        facts.add(fact("label", TrainingToken.LABEL));
        facts.add(fact("driver", TrainingToken.DRIVER));
        facts.add(fact("pin", context.text("Training_pinIsNoSecret", TrainingToken.PIN)));
        facts.add(fact("look", "klicnik inspect --driver " + TrainingToken.DRIVER));
        context.answer(TokenText.facts(facts, context.world().width()));
    }

    private void json(Training training) {
        context.answer(document -> {
            document.number("version", InspectJson.VERSION);
            document.code("token", training.token());
            document.text("tokenText", outcome(training.token()));
            document.code("files", training.files());
            document.text("filesText", outcome(training.files()));
            if (training.madeAt().isPresent()) {
                document.time("madeAt", training.madeAt().get());
            }
            document.text("folder", training.folder().toString());
            document.text("label", TrainingToken.LABEL);
            document.text("driver", TrainingToken.DRIVER);
            document.text("pin", TrainingToken.PIN);
        });
    }

    private Fact fact(String name, String value) {
        return new Fact(context.text("Training_" + name), value);
    }

    private String outcome(Training.Outcome outcome) {
        return context.text(words + outcome);
    }
}
