/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.snapshots;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenPicture;
import cz.klicnik.operations.compare.TokenComparison;
import cz.klicnik.operations.compare.WholeToken;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.snapshot.Snapshots;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.internal.commands.Feedback;
import cz.klicnik.ui.internal.editor.EditorArea;

/** Reads two sides in jobs, one after the other, and shows what differs. UI thread only. */
@NonNullByDefault({})
public final class Comparing {

    private final IWorkbenchWindow window;
    private final Console console;
    private final Messages messages;

    public Comparing(IWorkbenchWindow window) {
        this.window = window;
        console = window.getService(Console.class);
        messages = new Messages(Comparing.class, console.language().locale());
    }

    /** Returns at once; what goes wrong is said in a dialog. What was read earlier is the side before. */
    public void compare(Side one, Side other) {
        read(one, first -> read(other, second -> {
            boolean inOrder = !second.contents().readAt().isBefore(first.contents().readAt());
            show(inOrder ? input(one, first, other, second) : input(other, second, one, first));
        }));
    }

    private ComparisonInput input(Side before, TokenPicture first, Side after, TokenPicture second) {
        return new ComparisonInput(before, after, TokenComparison.of(first, second), messages.text("Compare_editor",
                SafeText.label(first.contents().token().label()), SafeText.label(second.contents().token().label())));
    }

    private void read(Side side, Consumer<TokenPicture> done) {
        String job = messages.text("Compare_job", side.name());
        Consumer<cz.klicnik.core.fault.Fault> failed =
                fault -> new Feedback(window, console.language()).failed(fault, Optional.empty());
        switch (side) {
        case Side.OnToken token -> console.jobs().schedule(job, token.slot(), monitor -> read(token, monitor), done,
                failed);
        case Side.InFile file -> console.jobs().scheduleForDriver(job, file.file().toString(),
                monitor -> Snapshots.load(file.file()).picture(), done, failed);
        }
    }

    private TokenPicture read(Side.OnToken token, IProgressMonitor monitor) throws FaultException {
        return console.registry().withSession(token.slot(), session -> WholeToken.read(session, monitor));
    }

    private void show(ComparisonInput input) {
        IWorkbenchPage page = window.getActivePage();
        if (page == null) {
            return;
        }
        IEditorPart present = page.findEditor(input);
        if (present instanceof ComparisonEditor editor) {
            editor.show(input);
            page.activate(editor);
            return;
        }
        try {
            EditorArea.open(page, input, ComparisonEditor.ID);
        } catch (PartInitException e) {
            ILog.of(Comparing.class).error("The editor does not open", e);
        }
    }
}
