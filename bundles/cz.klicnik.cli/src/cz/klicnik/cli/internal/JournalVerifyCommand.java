/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.journal.FileJournal;
import cz.klicnik.operations.journal.JournalCheck;
import cz.klicnik.presentation.journal.JournalJson;
import cz.klicnik.presentation.journal.JournalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells whether the journal is as it was written. */
@Command(name = "verify")
final class JournalVerifyCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "parameter.journal")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    JournalVerifyCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws FaultException {
        FileJournal journal = journal(context, file);
        JournalCheck check = journal.verify();
        JournalText text = new JournalText(context.presentation().locale(), context.formats());
        if (json) {
            context.answer(new JournalJson(text).document(check, journal.file()));
        } else {
            context.answer(text.check(check, journal.file(), context.world().width()));
        }
        return check.intact() ? ExitCode.FINE : ExitCode.JOURNAL_CHANGED;
    }

    /** This user's journal, or a copy of somebody's. */
    static FileJournal journal(Context context, Optional<Path> file) throws FaultException {
        if (file.isEmpty()) {
            return FileJournal.of(context.world().folders(), context.world().clock());
        }
        if (!Files.isRegularFile(file.get())) {
            throw new FaultException(FaultCode.FILE_PROBLEM, Fault.PATH, file.get().toString(), Fault.MESSAGE,
                    context.text("Journal_missing"));
        }
        return FileJournal.copy(file.get());
    }
}
