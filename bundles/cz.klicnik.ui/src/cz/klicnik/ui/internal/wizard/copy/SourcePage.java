/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard.copy;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.wizard.PlanState;
import cz.klicnik.ui.internal.wizard.PlanWizardPage;
import cz.klicnik.ui.internal.wizard.copy.ImportState.Phase;

/** Which files, and their passwords. A wrong password costs nothing and may be tried again. */
@NonNullByDefault({})
final class SourcePage extends PlanWizardPage {

    private static final String[] ENDINGS = { "*.p12;*.pfx;*.pem;*.key;*.cer;*.crt;*.der", "*.*" };
    private static final int CHARACTERS = 28;
    private static final String BETWEEN = "; ";

    private final ImportPresenter presenter;
    private Text files;
    private Composite lock;
    private Label asked;
    private Text password;
    private Label found;
    private ImportState state;

    SourcePage(ImportWizard wizard, ImportPresenter presenter) {
        super(wizard, "Source");
        this.presenter = presenter;
        setPageComplete(false);
    }

    @Override
    protected void createContents(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        new Label(row, SWT.NONE).setText(text("Source_files"));
        files = named(new Text(row, SWT.BORDER), "import.files");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(files);
        onReturn(files, this::open);
        Button browse = named(new Button(row, SWT.PUSH), "import.browse");
        browse.setText(text("Source_browse"));
        browse.addListener(SWT.Selection, event -> browse());
        beside(browse);
        Button open = named(new Button(row, SWT.PUSH), "import.open");
        open.setText(text("Source_open"));
        open.addListener(SWT.Selection, event -> open());
        beside(open);
        lock = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(0, 0, 10, 0).spacing(8, 6).applyTo(lock);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(lock);
        asked = named(new Label(lock, SWT.WRAP), "import.asked");
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(520, SWT.DEFAULT).applyTo(asked);
        new Label(lock, SWT.NONE).setText(text("Source_password"));
        password = named(new Text(lock, SWT.BORDER | SWT.PASSWORD), "import.password");
        GridDataFactory.swtDefaults().hint(new PixelConverter(password).convertWidthInCharsToPixels(CHARACTERS),
                SWT.DEFAULT).applyTo(password);
        onReturn(password, this::unlock);
        Button unlock = named(new Button(lock, SWT.PUSH), "import.unlock");
        unlock.setText(text("Source_unlock"));
        unlock.addListener(SWT.Selection, event -> unlock());
        beside(unlock);
        found = named(new Label(parent, SWT.WRAP), "import.found");
        GridDataFactory.fillDefaults().grab(true, false).hint(520, SWT.DEFAULT).applyTo(found);
        lock.setVisible(false);
    }

    /** Files that were chosen before the wizard opened. */
    void preset(List<Path> chosen) {
        files.setText(chosen.stream().map(Path::toString).collect(Collectors.joining(BETWEEN)));
        open();
    }

    void show(ImportState now) {
        state = now;
        if (!exists()) {
            return;
        }
        boolean locked = now.phase() == Phase.LOCKED || now.phase() == Phase.WRONG_PASSWORD;
        if (locked == ((GridData) lock.getLayoutData()).exclude) {
            lock.setVisible(locked);
            ((GridData) lock.getLayoutData()).exclude = !locked;
        }
        boolean wrong = now.phase() == Phase.FAILED || now.phase() == Phase.WRONG_PASSWORD;
        say(wrong ? Icon.STOP : Icon.WAITING, wrong || now.phase() == Phase.READING ? now.message() : "");
        if (locked) {
            asked.setText(text("Import_locked", now.locked().map(p -> p.getFileName().toString()).orElse(""))
                    .replace("&", "&&"));
            password.setFocus();
        }
        found.setText(now.phase() == Phase.OPEN
                ? text("Source_found", now.rows().size(), now.chain().size(), now.unusable().size()) : "");
        setPageComplete(now.phase() == Phase.OPEN);
        lock.getParent().layout(true, true);
        if (getContainer().getCurrentPage() == this) {
            getContainer().updateButtons();
            if (now.phase() == Phase.OPEN) {
                planWizard().focusNext();
            }
        }
    }

    @Override
    protected void show(PlanState plan) {
        // what is opened here belongs to no plan yet
    }

    @Override
    protected void focus() {
        if (state == null || state.phase() != Phase.LOCKED) {
            files.setFocus();
        }
    }

    private static void beside(Button button) {
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
    }

    /** The Enter key does what belongs to the field; it would press the window's button otherwise. */
    private static void onReturn(Text field, Runnable action) {
        field.addTraverseListener(event -> {
            if (event.detail == SWT.TRAVERSE_RETURN) {
                event.doit = false;
                action.run();
            }
        });
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI | SWT.SHEET);
        dialog.setText(text("Source_title"));
        dialog.setFilterExtensions(ENDINGS);
        dialog.setFilterNames(new String[] { text("Source_kinds"), text("Source_all") });
        if (dialog.open() != null) {
            preset(Arrays.stream(dialog.getFileNames()).map(n -> Path.of(dialog.getFilterPath(), n)).toList());
        }
    }

    private void open() {
        try {
            List<Path> paths = Stream.of(files.getText().split(";")).map(String::strip).filter(f -> !f.isEmpty())
                    .map(Path::of).toList();
            if (paths.isEmpty()) {
                files.setFocus();
            } else {
                presenter.files(paths);
            }
        } catch (InvalidPathException e) {
            say(Icon.STOP, text("Source_noPath", e.getInput()));
        }
    }

    private void unlock() {
        char[] entered = password.getTextChars();
        password.setTextChars(new char[0]);
        presenter.password(entered);
    }
}
