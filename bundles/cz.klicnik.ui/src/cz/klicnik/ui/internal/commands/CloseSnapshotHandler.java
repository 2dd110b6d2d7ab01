/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import java.nio.file.Path;
import java.util.Optional;

import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.ui.Subject;

/** Takes a snapshot that was opened out of the tree again; its file stays. */
public final class CloseSnapshotHandler extends SubjectHandler {

    @Override
    boolean applies(Subject subject) {
        return opened(subject).isPresent();
    }

    @Override
    void run(Given given) {
        opened(given.subject())
                .ifPresent(file -> given.console().registry().serveNoLonger(given.slot().driverId(), file));
    }

    /** Those that lie in the folder of snapshots are shown by their names alone, and always. */
    private static Optional<Path> opened(Subject subject) {
        return !subject.saved() ? Optional.empty() : subject.slot().map(SlotStatus::slot)
                .map(slot -> Path.of(slot.description())).filter(Path::isAbsolute);
    }
}
