/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.presentation.inspect.InspectCsv;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.certificates.CertificateRow;
import cz.klicnik.ui.internal.certificates.CertificatesView;

/** Writes the certificates, as the table shows them (filtered and sorted), to a file for a spreadsheet. */
@NonNullByDefault({})
public final class ExportCsvHandler extends AbstractHandler {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Console console = window.getService(Console.class);
        IViewPart view = window.getActivePage().findView(ConsoleIds.CERTIFICATES_VIEW);
        List<CertificateRow> rows = view instanceof CertificatesView table ? table.shownRows()
                : CertificateRow.all(console.inventory());
        Optional.ofNullable(event.getParameter(ConsoleIds.EXPORT_CSV_PARAMETER))
                .or(() -> ask(window, console.language()))
                .ifPresent(file -> write(Path.of(file), rows, window, console.language()));
        return null;
    }

    private static Optional<String> ask(IWorkbenchWindow window, Language language) {
        FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE | SWT.SHEET);
        dialog.setText(language.text("Export_title"));
        dialog.setFilterExtensions("*.csv", "*");
        dialog.setFilterNames(new String[] { language.text("Export_csvFiles"), language.text("Export_allFiles") });
        dialog.setFileName(language.text("Export_fileName"));
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open());
    }

    private static void write(Path file, List<CertificateRow> rows, IWorkbenchWindow window, Language language) {
        Feedback feedback = new Feedback(window, language);
        String csv = new InspectCsv(language.general())
                .of(rows.stream().map(r -> new InspectCsv.Row(r.token(), r.entry())).toList());
        Job job = Job.create(language.text("Export_job"), (ICoreRunnable) monitor -> {
            try {
                Files.writeString(file, BYTE_ORDER_MARK + csv, StandardCharsets.UTF_8);
                window.getShell().getDisplay()
                        .asyncExec(() -> feedback.say(language.text("Export_done", file.toString(), rows.size())));
            } catch (IOException e) {
                Fault fault = Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE,
                        e.toString());
                window.getShell().getDisplay().asyncExec(() -> feedback.failed(fault, Optional.empty()));
            }
        });
        job.schedule();
    }
}
