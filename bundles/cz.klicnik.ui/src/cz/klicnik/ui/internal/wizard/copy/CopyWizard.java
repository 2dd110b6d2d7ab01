/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard.copy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.pki.TokenView;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.help.HelpTopics;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.widgets.Icons;
import cz.klicnik.ui.internal.wizard.PlanWizard;
import cz.klicnik.ui.internal.wizard.PlanWizardPage;

/** Copies keys and certificates from one token to another, as far as the first lets them out. */
@NonNullByDefault({})
public final class CopyWizard extends PlanWizard {

    private final SlotKey from;
    private final ImportPresenter presenter;
    private final ContentsPage contents;
    private Optional<TokenView> read = Optional.empty();

    /**
     * @param from the token that is copied from
     * @param to the token that is written to
     */
    public CopyWizard(Console console, SlotKey from, SlotKey to) {
        super(console, to, "Copy");
        this.from = from;
        presenter = new ImportPresenter(console.registry(), console.jobs(), to, this::contents,
                new ImportWords(console.language(), messages(), words()), Clock.systemUTC(), this::show);
        contents = new ContentsPage(this, presenter, List.of(from, to));
        setDefaultPageImageDescriptor(Icons.descriptor(Icon.WIZARD_IMPORT));
    }

    @Override
    protected HelpTopics help() {
        return HelpTopics.IMPORT;
    }

    @Override
    protected List<? extends PlanWizardPage> choosing() {
        return List.of(contents);
    }

    @Override
    protected void opened() {
        readSource();
    }

    @Override
    protected Optional<Plan> chosen() {
        return presenter.plan();
    }

    @Override
    protected PlanSecrets secrets(Plan chosen) throws FaultException {
        return presenter.secrets(chosen);
    }

    @Override
    protected void tokenChanged() {
        if (idle()) {
            readSource();
        }
        presenter.targetChanged();
    }

    @Override
    public void dispose() {
        presenter.close();
        super.dispose();
    }

    /** Looks into the source again when it was read again: after a login it shows its keys. */
    private void readSource() {
        Optional<TokenView> now = Subject.inSlot(console().inventory(), from).flatMap(Subject::view);
        if (now.isPresent() && !now.equals(read)) {
            read = now;
            presenter.token(from, now.get());
        }
    }

    private void show(ImportState state) {
        contents.show(state);
    }
}
