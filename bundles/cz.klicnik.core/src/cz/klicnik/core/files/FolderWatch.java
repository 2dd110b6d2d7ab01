/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.files;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Watches folders, and where one does not exist the nearest folder above it, on a thread of its own. What happens within
 * a short time is told once.
 */
public final class FolderWatch implements AutoCloseable {

    /**
     * What may have changed, of the folders that are watched, as absolute paths.
     *
     * @param appeared those that have come or gone
     * @param changed those that stayed, in which something has come, gone or changed
     */
    public record Changes(Set<Path> appeared, Set<Path> changed) {
    }

    /** A copied file comes in many steps: as long as there are more within this time, they are one. */
    private static final long QUIET_MILLISECONDS = 200;

    private static final Logger LOG = System.getLogger(FolderWatch.class.getName());

    private final Set<Path> folders;
    private final Predicate<Path> ignored;
    private final Consumer<Changes> listener;
    private final WatchService service;
    private final Map<WatchKey, Path> keys = new HashMap<>();
    private Set<Path> present;

    private FolderWatch(Set<Path> folders, Predicate<Path> ignored, Consumer<Changes> listener, WatchService service) {
        this.folders = folders;
        this.ignored = ignored;
        this.listener = listener;
        this.service = service;
        this.present = present();
    }

    /**
     * Begins.
     *
     * @param name of the thread
     * @param ignored of names in the folders: what tells nothing
     * @param listener called on the watch's thread; must not fail
     * @return empty where the system cannot watch: then folders are read when a person asks
     */
    public static Optional<FolderWatch> start(String name, List<Path> folders, Predicate<Path> ignored,
            Consumer<Changes> listener) {
        Set<Path> absolute = new HashSet<>();
        folders.forEach(folder -> absolute.add(folder.toAbsolutePath()));
        try {
            FolderWatch watch =
                    new FolderWatch(absolute, ignored, listener, FileSystems.getDefault().newWatchService());
            watch.register();
            Thread.ofPlatform().daemon().name(name).start(watch::run);
            return Optional.of(watch);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "These folders are not watched: " + absolute, e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The watch of folders did not close: " + folders, e);
        }
    }

    private void run() {
        try {
            while (true) {
                WatchKey key = service.take();
                Set<Path> changed = new HashSet<>();
                while (key != null) {
                    look(key, changed);
                    key = service.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
                }
                tell(changed);
            }
        } catch (ClosedWatchServiceException closed) {
            LOG.log(Level.DEBUG, "The watch of folders ends");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(WatchKey key, Set<Path> changed) {
        Path where = keys.get(key);
        boolean matters = key.pollEvents().stream().anyMatch(this::matters);
        if (!key.reset()) {
            // gone, and perhaps back again
            keys.remove(key);
            matters = true;
        }
        if (where != null && matters) {
            changed.add(where);
        }
    }

    /** What has no name says that events were lost. */
    private boolean matters(WatchEvent<?> event) {
        return !(event.context() instanceof Path file && ignored.test(file));
    }

    private void tell(Set<Path> changed) {
        register();
        Set<Path> now = present();
        Set<Path> appeared = new HashSet<>();
        Set<Path> stayed = new HashSet<>();
        for (Path folder : folders) {
            if (now.contains(folder) != present.contains(folder)) {
                appeared.add(folder);
            } else if (now.contains(folder) && changed.contains(folder)) {
                stayed.add(folder);
            }
        }
        present = now;
        if (!appeared.isEmpty() || !stayed.isEmpty()) {
            listener.accept(new Changes(Set.copyOf(appeared), Set.copyOf(stayed)));
        }
    }

    private Set<Path> present() {
        Set<Path> present = new HashSet<>(folders);
        present.removeIf(folder -> !Files.isDirectory(folder));
        return present;
    }

    /** Until nothing new is found: a folder may be made while the one above it is being registered. */
    private void register() {
        boolean again = true;
        while (again) {
            again = false;
            Set<Path> wanted = new HashSet<>();
            for (Path folder : folders) {
                nearest(folder).ifPresent(wanted::add);
            }
            keys.entrySet().removeIf(e -> {
                boolean needless = !wanted.contains(e.getValue());
                if (needless) {
                    e.getKey().cancel();
                }
                return needless;
            });
            wanted.removeAll(keys.values());
            for (Path path : wanted) {
                again |= register(path);
            }
        }
    }

    private boolean register(Path path) {
        try {
            keys.put(path.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY), path);
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Cannot watch " + path, e);
            return false;
        }
    }

    private static Optional<Path> nearest(Path folder) {
        for (Path p = folder; p != null; p = p.getParent()) {
            if (Files.isDirectory(p)) {
                return Optional.of(p);
            }
        }
        return Optional.empty();
    }
}
