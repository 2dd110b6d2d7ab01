/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.preferences;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ILog;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.runtime.TokenRegistry;

/** Keeps the registry's libraries by hand what the settings say. Talks to drivers: never on the UI thread. */
public final class LibrariesByHand {

    private final TokenRegistry registry;
    private final Map<Path, String> added = new HashMap<>();

    public LibrariesByHand(TokenRegistry registry) {
        this.registry = registry;
    }

    /** Adds and starts what is new, stops and forgets what is gone. */
    public synchronized void apply(List<Path> wanted) {
        List<Path> gone = added.keySet().stream().filter(p -> !wanted.contains(p)).toList();
        gone.forEach(p -> registry.removeLibrary(added.remove(p)));
        for (Path path : wanted) {
            if (!added.containsKey(path)) {
                String id = registry.addLibrary(path);
                added.put(path, id);
                start(id);
            }
        }
    }

    private void start(String id) {
        try {
            registry.start(id);
        } catch (FaultException e) {
            // the driver is listed with its reason; the log has the trace
            ILog.of(LibrariesByHand.class).warn(id + " was not started", e);
        }
    }
}
