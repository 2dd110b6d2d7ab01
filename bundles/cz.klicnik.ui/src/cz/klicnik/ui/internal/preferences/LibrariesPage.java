/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.preferences;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

import cz.klicnik.ui.Console;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.help.HelpTopics;
import cz.klicnik.ui.internal.widgets.Styles;

/** PKCS#11 libraries that the person adds by path: no plug-in is needed for them. */
@NonNullByDefault({})
public final class LibrariesPage extends PreferencePage implements IWorkbenchPreferencePage {

    private Language language;
    private org.eclipse.swt.widgets.List list;
    private Text path;

    @Override
    public void init(IWorkbench workbench) {
        language = workbench.getService(Console.class).language();
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, ConsoleIds.BUNDLE));
        setDescription(language.text("Preferences_librariesNote"));
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        HelpTopics.LIBRARIES.of(area);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(area);
        new Label(area, SWT.NONE).setText(language.text("Preferences_libraryPath"));
        Text field = named(new Text(area, SWT.BORDER), "libraries.path");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        path = field;
        Button browse = button(area, language.text("Preferences_libraryBrowse"), "libraries.browse", this::browse);
        GridDataFactory.fillDefaults().applyTo(browse);
        org.eclipse.swt.widgets.List paths = named(
                new org.eclipse.swt.widgets.List(area, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL),
                "libraries.list");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(400, 160).applyTo(paths);
        list = paths;
        Settings.libraries(getPreferenceStore().getString(Settings.LIBRARIES))
                .forEach(p -> paths.add(p.toString()));
        Composite buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
        Button add = button(buttons, language.text("Preferences_libraryAdd"), "libraries.add", this::add);
        Styles.enable(add, false);
        field.addModifyListener(event -> {
            Optional<Path> typed = typed();
            Styles.enable(add, typed.isPresent());
            setMessage(
                    field.getText().isBlank() || typed.isPresent() ? null
                            : language.text("Preferences_libraryNotAbsolute"),
                    WARNING);
        });
        Button remove = button(buttons, language.text("Preferences_libraryRemove"), "libraries.remove",
                () -> paths.remove(paths.getSelectionIndices()));
        Styles.enable(remove, false);
        paths.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> Styles.enable(remove, paths.getSelectionCount() > 0)));
        return area;
    }

    private static Button button(Composite parent, String label, String name, Runnable action) {
        Button button = named(new Button(parent, SWT.PUSH), name);
        button.setText(label);
        GridDataFactory.fillDefaults().applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.SHEET);
        dialog.setText(language.text("Preferences_libraryChoose"));
        Optional.ofNullable(dialog.open()).ifPresent(path::setText);
    }

    private void add() {
        Optional<Path> typed = typed();
        if (typed.isPresent()) {
            if (list.indexOf(typed.get().toString()) < 0) {
                list.add(typed.get().toString());
            }
            path.setText("");
        }
    }

    private Optional<Path> typed() {
        List<Path> paths = new ArrayList<>(Settings.libraries(path.getText()));
        return paths.size() == 1 && paths.get(0).isAbsolute() ? Optional.of(paths.get(0)) : Optional.empty();
    }

    @Override
    protected void performDefaults() {
        list.removeAll();
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        // what was typed and not yet added is meant too
        add();
        getPreferenceStore().setValue(Settings.LIBRARIES,
                Arrays.stream(list.getItems()).collect(Collectors.joining("\n")));
        return true;
    }
}
