/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.quirks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;

/** Profiles and declarations for these tests. */
final class Drivers {

    static final DriverProfile PLAIN = plain("cz.klicnik.test");

    private Drivers() {
    }

    static DriverProfile plain(String id) {
        return new DriverProfile(id, "test", LocalizedText.same("Test"), new Pkcs11Library(List.of("/x.so")), Map.of(),
                List.of(), List.of(), Optional.empty(), Optional.empty(), false, Probe.UNASKED, Quirks.STANDARD);
    }

    /** The first driver in a file of the given content. */
    static Declaration declaration(Path folder, String attributes, String children) throws Exception {
        Path file = Files.writeString(folder.resolve("one.xml"),
                "<drivers><driver " + attributes + ">" + children + "</driver></drivers>");
        return FileParser.parse(file).orElseThrow().children().getFirst();
    }

    static DriverProfile read(Path folder, String attributes, String children) throws Exception {
        return new QuirksReader(java.util.Set.of("id"), java.util.Set.of("library")).read(PLAIN,
                declaration(folder, attributes, children));
    }
}
