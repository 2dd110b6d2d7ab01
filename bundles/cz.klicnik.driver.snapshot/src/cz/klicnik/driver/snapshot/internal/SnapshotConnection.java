/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.snapshot.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cz.klicnik.core.Version;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.FolderWatch;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.snapshot.Snapshots;

/** The files of one driver. A file keeps its slot's ID as long as the driver lives. */
public final class SnapshotConnection implements DriverConnection {

    private static final System.Logger LOG = System.getLogger(SnapshotConnection.class.getName());
    /** More than anybody looks at; each is parsed when the slots are listed. */
    private static final int MOST_FILES = 200;

    private final List<Path> folders;
    private final String family;
    private final Map<Path, SavedFile> files = new HashMap<>();
    private final Optional<FolderWatch> watch;
    private boolean closed;

    /** Never fails: a file that cannot be read says so in its slot. */
    public SnapshotConnection(DriverContext context) {
        folders = context.folders().stream().map(Path::toAbsolutePath).toList();
        family = context.profile().family();
        watch = FolderWatch.start("klicnik-snapshot-watch", folders, SnapshotConnection::isHidden,
                changes -> changed(context));
    }

    @Override
    public ModuleInfo module() {
        return new ModuleInfo(folders.stream().map(Path::toString).collect(Collectors.joining(", ")), "Klíčník",
                "XMI", new Version(1, 0), Optional.empty());
    }

    @Override
    public List<SlotReading> slots() {
        List<SlotReading> slots = new ArrayList<>();
        for (Path path : listed()) {
            file(path).reading().ifPresent(slots::add);
        }
        return slots;
    }

    @Override
    public synchronized TokenSession connect(long slotId) throws FaultException {
        SavedFile file = files.values().stream().filter(f -> f.slotId() == slotId).findFirst()
                .orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE));
        if (closed || file.reading().isEmpty()) {
            throw new FaultException(FaultCode.TOKEN_GONE);
        }
        return new SnapshotSession(file, this::isClosed);
    }

    @Override
    public synchronized void close() {
        closed = true;
        watch.ifPresent(FolderWatch::close);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized SavedFile file(Path path) {
        return files.computeIfAbsent(path, p -> new SavedFile(p, files.size(), family));
    }

    private void changed(DriverContext context) {
        List<SavedFile> replaced;
        synchronized (this) {
            replaced = files.values().stream().filter(SavedFile::replaced).toList();
        }
        context.slotsChanged();
        replaced.forEach(file -> context.contentsChanged(file.slotId()));
    }

    private List<Path> listed() {
        List<Path> all = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> entries = Files.list(folder)) {
                    entries.filter(SnapshotConnection::isSnapshot).sorted().limit(MOST_FILES).forEach(all::add);
                } catch (IOException e) {
                    LOG.log(Level.WARNING, "The folder of snapshots cannot be listed: " + folder, e);
                }
            }
        }
        return all;
    }

    private static boolean isSnapshot(Path path) {
        return String.valueOf(path.getFileName()).endsWith(Snapshots.EXTENSION) && !isHidden(path)
                && Files.isRegularFile(path);
    }

    /** Files that are being written are hidden. */
    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }
}
