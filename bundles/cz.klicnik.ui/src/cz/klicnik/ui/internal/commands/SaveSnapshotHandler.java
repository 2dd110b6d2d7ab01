/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.window.Window;

import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.presentation.Messages;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.snapshots.SaveSnapshotDialog;
import cz.klicnik.ui.internal.snapshots.SaveSnapshotPresenter;

/** Saves the selected token as a file. */
public final class SaveSnapshotHandler extends SubjectHandler {

    private static final String FOLDER = "snapshotFolder";

    @Override
    boolean applies(Subject subject) {
        return subject.hasToken() && !subject.saved() && subject.driver().isPresent();
    }

    @Override
    void run(Given given) {
        Messages messages = new Messages(SaveSnapshotPresenter.class, given.console().language().locale());
        DriverStatus driver = given.subject().driver().orElseThrow();
        IEclipsePreferences remembered = InstanceScope.INSTANCE.getNode(ConsoleIds.BUNDLE);
        SaveSnapshotPresenter presenter = new SaveSnapshotPresenter(new SaveSnapshotPresenter.Place(
                given.console().registry(), given.console().jobs(), messages, Clock.systemDefaultZone(),
                Product.nameAndVersion(), folder(remembered)), driver, given.subject().slot().orElseThrow());
        SaveSnapshotDialog dialog = new SaveSnapshotDialog(given.shell(), presenter, messages);
        if (dialog.open() == Window.OK) {
            Feedback feedback = new Feedback(given.window(), given.console().language());
            Path file = dialog.file();
            remembered.put(FOLDER, String.valueOf(file.getParent()));
            Optional<DriverProfile> profile = Optional.of(driver.profile());
            presenter.save(file, dialog.author(), saved -> feedback.say(presenter.told(saved)),
                    fault -> feedback.failed(fault, profile));
        }
    }

    /** Where the last one was saved; at first the user's own folder. */
    private static Path folder(IEclipsePreferences remembered) {
        String home = System.getProperty("user.home", ".");
        Path last = Path.of(remembered.get(FOLDER, home));
        return Files.isDirectory(last) ? last : Path.of(home);
    }
}
