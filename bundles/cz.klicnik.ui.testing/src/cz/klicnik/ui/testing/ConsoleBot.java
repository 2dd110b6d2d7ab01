/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.testing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.diagnostics.DiagnosticsIds;
import cz.klicnik.ui.jobs.TokenJobs;

/** The running console, as a person has it before them. */
public final class ConsoleBot {

    private final Screen screen;
    private final IWorkbenchWindow window;

    /** Waits until the window is open. */
    public ConsoleBot() {
        screen = new Screen(PlatformUI.getWorkbench().getDisplay());
        window = screen.await("the window", () -> Optional.of(PlatformUI.getWorkbench().getWorkbenchWindows())
                .filter(w -> w.length > 0 && w[0].getActivePage() != null).map(w -> w[0]));
    }

    public Screen screen() {
        return screen;
    }

    public IWorkbenchWindow window() {
        return window;
    }

    /** What the screens stand on. */
    public Console console() {
        return screen.call(() -> window.getService(Console.class));
    }

    public TokensViewBot tokens() {
        show(ConsoleIds.TOKENS_VIEW);
        return new TokensViewBot(this);
    }

    public CertificatesViewBot certificates() {
        show(ConsoleIds.CERTIFICATES_VIEW);
        return new CertificatesViewBot(this);
    }

    public TraceViewBot trace() {
        show(DiagnosticsIds.TRACE_VIEW);
        return new TraceViewBot(this);
    }

    public JournalViewBot journal() {
        show(ConsoleIds.JOURNAL_VIEW);
        return new JournalViewBot(this);
    }

    public PropertiesViewBot properties() {
        return new PropertiesViewBot(this);
    }

    /** The editor of the certificate with this name, as soon as it is in front. */
    public CertificateEditorBot editor(String name) {
        return new CertificateEditorBot(this, name);
    }

    /** The editor that is in front, of whatever certificate, as soon as there is one. */
    public CertificateEditorBot anyEditor() {
        return new CertificateEditorBot(this);
    }

    /** The editor that shows what differs, as soon as it is there. */
    public ComparisonBot comparison() {
        return new ComparisonBot(this);
    }

    /** Drops files onto the window, as from a file manager. What that opens need not have ended on return. */
    public void drop(List<Path> files) {
        screen.run(() -> FileDrop.onto(window.getShell(), files));
    }

    /** Opens a file, as File &gt; Open File does. */
    public void open(Path file) {
        command(ConsoleIds.OPEN_FILE_COMMAND, Map.of(ConsoleIds.OPEN_FILE_PARAMETER, file.toString()));
    }

    /** The message of an error dialog, which is closed. */
    public String dismissError() {
        Shell dialog = screen.await("an error message", this::error);
        return screen.call(() -> {
            String message = Screen.all(dialog, Control.class, c -> c instanceof Label || c instanceof Text).stream()
                    .map(c -> c instanceof Label label ? label.getText() : ((Text) c).getText())
                    .collect(Collectors.joining("\n")).strip();
            dialog.close();
            return message;
        });
    }

    /** Whether an error dialog is open. */
    public boolean hasError() {
        return screen.call(() -> error().isPresent());
    }

    private Optional<Shell> error() {
        String title = window.getService(Console.class).language().text("Failed_title");
        return Arrays.stream(window.getShell().getShells())
                .filter(s -> !s.isDisposed() && s.isVisible() && s.getText().equals(title)).findFirst();
    }

    /** Opens a view, or brings it forward and makes it active. */
    public void show(String viewId) {
        screen.<IViewPart>call(() -> {
            try {
                return window.getActivePage().showView(viewId);
            } catch (PartInitException e) {
                throw new AssertionError("The view " + viewId + " does not open", e);
            }
        });
    }

    /**
     * Adds a PKCS#11 library, as a person does on the preference page, and starts it.
     *
     * @return the driver's id
     */
    public String addLibrary(Path library) {
        Console console = console();
        String id = console.registry().addLibrary(library);
        try {
            console.registry().start(id);
        } catch (FaultException e) {
            throw new AssertionError("The library " + library + " was not started", e);
        }
        return id;
    }

    /** Runs a command with the present selection, as a menu does. What it opens need not have ended on return. */
    public void command(String id, Map<String, String> parameters) {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        screen.post(() -> {
            // a modal dialog keeps the command from returning: that it has been started must be known before
            window.getShell().getDisplay().asyncExec(() -> started.complete(true));
            try {
                execute(id, parameters);
            } catch (CommandException e) {
                started.completeExceptionally(e);
            }
        });
        try {
            started.get(Screen.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            throw new AssertionError("The command " + id + " was not run", e);
        }
    }

    /** Whether a command can be given now. */
    public boolean enabled(String id) {
        return screen.call(() -> window.getService(ICommandService.class).getCommand(id).isEnabled());
    }

    private void execute(String id, Map<String, String> parameters)
            throws CommandException {
        Command command = window.getService(ICommandService.class).getCommand(id);
        window.getService(IHandlerService.class)
                .executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
    }

    /** Waits until no job talks to a token any more. */
    public void awaitJobs() {
        try {
            Job.getJobManager().join(TokenJobs.FAMILY, null);
        } catch (OperationCanceledException | InterruptedException e) {
            throw new AssertionError("Interrupted while waiting for jobs", e);
        }
    }

    /** The text on the clipboard. */
    public String clipboard() {
        return screen.call(() -> {
            Clipboard clipboard = new Clipboard(window.getShell().getDisplay());
            try {
                return clipboard.getContents(TextTransfer.getInstance()) instanceof String text ? text : "";
            } finally {
                clipboard.dispose();
            }
        });
    }
}
