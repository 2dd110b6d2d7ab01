/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.certificates;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;

import cz.klicnik.inventory.InventoryChange;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.UiThread;
import cz.klicnik.ui.internal.commands.Commands;
import cz.klicnik.ui.internal.commands.CopySource;
import cz.klicnik.ui.internal.help.HelpTopics;
import cz.klicnik.ui.internal.properties.SubjectPage;
import cz.klicnik.ui.internal.widgets.Accessibles;
import cz.klicnik.ui.internal.widgets.SelectionHolder;

/** All certificates of all tokens in one table. */
@NonNullByDefault({})
public final class CertificatesView extends ViewPart implements CopySource {

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "Klíčník certificates");
        thread.setDaemon(true);
        return thread;
    });
    private final Consumer<InventoryChange> changes = change -> refill();
    private final SelectionHolder selection = new SelectionHolder();
    private Optional<IMemento> memento = Optional.empty();
    private Optional<Parts> parts = Optional.empty();

    /** What exists as soon as the view is open. */
    private record Parts(Console console, CertificatesPresenter presenter, CertificateTable table, Text filter,
            Label status) {
    }

    @Override
    public void init(IViewSite site, IMemento saved) throws PartInitException {
        super.init(site, saved);
        memento = Optional.ofNullable(saved);
    }

    @Override
    public void createPartControl(Composite parent) {
        HelpTopics.CERTIFICATES.of(parent);
        Console console = getSite().getService(Console.class);
        Language language = console.language();
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 3).extendedMargins(3, 6, 3, 0).applyTo(parent);
        Text filter = named(new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "certificates.filter");
        filter.setMessage(language.text("Certificates_filterHint"));
        filter.setToolTipText(language.text("Certificates_filterHelp"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        Label status = named(new Label(parent, SWT.RIGHT), "certificates.status");
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).hint(240, SWT.DEFAULT).applyTo(status);
        CertificateTable table = new CertificateTable(parent, language);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(table.widget());
        Accessibles.name(filter, language.text("Certificates_filterName"));
        Accessibles.name(table.widget(), language.text("Certificates_name"));
        memento.ifPresent(table::restore);
        CertificatesPresenter presenter = new CertificatesPresenter(language, worker,
                new UiThread(getSite().getShell().getDisplay()), this::show);
        parts = Optional.of(new Parts(console, presenter, table, filter, status));
        presenter.sort(table.sortColumn(), table.ascending());
        table.onSort(presenter::sort);
        table.onSelection(rows -> select(table));
        table.widget().addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> Commands
                .execute(getSite().getService(IHandlerService.class), ConsoleIds.OPEN_CERTIFICATE_COMMAND)));
        filter.addModifyListener(event -> presenter.filter(filter.getText()));
        getSite().setSelectionProvider(selection);
        addMenu(table.widget());
        console.addListener(changes);
        refill();
    }

    private void addMenu(Table table) {
        MenuManager menu = new MenuManager();
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        table.setMenu(menu.createContextMenu(table));
        getSite().registerContextMenu(menu, selection);
    }

    @Override
    public void saveState(IMemento state) {
        parts.ifPresent(p -> p.table.save(state));
    }

    @Override
    public void dispose() {
        parts.ifPresent(p -> p.console.removeListener(changes));
        worker.shutdownNow();
        super.dispose();
    }

    @Override
    public void setFocus() {
        parts.ifPresent(p -> p.table.widget().setFocus());
    }

    /** Puts the cursor into the filter. */
    public void focusFilter() {
        parts.ifPresent(p -> {
            p.filter.setFocus();
            p.filter.selectAll();
        });
    }

    /** The rows as they are shown: filtered and sorted. */
    public List<CertificateRow> shownRows() {
        return parts.map(p -> p.table.rows()).orElse(List.of());
    }

    @Override
    public String selectedText() {
        return parts.map(p -> p.table.selectedText()).orElse("");
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == IPropertySheetPage.class && parts.isPresent()) {
            return adapter.cast(new SubjectPage(parts.get().console));
        }
        return super.getAdapter(adapter);
    }

    private void refill() {
        parts.ifPresent(p -> p.presenter.rows(CertificateRow.all(p.console.inventory())));
    }

    private void show(CertificatesPresenter.Answer answer) {
        parts.filter(p -> !p.table.widget().isDisposed()).ifPresent(p -> show(answer, p));
    }

    private void show(CertificatesPresenter.Answer answer, Parts p) {
        p.table.show(answer.rows());
        Language language = p.console.language();
        int shown = answer.rows().size();
        p.status.setText(!answer.misunderstood().isEmpty()
                ? language.text("Certificates_misunderstood", String.join(" ", answer.misunderstood()))
                : shown == answer.total() ? language.text("Certificates_countAll", shown)
                        : language.text("Certificates_count", shown, answer.total()));
        p.status.setToolTipText(p.status.getText());
        select(p.table);
    }

    private void select(CertificateTable table) {
        StructuredSelection now = new StructuredSelection(
                table.selected().stream().map(CertificateRow::element).toList());
        if (!now.equals(selection.getSelection())) {
            selection.setSelection(now);
        }
    }
}
