/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.TokenDriver;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.runtime.internal.ExtensionDrivers;

/**
 * A driver as its extension declares it, taken out of the console: for its tests, that they run over what people will run.
 * Needs the OSGi framework with the driver's bundle in it.
 *
 * @param profile with its quirks, as the console reads it
 * @param driver opens it as the console does: a library is looked for and loaded in a driver host, a class is created
 * @param folders that it is declared to serve
 */
public record ExtensionDriver(DriverProfile profile, TokenDriver driver, List<Path> folders) {

    public ExtensionDriver {
        folders = List.copyOf(folders);
    }

    /**
     * Reads the extensions of the running framework.
     *
     * @param id of the driver
     * @param dataFolder what {@code ${klicnik.data}} stands for in its paths
     * @throws FaultException DRIVER_DECLARATION when the driver is declared wrongly, or nobody declares it
     */
    public static ExtensionDriver of(String id, Path dataFolder) throws FaultException {
        return ExtensionDrivers.read(id, dataFolder, profile -> profile);
    }

    /**
     * The same driver with more variables in the environment of the process that loads its library, for example one that
     * leads to a token that was made for the test.
     */
    public static ExtensionDriver of(String id, Path dataFolder, Map<String, String> environment)
            throws FaultException {
        return ExtensionDrivers.read(id, dataFolder, p -> {
            Map<String, String> all = new LinkedHashMap<>(p.environment());
            all.putAll(environment);
            return new DriverProfile(p.id(), p.family(), p.name(), p.source(), all, p.readerPatterns(), p.atrPatterns(),
                    p.minimumGoodVersion(), p.downloadPage(), p.installNeedsAdministrator(), p.probe(), p.quirks(),
                    p.explaining());
        });
    }
}
