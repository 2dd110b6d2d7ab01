/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.journal.FileJournal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A copy of the journal as it is, which can be verified elsewhere. */
@Command(name = "export")
final class JournalExportCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "parameter.journalNew")
    private Path file = Path.of("");

    @Option(names = "--replace", descriptionKey = "option.replace")
    private boolean replace;

    JournalExportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws FaultException {
        FileJournal journal = FileJournal.of(context.world().folders(), context.world().clock());
        if (Files.exists(file) && !replace) {
            throw new FaultException(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE,
                    context.text("Snapshot_exists"));
        }
        context.answer(context.text("Journal_exported", journal.export(file), file.toString()));
        return ExitCode.FINE;
    }
}
