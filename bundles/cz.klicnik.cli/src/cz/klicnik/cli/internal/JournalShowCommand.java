/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.presentation.journal.JournalJson;
import cz.klicnik.presentation.journal.JournalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What was done to tokens: when, by whom, step by step. No driver is asked. */
@Command(name = "show")
final class JournalShowCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "parameter.journal")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--token", paramLabel = "SERIAL|LABEL", descriptionKey = "option.journal-token")
    private Optional<String> token = Optional.empty();

    @Option(names = "--since", paramLabel = "DATE", descriptionKey = "option.since")
    private Optional<String> since = Optional.empty();

    @Option(names = "--last", paramLabel = "N", descriptionKey = "option.last")
    private Optional<Integer> last = Optional.empty();

    @Option(names = "--open", descriptionKey = "option.open")
    private boolean open;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    JournalShowCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws FaultException {
        Instant from = since.map(this::day).orElse(Instant.MIN);
        List<PlanRecord> plans = PlanRecord.of(JournalVerifyCommand.journal(context, file).entries()).stream()
                .filter(p -> !p.begun().at().isBefore(from) && (!open || p.open())
                        && token.map(t -> of(p, t)).orElse(true))
                .toList();
        int most = Math.max(0, last.orElse(plans.size()));
        plans = plans.subList(Math.max(0, plans.size() - most), plans.size());
        JournalText text = new JournalText(context.presentation().locale(), context.formats());
        if (json) {
            context.answer(new JournalJson(text).document(plans));
        } else {
            context.answer(text.lines(plans, context.world().width()));
        }
        return ExitCode.FINE;
    }

    /** By the whole serial number or its end, or a part of the label. */
    private static boolean of(PlanRecord plan, String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return !wanted.isEmpty() && (plan.plan().token().serial().toLowerCase(Locale.ROOT).endsWith(wanted)
                || plan.plan().label().toLowerCase(Locale.ROOT).contains(wanted));
    }

    private Instant day(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay(context.world().zone()).toInstant();
        } catch (DateTimeException e) {
            throw context.usage("Verify_notADate", text);
        }
    }
}
