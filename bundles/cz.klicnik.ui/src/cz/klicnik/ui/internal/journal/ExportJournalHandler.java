/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.journal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import cz.klicnik.core.UserFolders;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.journal.FileJournal;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.commands.Feedback;

/** Saves a copy of the journal, which can be verified elsewhere. */
@NonNullByDefault({})
public final class ExportJournalHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Language language = window.getService(Console.class).language();
        Optional.ofNullable(event.getParameter(ConsoleIds.EXPORT_JOURNAL_PARAMETER))
                .or(() -> ask(window, language)).ifPresent(file -> export(Path.of(file), window, language));
        return null;
    }

    private static Optional<String> ask(IWorkbenchWindow window, Language language) {
        FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE | SWT.SHEET);
        dialog.setText(language.text("Journal_exportTitle"));
        dialog.setFilterExtensions("*.jsonl", "*");
        dialog.setFilterNames(new String[] { language.text("Journal_files"), language.text("Export_allFiles") });
        dialog.setFileName("klicnik-journal.jsonl");
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open());
    }

    private static void export(Path file, IWorkbenchWindow window, Language language) {
        Feedback feedback = new Feedback(window, language);
        Job job = Job.create(language.text("Journal_exportTitle"), (ICoreRunnable) monitor -> {
            try {
                int lines = FileJournal.of(UserFolders.ofThisProcess(), Clock.systemUTC()).export(file);
                window.getShell().getDisplay()
                        .asyncExec(() -> feedback.say(language.text("Journal_exported", file.toString(), lines)));
            } catch (FaultException e) {
                window.getShell().getDisplay().asyncExec(() -> feedback.failed(e.fault(), Optional.empty()));
            }
        });
        job.schedule();
    }
}
