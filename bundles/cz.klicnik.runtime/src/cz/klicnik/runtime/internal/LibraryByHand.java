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

/** Makes a driver of nothing but a path, for {@code --module} and the preference page. */
final class LibraryByHand {

    /** What the ids of such drivers begin with. */
    static final String PREFIX = "module:";

    private final Pkcs11Opener.Factory openers;

    LibraryByHand(Pkcs11Opener.Factory openers) {
        this.openers = openers;
    }

    DeclaredDriver of(Path library) {
        Path absolute = library.toAbsolutePath().normalize();
        Path fileName = absolute.getFileName();
        String name = fileName == null ? absolute.toString() : fileName.toString();
        DriverProfile profile = new DriverProfile(PREFIX + absolute, name, LocalizedText.same(name),
                new Pkcs11Library(List.of(absolute.toString())), Map.of(), List.of(), List.of(), Optional.empty(),
                Optional.empty(), false, Probe.ON_DEMAND, Quirks.STANDARD);
        return new DeclaredDriver(profile, openers.of(profile), List.of(), Optional.empty());
    }
}
