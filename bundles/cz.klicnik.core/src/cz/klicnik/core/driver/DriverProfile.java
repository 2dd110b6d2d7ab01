/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.driver;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Version;

/**
 * What exists: a driver as it is declared, before anything is loaded. Cheap, immutable, always available, also when the
 * library is missing.
 *
 * @param id unique, for example {@code cz.klicnik.driver.bit4id}; what {@code --driver} takes
 * @param family the part of a token's identity that tells middlewares apart, for example {@code bit4id}
 * @param name for people
 * @param source how it is reached
 * @param environment set in the process that loads the library, on top of the console's own
 * @param readerPatterns regular expressions over PC/SC reader names, case-insensitive, that betray this driver's tokens
 * @param atrPatterns regular expressions over the ATR in lower-case hexadecimal
 * @param minimumGoodVersion a library below it is known to fail (error 622)
 * @param downloadPage where the vendor offers the driver
 * @param installNeedsAdministrator whether installing it takes administrator rights
 * @param probe whether it is asked without being chosen
 * @param quirks how it deviates from the standard
 * @param explaining what helps to explain its errors to people
 */
public record DriverProfile(String id, String family, LocalizedText name, Source source,
        Map<String, String> environment, List<String> readerPatterns, List<String> atrPatterns,
        Optional<Version> minimumGoodVersion, Optional<URI> downloadPage, boolean installNeedsAdministrator,
        Probe probe, Quirks quirks, Explaining explaining) {

    public DriverProfile {
        environment = Map.copyOf(environment);
        readerPatterns = List.copyOf(readerPatterns);
        atrPatterns = List.copyOf(atrPatterns);
    }

    /** A driver whose errors nothing more is known of. */
    public DriverProfile(String id, String family, LocalizedText name, Source source, Map<String, String> environment,
            List<String> readerPatterns, List<String> atrPatterns, Optional<Version> minimumGoodVersion,
            Optional<URI> downloadPage, boolean installNeedsAdministrator, Probe probe, Quirks quirks) {
        this(id, family, name, source, environment, readerPatterns, atrPatterns, minimumGoodVersion, downloadPage,
                installNeedsAdministrator, probe, quirks, Explaining.NOTHING);
    }

    /**
     * The same driver as an administrator knows it better.
     *
     * @param minimum the oldest version that is known to be good
     */
    public DriverProfile with(Optional<Version> minimum, Optional<URI> download, boolean administrator, Probe asked,
            Quirks otherQuirks, Explaining otherExplaining) {
        return new DriverProfile(id, family, name, source, environment, readerPatterns, atrPatterns, minimum, download,
                administrator, asked, otherQuirks, otherExplaining);
    }

    /** How a driver is reached. */
    public sealed interface Source {
        // its two kinds have nothing in common but being one
    }

    /**
     * A PKCS#11 library in a driver host.
     *
     * @param libraries candidates for this operating system, the first existing one wins; a bare file name is looked for
     *        in the system's library folders. Empty where the driver is not for this system
     */
    public record Pkcs11Library(List<String> libraries) implements Source {
        public Pkcs11Library {
            libraries = List.copyOf(libraries);
        }
    }

    /**
     * A driver written in Java.
     *
     * @param contributor the bundle's symbolic name
     * @param className the class of the driver
     * @param hosted whether it runs in a driver host, because what it stands on may crash or hang
     */
    public record JavaDriver(String contributor, String className, boolean hosted) implements Source {

        /** One that runs in the console's own process. */
        public JavaDriver(String contributor, String className) {
            this(contributor, className, false);
        }
    }

    /** Whether a driver is asked without being chosen. */
    public enum Probe {
        /** Loaded when the console starts. */
        UNASKED,
        /** Loaded only when a person chooses it: its library is known to hang or to disturb others. */
        ON_DEMAND
    }
}
