/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.presentation.summary.Sheet;
import cz.klicnik.presentation.summary.SheetHtml;
import cz.klicnik.presentation.summary.SheetPdf;

/** Saves and prints what was planned and what came of it. UI thread only; files are written in a job. */
@NonNullByDefault({})
final class Summaries {

    private final PlanWizard wizard;

    Summaries(PlanWizard wizard) {
        this.wizard = wizard;
    }

    /** Asks for a file and writes the summary there. @param ending {@code .html} or {@code .pdf} */
    void save(Shell shell, String ending) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE | SWT.SHEET);
        dialog.setText(wizard.text("Summary_save"));
        dialog.setFilterExtensions(new String[] { "*" + ending });
        dialog.setFilterNames(
                new String[] { wizard.text("Summary_files", ending.substring(1).toUpperCase(Locale.ROOT), ending) });
        dialog.setFileName(wizard.text("Summary_fileName") + ending);
        dialog.setOverwrite(true);
        Optional.ofNullable(dialog.open()).map(f -> f.endsWith(ending) ? f : f + ending)
                .ifPresent(file -> write(shell, Path.of(file), wizard.summary()));
    }

    /** Writes the summary, as the file's ending says. */
    void write(Shell shell, Path file, Sheet sheet) {
        Job job = Job.create(wizard.text("Summary_save"), (ICoreRunnable) monitor -> {
            try {
                Files.write(file, file.toString().endsWith(".pdf") ? SheetPdf.of(sheet)
                        : SheetHtml.of(sheet).getBytes(StandardCharsets.UTF_8));
                shell.getDisplay().asyncExec(() -> wizard.resultPage().saved(file.toString()));
            } catch (IOException e) {
                Fault fault = Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE,
                        e.toString());
                shell.getDisplay().asyncExec(() -> failed(shell, fault));
            }
        });
        job.schedule();
    }

    /** Asks for a printer and prints the summary there. */
    void print(Shell shell) {
        boolean printed;
        try {
            PrinterData data = new PrintDialog(shell, SWT.SHEET).open();
            if (data == null) {
                return;
            }
            printed = print(data);
        } catch (SWTError e) {
            // that is how the system says that there is no printer, or none that works
            ILog.of(Summaries.class).warn("Nothing could be printed", e);
            printed = false;
        }
        if (!printed && !shell.isDisposed()) {
            MessageDialog.openError(shell, wizard.text("Summary_print"), wizard.text("Summary_notPrinted"));
        }
    }

    private boolean print(PrinterData data) {
        Printer printer = new Printer(data);
        try {
            return new SheetPrinter(printer).print(wizard.summary());
        } finally {
            printer.dispose();
        }
    }

    private void failed(Shell shell, Fault fault) {
        if (!shell.isDisposed()) {
            MessageDialog.openError(shell, wizard.text("Summary_save"), wizard.words().fault(fault));
        }
    }
}
