/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability.GeneratedKey;
import cz.klicnik.core.driver.Capability.KeyGeneration;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.pkcs11.ModuleHost;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.OpenCryptoki;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;

/** A token of a real library behind the shim, with the user logged in and keys that were made on it. */
final class KeyBench implements AutoCloseable {

    final Shim shim;
    final TestToken token;
    private final AutoCloseable library;
    private final ModuleHost module;
    private final Path scratch;
    private TokenSession session;
    private final Map<KeySpec, GeneratedKey> made = new TreeMap<>();

    private KeyBench(NativeLibraries libraries, AutoCloseable library, TestToken token) throws Exception {
        this.library = library;
        this.token = token;
        shim = Shim.over(libraries, token);
        scratch = Files.createTempDirectory("klicnik-scratch");
        module = ModuleHost.open(shim.library(), Quirks.STANDARD, scratch, List.of());
        session = loggedIn();
    }

    private TokenSession loggedIn() throws FaultException {
        TokenSession fresh = module.connect(token.slot(), "test");
        try (Pin pin = Pin.taking(token.pin().toCharArray())) {
            fresh.login(UserRole.USER, pin);
        }
        return fresh;
    }

    /** After it was pulled. */
    void insertAgain() throws Exception {
        shim.tell();
        session.close();
        session = loggedIn();
    }

    static KeyBench softHsm() throws Exception {
        NativeLibraries libraries = new NativeLibraries();
        SoftHsm hsm = new SoftHsm(libraries);
        return new KeyBench(libraries, hsm, hsm.initToken("Keys"));
    }

    /** Empty, with a reason for the test's assumption, where it is not to be had. */
    static Optional<String> noOpenCryptoki() throws IOException {
        return OpenCryptoki.unavailable(new NativeLibraries());
    }

    static KeyBench openCryptoki() throws Exception {
        NativeLibraries libraries = new NativeLibraries();
        OpenCryptoki cryptoki = new OpenCryptoki(libraries);
        return new KeyBench(libraries, cryptoki, cryptoki.token());
    }

    /** The public half of the bench's one key of this kind, which is made at the first time. */
    Bytes publicKey(KeySpec spec) throws FaultException {
        if (!made.containsKey(spec)) {
            made.put(spec, session.capability(KeyGeneration.class).orElseThrow().generate(spec, spec.name(),
                    Bytes.of((byte) (spec.ordinal() + 1))));
        }
        return made.get(spec).subjectPublicKeyInfo();
    }

    SessionKey operations(KeySpec spec, KeyPins pins) throws FaultException {
        publicKey(spec);
        Bytes id = made.get(spec).id();
        long handle = session.read(new NullProgressMonitor()).objects().stream()
                .filter(TokenObject.PrivateKey.class::isInstance).filter(o -> o.id().equals(id))
                .mapToLong(TokenObject::handle).findFirst().orElseThrow();
        return new SessionKey(session, handle, pins);
    }

    PrivateKey key(KeySpec spec) throws FaultException {
        return TokenKeys.key(publicKey(spec), operations(spec, KeyPins.NONE));
    }

    @Override
    public void close() throws Exception {
        session.close();
        module.close();
        shim.close();
        library.close();
        try (var files = Files.walk(scratch)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
