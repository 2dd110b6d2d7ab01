/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import cz.klicnik.core.driver.DriverContext;

/**
 * Watches folders, and where one does not exist the nearest folder above it, on a thread of its own. What happens within
 * a short time is told once.
 */
final class FolderWatch implements AutoCloseable {

    /** A copied file comes in many steps. */
    private static final long QUIET_MILLISECONDS = 200;

    private static final Logger LOG = System.getLogger(FolderWatch.class.getName());

    private final List<Path> folders;
    private final DriverContext context;
    private final WatchService service;
    private final Map<WatchKey, Path> keys = new HashMap<>();
    private List<Boolean> present;

    private FolderWatch(List<Path> folders, DriverContext context, WatchService service) {
        this.folders = folders.stream().map(Path::toAbsolutePath).toList();
        this.context = context;
        this.service = service;
        this.present = present();
    }

    /** @return empty where the system cannot watch: then folders are read when a person asks */
    static Optional<FolderWatch> start(List<Path> folders, DriverContext context) {
        try {
            FolderWatch watch = new FolderWatch(folders, context, FileSystems.getDefault().newWatchService());
            watch.register();
            Thread.ofPlatform().daemon().name("klicnik-files-watch").start(watch::run);
            return Optional.of(watch);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The folders of PKCS#12 files are not watched", e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The watch of the folders did not close", e);
        }
    }

    private void run() {
        try {
            while (true) {
                WatchKey key = service.take();
                List<Path> changed = new ArrayList<>();
                while (key != null) {
                    Path where = keys.get(key);
                    boolean matters = key.pollEvents().stream().anyMatch(FolderWatch::matters);
                    if (where != null && matters) {
                        changed.add(where);
                    }
                    if (!key.reset()) {
                        keys.remove(key);
                    }
                    key = service.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
                }
                tell(changed);
            }
        } catch (ClosedWatchServiceException closed) {
            LOG.log(Level.DEBUG, "The watch of the folders ends");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Locks and files on their way tell nothing; what has no name says that events were lost. */
    private static boolean matters(WatchEvent<?> event) {
        return !(event.context() instanceof Path file && BackedUpFiles.isInternal(file));
    }

    private void tell(List<Path> changed) {
        register();
        List<Boolean> now = present();
        if (!now.equals(present) || folders.stream().anyMatch(changed::contains)) {
            // a file that comes or goes may change the token too: without a store there is no login
            context.slotsChanged();
        }
        for (int i = 0; i < folders.size(); i++) {
            if (changed.contains(folders.get(i)) && now.get(i) && present.get(i)) {
                context.contentsChanged(i);
            }
        }
        present = now;
    }

    private List<Boolean> present() {
        return folders.stream().map(Files::isDirectory).toList();
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
