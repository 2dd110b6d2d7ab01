/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.CallListener;
import cz.klicnik.pkcs11.ModuleHost;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.Template;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Key;
import cz.klicnik.testing.TestCertificates.Kind;
import cz.klicnik.testing.TestToken;

/**
 * A token of SoftHSM behind the shim, and the folder of the user's data, both of which are put back to how they were. On the
 * token are an expired certificate without key, an expired pair, a valid pair, and a note.
 */
final class FaultBench implements AutoCloseable {

    static final String LABEL = "Sweep";
    /** The id of the driver, and the family of its tokens. */
    static final String DRIVER = "sweep";
    /** The PIN, of whomever, after it was changed. */
    static final String NEW_PIN = "24681357";
    /** Of the pair that is valid. */
    static final Bytes OTHER_ID = Bytes.of((byte) 2);

    /** The folder of the user's data. */
    final Path data;
    /** What operations bring along. */
    final Path files;
    final Shim shim;
    private final Path work;
    private final SoftHsm hsm;
    private final Path tokens;
    private Optional<ModuleHost> loaded = Optional.empty();

    /** @param work a folder that it may fill */
    FaultBench(Path work) throws IOException {
        this.work = work;
        data = work.resolve("data");
        files = Files.createDirectory(work.resolve("files"));
        NativeLibraries libraries = new NativeLibraries();
        hsm = new SoftHsm(libraries);
        TestToken token = hsm.initToken(LABEL);
        try (TestCertificates certificates = new TestCertificates()) {
            Material.make(certificates, files);
            Issued orphan = certificates.expired(Kind.COMMERCIAL_PERSONAL, "Orphan");
            Issued old = certificates.expired(Kind.COMMERCIAL_PERSONAL, "Old");
            Issued other = certificates.issue(Kind.COMMERCIAL_PERSONAL, "Other", Key.RSA, Duration.ofDays(-1),
                    Duration.ofDays(99));
            hsm.tool().create(token, List.of(
                    Template.certificate("Orphan", new byte[] { 3 }, orphan.certificate()),
                    Template.certificate("Old", new byte[] { 1 }, old.certificate()),
                    Template.privateKey("Old", new byte[] { 1 }, old.key(), old.certificate().getPublicKey()),
                    Template.certificate("Other", OTHER_ID.toArray(), other.certificate()),
                    Template.privateKey("Other", OTHER_ID.toArray(), other.key(), other.certificate().getPublicKey()),
                    Template.data("Note", new byte[] { 1, 2, 3 })));
        }
        shim = Shim.over(libraries, token);
        tokens = hsm.configuration().resolveSibling("tokens");
    }

    static DriverProfile profile(Quirks quirks) {
        return profile(quirks, List.of());
    }

    static DriverProfile profile(Quirks quirks, List<String> libraries) {
        return new DriverProfile(DRIVER, DRIVER, LocalizedText.same("Sweep"), new Pkcs11Library(libraries), Map.of(),
                List.of(), List.of(), Optional.empty(), Optional.empty(), false, Probe.UNASKED, quirks);
    }

    /** Keeps the token and the data as they are now. */
    Path keep(String name) throws IOException {
        Path kept = work.resolve(name);
        delete(kept);
        Files.createDirectory(kept);
        copy(tokens, kept.resolve("tokens"));
        if (Files.exists(data)) {
            copy(data, kept.resolve("data"));
        }
        return kept;
    }

    /** Puts back what was kept. The library must not be open. */
    void putBack(Path kept) throws IOException {
        shim.tell();
        delete(tokens);
        copy(kept.resolve("tokens"), tokens);
        delete(data);
        if (Files.exists(kept.resolve("data"))) {
            copy(kept.resolve("data"), data);
        }
    }

    /** The library, initialised anew. It must not be open. */
    ModuleHost open(Quirks quirks, CallListener... listeners) throws FaultException {
        ModuleHost module = loaded.isPresent() ? loaded.get().reopen(quirks, List.of(listeners))
                : ModuleHost.open(shim.library(), quirks, work, List.of(listeners));
        loaded = Optional.of(module);
        return module;
    }

    /** Whether a PIN is right, as the token sees it. Costs a try where it is not. */
    static boolean opens(ModuleHost module, long slot, UserRole role, String text) {
        try (TokenSession session = module.connect(slot, DRIVER); Pin pin = Operations.pin(text)) {
            session.login(role, pin);
            session.logout();
            return true;
        } catch (FaultException wrong) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        shim.close();
        hsm.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
