/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.edit.ObjectEdit;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.guard.Weight;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.Circumstances;
import cz.klicnik.presentation.plan.ObjectionText;
import cz.klicnik.presentation.plan.ObjectionTexts;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.login.LoginDialog;
import cz.klicnik.ui.internal.login.LoginPresenter;
import cz.klicnik.ui.internal.widgets.TextDialog;

/**
 * Writes what an object on a token is to be called: logs in where that is needed, asks for what a guard wants typed, runs the
 * plan, and tells what went wrong. UI thread only, except for what runs in jobs.
 */
public final class ObjectSaver {

    private final Shell shell;
    private final Console console;
    private final SlotKey slot;
    private final Language language;

    public ObjectSaver(Shell shell, Console console, SlotKey slot) {
        this.shell = shell;
        this.console = console;
        this.slot = slot;
        this.language = console.language();
    }

    /** What was planned with which reading, and what became of it. */
    private record Attempt(TokenView view, Outcome outcome) {
    }

    /**
     * Writes it, and reads it back.
     *
     * @param object of the last reading
     * @param ended is told whether it is so now, after the person was told why not
     */
    public void save(ObjectRef object, ObjectEdit edit, Consumer<Boolean> ended) {
        boolean open = status().filter(s -> s.login() == LoginState.PUBLIC && byUser()).isEmpty();
        if (open || new LoginDialog(shell, console, slot, LoginPresenter.Purpose.LOGIN).open() == Window.OK) {
            run(object, edit, List.of(), ended);
        } else {
            ended.accept(false);
        }
    }

    private void run(ObjectRef object, ObjectEdit edit, List<String> confirmed, Consumer<Boolean> ended) {
        console.jobs().<Attempt>schedule(language.text("Rename_job"), slot,
                monitor -> attempt(object, edit, confirmed, monitor), attempt -> {
                    if (attempt.outcome().stopped()) {
                        stopped(attempt, object, edit, confirmed, ended);
                    } else {
                        attempt.outcome().fault().filter(f -> !attempt.outcome().complete()).ifPresent(this::tell);
                        ended.accept(attempt.outcome().complete());
                    }
                }, fault -> {
                    tell(fault);
                    ended.accept(false);
                });
    }

    private Attempt attempt(ObjectRef object, ObjectEdit edit, List<String> confirmed, IProgressMonitor monitor)
            throws FaultException {
        TokenContents contents = console.registry().withSession(slot, session -> session.read(monitor));
        TokenView view = console.analyse(contents);
        List<TokenObject> found = object.in(contents.objects());
        if (found.isEmpty()) {
            throw new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, object.label());
        }
        Plan plan = edit.plan(view, found.getFirst(), Instant.now());
        try (PlanSecrets none = new PlanSecrets()) {
            return new Attempt(view, console.plans().run(slot, plan, none, PinUse.PERSON, confirmed,
                    PlanListener.NONE, monitor));
        }
    }

    private void stopped(Attempt attempt, ObjectRef object, ObjectEdit edit, List<String> confirmed,
            Consumer<Boolean> ended) {
        ObjectionTexts texts = new ObjectionTexts(language.locale(), language.formats());
        for (Objection objection : attempt.outcome().objections()) {
            ObjectionText text = texts.of(objection, Optional.of(attempt.view()));
            if (objection.weight() == Weight.REFUSE) {
                tell(String.join("\n", text.lines()));
                ended.accept(false);
                return;
            }
            if (!objection.overcome(confirmed)) {
                Optional<String> typed = new TextDialog(shell, language, "confirm", language.text("Rename_title"),
                        text.paragraph() + "\n" + text.confirming(), "").ask();
                if (typed.filter(objection::confirmedBy).isEmpty()) {
                    typed.ifPresent(t -> tell(language.text("Rename_notConfirmed")));
                    ended.accept(false);
                    return;
                }
                List<String> more = new ArrayList<>(confirmed);
                more.add(typed.get());
                run(object, edit, more, ended);
                return;
            }
        }
    }

    private Optional<SlotStatus> status() {
        return console.registry().state().slot(slot);
    }

    /** Where only the security officer writes, the login of the user is of no use. */
    private boolean byUser() {
        return console.registry().state().driver(slot.driverId())
                .filter(d -> d.profile().quirks().logins().importing() == UserRole.USER).isPresent();
    }

    private void tell(Fault fault) {
        Optional<DriverStatus> driver = console.registry().state().driver(slot.driverId());
        Circumstances around = driver.flatMap(d -> status().map(s -> Circumstances.of(d, s)))
                .orElse(Circumstances.UNKNOWN);
        tell(language.faults().explain(fault, around).lines());
    }

    private void tell(String sentences) {
        if (!shell.isDisposed()) {
            new MessageDialog(shell, language.text("Failed_title"), null, sentences, MessageDialog.ERROR,
                    new String[] { language.text("Close") }, IDialogConstants.OK_ID).open();
        }
    }
}
