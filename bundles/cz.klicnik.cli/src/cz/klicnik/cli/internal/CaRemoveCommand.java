/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.concurrent.Callable;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.trust.CaAdministration;
import cz.klicnik.operations.trust.CaRemoval;
import cz.klicnik.presentation.TextLines;
import cz.klicnik.presentation.inspect.InspectJson;
import cz.klicnik.presentation.trust.CaJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes an authority, or a trusted list, out of the CA store. */
@Command(name = "remove")
final class CaRemoveCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(index = "0", paramLabel = "FINGERPRINT|FILE", descriptionKey = "parameter.authority")
    private String what = "";

    @Option(names = "--dry-run", descriptionKey = "option.caDryRun")
    private boolean dry;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    CaRemoveCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws FaultException {
        CaAdministration authorities = context.trust().authorities();
        CaRemoval removal = authorities.removal(what);
        if (!dry) {
            authorities.execute(removal);
        }
        if (json) {
            context.answer(document -> {
                document.number("version", InspectJson.VERSION);
                document.flag("removed", !dry);
                document.text("file", removal.file().toString());
                new CaJson(context.faults()).entries(document, removal.entries(), authorities);
            });
        } else {
            context.answer(TextLines.wrap(context.authorities().removal(removal, dry), context.world().width()));
        }
        return ExitCode.FINE;
    }
}
