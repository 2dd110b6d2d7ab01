/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.editor;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.IManagedForm;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.trust.Trust;
import cz.klicnik.operations.trust.TrustQuestion;
import cz.klicnik.operations.trust.VerifyCertificate;
import cz.klicnik.presentation.certificate.Line;
import cz.klicnik.presentation.certificate.PathText;
import cz.klicnik.presentation.certificate.Section;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.widgets.Accessibles;
import cz.klicnik.ui.internal.widgets.Tones;

/** Whether the certificate can be trusted: checked without the network at once, with it only when a person asks. */
@NonNullByDefault({})
final class ChainPage extends EditorPage {

    private final PathText text;
    private Optional<Widgets> widgets = Optional.empty();
    private Optional<Job> running = Optional.empty();
    private boolean asked;

    private record Widgets(Label answer, Text problems, ChainControls controls, LineTree result) {
    }

    ChainPage(CertificateEditor editor) {
        super(editor, "editor.chain", "Editor_chain");
        text = new PathText(editor.language().locale(), editor.language().formats(), PathText.Face.WINDOW);
    }

    @Override
    Control fill(IManagedForm managed, Composite body) {
        Label answer = named(new Label(body, SWT.WRAP), "editor.chain.answer");
        answer.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(answer);
        Text problems = named(new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP), "editor.chain.problems");
        Accessibles.name(problems, language().text("Editor_chainProblems"));
        problems.addListener(SWT.Traverse, event -> event.doit = true);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(problems);
        ChainControls controls = new ChainControls(managed.getForm(), language(), this::ask);
        LineTree result = new LineTree(body, language(), getId(), getTitle());
        widgets = Optional.of(new Widgets(answer, problems, controls, result));
        return controls.first();
    }

    @Override
    void show() {
        // what was found out stays until somebody asks again
        if (!asked) {
            asked = true;
            ask(false);
        }
    }

    @Override
    public void dispose() {
        running.ifPresent(Job::cancel);
        super.dispose();
    }

    private void ask(boolean online) {
        widgets.filter(w -> !w.answer.isDisposed()).ifPresent(w -> {
            Optional<TrustQuestion> question =
                    w.controls.question(certificateEditor().input().der(), certificateEditor().beside(), online);
            running.ifPresent(Job::cancel);
            w.problems.setText("");
            if (question.isEmpty()) {
                say(w, language().text("Editor_chainNoPath"), Tone.ATTENTION);
                return;
            }
            say(w, language().text(online ? "Editor_chainAsking" : "Editor_chainChecking"), Tone.PLAIN);
            Job job = job(w, question.get());
            running = Optional.of(job);
            job.schedule();
        });
    }

    private Job job(Widgets w, TrustQuestion question) {
        Trust trust = certificateEditor().console().trust();
        Display display = w.answer.getDisplay();
        return new Job(language().text("Editor_chainJob", certificateEditor().input().name())) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    VerifyCertificate.Verified answer = trust.verify(question, monitor);
                    tell(display, monitor, () -> show(w, answer));
                } catch (FaultException e) {
                    tell(display, monitor,
                            () -> say(w, language().faults().explain(e.fault()).paragraph(), Tone.BAD));
                } catch (RuntimeException e) {
                    Fault fault = Fault.of(FaultCode.INTERNAL, Fault.MESSAGE, e.toString());
                    tell(display, monitor,
                            () -> say(w, language().faults().explain(fault).paragraph(), Tone.BAD));
                    return new Status(IStatus.ERROR, ChainPage.class, getName(), e);
                }
                return Status.OK_STATUS;
            }
        };
    }

    /** On the UI thread, unless nobody wants to know any more. */
    private static void tell(Display display, IProgressMonitor monitor, Runnable what) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!monitor.isCanceled()) {
                    what.run();
                }
            });
        }
    }

    private void show(Widgets w, VerifyCertificate.Verified answer) {
        if (w.answer.isDisposed()) {
            return;
        }
        say(w, text.answer(answer.result()), switch (answer.result().outcome()) {
        case VALID -> Tone.GOOD;
        case INVALID -> Tone.BAD;
        case UNKNOWN, NOT_TRUSTED -> Tone.ATTENTION;
        });
        List<String> problems = new ArrayList<>(text.problems(answer.result()).stream().map(Line::text).toList());
        answer.problems().forEach(f -> problems.add(language().faults().explain(f).paragraph()));
        w.problems.setText(String.join("\n", problems));
        List<Section> all = text.sections(answer.result());
        w.result.show(all.subList(1, all.size()));
        w.answer.getParent().layout(true, true);
        certificateEditor().path(answer.result().path());
    }

    private static void say(Widgets w, String sentence, Tone tone) {
        if (!w.answer.isDisposed()) {
            w.answer.setText(sentence.replace("&", "&&"));
            Tones.paint(w.answer, tone);
            w.answer.getParent().layout(true, true);
        }
    }

    @Override
    String selectedText() {
        return widgets.map(w -> w.result.selectedText()).orElse("");
    }
}
