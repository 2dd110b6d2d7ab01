/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.JavaDriver;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/** Opens a driver written in Java in a driver host, with the classes of its bundle and of those that it uses. */
record HostedOpener(DriverProfile profile, JavaDriver driver, Pkcs11Opener.HostLauncher launcher)
        implements DeclaredDriver.Opener {

    @Override
    public DeclaredDriver.Opener of(DriverProfile better) {
        return new HostedOpener(better, driver, launcher);
    }

    @Override
    public Optional<Path> locate() {
        return Optional.empty();
    }

    @Override
    public DriverConnection open(Optional<Path> located, DriverContext context) throws FaultException {
        Bundle bundle = Optional.ofNullable(Platform.getBundle(driver.contributor()))
                .orElseThrow(() -> new FaultException(FaultCode.DRIVER_FAILED, Fault.NAME, driver.contributor(),
                        Fault.MESSAGE, "the bundle is gone"));
        return launcher.open(profile, driver, BundleClassPath.of(bundle), context);
    }
}
