/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.Subject;

/** A command about the selected thing: enabled only for a thing that it can be done to. */
abstract class SubjectHandler extends AbstractHandler {

    /**
     * Where a command was given.
     *
     * @param window over which dialogs open
     */
    record Given(Subject subject, Console console, IWorkbenchWindow window, ExecutionEvent event) {

        Shell shell() {
            return window.getShell();
        }

        /** The slot; only for subjects that have one. */
        SlotKey slot() {
            return subject.slot().map(SlotStatus::key).orElseThrow();
        }
    }

    /** Whether the command can be done to this. */
    abstract boolean applies(Subject subject);

    /** Does it. On the UI thread. */
    abstract void run(Given given) throws ExecutionException;

    @Override
    @NonNullByDefault({})
    public void setEnabled(Object context) {
        Object selection = context instanceof IEvaluationContext c
                ? c.getVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME) : null;
        setBaseEnabled(selection instanceof ISelection s && single(s).filter(this::applies).isPresent());
    }

    /** Empty where several things are selected: it would be done to the first of them only. */
    private static Optional<Subject> single(ISelection selection) {
        return selection instanceof IStructuredSelection s && s.size() == 1 ? Subject.of(s) : Optional.empty();
    }

    @Override
    @NonNullByDefault({})
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<Subject> subject = single(HandlerUtil.getCurrentSelectionChecked(event)).filter(this::applies);
        if (subject.isPresent()) {
            run(new Given(subject.get(), window.getService(Console.class), window, event));
        }
        return null;
    }
}
