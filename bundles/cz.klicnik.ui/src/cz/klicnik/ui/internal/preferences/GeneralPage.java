/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.preferences;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.osgi.service.prefs.BackingStoreException;

import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.Language;

/** Preferences of the console as a whole. */
@NonNullByDefault({})
public final class GeneralPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    private static final int LONGEST_WARNING = 3650;
    private static final int LONGEST_IDLE = 1440;
    private static final int NOTE_CHARACTERS = 60;

    private Language language;
    private Combo appearance;

    public GeneralPage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        language = workbench.getService(Console.class).language();
        ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, ConsoleIds.BUNDLE);
        store.setDefault(Settings.WARNING_DAYS, TokenAnalyzer.DEFAULT_WARNING_DAYS);
        store.setDefault(Settings.IDLE_MINUTES, Settings.DEFAULT_IDLE_MINUTES);
        setPreferenceStore(store);
    }

    @Override
    protected void createFieldEditors() {
        IntegerFieldEditor days = new IntegerFieldEditor(Settings.WARNING_DAYS,
                language.text("Preferences_warningDays"), getFieldEditorParent(), 4);
        days.setValidRange(0, LONGEST_WARNING);
        days.setErrorMessage(language.text("Preferences_warningDaysRange", LONGEST_WARNING));
        named(days.getTextControl(getFieldEditorParent()), "preferences.warningDays");
        addField(days);
        IntegerFieldEditor idle = new IntegerFieldEditor(Settings.IDLE_MINUTES,
                language.text("Preferences_idleMinutes"), getFieldEditorParent(), 4);
        idle.setValidRange(0, LONGEST_IDLE);
        idle.setErrorMessage(language.text("Preferences_idleMinutesRange", LONGEST_IDLE));
        named(idle.getTextControl(getFieldEditorParent()), "preferences.idleMinutes");
        addField(idle);
        createAppearance(getFieldEditorParent());
        Label note = new Label(getFieldEditorParent(), SWT.WRAP);
        note.setText(language.text("Preferences_languageNote",
                language.locale().getDisplayLanguage(language.locale())));
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 12).hint(convertWidthInCharsToPixels(NOTE_CHARACTERS),
                SWT.DEFAULT).applyTo(note);
    }

    private void createAppearance(Composite parent) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(language.text("Preferences_appearance"));
        appearance = named(new Combo(parent, SWT.READ_ONLY), "preferences.appearance");
        for (Appearance one : Appearance.values()) {
            appearance.add(language.text("Preferences_appearance_" + one));
        }
        appearance.select(Appearance.chosen().ordinal());
        GridDataFactory.swtDefaults().applyTo(label);
        GridDataFactory.swtDefaults().applyTo(appearance);
    }

    @Override
    protected void performDefaults() {
        appearance.select(Appearance.SYSTEM.ordinal());
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        return super.performOk() && chooseAppearance();
    }

    /** What was chosen holds from the next start on; whoever wants it now starts the console again. */
    private boolean chooseAppearance() {
        Appearance chosen = Appearance.values()[appearance.getSelectionIndex()];
        if (chosen == Appearance.chosen()) {
            return true;
        }
        try {
            chosen.choose();
        } catch (BackingStoreException e) {
            setErrorMessage(e.getLocalizedMessage());
            return false;
        }
        MessageDialog question = new MessageDialog(getShell(), language.text("Preferences_restartTitle"), null,
                language.text("Preferences_restart"), MessageDialog.QUESTION, 1,
                language.text("Preferences_restartNow"),
                language.text("Preferences_restartLater"));
        if (question.open() == 0) {
            // once this dialog has closed
            getShell().getDisplay().asyncExec(() -> PlatformUI.getWorkbench().restart(true));
        }
        return true;
    }
}
