/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.core.trace.TraceSource;
import cz.klicnik.pkcs11.host.HostLog;
import cz.klicnik.pkcs11.host.HostTrace;
import cz.klicnik.pkcs11.host.protocol.Reply;
import cz.klicnik.pkcs11.host.protocol.Request;

/** A host with its library loaded, and the lanes that lead to its tokens. */
public final class SharedHost {

    private static final long WHOLE_LIBRARY = -1;

    private final HostClient client;
    private final Reply.Opened opened;
    private final BooleanSupplier release;
    private final Map<Long, Lane> lanes = new ConcurrentHashMap<>();

    private SharedHost(HostClient client, Reply.Opened opened, BooleanSupplier release) {
        this.client = client;
        this.opened = opened;
        this.release = release;
    }

    /**
     * Starts a host and loads the library.
     *
     * @param release told when a connection is closed; says whether it was the last one and the host is closed
     */
    public static SharedHost open(Path library, DriverProfile profile, HostLog log, HostTrace trace,
            BooleanSupplier release) throws FaultException {
        Quirks quirks = profile.quirks();
        HostClient client = HostClient.start(library, profile.environment(), quirks.timing().load(), log);
        try {
            // before the library is loaded: its first calls are traced too
            client.trace(new TraceSource(profile.id(), library.toString(), client.process().pid()), trace);
            Reply.Opened opened = (Reply.Opened) client.call(new Request.Open(library.toString(), quirks),
                    CallKind.LOAD, quirks);
            return new SharedHost(client, opened, release);
        } catch (FaultException e) {
            client.close();
            throw e;
        }
    }

    /**
     * Starts a host and makes a driver in it that is written in Java. Nobody shares it.
     *
     * @param classPath what the driver needs beside the host's own classes
     */
    public static SharedHost open(DriverProfile profile, DriverProfile.JavaDriver driver, List<Path> classPath,
            DriverContext context, HostLog log) throws FaultException {
        Quirks quirks = profile.quirks();
        HostClient client = HostClient.start(Path.of(profile.id()), classPath, profile.environment(),
                quirks.timing().load(), log);
        try {
            Reply.Opened opened = (Reply.Opened) client.call(new Request.OpenDriver(driver.className(), profile.id(),
                    profile.family(), quirks, context.dataFolder().toString(),
                    context.folders().stream().map(Path::toString).toList()), CallKind.LOAD, quirks);
            return new SharedHost(client, opened, () -> {
                client.close();
                return true;
            });
        } catch (FaultException e) {
            client.close();
            throw e;
        }
    }

    public HostClient client() {
        return client;
    }

    ModuleInfo module() {
        return opened.module();
    }

    Route route(long slot) {
        return new Route(lanes.computeIfAbsent(opened.serial() ? WHOLE_LIBRARY : slot, s -> new Lane()), slot);
    }

    boolean release() {
        return release.getAsBoolean();
    }
}
