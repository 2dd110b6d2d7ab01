/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.diagnostics.internal.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.presentation.Messages;
import cz.klicnik.runtime.trace.CallTrace;
import cz.klicnik.runtime.trace.TraceExport;
import cz.klicnik.runtime.trace.TraceFormat;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.diagnostics.DiagnosticsIds;
import cz.klicnik.ui.internal.commands.Feedback;

/** Writes the calls, as the table shows them, to a file that only its owner can read. */
@NonNullByDefault({})
public final class ExportTraceHandler extends TraceHandler {

    @Override
    void execute(ExecutionEvent event, IWorkbenchWindow window, Optional<TraceView> view) {
        Language language = window.getService(Console.class).language();
        Messages messages = new Messages(ExportTraceHandler.class, language.locale());
        List<TraceRecord> records =
                view.map(TraceView::shownRows).orElseGet(() -> window.getService(CallTrace.class).records());
        Optional.ofNullable(event.getParameter(DiagnosticsIds.EXPORT_PARAMETER)).or(() -> ask(window, messages))
                .ifPresent(file -> write(Path.of(file), records, window, language, messages));
    }

    private static Optional<String> ask(IWorkbenchWindow window, Messages messages) {
        FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE | SWT.SHEET);
        dialog.setText(messages.text("Export_title"));
        dialog.setFilterExtensions("*.txt", "*.jsonl", "*");
        dialog.setFilterNames(new String[] { messages.text("Export_textFiles"), messages.text("Export_jsonFiles"),
                messages.text("Export_allFiles") });
        dialog.setFileName("pkcs11-trace.txt");
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open());
    }

    private static void write(Path file, List<TraceRecord> records, IWorkbenchWindow window, Language language,
            Messages messages) {
        Feedback feedback = new Feedback(window, language);
        Job job = Job.create(messages.text("Export_job"), (ICoreRunnable) monitor -> {
            try {
                TraceExport.write(file, records, TraceFormat.of(file));
                window.getShell().getDisplay().asyncExec(
                        () -> feedback.say(messages.text("Export_done", file.toString(), records.size())));
            } catch (IOException e) {
                Fault fault = Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE,
                        e.toString());
                window.getShell().getDisplay().asyncExec(() -> feedback.failed(fault, Optional.empty()));
            }
        });
        job.schedule();
    }
}
