/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.JavaDriver;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.host.DriverHostLauncher;

/** Opens a PKCS#11 library in a driver host. */
final class Pkcs11Opener implements DeclaredDriver.Opener {

    /** How a host is started; the real one is {@code cz.klicnik.pkcs11.host.DriverHostLauncher}. */
    @FunctionalInterface
    interface HostLauncher {

        /** A library. */
        DriverConnection open(DriverProfile profile, Path library, DriverContext context) throws FaultException;

        /** A driver written in Java; a launcher of libraries alone refuses it. */
        default DriverConnection open(DriverProfile profile, JavaDriver driver, List<Path> classPath,
                DriverContext context) throws FaultException {
            throw new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, driver.className());
        }

        /** The real one. */
        static HostLauncher of(DriverHostLauncher launcher) {
            return new HostLauncher() {
                @Override
                public DriverConnection open(DriverProfile profile, Path library, DriverContext context)
                        throws FaultException {
                    return launcher.open(profile, library, context);
                }

                @Override
                public DriverConnection open(DriverProfile profile, JavaDriver driver, List<Path> classPath,
                        DriverContext context) throws FaultException {
                    return launcher.open(profile, driver, classPath, context);
                }
            };
        }
    }

    /** Makes openers that share a locator and a launcher. */
    record Factory(LibraryLocator locator, HostLauncher launcher) {
        Pkcs11Opener of(DriverProfile profile) {
            return new Pkcs11Opener(profile, locator, launcher);
        }
    }

    private final DriverProfile profile;
    private final LibraryLocator locator;
    private final HostLauncher launcher;

    private Pkcs11Opener(DriverProfile profile, LibraryLocator locator, HostLauncher launcher) {
        this.profile = profile;
        this.locator = locator;
        this.launcher = launcher;
    }

    @Override
    public Pkcs11Opener of(DriverProfile better) {
        return new Pkcs11Opener(better, locator, launcher);
    }

    @Override
    public Optional<Path> locate() throws FaultException {
        List<String> candidates = profile.source() instanceof Pkcs11Library library ? library.libraries() : List.of();
        return Optional.of(locator.locate(profile, candidates));
    }

    @Override
    public DriverConnection open(Optional<Path> located, DriverContext context) throws FaultException {
        return launcher.open(profile, located.orElseThrow(() -> new FaultException(FaultCode.LIBRARY_MISSING)),
                context);
    }
}
