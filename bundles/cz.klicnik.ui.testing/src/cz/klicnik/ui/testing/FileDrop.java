/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.testing;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Files that are dropped onto a window, as the system tells of it. */
final class FileDrop {

    private FileDrop() {
    }

    /** Tells the control's drop target. On the UI thread. */
    static void onto(Control control, List<Path> files) {
        if (!(control.getData(DND.DROP_TARGET_KEY) instanceof DropTarget target)) {
            throw new AssertionError("Nothing can be dropped onto " + control);
        }
        if (!List.of(target.getTransfer()).contains(FileTransfer.getInstance())) {
            throw new AssertionError("Files cannot be dropped onto " + control);
        }
        Event event = event();
        event.widget = target;
        event.display = target.getDisplay();
        event.detail = DND.DROP_COPY;
        event.data = files.stream().map(Path::toString).toArray(String[]::new);
        target.notifyListeners(DND.Drop, event);
    }

    /** SWT keeps the class of such events to itself. */
    private static Event event() {
        try {
            Constructor<?> constructor = Class.forName("org.eclipse.swt.dnd.DNDEvent", true,
                    DropTarget.class.getClassLoader()).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Event) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("SWT has no such event any more", e);
        }
    }
}
