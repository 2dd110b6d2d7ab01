/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.recovery;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import cz.klicnik.core.model.TokenContents;
import cz.klicnik.inventory.InventoryChange;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.recover.RecoveryText;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.recovery.RecoveryPresenter.Open;
import cz.klicnik.ui.internal.widgets.Icons;
import cz.klicnik.ui.internal.wizard.PlanWizard;
import cz.klicnik.ui.internal.wizard.PlanWizardDialog;

/**
 * Says above the tokens that something was left unfinished on one that is here, and offers to look at it; it keeps nobody
 * from anything. Takes no room while nothing is open. UI thread only.
 */
@NonNullByDefault({})
public final class RecoveryBanner {

    private static final int WIDTH = 220;

    private final Console console;
    private final Composite area;
    private final Label sentence;
    private final RecoveryPresenter presenter;
    private final Messages messages;
    private final RecoveryText texts;
    private Optional<Open> first = Optional.empty();

    public RecoveryBanner(Composite parent, Console console) {
        this.console = console;
        messages = new Messages(PlanWizard.class, console.language().locale());
        texts = new RecoveryText(console.language().locale(), console.language().formats());
        area = named(new Composite(parent, SWT.BORDER), "recovery");
        GridLayoutFactory.swtDefaults().numColumns(2).margins(8, 6).spacing(8, 6).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        Label picture = new Label(area, SWT.NONE);
        picture.setImage(new Icons(area).image(Icon.WARNING));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(picture);
        sentence = named(new Label(area, SWT.WRAP), "recovery.sentence");
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(sentence);
        Composite buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.END, SWT.CENTER).applyTo(buttons);
        Button look = named(new Button(buttons, SWT.PUSH), "recovery.look");
        look.setText(messages.text("Recover_look"));
        look.addListener(SWT.Selection, event -> open());
        Button later = named(new Button(buttons, SWT.PUSH), "recovery.later");
        later.setText(messages.text("Recover_later"));
        area.setVisible(false);
        presenter = new RecoveryPresenter(console.plans().recovery(), console.jobs(), messages.text("Recover_job"),
                this::show, fault -> ILog.of(RecoveryBanner.class)
                        .error(console.language().faults().explain(fault).paragraph()));
        later.addListener(SWT.Selection, event -> first.ifPresent(f -> presenter.later(f.plan())));
    }

    /** Looks whether other tokens are here, or have been read again. */
    public void changed(InventoryChange change) {
        presenter.tokens(console.inventory().getDrivers().stream().flatMap(d -> d.getSlots().stream())
                .flatMap(s -> s.getStatus().contents().stream())
                .collect(Collectors.toMap(TokenContents::identity, TokenContents::readAt, BinaryOperator
                        .maxBy(Comparator.naturalOrder()))));
    }

    private void show(List<Open> open) {
        if (area.isDisposed()) {
            return;
        }
        first = open.stream().findFirst();
        sentence.setText(
                first.map(f -> messages.text("Recover_banner", texts.title(f.plan()))).orElse("").replace("&", "&&"));
        area.setVisible(first.isPresent());
        ((GridData) area.getLayoutData()).exclude = first.isEmpty();
        area.getParent().layout(true, true);
    }

    private void open() {
        first.ifPresent(f -> {
            new PlanWizardDialog(area.getShell(), new RecoverWizard(console, f)).open();
            presenter.look();
        });
    }
}
