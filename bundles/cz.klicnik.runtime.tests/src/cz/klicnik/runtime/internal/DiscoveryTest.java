/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

class DiscoveryTest {

    @TempDir
    private Path folder = Path.of(".");

    private static DriverProfile profile(String... libraries) {
        return new DriverProfile("x", "x", LocalizedText.same("X"), new Pkcs11Library(List.of(libraries)), Map.of(),
                List.of(), List.of(), Optional.empty(), Optional.of(URI.create("https://example.org/get")), false,
                Probe.UNASKED, Quirks.STANDARD);
    }

    private Path touch(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "");
    }

    @Test
    void theFirstCandidateThatExistsWins() throws Exception {
        Path second = touch("second.so");
        touch("third.so");
        LibraryLocator locator = new LibraryLocator(List.of());
        List<String> candidates = List.of(folder.resolve("first.so").toString(), second.toString(),
                folder.resolve("third.so").toString());
        assertEquals(second, locator.locate(profile(), candidates));
    }

    @Test
    void aBareNameIsLookedForInTheSystemsFolders() throws Exception {
        Path library = touch("libykcs11.so.2");
        LibraryLocator locator = new LibraryLocator(List.of(Path.of("/nowhere"), folder));
        assertEquals(library, locator.locate(profile(), List.of("libykcs11.so.2")));
    }

    @Test
    void aMissingLibraryIsToldWithTheCandidatesAndTheDownloadPage() {
        LibraryLocator locator = new LibraryLocator(List.of(folder));
        Fault fault = assertThrows(FaultException.class,
                () -> locator.locate(profile(), List.of("/nowhere/a.so", "b.so", "C:\\\0\\x.dll"))).fault();
        assertEquals(FaultCode.LIBRARY_MISSING, fault.code());
        assertEquals(Optional.of("https://example.org/get"), fault.detail(Fault.DOWNLOAD));
        assertEquals(true, fault.detail(Fault.PATH).orElseThrow().startsWith("/nowhere/a.so, b.so"));
    }

    @Test
    void aDriverWithoutACandidateIsNotForThisSystem() {
        Fault fault = assertThrows(FaultException.class,
                () -> new LibraryLocator(List.of()).locate(profile(), List.of())).fault();
        assertEquals(FaultCode.UNSUPPORTED_SYSTEM, fault.code());
    }

    @Test
    void variablesAreExpandedAndUnknownOnesAreEmpty() {
        PathVariables variables = new PathVariables(Path.of("/data"), "/home/jan", Map.of("SystemRoot", "C:\\Windows"));
        assertEquals("/data/training/x", variables.expand("${klicnik.data}/training/x"));
        assertEquals("C:\\Windows\\System32\\a.dll", variables.expand("${env:SystemRoot}\\System32\\a.dll"));
        assertEquals("/home/jan//$1", variables.expand("${user.home}/${nonsense}/$1"));
    }

    @Test
    void modulesOfP11KitAreAddedButForTrustStoresAndWhatIsCovered() throws Exception {
        Files.writeString(folder.resolve("vendor.module"),
                "# a comment\nmodule: /usr/lib/libvendor.so\ncritical: no\n");
        Files.writeString(folder.resolve("opensc.module"), "module: opensc-pkcs11.so\n");
        Files.writeString(folder.resolve("trust.module"), "module: p11-kit-trust.so\ntrust-policy: yes\n");
        Files.writeString(folder.resolve("firefox.module"), "module: /usr/lib/libff.so\nenable-in: firefox\n");
        Files.writeString(folder.resolve("remote.module"), "remote: |ssh host p11-kit remote\n");
        Files.writeString(folder.resolve("broken.module"), "nothing of use\n");
        Pkcs11Opener.Factory openers = new Pkcs11Opener.Factory(new LibraryLocator(List.of()), (p, l, c) -> {
            throw new FaultException(FaultCode.HOST_NOT_STARTED);
        });
        DriverProfile opensc = profile("/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so");
        List<DeclaredDriver> known =
                List.of(new DeclaredDriver(opensc, openers.of(opensc), List.of(), Optional.empty()));
        List<String> found = new P11KitModules(folder, openers).besides(known).stream().map(d -> d.profile().id())
                .toList();
        assertEquals(List.of("p11-kit:vendor"), found);
        assertEquals(List.of(), new P11KitModules(folder.resolve("none"), openers).besides(known));
    }

    @Test
    void aDriverWithARequiredFileIsListedOnlyWithIt() throws Exception {
        FakeDriver fake = new FakeDriver("training");
        Path conf = folder.resolve("softhsm2.conf");
        DeclaredDriver driver =
                new DeclaredDriver(fake.declared(Probe.UNASKED).profile(), fake, List.of(), Optional.of(conf));
        assertEquals(false, driver.listed());
        Files.writeString(conf, "");
        assertEquals(true, driver.listed());
    }
}
