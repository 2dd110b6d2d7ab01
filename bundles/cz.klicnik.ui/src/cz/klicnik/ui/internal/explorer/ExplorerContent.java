/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.explorer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Hands {@link ExplorerTree} to a viewer. */
final class ExplorerContent implements ITreeContentProvider {

    private final ExplorerTree tree;

    ExplorerContent(ExplorerTree tree) {
        this.tree = tree;
    }

    @Override
    public Object[] getElements(@Nullable Object input) {
        return getChildren(input);
    }

    @Override
    public Object[] getChildren(@Nullable Object parent) {
        return parent == null ? new Object[0] : tree.children(parent).toArray();
    }

    @Override
    public @Nullable Object getParent(@Nullable Object element) {
        return element == null ? null : tree.parent(element).orElse(null);
    }

    @Override
    public boolean hasChildren(@Nullable Object element) {
        return element != null && !tree.children(element).isEmpty();
    }
}
