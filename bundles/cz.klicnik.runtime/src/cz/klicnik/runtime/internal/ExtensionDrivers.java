/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.Platform;

import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.host.DriverHostLauncher;
import cz.klicnik.pkcs11.host.HostLog;
import cz.klicnik.runtime.ExtensionDriver;

/** Takes single drivers out of the extensions. */
public final class ExtensionDrivers {

    private ExtensionDrivers() {
    }

    /** @param change what is made of a library's profile before it is opened */
    public static ExtensionDriver read(String id, Path dataFolder, UnaryOperator<DriverProfile> change)
            throws FaultException {
        PathVariables variables = PathVariables.ofThisProcess(dataFolder);
        Pkcs11Opener.Factory openers = new Pkcs11Opener.Factory(
                LibraryLocator.ofThisSystem(Platform.getOS(), variables),
                Pkcs11Opener.HostLauncher.of(new DriverHostLauncher(HostLog.NONE)));
        DeclaredDriver declared = new ExtensionReader(Platform.getOS(), variables, openers)
                .read(Platform.getExtensionRegistry()).stream().filter(d -> d.profile().id().equals(id)).findFirst()
                .orElseThrow(() -> new FaultException(FaultCode.DRIVER_DECLARATION, Fault.NAME, id, Fault.MESSAGE,
                        "no extension declares it"));
        if (declared.opener() instanceof UnusableDriver wrong) {
            throw new FaultException(wrong.reason());
        }
        boolean library = declared.profile().source() instanceof Pkcs11Library;
        DriverProfile profile = library ? change.apply(declared.profile()) : declared.profile();
        DeclaredDriver.Opener opener = library ? openers.of(profile) : declared.opener();
        return new ExtensionDriver(profile, context -> opener.open(opener.locate(), context), declared.folders());
    }
}
