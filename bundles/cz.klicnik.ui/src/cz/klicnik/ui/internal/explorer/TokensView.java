/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.explorer;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.DoubleClickEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;

import cz.klicnik.inventory.InventoryChange;
import cz.klicnik.inventory.model.Slot;
import cz.klicnik.inventory.model.Token;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.internal.commands.Commands;
import cz.klicnik.ui.internal.commands.CopySource;
import cz.klicnik.ui.internal.properties.SubjectPage;
import cz.klicnik.ui.internal.widgets.Icons;

/** The tree of readers, tokens and what is on them. */
public final class TokensView extends ViewPart implements CopySource {

    /** A token with more objects stays folded when it appears: unfolding it would take longer than a blink. */
    private static final int UNFOLDED_OBJECTS = 200;

    private final ExplorerTree tree = new ExplorerTree();
    private final Consumer<InventoryChange> changes = this::changed;
    private final IPropertyChangeListener colors = event -> recolor();
    private @Nullable Console console;
    private @Nullable TreeViewer viewer;
    private @Nullable ExplorerRefresh refresh;
    private @Nullable ExplorerLabels labels;

    @Override
    public void createPartControl(Composite parent) {
        Console c = getSite().getService(Console.class);
        console = c;
        TreeViewer v = new TreeViewer(named(new Tree(parent, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL), "tokens.tree"));
        viewer = v;
        v.setUseHashlookup(true);
        v.setContentProvider(new ExplorerContent(tree));
        ExplorerLabels l = new ExplorerLabels(c.language());
        labels = l;
        v.setLabelProvider(new ExplorerLabelProvider(l, new Icons(v.getTree())));
        ColumnViewerToolTipSupport.enableFor(v);
        ExplorerRefresh r = new ExplorerRefresh(c.inventory(), tree);
        refresh = r;
        v.setInput(c.inventory());
        apply(v, r.plan(new InventoryChange(Set.of(), Set.of())));
        v.addDoubleClickListener(this::opened);
        getSite().setSelectionProvider(v);
        MenuManager menu = new MenuManager();
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        v.getTree().setMenu(menu.createContextMenu(v.getTree()));
        getSite().registerContextMenu(menu, v);
        c.addListener(changes);
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(colors);
    }

    @Override
    public void dispose() {
        PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(colors);
        if (console != null) {
            console.removeListener(changes);
        }
        super.dispose();
    }

    @Override
    public void setFocus() {
        if (viewer != null) {
            viewer.getTree().setFocus();
        }
    }

    @Override
    public <T> @Nullable T getAdapter(Class<T> adapter) {
        if (adapter == IPropertySheetPage.class && console != null) {
            return adapter.cast(new SubjectPage(console));
        }
        return super.getAdapter(adapter);
    }

    @Override
    public String selectedText() {
        Object element = viewer == null ? null : viewer.getStructuredSelection().getFirstElement();
        return element == null || labels == null ? "" : labels.label(element).text();
    }

    /** Whether drivers stand at the end of the tree. */
    public boolean driversShown() {
        return tree.driversShown();
    }

    /** Shows drivers at the end of the tree, or hides them. */
    public void showDrivers(boolean shown) {
        tree.showDrivers(shown);
        if (viewer != null) {
            viewer.refresh();
        }
    }

    private void changed(InventoryChange change) {
        TreeViewer v = viewer;
        ExplorerRefresh r = refresh;
        if (v != null && r != null && !v.getTree().isDisposed()) {
            apply(v, r.plan(change));
        }
    }

    private void apply(TreeViewer v, ExplorerRefresh.Plan plan) {
        v.getTree().setRedraw(false);
        try {
            if (plan.whole()) {
                v.refresh();
            } else {
                plan.subtrees().forEach(v::refresh);
                v.update(plan.labels().toArray(), null);
            }
            for (Token token : plan.appeared()) {
                Slot slot = token.getSlot();
                v.setExpandedState(slot, true);
                if (token.getEntries().size() <= UNFOLDED_OBJECTS) {
                    v.setExpandedState(token, true);
                }
            }
        } finally {
            v.getTree().setRedraw(true);
        }
    }

    private void recolor() {
        if (viewer != null && !viewer.getTree().isDisposed()) {
            viewer.refresh();
        }
    }

    private void opened(DoubleClickEvent event) {
        Object element = ((IStructuredSelection) event.getSelection()).getFirstElement();
        if (element instanceof Line line && line.kind() == Line.Kind.LOGIN) {
            Commands.execute(getSite().getService(IHandlerService.class), ConsoleIds.LOGIN_COMMAND);
        } else if (viewer != null && element != null && tree.children(element).isEmpty()) {
            Commands.execute(getSite().getService(IHandlerService.class), Commands.SHOW_PROPERTIES);
        } else if (viewer != null && element != null) {
            viewer.setExpandedState(element, !viewer.getExpandedState(element));
        }
    }
}
