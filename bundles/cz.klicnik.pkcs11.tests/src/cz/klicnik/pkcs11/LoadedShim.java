/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;

/** SoftHSM behind the shim, loaded into this process. */
final class LoadedShim implements AutoCloseable {

    static final String FAMILY = "test";

    private final SoftHsm hsm;
    private final Shim shim;
    private final Path scratch;
    private final ModuleHost module;

    private LoadedShim(SoftHsm hsm, Shim shim, Path scratch, Quirks quirks) throws IOException, FaultException {
        this.hsm = hsm;
        this.shim = shim;
        this.scratch = scratch;
        this.module = open(quirks);
    }

    /** Fills SoftHSM first, as it reads its tokens when it is loaded. */
    static LoadedShim after(Preparation preparation) throws IOException, FaultException {
        return after(preparation, Quirks.STANDARD);
    }

    static LoadedShim after(Preparation preparation, Quirks quirks, String... rules)
            throws IOException, FaultException {
        NativeLibraries libraries = new NativeLibraries();
        SoftHsm hsm = new SoftHsm(libraries);
        preparation.prepare(hsm);
        Shim shim = Shim.over(libraries, hsm);
        shim.tell(rules);
        Path scratch = Files.createTempDirectory("klicnik-scratch");
        try {
            return new LoadedShim(hsm, shim, scratch, quirks);
        } catch (FaultException e) {
            delete(hsm, shim, scratch);
            throw e;
        }
    }

    SoftHsm hsm() {
        return hsm;
    }

    Shim shim() {
        return shim;
    }

    ModuleHost module() {
        return module;
    }

    /** The same library a second time, as if another part of this process used it. */
    ModuleHost loadOnceMore() throws FaultException {
        return open(Quirks.STANDARD);
    }

    /** The same, traced. */
    ModuleHost loadOnceMore(CallTracer tracer) throws FaultException {
        return ModuleHost.open(shim.library(), Quirks.STANDARD, scratch, List.of(), tracer);
    }

    /** The same, listened to. */
    ModuleHost loadOnceMore(CallListener listener) throws FaultException {
        return ModuleHost.open(shim.library(), Quirks.STANDARD, scratch, List.of(listener));
    }

    TokenSession connect(TestToken token) throws FaultException {
        return module.connect(token.slot(), FAMILY);
    }

    /** Reads once, with or without the user's PIN. */
    TokenContents read(TestToken token, boolean login) throws FaultException {
        try (TokenSession session = connect(token)) {
            if (login) {
                login(session, token.pin());
            }
            return session.read(new NullProgressMonitor());
        }
    }

    static void login(TokenSession session, String pin) throws FaultException {
        try (Pin secret = Pin.taking(pin.toCharArray())) {
            session.login(UserRole.USER, secret);
        }
    }

    @Override
    public void close() throws IOException {
        module.close();
        delete(hsm, shim, scratch);
    }

    private static void delete(SoftHsm hsm, Shim shim, Path scratch) throws IOException {
        shim.close();
        hsm.close();
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private ModuleHost open(Quirks quirks) throws FaultException {
        return ModuleHost.open(shim.library(), quirks, scratch, List.of());
    }

    /** What is on the tokens. */
    @FunctionalInterface
    interface Preparation {
        void prepare(SoftHsm hsm) throws IOException;
    }
}
