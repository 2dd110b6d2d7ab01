/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.widgets.Icons;

/** A page of a wizard that changes a token: it says whose token that is, and what is wrong, above its own contents. */
@NonNullByDefault({})
public abstract class PlanWizardPage extends WizardPage {

    private final PlanWizard wizard;
    private TokenHeader header;
    private Notice notice;
    private Icons icons;

    /** @param key of its texts, {@code KEY_title} and {@code KEY_what}, and of its widgets */
    protected PlanWizardPage(PlanWizard wizard, String key) {
        super(key);
        this.wizard = wizard;
        setTitle(wizard.text(key + "_title"));
        setDescription(wizard.text(key + "_what"));
    }

    /** Makes the page's own contents, in one column. */
    protected abstract void createContents(Composite parent);

    /** Shows a new state of the plan. */
    protected abstract void show(PlanState state);

    /** Puts the cursor where work begins. */
    protected abstract void focus();

    @Override
    public final void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        wizard.help().of(area);
        icons = new Icons(area);
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 8).applyTo(area);
        header = new TokenHeader(area, icons);
        notice = new Notice(area, icons, "wizard.notice");
        Composite contents = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(contents);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(contents);
        createContents(contents);
        setControl(area);
        header.show(wizard.facts());
        show(wizard.presenter().state());
    }

    @Override
    public void performHelp() {
        wizard.help().open();
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            header.show(wizard.facts());
            show(wizard.presenter().state());
            // what was shown while the page was not may need more room than it had then
            ((Composite) getControl()).layout(true, true);
            focus();
        }
    }

    /** Says what is wrong above the contents; empty where nothing is. */
    protected final void say(Icon icon, String sentence) {
        notice.say(icon, sentence);
    }

    /** The wizard, as what changes a token. */
    protected final PlanWizard planWizard() {
        return wizard;
    }

    protected final String text(String key, Object... arguments) {
        return wizard.text(key, arguments);
    }

    protected final Icons icons() {
        return icons;
    }

    /** Whether its widgets are there. */
    protected final boolean exists() {
        return getControl() != null && !getControl().isDisposed();
    }
}
