/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
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

/** The folders of one driver; a slot's id is its folder's place in the driver's list. */
public final class FilesConnection implements DriverConnection {

    private static final Version VERSION = new Version(0, 1);

    private final Map<Long, FolderToken> tokens = new TreeMap<>();
    private final boolean initialisation;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ModuleInfo module;
    private final Optional<FolderWatch> watch;

    private FilesConnection(DriverContext context, Disk disk) {
        this.initialisation = context.profile().quirks().initialisation();
        Handles handles = new Handles();
        List<Path> folders = context.folders();
        for (int i = 0; i < folders.size(); i++) {
            tokens.put((long) i, new FolderToken(i, folders.get(i), context.profile().family(), handles, disk));
        }
        String library = folders.stream().map(Path::toString).collect(Collectors.joining(", "));
        this.module = new ModuleInfo(library, FolderSheet.MANUFACTURER, "PKCS#12", VERSION, Optional.empty());
        this.watch = FolderWatch.start("klicnik-files-watch", folders, BackedUpFiles::isInternal,
                changes -> tell(changes, folders, context));
    }

    /** Never fails: a folder that cannot be read says so in its slot. */
    public static FilesConnection open(DriverContext context) {
        return new FilesConnection(context, new FileDisk());
    }

    /** Likewise, writing in steps that may fail. */
    static FilesConnection open(DriverContext context, Disk disk) {
        return new FilesConnection(context, disk);
    }

    @Override
    public ModuleInfo module() {
        return module;
    }

    @Override
    public List<SlotReading> slots() {
        List<SlotReading> readings = new ArrayList<>();
        for (FolderToken token : tokens.values()) {
            token.slot().ifPresent(readings::add);
        }
        return readings;
    }

    @Override
    public TokenSession connect(long slotId) throws FaultException {
        FolderToken token = tokens.get(slotId);
        if (closed.get() || token == null || token.slot().isEmpty()) {
            throw new FaultException(FaultCode.TOKEN_GONE);
        }
        return new FilesSession(token, initialisation, closed);
    }

    @Override
    public void close() {
        closed.set(true);
        watch.ifPresent(FolderWatch::close);
        tokens.values().forEach(FolderToken::logout);
    }

    private static void tell(FolderWatch.Changes changes, List<Path> folders, DriverContext context) {
        // a file that comes or goes may change the token too: without a store there is no login
        context.slotsChanged();
        for (int i = 0; i < folders.size(); i++) {
            if (changes.changed().contains(folders.get(i).toAbsolutePath())) {
                context.contentsChanged(i);
            }
        }
    }
}
