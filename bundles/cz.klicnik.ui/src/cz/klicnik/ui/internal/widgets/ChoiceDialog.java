/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.widgets;

import java.text.Collator;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.ILabelProvider;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.dialogs.FilteredList;

/** The platform's list to choose from, in the alphabet of the user's language: Č comes after C, and before D. */
@NonNullByDefault({})
public final class ChoiceDialog extends ElementListSelectionDialog {

    private final String key;
    private final Collator alphabet;

    /**
     * @param key names the window for tests
     * @param language in whose alphabet the list stands
     */
    public ChoiceDialog(Shell parent, ILabelProvider labels, String key, Locale language) {
        super(parent, labels);
        this.key = key;
        alphabet = Collator.getInstance(language);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        WidgetKeys.named(shell, key);
    }

    @Override
    protected FilteredList createFilteredList(Composite parent) {
        FilteredList list = super.createFilteredList(parent);
        list.setComparator(alphabet);
        return list;
    }
}
