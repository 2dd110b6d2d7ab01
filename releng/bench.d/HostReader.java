/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.bench;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.host.DriverHostLauncher;
import cz.klicnik.pkcs11.host.HostLog;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.pki.TokenView;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.ShimCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * Lists a token as the console does, through a driver host, without a window: first the start of the host, then from the
 * host being up to the list decoded and paired in this process. In a fresh JVM, so with nothing warmed up.
 */
public final class HostReader {

    private HostReader() {
    }

    /**
     * @param arguments the library, the slot ID, and how often to list again when all is warm; the PIN is in the
     *        environment variable BENCH_PIN
     * @throws FaultException when the host or the token fails
     * @throws IOException when the counters cannot be read
     */
    public static void main(String[] arguments) throws FaultException, IOException {
        Path library = Path.of(arguments[0]);
        DriverProfile profile = new DriverProfile("bench", "bench", LocalizedText.same("Bench"),
            new DriverProfile.Pkcs11Library(List.of(arguments[0])), Map.of(), List.of(), List.of(), Optional.empty(),
            Optional.empty(), false, DriverProfile.Probe.UNASKED, Quirks.STANDARD);
        DriverHostLauncher launcher = new DriverHostLauncher(HostLog.NONE);
        long start = System.nanoTime();
        try (DriverConnection connection = launcher.open(profile, library, new Context(profile));
            Pin pin = Pin.taking(System.getenv("BENCH_PIN").toCharArray())) {
            System.out.println("host " + (System.nanoTime() - start));
            long before = calls(library);
            long up = System.nanoTime();
            TokenView view = list(connection, Long.parseLong(arguments[1]), Optional.of(pin));
            System.out.println("nanoseconds " + (System.nanoTime() - up));
            System.out.println("calls " + (calls(library) - before));
            System.out.println("objects " + objects(view));
            for (int refresh = 0; refresh < Integer.parseInt(arguments[2]); refresh++) {
                long again = System.nanoTime();
                list(connection, Long.parseLong(arguments[1]), Optional.empty());
                System.out.println("again " + (System.nanoTime() - again));
            }
        }
    }

    private static TokenView list(DriverConnection connection, long slot, Optional<Pin> pin) throws FaultException {
        try (TokenSession session = connection.connect(slot)) {
            if (pin.isPresent()) {
                session.login(UserRole.USER, pin.get());
            }
            return new TokenAnalyzer().analyze(session.read(new NullProgressMonitor()), Instant.now());
        }
    }

    /** So far, where the library is the shim. */
    private static long calls(Path library) throws IOException {
        Optional<Path> counters = Shim.counters(library);
        return counters.isPresent() ? ShimCounts.read(counters.get()).total() : 0;
    }

    private static long objects(TokenView view) {
        return view.certificates().size()
            + view.certificates().stream().filter(entry -> entry.keys().privateKey().isPresent()).count();
    }

    /** Nobody listens. */
    private record Context(DriverProfile profile) implements DriverContext {
        @Override
        public Path dataFolder() {
            return Path.of(System.getProperty("java.io.tmpdir"));
        }

        @Override
        public List<Path> folders() {
            return List.of();
        }

        @Override
        public void slotsChanged() {
            // one reading only
        }

        @Override
        public void contentsChanged(long slotId) {
            // one reading only
        }

        @Override
        public void lost(Fault reason) {
            // the call that is under way tells it
        }
    }
}
