/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.pkcs11.ModuleHost;

/** A library in this process, shared by its connections: the last one that is closed finalises it. */
final class InProcessDriver {

    private Optional<ModuleHost> module = Optional.empty();
    private int users;

    synchronized DriverConnection open(Path library, DriverContext context) throws FaultException {
        if (module.isEmpty()) {
            module = Optional.of(ModuleHost.open(library, context.profile().quirks(), scratch(context), List.of()));
        }
        users++;
        return new Shared(module.get().connection(context.profile().family()));
    }

    private static Path scratch(DriverContext context) {
        try {
            return Files.createTempDirectory(context.dataFolder(), "scratch");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void leave(DriverConnection connection) {
        users--;
        if (users == 0) {
            connection.close();
            module = Optional.empty();
        }
    }

    /** One of several. */
    private final class Shared implements DriverConnection {

        private final DriverConnection connection;
        private final List<TokenSession> sessions = new CopyOnWriteArrayList<>();
        private final AtomicBoolean open = new AtomicBoolean(true);

        Shared(DriverConnection connection) {
            this.connection = connection;
        }

        @Override
        public ModuleInfo module() {
            return connection.module();
        }

        @Override
        public List<SlotReading> slots() throws FaultException {
            return connection.slots();
        }

        @Override
        public TokenSession connect(long slotId) throws FaultException {
            if (!open.get()) {
                throw new FaultException(FaultCode.TOKEN_GONE);
            }
            TokenSession session = connection.connect(slotId);
            sessions.add(session);
            return session;
        }

        @Override
        public void close() {
            if (open.getAndSet(false)) {
                sessions.forEach(TokenSession::close);
                leave(connection);
            }
        }
    }
}
