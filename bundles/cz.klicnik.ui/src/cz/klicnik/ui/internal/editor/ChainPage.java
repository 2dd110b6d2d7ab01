/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.editor;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.net.ProxySelector;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.IManagedForm;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.operations.trust.CaStore;
import cz.klicnik.operations.trust.HttpFetcher;
import cz.klicnik.operations.trust.JavaAnchors;
import cz.klicnik.operations.trust.VerifyCertificate;
import cz.klicnik.pki.chain.CrlStore;
import cz.klicnik.pki.chain.PathResult;
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

    private record Widgets(Label answer, Text problems, DateTime at, Button java, LineTree result) {
    }

    /** What is asked, read from the widgets on the UI thread. */
    private record Question(Bytes certificate, List<Bytes> others, Instant at, boolean java, boolean online) {
    }

    ChainPage(CertificateEditor editor) {
        super(editor, "editor.chain", "Editor_chain");
        text = new PathText(editor.language().locale(), editor.language().formats());
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
        Composite row = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Label before = new Label(row, SWT.NONE);
        before.setText(language().text("Editor_chainAt"));
        DateTime at = named(new DateTime(row, SWT.DATE | SWT.DROP_DOWN | SWT.BORDER), "editor.chain.at");
        Accessibles.name(at, language().text("Editor_chainAtName"));
        Button java = named(new Button(row, SWT.CHECK), "editor.chain.java");
        java.setText(language().text("Editor_chainJava"));
        java.setToolTipText(language().text("Editor_chainJavaTip"));
        Button check = button(row, "editor.chain.check", "Editor_chainCheck", false);
        Button network = button(row, "editor.chain.network", "Editor_chainNetwork", true);
        network.setToolTipText(language().text("Editor_chainNetworkTip"));
        LineTree result = new LineTree(body, language(), getId(), getTitle());
        widgets = Optional.of(new Widgets(answer, problems, at, java, result));
        return check;
    }

    private Button button(Composite row, String key, String label, boolean online) {
        Button button = named(new Button(row, SWT.PUSH), key);
        button.setText(language().text(label));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> ask(online)));
        return button;
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
            running.ifPresent(Job::cancel);
            w.problems.setText("");
            say(w, language().text(online ? "Editor_chainAsking" : "Editor_chainChecking"), Tone.PLAIN);
            Job job = job(w, new Question(certificateEditor().input().der(), certificateEditor().beside(), moment(w.at),
                    w.java.getSelection(), online));
            running = Optional.of(job);
            job.schedule();
        });
    }

    /** Today: now. Another day: its end, when a signature of that day had been made. */
    private static Instant moment(DateTime at) {
        LocalDate day = LocalDate.of(at.getYear(), at.getMonth() + 1, at.getDay());
        ZoneId zone = ZoneId.systemDefault();
        return day.equals(LocalDate.now(zone)) ? Instant.now()
                : day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    private Job job(Widgets w, Question question) {
        Display display = w.answer.getDisplay();
        return new Job(language().text("Editor_chainJob", certificateEditor().input().name())) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    Answer answer = answer(question, monitor);
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

    /** What came out, and what went wrong beside. */
    private record Answer(PathResult result, List<Fault> problems) {
    }

    private static Answer answer(Question question, IProgressMonitor monitor) throws FaultException {
        CaStore.Contents trust =
                new CaStore(List.of(UserFolders.ofThisProcess().data().resolve("ca"))).read();
        if (question.java) {
            trust = trust.and(new CaStore.Contents(JavaAnchors.read(), List.of(), List.of()));
        }
        Fetcher fetcher = question.online ? new HttpFetcher(ProxySelector.getDefault()) : Fetcher.OFF;
        VerifyCertificate.Verified verified = new VerifyCertificate(fetcher, new CrlStore())
                .verify(question.certificate, question.others, trust, question.at, monitor);
        List<Fault> problems = new ArrayList<>(trust.problems());
        if (question.online) {
            problems.addAll(verified.problems());
        }
        return new Answer(verified.result(), problems);
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

    private void show(Widgets w, Answer answer) {
        if (w.answer.isDisposed()) {
            return;
        }
        say(w, text.answer(answer.result), switch (answer.result.outcome()) {
        case VALID -> Tone.GOOD;
        case INVALID -> Tone.BAD;
        case UNKNOWN -> Tone.ATTENTION;
        });
        List<String> problems = new ArrayList<>(text.problems(answer.result).stream().map(Line::text).toList());
        answer.problems.forEach(f -> problems.add(language().faults().explain(f).paragraph()));
        w.problems.setText(String.join("\n", problems));
        List<Section> all = text.sections(answer.result);
        w.result.show(all.subList(1, all.size()));
        w.answer.getParent().layout(true, true);
        certificateEditor().path(answer.result.path());
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
