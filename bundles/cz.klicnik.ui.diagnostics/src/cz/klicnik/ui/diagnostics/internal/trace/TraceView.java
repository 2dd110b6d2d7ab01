/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.diagnostics.internal.trace;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.commands.Command;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RegistryToggleState;
import org.eclipse.ui.part.ViewPart;

import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.runtime.trace.CallTrace;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.diagnostics.DiagnosticsIds;
import cz.klicnik.ui.internal.UiThread;
import cz.klicnik.ui.internal.help.HelpTopics;
import cz.klicnik.ui.internal.widgets.Accessibles;
import cz.klicnik.ui.internal.widgets.SelectionHolder;

/** Every call to a PKCS#11 library, while it is recorded. */
@NonNullByDefault({})
public final class TraceView extends ViewPart {

    private static final int[] WEIGHTS = { 75, 25 };

    private final TraceWorker worker = new TraceWorker();
    private final IPropertyChangeListener colors = event -> recolor();
    private Optional<IMemento> memento = Optional.empty();
    private Optional<Parts> parts = Optional.empty();

    /** What exists as soon as the view is open. */
    private record Parts(Console console, CallTrace trace, Messages messages, TracePresenter presenter,
            TraceTable table, Text filter, Label status, Label hint, Text details) {
    }

    @Override
    public void init(IViewSite site, IMemento saved) throws PartInitException {
        super.init(site, saved);
        memento = Optional.ofNullable(saved);
    }

    @Override
    public void createPartControl(Composite parent) {
        HelpTopics.TRACE.of(parent);
        Console console = getSite().getService(Console.class);
        CallTrace trace = getSite().getService(CallTrace.class);
        Messages messages = new Messages(TraceView.class, console.language().locale());
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 3).extendedMargins(3, 6, 3, 0).applyTo(parent);
        Text filter = named(new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "trace.filter");
        filter.setMessage(messages.text("Trace_filterHint"));
        filter.setToolTipText(messages.text("Trace_filterHelp"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        Label status = named(new Label(parent, SWT.RIGHT), "trace.status");
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).hint(240, SWT.DEFAULT).applyTo(status);
        Label hint = named(new Label(parent, SWT.NONE), "trace.hint");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(hint);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(sash);
        TraceTable table = new TraceTable(sash, messages);
        memento.ifPresent(table::restore);
        Text details = named(new Text(sash, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
                "trace.details");
        sash.setWeights(WEIGHTS);
        Accessibles.name(filter, messages.text("Trace_filterName"));
        Accessibles.name(table.widget(), messages.text("Trace_name"));
        Accessibles.name(details, messages.text("Trace_detailsName"));
        TracePresenter presenter = new TracePresenter(trace,
                () -> new TraceTexts(messages, ZoneId.systemDefault(), driverNames(console)), worker,
                new UiThread(getSite().getShell().getDisplay()), this::show);
        parts = Optional.of(
                new Parts(console, trace, messages, presenter, table, filter, status, hint, details));
        table.onSelection(this::details);
        filter.addModifyListener(event -> presenter.filter(filter.getText()));
        presenter.watching(toggled(DiagnosticsIds.WATCHING_COMMAND));
        presenter.pause(toggled(DiagnosticsIds.PAUSE_COMMAND));
        addMenu(table);
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(colors);
        presenter.open();
    }

    private void addMenu(TraceTable table) {
        SelectionHolder nothing = new SelectionHolder();
        MenuManager menu = new MenuManager();
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        table.widget().setMenu(menu.createContextMenu(table.widget()));
        getSite().registerContextMenu(menu, nothing);
    }

    @Override
    public void saveState(IMemento state) {
        parts.ifPresent(p -> p.table.save(state));
    }

    @Override
    public void dispose() {
        PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(colors);
        parts.ifPresent(p -> p.presenter.close());
        worker.close();
        super.dispose();
    }

    @Override
    public void setFocus() {
        parts.ifPresent(p -> p.table.widget().setFocus());
    }

    /** Puts the cursor into the filter. */
    void focusFilter() {
        parts.ifPresent(p -> {
            p.filter.setFocus();
            p.filter.selectAll();
        });
    }

    /** The rows as they are shown. */
    List<TraceRecord> shownRows() {
        return parts.map(p -> p.table.rows()).orElse(List.of());
    }

    String selectedText() {
        return parts.map(p -> p.table.selectedText()).orElse("");
    }

    void pause(boolean paused) {
        parts.ifPresent(p -> p.presenter.pause(paused));
    }

    void watching(boolean shown) {
        parts.ifPresent(p -> p.presenter.watching(shown));
    }

    void clear() {
        parts.ifPresent(p -> p.presenter.clear());
    }

    /** The trace was switched on or off. */
    void switched() {
        parts.filter(p -> !p.hint.isDisposed()).ifPresent(TraceView::hint);
    }

    private boolean toggled(String command) {
        Command known = getSite().getService(ICommandService.class).getCommand(command);
        return Boolean.TRUE.equals(known.getState(RegistryToggleState.STATE_ID).getValue());
    }

    private void show(TracePresenter.Answer answer) {
        parts.filter(p -> !p.table.widget().isDisposed()).ifPresent(p -> {
            p.table.show(answer.rows(), answer.texts());
            int shown = answer.rows().size();
            p.status.setText(shown == answer.total() ? p.messages.text("Trace_countAll", shown)
                    : p.messages.text("Trace_count", shown, answer.total()));
            hint(p);
            details(p.table.selected());
        });
    }

    private void details(List<TraceRecord> selected) {
        parts.ifPresent(p -> {
            String text = selected.isEmpty() ? ""
                    : new TraceTexts(p.messages, ZoneId.systemDefault(), driverNames(p.console))
                            .details(selected.getLast());
            if (!p.details.getText().equals(text)) {
                p.details.setText(text);
            }
        });
    }

    /** That nothing is recorded, or who is not. */
    private static void hint(Parts p) {
        String javaDrivers = p.console.registry().state().drivers().stream()
                .filter(d -> d.phase() == DriverStatus.Phase.READY
                        && d.profile().source() instanceof DriverProfile.JavaDriver)
                .map(d -> name(p.console, d)).collect(Collectors.joining(", "));
        String text = !p.trace.on() ? p.messages.text("Trace_off")
                : javaDrivers.isEmpty() ? p.messages.text("Trace_on")
                        : p.messages.text("Trace_onWithout", javaDrivers);
        if (!p.hint.getText().equals(text)) {
            p.hint.setText(text);
            p.hint.setToolTipText(text);
        }
    }

    private static Map<String, String> driverNames(Console console) {
        MachineState state = console.registry().state();
        return state.drivers().stream().collect(Collectors.toMap(d -> d.profile().id(), d -> name(console, d)));
    }

    private static String name(Console console, DriverStatus driver) {
        return SafeText.label(driver.profile().name().in(console.language().locale()));
    }

    private void recolor() {
        parts.map(p -> p.table.widget()).filter(t -> !t.isDisposed()).ifPresent(t -> t.clearAll());
    }
}
