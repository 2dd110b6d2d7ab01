/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import cz.klicnik.core.UserFolders;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.presentation.Messages;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.snapshots.CompareDialog;
import cz.klicnik.ui.internal.snapshots.ComparePresenter;
import cz.klicnik.ui.internal.snapshots.ComparePresenter.Choice;
import cz.klicnik.ui.internal.snapshots.Comparing;
import cz.klicnik.ui.internal.snapshots.Side;

/** Compares two selected tokens, or the selected one with what a person chooses; a snapshot is a token like any other. */
@NonNullByDefault({})
public final class CompareHandler extends AbstractHandler {

    @Override
    public void setEnabled(Object context) {
        int tokens = context instanceof IEvaluationContext c
                ? tokens(c.getVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME)).size() : 0;
        setBaseEnabled(tokens == 1 || tokens == 2);
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Console console = window.getService(Console.class);
        Messages messages = new Messages(ComparePresenter.class, console.language().locale());
        ComparePresenter presenter =
                new ComparePresenter(messages, console.registry().state(), UserFolders.ofThisProcess().data());
        List<Choice> chosen = tokens(HandlerUtil.getCurrentSelectionChecked(event)).stream()
                .flatMap(slot -> presenter.choice(slot).stream()).toList();
        if (chosen.size() == 2) {
            new Comparing(window).compare(chosen.get(0).side(), chosen.get(1).side());
        } else if (chosen.size() == 1) {
            Choice one = chosen.getFirst();
            Optional.ofNullable(event.getParameter(ConsoleIds.COMPARE_PARAMETER))
                    .<Side>map(path -> new Side.InFile(Path.of(path)))
                    .or(() -> ask(window, messages, presenter, one))
                    .ifPresent(other -> new Comparing(window).compare(one.side(), other));
        }
        return null;
    }

    private static Optional<Side> ask(IWorkbenchWindow window, Messages messages, ComparePresenter presenter,
            Choice one) {
        CompareDialog dialog = new CompareDialog(window.getShell(), messages, one.name(), presenter.others(one));
        dialog.open();
        return dialog.chosen();
    }

    /** The tokens that the selected elements are on, each once. */
    private static List<SlotStatus> tokens(Object selection) {
        Stream<?> elements = selection instanceof IStructuredSelection s ? s.toList().stream() : Stream.of();
        return elements.flatMap(element -> Subject.of(element).stream()).filter(Subject::hasToken)
                .flatMap(subject -> subject.slot().stream()).distinct().toList();
    }
}
