/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import cz.klicnik.core.files.FileFaults;
import cz.klicnik.core.files.PrivateFiles;
import cz.klicnik.presentation.Messages;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.internal.snapshots.ComparisonEditor;

/** Writes the comparison in the editor to a file, as JSON, which only its owner can read. */
@NonNullByDefault({})
public final class ExportComparisonHandler extends AbstractHandler {

    private static final String ENDING = ".json";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        if (HandlerUtil.getActiveEditor(event) instanceof ComparisonEditor editor) {
            Console console = window.getService(Console.class);
            Messages messages = new Messages(ComparisonEditor.class, console.language().locale());
            Optional.ofNullable(event.getParameter(ConsoleIds.EXPORT_COMPARISON_PARAMETER))
                    .or(() -> ask(window, messages))
                    .ifPresent(file -> write(Path.of(file), editor.json(), window, console, messages));
        }
        return null;
    }

    private static Optional<String> ask(IWorkbenchWindow window, Messages messages) {
        FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE | SWT.SHEET);
        dialog.setText(messages.text("Compare_exportTitle"));
        dialog.setFilterExtensions("*" + ENDING, "*");
        dialog.setFilterNames(
                new String[] { messages.text("Compare_jsonFiles"), messages.text("Snapshot_allFiles") });
        dialog.setFileName("klicnik-diff" + ENDING);
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open());
    }

    private static void write(Path file, String json, IWorkbenchWindow window, Console console, Messages messages) {
        Feedback feedback = new Feedback(window, console.language());
        console.jobs().scheduleForDriver(messages.text("Compare_exportJob"), file.toString(), monitor -> {
            try {
                PrivateFiles.replace(file, json.getBytes(StandardCharsets.UTF_8));
                return file;
            } catch (IOException e) {
                throw FileFaults.writing(file, e);
            }
        }, written -> feedback.say(messages.text("Compare_exported", written.toString())),
                fault -> feedback.failed(fault, Optional.empty()));
    }
}
