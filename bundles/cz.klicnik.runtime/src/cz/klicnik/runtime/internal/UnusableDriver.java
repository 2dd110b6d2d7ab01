/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.JavaDriver;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;

/**
 * Stands in the list of drivers for one that somebody meant to add and that cannot be used, so that whoever looks for it
 * finds its reason where the others are.
 */
record UnusableDriver(Optional<Path> located, Fault reason) implements DeclaredDriver.Opener {

    /**
     * A jar in one of the folders for bundles.
     *
     * @param number which of the jars that are not used, from 1
     */
    static DeclaredDriver of(Dropins.Rejected rejected, int number) {
        String file = String.valueOf(rejected.jar().getFileName());
        return declared("dropins#" + number, file,
                new UnusableDriver(Optional.of(rejected.jar()), rejected.reason()));
    }

    /**
     * An extension that is declared wrongly.
     *
     * @param contributor the bundle's symbolic name
     * @param number which of the bundle's extensions, from 1
     */
    static DeclaredDriver of(String contributor, int number, Fault reason) {
        return declared(contributor + "#" + number, contributor, new UnusableDriver(Optional.empty(), reason));
    }

    private static DeclaredDriver declared(String id, String name, UnusableDriver opener) {
        DriverProfile profile = new DriverProfile(id, id, LocalizedText.same(name), new JavaDriver(name, "", false),
                Map.of(),
                List.of(), List.of(), Optional.empty(), Optional.empty(), false, Probe.UNASKED, Quirks.STANDARD);
        return new DeclaredDriver(profile, opener, List.of(), Optional.empty());
    }

    @Override
    public Optional<Path> locate() throws FaultException {
        if (located.isEmpty()) {
            throw new FaultException(reason);
        }
        return located;
    }

    @Override
    public DriverConnection open(Optional<Path> path, DriverContext context) throws FaultException {
        throw new FaultException(reason);
    }
}
