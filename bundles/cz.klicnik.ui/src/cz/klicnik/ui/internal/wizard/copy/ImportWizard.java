/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard.copy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.internal.help.HelpTopics;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.widgets.Icons;
import cz.klicnik.ui.internal.wizard.PlanWizard;
import cz.klicnik.ui.internal.wizard.PlanWizardPage;

/** Writes keys and certificates from files to a token. */
@NonNullByDefault({})
public final class ImportWizard extends PlanWizard {

    private final ImportPresenter presenter;
    private final SourcePage source;
    private final ContentsPage contents;
    private final List<Path> files;

    /** @param files to begin with; a person may choose others */
    public ImportWizard(Console console, SlotKey slot, List<Path> files) {
        super(console, slot, "Import");
        this.files = List.copyOf(files);
        presenter = new ImportPresenter(console.registry(), console.jobs(), slot, this::contents,
                new ImportWords(console.language(), messages(), words()), Clock.systemUTC(), this::show);
        source = new SourcePage(this, presenter);
        contents = new ContentsPage(this, presenter, List.of(slot));
        setDefaultPageImageDescriptor(Icons.descriptor(Icon.WIZARD_IMPORT));
    }

    @Override
    protected HelpTopics help() {
        return HelpTopics.IMPORT;
    }

    @Override
    protected List<? extends PlanWizardPage> choosing() {
        return List.of(source, contents);
    }

    @Override
    protected void opened() {
        if (!files.isEmpty()) {
            source.preset(files);
        }
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
        presenter.targetChanged();
    }

    @Override
    public void dispose() {
        presenter.close();
        super.dispose();
    }

    private void show(ImportState state) {
        source.show(state);
        contents.show(state);
    }
}
