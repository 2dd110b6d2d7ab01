/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.snapshots;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

import cz.klicnik.operations.compare.TokenComparison;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.widgets.Icons;

/**
 * What an editor shows: two sides, as they were read. Two are the same when they compare the same places.
 *
 * @param before what was read first in time
 * @param name for the tab
 */
@NonNullByDefault({})
public record ComparisonInput(Side before, Side after, TokenComparison comparison, String name)
        implements IEditorInput {

    @Override
    public boolean equals(Object other) {
        return other instanceof ComparisonInput that && before.equals(that.before) && after.equals(that.after);
    }

    @Override
    public int hashCode() {
        return before.hashCode() * 31 + after.hashCode();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor(Icon.COMPARE);
    }

    @Override
    public String getName() {
        return name;
    }

    /** Tokens come and go: nothing is compared again by itself at the next start. */
    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return name;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
