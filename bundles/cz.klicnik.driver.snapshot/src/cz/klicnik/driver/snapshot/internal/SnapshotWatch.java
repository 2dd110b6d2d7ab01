/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.snapshot.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Tells when something in the folders may have changed; a folder that is not there yet is awaited in the one above. */
final class SnapshotWatch implements AutoCloseable {

    /** Changes come in bursts: as long as there are more within this time, they are one. */
    private static final long QUIET_MILLISECONDS = 200;

    private static final System.Logger LOG = System.getLogger(SnapshotWatch.class.getName());

    private final List<Path> folders;
    private final Runnable changed;
    private final WatchService service;
    private final Map<Path, WatchKey> keys = new HashMap<>();

    private SnapshotWatch(List<Path> folders, Runnable changed, WatchService service) {
        this.folders = folders;
        this.changed = changed;
        this.service = service;
    }

    /** @return empty where the system cannot watch: then folders are read when a person asks */
    static Optional<SnapshotWatch> start(List<Path> folders, Runnable changed) {
        try {
            SnapshotWatch watch = new SnapshotWatch(folders, changed, FileSystems.getDefault().newWatchService());
            watch.register();
            Thread.ofPlatform().daemon().name("klicnik-snapshot-watch").start(watch::run);
            return Optional.of(watch);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The folders of snapshots are not watched", e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The watch of the folders of snapshots did not close", e);
        }
    }

    private void run() {
        try {
            while (true) {
                WatchKey key = service.take();
                boolean matters = false;
                while (key != null) {
                    matters |= matters(key);
                    key = service.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
                }
                boolean more = register();
                if (matters || more) {
                    changed.run();
                }
            }
        } catch (ClosedWatchServiceException closed) {
            LOG.log(Level.DEBUG, "The watch of the folders of snapshots ends");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it is about one of the folders, or what is in them. */
    private boolean matters(WatchKey key) {
        boolean matters = false;
        Path where = (Path) key.watchable();
        for (java.nio.file.WatchEvent<?> event : key.pollEvents()) {
            matters |= folders.contains(where)
                    || event.context() instanceof Path name && folders.contains(where.resolve(name));
        }
        if (!key.reset()) {
            keys.remove(where);
            matters = true;
        }
        return matters;
    }

    /** @return whether one of the folders is watched that was not */
    private boolean register() {
        Set<Path> wanted = new HashSet<>();
        for (Path folder : folders) {
            for (Path p = folder; p != null; p = p.getParent()) {
                if (Files.isDirectory(p)) {
                    wanted.add(p);
                    break;
                }
            }
        }
        keys.entrySet().removeIf(e -> {
            boolean needless = !wanted.contains(e.getKey());
            if (needless) {
                e.getValue().cancel();
            }
            return needless;
        });
        boolean more = false;
        for (Path path : wanted) {
            if (!keys.containsKey(path)) {
                try {
                    keys.put(path, path.register(service, StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_DELETE, StandardWatchEventKinds.ENTRY_MODIFY));
                    more |= folders.contains(path);
                } catch (IOException e) {
                    LOG.log(Level.WARNING, "Cannot watch " + path, e);
                }
            }
        }
        return more;
    }
}
