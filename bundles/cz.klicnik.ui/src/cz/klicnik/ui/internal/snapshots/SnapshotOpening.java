/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.snapshots;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

import cz.klicnik.core.UserFolders;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.inventory.InventoryChange;
import cz.klicnik.inventory.model.Slot;
import cz.klicnik.presentation.Messages;
import cz.klicnik.snapshot.ShownSnapshots;
import cz.klicnik.snapshot.Snapshots;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.internal.commands.Feedback;
import cz.klicnik.ui.internal.explorer.TokensView;

/**
 * Opens snapshots: each becomes a token that can be read, in the tree, where it is selected. The file stays where it is. UI
 * thread only.
 */
@NonNullByDefault({})
public final class SnapshotOpening {

    /** A driver that has not shown the file by then never will; what is wrong with it stands among the drivers. */
    private static final int PATIENCE_MILLIS = 60_000;

    private final IWorkbenchWindow window;
    private final Console console;
    private final Messages messages;
    private final Feedback feedback;

    public SnapshotOpening(IWorkbenchWindow window) {
        this.window = window;
        console = window.getService(Console.class);
        messages = new Messages(SnapshotOpening.class, console.language().locale());
        feedback = new Feedback(window, console.language());
    }

    /** Returns at once; what goes wrong is said in a dialog. */
    public void open(Path file) {
        Path path = file.toAbsolutePath().normalize();
        String driver = console.registry().state().drivers().stream().map(DriverStatus::profile)
                .filter(profile -> profile.family().equals(TokenIdentity.SAVED)).map(profile -> profile.id())
                .findFirst().orElse("");
        console.jobs().scheduleForDriver(messages.text("Open_job", path.toString()), driver, monitor -> {
            serve(driver, path);
            return path;
        }, this::reveal, fault -> feedback.failed(fault, Optional.empty()));
    }

    /** A damaged one is not shown at all: whoever opens it is told why. */
    private void serve(String driver, Path path) throws FaultException {
        Snapshots.load(path);
        if (driver.isEmpty()) {
            throw new FaultException(FaultCode.DRIVER_FAILED, Fault.NAME, TokenIdentity.SAVED, Fault.MESSAGE,
                    "no such driver");
        }
        console.registry().serve(driver, path);
        console.registry().start(driver);
    }

    private void reveal(Path path) {
        Revealer revealer = new Revealer(path);
        console.addListener(revealer);
        window.getShell().getDisplay().timerExec(PATIENCE_MILLIS, revealer::end);
        revealer.look();
    }

    /** Whether a slot is that of the file. */
    static boolean isOf(Slot slot, Path path) {
        return ShownSnapshots.file(slot.getStatus(), UserFolders.ofThisProcess().data()).filter(path::equals)
                .isPresent();
    }

    /** Waits for the token to be shown, and selects it once. */
    private final class Revealer implements Consumer<InventoryChange> {
        private final Path path;
        private boolean over;

        Revealer(Path path) {
            this.path = path;
        }

        @Override
        public void accept(InventoryChange change) {
            look();
        }

        void look() {
            Optional<Slot> slot = console.inventory().getDrivers().stream().flatMap(d -> d.getSlots().stream())
                    .filter(s -> isOf(s, path) && s.getToken() != null && s.getToken().getView() != null).findFirst();
            if (slot.isPresent() && !over) {
                end();
                // the tree is told of the same change, before or after this
                window.getShell().getDisplay().asyncExec(() -> select(slot.get()));
            }
        }

        void end() {
            over = true;
            console.removeListener(this);
        }

        private void select(Slot slot) {
            if (window.getActivePage() == null || slot.getToken() == null) {
                return;
            }
            try {
                if (window.getActivePage().showView(ConsoleIds.TOKENS_VIEW) instanceof TokensView view) {
                    view.reveal(slot.getToken());
                }
                feedback.say(messages.text("Open_done", path.toString()));
            } catch (PartInitException e) {
                ILog.of(SnapshotOpening.class).error("The tree of tokens does not open", e);
            }
        }
    }
}
