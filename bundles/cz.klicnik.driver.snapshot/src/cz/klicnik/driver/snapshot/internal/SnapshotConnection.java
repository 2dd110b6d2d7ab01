/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.snapshot.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cz.klicnik.core.Version;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.FolderWatch;
import cz.klicnik.core.model.ModuleInfo;

/** The files of one driver. A file keeps its slot's ID as long as the driver lives. */
public final class SnapshotConnection implements DriverConnection {

    private final DriverContext context;
    private final Map<Path, SavedFile> files = new HashMap<>();
    private List<Path> watched = List.of();
    private Optional<FolderWatch> watch = Optional.empty();
    private boolean closed;

    /** Never fails: a file that cannot be read says so in its slot. */
    public SnapshotConnection(DriverContext context) {
        this.context = context;
        places();
    }

    @Override
    public ModuleInfo module() {
        return new ModuleInfo(places().folders().stream().map(Path::toString).collect(Collectors.joining(", ")),
                "Klíčník", "XMI", new Version(1, 0), Optional.empty());
    }

    @Override
    public List<SlotReading> slots() {
        List<SlotReading> slots = new ArrayList<>();
        Places places = places();
        for (Path path : places.files()) {
            file(path, places.name(path)).reading().ifPresent(slots::add);
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
        watch = Optional.empty();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized SavedFile file(Path path, String name) {
        return files.computeIfAbsent(path, p -> new SavedFile(p, files.size(), name, context.profile().family()));
    }

    /** Where files are now, which is watched from now on. */
    private synchronized Places places() {
        Places places = Places.of(context.folders());
        List<Path> wanted = places.watched();
        if (!closed && !wanted.equals(watched)) {
            watched = wanted;
            watch.ifPresent(FolderWatch::close);
            watch = FolderWatch.start("klicnik-snapshot-watch", wanted, Places::isHidden, changes -> changed());
        }
        return places;
    }

    private void changed() {
        List<SavedFile> replaced;
        synchronized (this) {
            replaced = files.values().stream().filter(SavedFile::replaced).toList();
        }
        context.slotsChanged();
        replaced.forEach(file -> context.contentsChanged(file.slotId()));
    }
}
