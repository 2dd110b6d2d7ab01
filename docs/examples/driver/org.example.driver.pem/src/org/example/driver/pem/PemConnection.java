/* SPDX-License-Identifier: EPL-2.0 */
package org.example.driver.pem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import cz.klicnik.core.Version;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.ModuleInfo;

/** The driver while it serves: one slot for each folder. Called by several threads, so only the one flag ever changes. */
final class PemConnection implements DriverConnection {

    private final List<PemToken> tokens = new ArrayList<>();
    private final ModuleInfo module;
    private final PemWatch watch;
    private volatile boolean closed;

    PemConnection(DriverContext context) {
        List<Path> folders = context.folders();
        for (Path folder : folders) {
            tokens.add(new PemToken(tokens.size(), folder, context.profile().family()));
        }
        module = new ModuleInfo(folders.stream().map(Path::toString).collect(Collectors.joining(", ")), "Example",
                "PEM files", new Version(1, 0), Optional.empty());
        watch = PemWatch.start(folders, context);
    }

    @Override
    public ModuleInfo module() {
        return module;
    }

    @Override
    public List<SlotReading> slots() {
        // A slot is a reader: it stays in the list while it is empty, so that its token can be seen coming.
        return tokens.stream().map(PemToken::slot).toList();
    }

    @Override
    public TokenSession connect(long slotId) throws FaultException {
        if (closed || slotId < 0 || slotId >= tokens.size()
                || !Files.isDirectory(tokens.get((int) slotId).folder())) {
            throw new FaultException(FaultCode.TOKEN_GONE);
        }
        return new PemSession(tokens.get((int) slotId), () -> closed);
    }

    @Override
    public void close() {
        closed = true;
        watch.close();
    }
}
