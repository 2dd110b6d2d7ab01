/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.presentation.certificate.CertificateExport;
import cz.klicnik.presentation.certificate.CertificateExport.Form;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.editor.CertificateEditor;
import cz.klicnik.ui.internal.editor.CertificateInput;
import cz.klicnik.ui.internal.editor.CertificateInput.Kind;
import cz.klicnik.ui.internal.editor.Inputs;

/** Writes the selected certificate, or the one in the editor, to a file; the file's ending says in which form. */
@NonNullByDefault({})
public final class ExportCertificateHandler extends AbstractHandler {

    /** A certificate and others that may be its issuers. */
    private record What(Bytes certificate, List<Bytes> others, String name) {
    }

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(context instanceof IEvaluationContext c
                && c.getVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME) instanceof ISelection s
                && what(s).isPresent());
    }

    private static Optional<What> what(ISelection selection) {
        if (selection instanceof IStructuredSelection s && s.getFirstElement() instanceof CertificateInput input) {
            return Optional.of(input).filter(i -> i.kind() == Kind.CERTIFICATE)
                    .map(i -> new What(i.der(), i.beside(), i.name()));
        }
        return Subject.of(selection).flatMap(subject -> Inputs.of(subject).map(i -> new What(i.der(),
                subject.slot().flatMap(t -> t.contents()).map(ExportCertificateHandler::certificates)
                        .orElse(List.of()),
                i.name())));
    }

    private static List<Bytes> certificates(TokenContents contents) {
        return contents.objects().stream().filter(TokenObject.Certificate.class::isInstance)
                .map(o -> ((TokenObject.Certificate) o).value()).toList();
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Language language = window.getService(Console.class).language();
        what(HandlerUtil.getCurrentSelectionChecked(event)).ifPresent(what -> Optional
                .ofNullable(event.getParameter(ConsoleIds.EXPORT_CERTIFICATE_PARAMETER))
                .or(() -> ask(window, language, what.name)).ifPresent(file -> write(Path.of(file), what,
                        HandlerUtil.getActiveEditor(event) instanceof CertificateEditor editor
                                && editor.input().der().equals(what.certificate) ? editor.path() : List.of(),
                        window)));
        return null;
    }

    private static Optional<String> ask(IWorkbenchWindow window, Language language, String name) {
        FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE | SWT.SHEET);
        dialog.setText(language.text("Editor_exportTitle"));
        dialog.setFilterExtensions(Arrays.stream(Form.values()).map(f -> "*" + f.ending()).toArray(String[]::new));
        dialog.setFilterNames(
                Arrays.stream(Form.values()).map(f -> language.text("Editor_form_" + f)).toArray(String[]::new));
        dialog.setFileName(name.replaceAll("[^\\p{L}\\p{N} ._-]", "_"));
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen == null) {
            return Optional.empty();
        }
        Form form = Form.values()[Math.max(0, dialog.getFilterIndex())];
        return Optional.of(Form.of(chosen).isPresent() ? chosen : chosen + form.ending());
    }

    private static void write(Path file, What what, List<Bytes> known, IWorkbenchWindow window) {
        Console console = window.getService(Console.class);
        Language language = console.language();
        Feedback feedback = new Feedback(window, language);
        CertificateExport export = new CertificateExport(language.locale(), language.formats());
        Job job = Job.create(language.text("Editor_exportJob"), (ICoreRunnable) monitor -> {
            try {
                // what the network knew is on the Chain page only
                List<Bytes> path = known.size() > 1 ? known : console.trust().path(what.certificate, what.others);
                Files.write(file, export.write(Form.of(file.getFileName().toString()).orElse(Form.DER), path));
                window.getShell().getDisplay()
                        .asyncExec(() -> feedback.say(language.text("Editor_exportDone", file.toString())));
            } catch (IOException e) {
                failed(feedback, window, Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, file.toString(), Fault.MESSAGE,
                        e.toString()));
            } catch (FaultException e) {
                failed(feedback, window, e.fault());
            }
        });
        job.schedule();
    }

    private static void failed(Feedback feedback, IWorkbenchWindow window, Fault fault) {
        window.getShell().getDisplay().asyncExec(() -> feedback.failed(fault, Optional.empty()));
    }
}
