/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.pki.PkiFile;
import cz.klicnik.snapshot.Snapshots;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.commands.Feedback;
import cz.klicnik.ui.internal.snapshots.SnapshotOpening;
import cz.klicnik.ui.internal.widgets.ChoiceDialog;
import cz.klicnik.ui.jobs.TokenJobs;

/** Opens files: reads them in a job, makes tokens of snapshots, asks for the password of a PKCS#12 store, and which of many certificates to show. */
@NonNullByDefault({})
public final class FileOpening {

    private static final int OPENED_AT_ONCE = 3;

    private final IWorkbenchWindow window;
    private final Language language;
    private final Feedback feedback;

    public FileOpening(IWorkbenchWindow window) {
        this.window = window;
        language = window.getService(Console.class).language();
        feedback = new Feedback(window, language);
    }

    /** Off the UI thread. */
    @FunctionalInterface
    private interface Reading<R> {
        R read() throws FaultException;
    }

    /** Opens a file. Returns at once; what goes wrong is said in a dialog. */
    public void open(Path file) {
        String name = file.toString();
        read(name, () -> Snapshots.isMeantAsOne(file) ? Optional.<PkiFile>empty() : Optional.of(PkiFile.read(file)),
                content -> content.ifPresentOrElse(pki -> opened(pki, name),
                        () -> new SnapshotOpening(window).open(file)),
                this::failed);
    }

    private void failed(Fault fault) {
        feedback.failed(fault, Optional.empty());
    }

    private <R> void read(String name, Reading<R> reading, Consumer<R> done, Consumer<Fault> failed) {
        Display display = window.getShell().getDisplay();
        Job job = new Job(language.text("Editor_openJob", name)) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    R result = reading.read();
                    tell(display, () -> done.accept(result));
                } catch (FaultException e) {
                    tell(display, () -> failed.accept(e.fault()));
                } catch (RuntimeException | StackOverflowError e) {
                    // a file may be made to break programs: it must not break this one
                    tell(display, () -> failed.accept(Fault.of(FaultCode.INTERNAL, Fault.MESSAGE, e.toString())));
                    return new Status(IStatus.ERROR, FileOpening.class, getName(), e);
                }
                return Status.OK_STATUS;
            }

            @Override
            public boolean belongsTo(Object family) {
                return family == TokenJobs.FAMILY;
            }
        };
        job.schedule();
    }

    private static void tell(Display display, Runnable what) {
        if (!display.isDisposed()) {
            display.asyncExec(what);
        }
    }

    private void opened(PkiFile content, String name) {
        if (window.getShell() == null || window.getShell().isDisposed()) {
            return;
        }
        content.incomplete(name).ifPresent(this::failed);
        show(Inputs.of(content, name));
        List<Bytes> stores = content.parts().stream().filter(PkiFile.StorePart.class::isInstance)
                .map(p -> ((PkiFile.StorePart) p).encoded()).toList();
        stores.forEach(store -> ask(store, name, ""));
        if (stores.isEmpty() && Inputs.of(content, name).isEmpty()) {
            String kinds = String.join(", ", content.parts().stream().filter(PkiFile.OtherPart.class::isInstance)
                    .map(p -> ((PkiFile.OtherPart) p).kind()).distinct().toList());
            failed(Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, name, Fault.MESSAGE,
                    language.text("Editor_nothingToShow", kinds)));
        }
    }

    private void ask(Bytes store, String name, String said) {
        PasswordDialog dialog = new PasswordDialog(window.getShell(), language, name, said);
        if (dialog.open() != Window.OK) {
            return;
        }
        Pin password = dialog.password();
        read(name, () -> {
            try (password; Pkcs12 opened = Pkcs12.open(store, name, password)) {
                return Inputs.of(opened, name);
            }
        }, inputs -> stored(inputs, name), fault -> {
            if (fault.code() == FaultCode.FILE_PASSWORD) {
                ask(store, name, language.faults().explain(fault).what());
            } else {
                failed(fault);
            }
        });
    }

    private void stored(List<CertificateInput> inputs, String name) {
        if (inputs.isEmpty()) {
            failed(Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, name, Fault.MESSAGE,
                    language.text("Editor_noCertificates")));
        } else {
            show(inputs);
        }
    }

    private void show(List<CertificateInput> inputs) {
        List<CertificateInput> chosen = inputs.size() > OPENED_AT_ONCE ? choose(inputs) : inputs;
        CertificateOpener.open(window, chosen);
    }

    private List<CertificateInput> choose(List<CertificateInput> inputs) {
        ChoiceDialog dialog = new ChoiceDialog(window.getShell(), new LabelProvider() {
            @Override
            public String getText(Object element) {
                CertificateInput input = (CertificateInput) element;
                return language.text(input.withKey() ? "Editor_choiceWithKey" : "Editor_choice", input.name(),
                        language.text("Editor_kind_" + input.kind()));
            }
        }, "fileChoice", language.locale());
        dialog.setTitle(language.text("Editor_chooseTitle"));
        dialog.setMessage(language.text("Editor_choose", inputs.size()));
        dialog.setMultipleSelection(true);
        dialog.setElements(inputs.toArray());
        dialog.setInitialSelections(inputs.getFirst());
        if (dialog.open() != Window.OK || dialog.getResult() == null) {
            return List.of();
        }
        return new ArrayList<>(Arrays.stream(dialog.getResult()).map(CertificateInput.class::cast).toList());
    }
}
