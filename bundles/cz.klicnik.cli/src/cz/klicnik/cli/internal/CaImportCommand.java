/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.trust.CaAdministration;
import cz.klicnik.operations.trust.CaImport;
import cz.klicnik.presentation.TextLines;
import cz.klicnik.presentation.certificate.SheetText;
import cz.klicnik.presentation.inspect.InspectJson;
import cz.klicnik.presentation.trust.CaJson;
import cz.klicnik.presentation.trust.CaText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts authorities, or a trusted list, into the CA store; shows first what is in the file. */
@Command(name = "import")
final class CaImportCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(index = "0", paramLabel = "FILE|FOLDER", descriptionKey = "parameter.authorities")
    private Path source = Path.of("");

    @Option(names = "--dry-run", descriptionKey = "option.caDryRun")
    private boolean dry;

    @Option(names = "--machine", descriptionKey = "option.machine")
    private boolean machine;

    @Option(names = "--list-signers", descriptionKey = "option.listSigners")
    private boolean signers;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    CaImportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws FaultException {
        CaAdministration authorities = context.trust().authorities();
        CaImport plan = authorities.plan(source, new CaImport.Target(machine, signers));
        CaText text = context.authorities();
        int width = context.world().width();
        if (!json) {
            List<String> lines = SheetText.lines(text.plan(plan), width);
            List<String> all = new ArrayList<>(lines.subList(1, lines.size()));
            all.add("");
            context.answer(all);
            plan.problems().forEach(problem -> context.talk().warning(context.faults().explain(problem)));
        }
        if (!dry) {
            authorities.execute(plan);
        }
        if (json) {
            context.answer(document -> {
                document.number("version", InspectJson.VERSION);
                new CaJson(context.faults()).plan(document, plan, !dry);
            });
        } else {
            context.answer(TextLines.wrap(dry ? text.wouldWrite(plan) : text.written(plan), width));
        }
        boolean refused = plan.items().stream().allMatch(i -> i.state() == CaImport.State.NOT_AN_AUTHORITY);
        return refused ? ExitCode.DRIVER_OR_TOKEN : ExitCode.FINE;
    }
}
