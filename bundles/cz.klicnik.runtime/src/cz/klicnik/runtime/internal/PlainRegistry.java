/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.TokenDriver;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.host.DriverHostLauncher;
import cz.klicnik.pkcs11.host.HostLog;
import cz.klicnik.pkcs11.host.HostTrace;

/** The registry without the framework and its extensions, over given PKCS#11 libraries: for tools, and tests above. */
public final class PlainRegistry {

    private PlainRegistry() {
    }

    /** A driver written in Java, with the folders that it serves. */
    public record Made(DriverProfile profile, TokenDriver driver, List<Path> folders)
            implements DeclaredDriver.Opener {

        @Override
        public Optional<Path> locate() {
            return Optional.empty();
        }

        @Override
        public DriverConnection open(Optional<Path> located, DriverContext context) throws FaultException {
            return driver.open(context);
        }
    }

    /**
     * A registry that its maker closes.
     *
     * @param profiles drivers whose source is a PKCS#11 library
     */
    public static DriverManager over(List<DriverProfile> profiles, Path dataFolder) {
        return over(profiles, dataFolder, HostTrace.NONE);
    }

    /** The same, with a trace. */
    public static DriverManager over(List<DriverProfile> profiles, Path dataFolder, HostTrace trace) {
        return over(profiles, List.of(), dataFolder, trace);
    }

    /**
     * The same, with drivers that are written in Java.
     *
     * @param others in this process
     */
    public static DriverManager over(List<DriverProfile> profiles, List<Made> others, Path dataFolder,
            HostTrace trace) {
        DriverHostLauncher launcher = new DriverHostLauncher(HostLog.NONE, trace);
        Pkcs11Opener.Factory openers = new Pkcs11Opener.Factory(new LibraryLocator(List.of()), launcher::open);
        List<DeclaredDriver> declared = new ArrayList<>(profiles.stream()
                .map(p -> new DeclaredDriver(p, openers.of(p), List.of(), Optional.empty())).toList());
        others.forEach(
                made -> declared.add(new DeclaredDriver(made.profile(), made, made.folders(), Optional.empty())));
        return new DriverManager(declared,
                new LibraryByHand(openers)::of,
                new UserFolders(dataFolder, dataFolder.resolve("state")), Clock.systemUTC(), Duration.ofSeconds(1));
    }
}
