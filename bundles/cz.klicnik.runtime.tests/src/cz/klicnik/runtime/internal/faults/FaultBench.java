/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenContents;
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

/** A token of SoftHSM behind the shim, in this process, that is as in the beginning before each case. */
final class FaultBench implements AutoCloseable {

    static final String FAMILY = "sweep";
    static final String LABEL = "Sweep";
    /** The pair that is cleaned away and edited. */
    static final byte[] OLD_ID = { 0x01 };
    /** The pair that must never be touched. */
    static final byte[] OTHER_ID = { 0x02 };

    final Issued old;
    final Issued other;
    final Issued fresh;
    final Issued freshRsa;
    final TestToken token;
    final Shim shim;
    final Path work;
    private final SoftHsm hsm;
    private final Path tokens;
    private final Path beginning;

    FaultBench(Path work) throws IOException {
        this.work = work;
        NativeLibraries libraries = new NativeLibraries();
        try (TestCertificates certificates = new TestCertificates()) {
            old = certificates.expired(Kind.COMMERCIAL_PERSONAL, "Old");
            other = certificates.issue(Kind.COMMERCIAL_PERSONAL, "Other", Key.RSA, Duration.ofDays(-1),
                    Duration.ofDays(99));
            fresh = certificates.valid(Kind.QUALIFIED_PERSONAL, "Fresh");
            freshRsa = certificates.issue(Kind.COMMERCIAL_PERSONAL, "Fresh RSA", Key.RSA, Duration.ofDays(-1),
                    Duration.ofDays(99));
        }
        hsm = new SoftHsm(libraries);
        token = hsm.initToken(LABEL);
        hsm.tool().create(token, List.of(Template.certificate("Old", OLD_ID, old.certificate()),
                Template.privateKey("Old", OLD_ID, old.key(), old.certificate().getPublicKey()),
                Template.certificate("Other", OTHER_ID, other.certificate()),
                Template.privateKey("Other", OTHER_ID, other.key(), other.certificate().getPublicKey()),
                Template.data("Note", new byte[] { 1, 2, 3 })));
        shim = Shim.over(libraries, token);
        tokens = hsm.configuration().resolveSibling("tokens");
        beginning = hsm.configuration().resolveSibling("beginning");
        copy(tokens, beginning);
    }

    /** The token as it was in the beginning. No module may be open. */
    void restore() throws IOException {
        shim.tell();
        delete(tokens);
        copy(beginning, tokens);
    }

    ModuleHost open(Quirks quirks) throws FaultException {
        return ModuleHost.open(shim.library(), quirks, work, List.of());
    }

    /** A conversation, and the user logged in with this PIN. */
    TokenSession session(ModuleHost module, String pin) throws FaultException {
        TokenSession session = session(module);
        try (Pin typed = Pin.taking(pin.toCharArray())) {
            session.login(UserRole.USER, typed);
        } catch (FaultException e) {
            session.close();
            throw e;
        }
        return session;
    }

    /** A conversation with the token, in whichever slot it is after it was erased. */
    TokenSession session(ModuleHost module) throws FaultException {
        long slot = module.slots().stream().filter(s -> s.token().filter(t -> t.initialized()).isPresent())
                .mapToLong(s -> s.slot().id()).findFirst().orElse(token.slot());
        return module.connect(slot, FAMILY);
    }

    static TokenContents read(TokenSession session) throws FaultException {
        return session.read(new NullProgressMonitor());
    }

    @Override
    public void close() throws IOException {
        shim.close();
        hsm.close();
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
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
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
