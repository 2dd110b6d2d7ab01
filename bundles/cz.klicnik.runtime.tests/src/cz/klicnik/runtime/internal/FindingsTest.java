/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cz.klicnik.core.Version;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.runtime.internal.quirks.AdministratorFiles;

class FindingsTest {

    @TempDir
    private Path folder = Path.of(".");

    private static DeclaredDriver needing(String version) {
        FakeDriver fake = new FakeDriver("fake");
        DriverProfile p = fake.declared(Probe.UNASKED).profile();
        return new DeclaredDriver(p.with(Version.parse(version), Optional.of(URI.create("https://example.org/new")),
                true, Probe.UNASKED, p.quirks(), p.explaining()), fake, List.of(), Optional.empty());
    }

    private static Optional<ModuleInfo> library(int major, int minor) {
        return Optional.of(new ModuleInfo("/x.so", "m", "d", new Version(major, minor), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({ "1, 3, true", "0, 255, true", "1, 4, false", "1, 40, false", "2, 0, false" })
    void a_library_below_the_minimum_is_found_to_be_too_old(int major, int minor, boolean old) {
        List<Fault> findings = Findings.of(needing("1.4"), library(major, minor));
        assertEquals(
                old ? List.of(Fault.of(FaultCode.LIBRARY_OLD, Fault.FOUND, major + "." + minor, Fault.NEEDED, "1.4",
                        Fault.PATH, "/x.so", Fault.DOWNLOAD, "https://example.org/new")) : List.of(),
                findings);
    }

    @Test
    void nothing_is_found_before_the_library_was_loaded_or_where_no_minimum_is_known() {
        assertEquals(List.of(), Findings.of(needing("1.4"), Optional.empty()));
        assertEquals(List.of(), Findings.of(needing("none"), library(0, 1)));
    }

    @Test
    void what_is_wrong_in_an_administrators_file_stays_with_its_driver_whatever_becomes_of_it() throws Exception {
        Path file = Files.writeString(folder.resolve("drivers.xml"),
                "<drivers><driver id='fake' pinTries='many'/></drivers>");
        DeclaredDriver driver = needing("1.4").overridden(new AdministratorFiles(List.of(file)));
        assertEquals(List.of(FaultCode.QUIRKS_FILE),
                Findings.of(driver, Optional.empty()).stream().map(Fault::code).toList());
        assertEquals(List.of(FaultCode.QUIRKS_FILE, FaultCode.LIBRARY_OLD),
                Findings.of(driver, library(1, 0)).stream().map(Fault::code).toList());
    }
}
