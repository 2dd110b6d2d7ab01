/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.explorer;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Hands {@link ExplorerTree} to a viewer. */
@NonNullByDefault({})
final class ExplorerContent implements ITreeContentProvider {

    private final ExplorerTree tree;

    ExplorerContent(ExplorerTree tree) {
        this.tree = tree;
    }

    @Override
    public Object[] getElements(Object input) {
        return getChildren(input);
    }

    @Override
    public Object[] getChildren(Object parent) {
        return parent == null ? new Object[0] : tree.children(parent).toArray();
    }

    @Override
    public Object getParent(Object element) {
        Optional<Object> parent = element == null ? Optional.empty() : tree.parent(element);
        return parent.isPresent() ? parent.get() : null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element != null && !tree.children(element).isEmpty();
    }
}
