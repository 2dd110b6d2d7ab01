/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.pkcs11.host.DriverHostLauncher;
import cz.klicnik.pkcs11.host.HostLog;
import cz.klicnik.pkcs11.host.HostTrace;

/** The registry without the framework and its extensions, over given PKCS#11 libraries: for tools, and tests above. */
public final class PlainRegistry {

    private PlainRegistry() {
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
        DriverHostLauncher launcher = new DriverHostLauncher(HostLog.NONE, trace);
        Pkcs11Opener.Factory openers = new Pkcs11Opener.Factory(new LibraryLocator(List.of()), launcher::open);
        return new DriverManager(profiles.stream()
                .map(p -> new DeclaredDriver(p, openers.of(p), List.of(), Optional.empty())).toList(),
                new LibraryByHand(openers)::of,
                new UserFolders(dataFolder, dataFolder.resolve("state")), Clock.systemUTC(), Duration.ofSeconds(1));
    }
}
