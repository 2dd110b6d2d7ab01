/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;

/**
 * Finds widgets and drives them from a thread that is not the UI thread. Widgets are found by their class and by what
 * stands under {@value #KEY}, never by a text in some language.
 */
public final class Screen {

    /** The key of {@link Widget#getData(String)} under which a widget's name stands, as SWTBot made it customary. */
    public static final String KEY = "org.eclipse.swtbot.widget.key";

    /** How long anything may take that is not measured: long, for slow machines. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int LOOK_AGAIN_MILLIS = 10;

    private final Display display;

    /** @param display of the running console */
    public Screen(Display display) {
        this.display = display;
    }

    /** Runs on the UI thread and gives the result. */
    public <T> T call(Supplier<T> task) {
        return display.<T, RuntimeException>syncCall(task::get);
    }

    /** Runs on the UI thread, and waits for it. */
    public void run(Runnable task) {
        display.syncExec(task);
    }

    /** Runs on the UI thread some time, for what opens a modal dialog and so returns late. */
    public void post(Runnable task) {
        display.asyncExec(task);
    }

    /**
     * Waits until a probe gives something, looking between the events of the UI thread.
     *
     * @param what for the failure's message
     * @param probe called on the UI thread
     * @throws AssertionError when it gives nothing in time
     */
    public <T> T await(String what, Duration limit, Supplier<Optional<T>> probe) {
        CompletableFuture<T> found = new CompletableFuture<>();
        display.asyncExec(new Runnable() {
            @Override
            public void run() {
                if (found.isDone()) {
                    return;
                }
                try {
                    Optional<T> value = probe.get();
                    if (value.isPresent()) {
                        found.complete(value.get());
                    } else {
                        display.timerExec(LOOK_AGAIN_MILLIS, this);
                    }
                } catch (RuntimeException | LinkageError | AssertionError e) {
                    found.completeExceptionally(e);
                }
            }
        });
        try {
            return found.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("Not within " + limit.toMillis() + " ms: " + what, e);
        } catch (ExecutionException e) {
            throw new AssertionError("Failed while waiting for " + what, e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted while waiting for " + what, e);
        } finally {
            found.cancel(false);
        }
    }

    /** Waits with {@link #PATIENCE}. */
    public <T> T await(String what, Supplier<Optional<T>> probe) {
        return await(what, PATIENCE, probe);
    }

    /** Waits until something is so. */
    public void awaitThat(String what, Duration limit, Supplier<Boolean> condition) {
        await(what, limit, () -> condition.get() ? Optional.of(Boolean.TRUE) : Optional.empty());
    }

    /** Waits for a widget by its class and name, in any shell. */
    public <W extends Widget> W widget(Class<W> type, String name) {
        return await(type.getSimpleName() + " " + name, () -> find(type, name));
    }

    /** The widget with this name, if it is there now. On the UI thread. */
    public <W extends Widget> Optional<W> find(Class<W> type, String name) {
        return Arrays.stream(display.getShells()).flatMap(
                s -> all(s, type, w -> name.equals(w.getData(KEY))).stream()).findFirst();
    }

    /** All widgets below a control, itself included. On the UI thread. */
    public static <W extends Widget> List<W> all(Control root, Class<W> type, Predicate<W> wanted) {
        List<W> found = new ArrayList<>();
        collect(root, type, wanted, found);
        return found;
    }

    private static <W extends Widget> void collect(Control control, Class<W> type, Predicate<W> wanted,
            List<W> found) {
        if (control.isDisposed()) {
            return;
        }
        if (type.isInstance(control) && wanted.test(type.cast(control))) {
            found.add(type.cast(control));
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, type, wanted, found);
            }
        }
        if (control instanceof Shell shell) {
            for (Shell child : shell.getShells()) {
                collect(child, type, wanted, found);
            }
        }
    }

    /** Presses a button, unless it is disabled. What the press opens need not have ended on return. */
    public void press(String name) {
        Button button = widget(Button.class, name);
        awaitThat("the button " + name + " is enabled", PATIENCE, button::isEnabled);
        post(() -> notify(button, SWT.Selection));
    }

    /** Replaces the text of a field. */
    public void type(String name, String text) {
        Text field = widget(Text.class, name);
        run(() -> field.setText(text));
    }

    /** Tells a widget's listeners of an event. On the UI thread. */
    public static void notify(Widget widget, int type) {
        Event event = new Event();
        event.widget = widget;
        event.display = widget.getDisplay();
        widget.notifyListeners(type, event);
    }
}
