/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.explorer;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.swt.widgets.Control;

/** Work on a widget that would take longer than a blink, done bit by bit between other events. UI thread only. */
final class Backlog {

    private static final int PAUSE_MILLIS = 10;

    private final Control control;
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    /** @param control when it is disposed of, the rest of the work is dropped */
    Backlog(Control control) {
        this.control = control;
    }

    /** Does something after all that was added before. */
    void add(Runnable bit) {
        waiting.add(bit);
        if (waiting.size() == 1) {
            control.getDisplay().timerExec(PAUSE_MILLIS, this::next);
        }
    }

    private void next() {
        if (control.isDisposed()) {
            waiting.clear();
            return;
        }
        Runnable bit = waiting.peek();
        try {
            if (bit != null) {
                bit.run();
            }
        } finally {
            waiting.poll();
            if (!waiting.isEmpty()) {
                control.getDisplay().timerExec(PAUSE_MILLIS, this::next);
            }
        }
    }
}
