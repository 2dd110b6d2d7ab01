/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.Timing;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.host.internal.HostConnection;

/** A driver as the runtime would open it; remembers what it is told and what the library prints. */
final class Driver implements DriverContext, HostLog {

    static final Timing SHORT = new Timing(Duration.ofMillis(1500), Duration.ofMillis(800), Duration.ofMillis(800),
            Duration.ofMinutes(10), Duration.ZERO);

    final Semaphore changes = new Semaphore(0);
    final CompletableFuture<Fault> lost = new CompletableFuture<>();
    final CompletableFuture<Long> contentsChanged = new CompletableFuture<>();
    final Queue<String> printed = new ConcurrentLinkedQueue<>();
    private final List<Path> folders;
    private DriverProfile profile;

    Driver() {
        this(Quirks.STANDARD, Map.of());
    }

    Driver(Quirks quirks, Map<String, String> environment) {
        this(quirks, environment, List.of());
    }

    /** @param folders that it serves */
    Driver(Quirks quirks, Map<String, String> environment, List<Path> folders) {
        this.folders = List.copyOf(folders);
        profile = profile(quirks, environment);
    }

    private static DriverProfile profile(Quirks quirks, Map<String, String> environment) {
        return new DriverProfile("test", "family", LocalizedText.same("Test"),
                new DriverProfile.Pkcs11Library(List.of()), environment, List.of(), List.of(), Optional.empty(),
                Optional.empty(), false, DriverProfile.Probe.UNASKED, quirks);
    }

    /** In a host of its own. */
    HostConnection open(Path library, Timing timing) throws FaultException {
        profile = profile(profile.quirks().with(timing), profile.environment());
        return open(library, new DriverHostLauncher(this));
    }

    HostConnection open(Path library, DriverHostLauncher launcher) throws FaultException {
        return (HostConnection) launcher.open(profile, library, this);
    }

    static void login(TokenSession session, String pin) throws FaultException {
        try (Pin secret = Pin.taking(pin.toCharArray())) {
            session.login(UserRole.USER, secret);
        }
    }

    @Override
    public DriverProfile profile() {
        return profile;
    }

    @Override
    public Path dataFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    @Override
    public List<Path> folders() {
        return folders;
    }

    @Override
    public void slotsChanged() {
        changes.release();
    }

    @Override
    public void contentsChanged(long slotId) {
        contentsChanged.complete(slotId);
    }

    @Override
    public void lost(Fault reason) {
        lost.complete(reason);
    }

    @Override
    public void printed(Path library, String line) {
        printed.add(line);
    }
}
