/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;

/**
 * Makes a driver of nothing but a path, for {@code --module} and the preference page. What is known of a library with the
 * same file name, because a driver that is delivered names it, is known of this one too.
 */
final class LibraryByHand {

    /** What the ids of such drivers begin with. */
    static final String PREFIX = "module:";

    private final Pkcs11Opener.Factory openers;
    private final List<DriverProfile> known;

    LibraryByHand(Pkcs11Opener.Factory openers) {
        this(openers, List.of());
    }

    /** @param known drivers that are delivered */
    LibraryByHand(Pkcs11Opener.Factory openers, List<DriverProfile> known) {
        this.openers = openers;
        this.known = List.copyOf(known);
    }

    DeclaredDriver of(Path library) {
        Path absolute = library.toAbsolutePath().normalize();
        Path fileName = absolute.getFileName();
        String name = fileName == null ? absolute.toString() : fileName.toString();
        Pkcs11Library source = new Pkcs11Library(List.of(absolute.toString()));
        DriverProfile profile = known.stream().filter(d -> names(d, name)).findFirst()
                .map(d -> new DriverProfile(PREFIX + absolute, d.family(), LocalizedText.same(name), source, Map.of(),
                        List.of(), List.of(), d.minimumGoodVersion(), d.downloadPage(), d.installNeedsAdministrator(),
                        Probe.ON_DEMAND, d.quirks(), d.explaining()))
                .orElseGet(() -> new DriverProfile(PREFIX + absolute, name, LocalizedText.same(name), source, Map.of(),
                        List.of(), List.of(), Optional.empty(), Optional.empty(), false, Probe.ON_DEMAND,
                        Quirks.STANDARD));
        return new DeclaredDriver(profile, openers.of(profile), List.of(), Optional.empty());
    }

    /** Whether a driver's libraries are called so, wherever they are; Windows cares for no case. */
    private static boolean names(DriverProfile driver, String fileName) {
        return driver.source() instanceof Pkcs11Library library && library.libraries().stream()
                .map(path -> path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1))
                .anyMatch(fileName::equalsIgnoreCase);
    }
}
