/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Display;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.inventory.InventoryChange;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.Fact;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.summary.PlanSummary;
import cz.klicnik.presentation.summary.Sheet;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.UiThread;
import cz.klicnik.ui.internal.help.HelpTopics;
import cz.klicnik.ui.internal.login.LoginQuestion;
import cz.klicnik.ui.internal.login.LoginQuestion.Given;
import cz.klicnik.ui.internal.login.PinQuestion;
import cz.klicnik.ui.internal.wizard.PlanState.Phase;

/**
 * A wizard that changes one token: pages of its own to choose what, then the same three pages for all of them. UI thread
 * only.
 */
@NonNullByDefault({})
public abstract class PlanWizard extends Wizard {

    /** These ask for their PINs themselves. */
    private static final Set<UseCase> OWN_PINS = Set.of(UseCase.CHANGE_PIN, UseCase.UNBLOCK_PIN, UseCase.INITIALISE);

    private final Console console;
    private final SlotKey slot;
    private final Messages messages;
    private final SpokenPlan words;
    private final PlanPresenter presenter;
    private final LoginQuestion login;
    private final Summaries summaries;
    private final CheckPage check;
    private final PlanPage plan;
    private final ResultPage result;
    private final Consumer<InventoryChange> changes = change -> tokenChanged();

    /** @param key of its texts: {@code KEY_wizard} is its title */
    protected PlanWizard(Console console, SlotKey slot, String key) {
        this.console = console;
        this.slot = slot;
        messages = new Messages(PlanWizard.class, console.language().locale());
        words = new SpokenPlan(console.language(), console.registry(), slot);
        presenter = new PlanPresenter(console.plans(), console.jobs(), new UiThread(Display.getCurrent()), slot, words,
                new PlanPresenter.JobNames(text("Job_look"), text(key + "_wizard")), this::show);
        login = new LoginQuestion(console.language(), console.registry(), slot, PinKind.USER, "Login");
        summaries = new Summaries(this);
        check = new CheckPage(this);
        plan = new PlanPage(this);
        result = new ResultPage(this);
        setWindowTitle(text(key + "_wizard"));
        setNeedsProgressMonitor(false);
        setHelpAvailable(true);
    }

    /** Which page of the help tells of it. */
    protected HelpTopics help() {
        return HelpTopics.PIN;
    }

    /** The pages on which is chosen what is to be done. */
    protected abstract List<? extends PlanWizardPage> choosing();

    /** The plan of what was chosen; empty where nothing is chosen. */
    protected abstract Optional<Plan> chosen();

    /** What stands against the plan that no guard can know. */
    protected List<Objection> objections() {
        return List.of();
    }

    /** The secrets that the plan needs beside the PIN, anew for each attempt. Not on the UI thread. */
    protected PlanSecrets secrets(Plan chosen) throws FaultException {
        return new PlanSecrets();
    }

    /** What to do next, in words. */
    protected List<String> next(Outcome outcome) {
        return words.next(outcome);
    }

    /** Whether the check is only shown where something speaks against the plan. */
    protected boolean brief() {
        return false;
    }

    /** The page on which is mended what a plan was not carried out for; empty for the plan itself, or the check. */
    protected Optional<PlanWizardPage> after(Fault fault) {
        return Optional.empty();
    }

    /** The window is open. */
    protected void opened() {
        // nothing more to be done
    }

    /** Whether nothing is being carried out, or has been. */
    protected final boolean idle() {
        return presenter.state().phase() != Phase.RUNNING && presenter.state().phase() != Phase.OVER;
    }

    /** The token was read again, or has gone. */
    protected void tokenChanged() {
        // pages that show the token look at it again
    }

    @Override
    public final void addPages() {
        choosing().forEach(this::addPage);
        addPage(check);
        addPage(plan);
        addPage(result);
        console.addListener(changes);
    }

    @Override
    public void dispose() {
        console.removeListener(changes);
        plan.forget();
        super.dispose();
    }

    @Override
    public final boolean canFinish() {
        return presenter.state().phase() == Phase.OVER || readyWithoutPlan();
    }

    @Override
    public final boolean performFinish() {
        if (presenter.state().phase() != Phase.OVER && readyWithoutPlan()) {
            finishWithoutPlan();
            return true;
        }
        return canFinish();
    }

    /** Whether the wizard can end without carrying anything out. */
    protected boolean readyWithoutPlan() {
        return false;
    }

    /** Ends without carrying anything out. */
    protected void finishWithoutPlan() {
        // closing is all
    }

    /** What the button says that ends it. */
    protected String finishLabel() {
        return text("Button_close");
    }

    /** While it runs, cancelling stops it between two steps and the window stays. */
    @Override
    public final boolean performCancel() {
        if (presenter.state().phase() == Phase.RUNNING) {
            presenter.cancel();
            return false;
        }
        return true;
    }

    /** What was planned and what came of it, to print and to keep. */
    final Sheet summary() {
        return new PlanSummary(console.language().locale(), console.language().formats()).of(
                presenter.plan().orElseThrow(), presenter.objections(), presenter.state().outcome(), words.token());
    }

    /** What every page says of the token. */
    protected List<Fact> facts() {
        return login.now(contents(), Optional.empty()).facts();
    }

    /** What has to be entered for the plan to run; empty where it needs no login, or somebody is logged in. */
    final Optional<PinQuestion> pinQuestion() {
        boolean publicSession = console.registry().state().slot(slot)
                .filter(s -> s.login() == LoginState.PUBLIC).isPresent();
        return publicSession && presenter.plan().isPresent() && !ownPins()
                ? Optional.of(login.now(contents(), pinFault())) : Optional.empty();
    }

    /** Whether what the plan sends was typed before it was made. */
    final boolean ownPins() {
        return presenter.plan().filter(p -> OWN_PINS.contains(p.useCase())).isPresent();
    }

    private Optional<Fault> pinFault() {
        return presenter.fault().filter(PlanWizard::aboutPin);
    }

    /** Whether it is about a PIN that was entered: another one may be. */
    protected static boolean aboutPin(Fault fault) {
        return PlanPresenter.aboutPin(fault);
    }

    final Optional<Given> take(char[] entered, String typed, Consumer<String> refused) {
        return login.take(entered, typed, contents(), refused);
    }

    /** Whether what went wrong is said where the PIN is asked for. */
    final boolean aboutPin() {
        return pinFault().isPresent() && pinQuestion().isPresent();
    }

    /** Called when the pages to choose on are left. */
    final void planChosen() {
        chosen().ifPresent(this::propose);
    }

    private void propose(Plan proposed) {
        words.about(Subject.inSlot(console.inventory(), slot).flatMap(Subject::inspected));
        presenter.propose(proposed, objections(), this::secrets);
    }

    final boolean isLastChoice(Object page) {
        List<? extends PlanWizardPage> pages = choosing();
        return !pages.isEmpty() && pages.getLast() == page;
    }

    /** Where nothing is to be typed, the way leads on. */
    public final void focusNext() {
        if (getContainer() instanceof PlanWizardDialog dialog) {
            dialog.focusNext();
        }
    }

    final CheckPage checkPage() {
        return check;
    }

    final PlanPage planPage() {
        return plan;
    }

    final ResultPage resultPage() {
        return result;
    }

    public final PlanPresenter presenter() {
        return presenter;
    }

    protected final PlanWords words() {
        return words;
    }

    final Summaries summaries() {
        return summaries;
    }

    /** What the screens stand on. */
    public final Console console() {
        return console;
    }

    /** Where the token is. */
    public final SlotKey slot() {
        return slot;
    }

    /** The token's decoded contents as they were last read. */
    public final Optional<TokenView> contents() {
        return Subject.inSlot(console.inventory(), slot).flatMap(Subject::view);
    }

    /** The texts of the wizards. */
    protected final Messages messages() {
        return messages;
    }

    /** A text of the wizards. */
    public final String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    private void show(PlanState state) {
        for (IWizardPage page : getPages()) {
            if (page instanceof PlanWizardPage p && p.exists()) {
                p.show(state);
            }
        }
        if (getContainer() instanceof PlanWizardDialog dialog) {
            dialog.follow(state);
        }
    }
}
