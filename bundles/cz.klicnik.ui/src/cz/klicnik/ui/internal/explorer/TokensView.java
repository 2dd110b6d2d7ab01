/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.explorer;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.DoubleClickEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.inventory.InventoryChange;
import cz.klicnik.inventory.model.Certificate;
import cz.klicnik.inventory.model.Token;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.internal.commands.Commands;
import cz.klicnik.ui.internal.commands.CopySource;
import cz.klicnik.ui.internal.help.HelpTopics;
import cz.klicnik.ui.internal.properties.SubjectPage;
import cz.klicnik.ui.internal.recovery.RecoveryBanner;
import cz.klicnik.ui.internal.widgets.Accessibles;
import cz.klicnik.ui.internal.widgets.Icons;

/** The tree of readers, tokens and what is on them. */
@NonNullByDefault({})
public final class TokensView extends ViewPart implements CopySource {

    private final ExplorerTree tree = new ExplorerTree(this::findings);
    private final Consumer<InventoryChange> changes = this::changed;
    private final IPropertyChangeListener colors = event -> recolor();
    private Optional<Parts> parts = Optional.empty();
    private Optional<RecoveryBanner> banner = Optional.empty();

    /** What exists as soon as the view is open. */
    private record Parts(Console console, TreeViewer viewer, ExplorerLabels labels, ExplorerRefresh refresh,
            Backlog backlog) {
    }

    @Override
    public void createPartControl(Composite parent) {
        HelpTopics.TOKENS.of(parent);
        Console console = getSite().getService(Console.class);
        ExplorerLabels labels = new ExplorerLabels(console.language(), this::findings);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        banner = Optional.of(new RecoveryBanner(parent, console));
        TreeViewer viewer = new TreeViewer(
                named(new Tree(parent, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL), "tokens.tree"));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getTree());
        Accessibles.name(viewer.getTree(), console.language().text("Explorer_name"));
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new ExplorerContent(tree));
        viewer.setLabelProvider(new ExplorerLabelProvider(labels, new Icons(viewer.getTree())));
        ColumnViewerToolTipSupport.enableFor(viewer);
        ExplorerRefresh refresh = new ExplorerRefresh(console.inventory(), tree);
        viewer.setInput(console.inventory());
        parts = Optional.of(new Parts(console, viewer, labels, refresh, new Backlog(viewer.getTree())));
        changed(new InventoryChange(Set.of(), Set.of()));
        viewer.addDoubleClickListener(event -> opened(viewer, event));
        getSite().setSelectionProvider(viewer);
        MenuManager menu = new MenuManager();
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
        getSite().registerContextMenu(menu, viewer);
        console.addListener(changes);
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(colors);
    }

    private List<Fault> findings() {
        return getSite().getService(Console.class).registry().state().findings();
    }

    @Override
    public void dispose() {
        PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(colors);
        parts.ifPresent(p -> p.console.removeListener(changes));
        super.dispose();
    }

    @Override
    public void setFocus() {
        parts.ifPresent(p -> p.viewer.getTree().setFocus());
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == IPropertySheetPage.class && parts.isPresent()) {
            return adapter.cast(new SubjectPage(parts.get().console));
        }
        return super.getAdapter(adapter);
    }

    @Override
    public String selectedText() {
        return parts.stream().flatMap(p -> Stream.of(p.viewer.getStructuredSelection().toArray())
                .map(e -> p.labels.label(e).text())).collect(Collectors.joining("\n"));
    }

    /** Selects a token and sees to it that it can be seen. */
    public void reveal(Token token) {
        parts.ifPresent(p -> {
            p.viewer.setSelection(new StructuredSelection(token), true);
            p.viewer.setExpandedState(token, true);
        });
    }

    /** Whether drivers stand at the end of the tree. */
    public boolean driversShown() {
        return tree.driversShown();
    }

    /** Shows drivers at the end of the tree, or hides them. */
    public void showDrivers(boolean shown) {
        tree.showDrivers(shown);
        parts.ifPresent(p -> p.viewer.refresh());
    }

    private void changed(InventoryChange change) {
        banner.ifPresent(b -> b.changed(change));
        parts.filter(p -> !p.viewer.getTree().isDisposed()).ifPresent(p -> apply(p, p.refresh.plan(change)));
    }

    private void apply(Parts p, ExplorerRefresh.Plan plan) {
        TreeViewer v = p.viewer;
        v.getTree().setRedraw(false);
        try {
            if (plan.whole()) {
                // what is unfolded two levels down is lost where something comes above it
                Object[] unfolded = v.getExpandedElements();
                v.refresh(false);
                v.setExpandedElements(unfolded);
            } else {
                plan.subtrees().forEach(e -> v.refresh(e, false));
            }
            update(p, plan.labels());
            for (Token token : plan.appeared()) {
                v.setExpandedState(token.getSlot(), true);
                v.setExpandedState(token, token.getInfo().initialized());
            }
        } finally {
            v.getTree().setRedraw(true);
        }
        plan.tokens().forEach(t -> showMore(p, t));
    }

    /** A few labels at once, the rest bit by bit. */
    private static void update(Parts p, Set<Object> elements) {
        List<Object> all = List.copyOf(elements);
        for (int from = 0; from < all.size(); from += ExplorerTree.STEP) {
            Object[] some = all.subList(from, Math.min(all.size(), from + ExplorerTree.STEP)).toArray();
            if (from == 0) {
                p.viewer.update(some, null);
            } else {
                p.backlog.add(() -> p.viewer.update(some, null));
            }
        }
    }

    /** The objects of a token with very many of them, bit by bit. */
    private void showMore(Parts p, Token token) {
        if (tree.hasMore(token)) {
            p.backlog.add(() -> {
                p.viewer.add(token, tree.next(token).toArray());
                showMore(p, token);
            });
        }
    }

    private void recolor() {
        parts.map(Parts::viewer).filter(v -> !v.getTree().isDisposed()).ifPresent(TreeViewer::refresh);
    }

    private void opened(TreeViewer viewer, DoubleClickEvent event) {
        Object element = ((IStructuredSelection) event.getSelection()).getFirstElement();
        if (element instanceof Line line && line.kind() == Line.Kind.LOGIN) {
            Commands.execute(getSite().getService(IHandlerService.class), ConsoleIds.LOGIN_COMMAND);
        } else if (element instanceof Certificate) {
            Commands.execute(getSite().getService(IHandlerService.class), ConsoleIds.OPEN_CERTIFICATE_COMMAND);
        } else if (element != null && tree.children(element).isEmpty()) {
            Commands.execute(getSite().getService(IHandlerService.class), ConsoleIds.PROPERTIES_COMMAND);
        } else if (element != null) {
            viewer.setExpandedState(element, !viewer.getExpandedState(element));
        }
    }
}
