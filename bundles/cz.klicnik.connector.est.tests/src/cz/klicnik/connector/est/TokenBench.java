/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.est;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
import cz.klicnik.core.model.Trilean;
import cz.klicnik.enrollment.keys.KeyPins;
import cz.klicnik.enrollment.keys.SessionKey;
import cz.klicnik.enrollment.keys.TokenKeys;
import cz.klicnik.pkcs11.ModuleHost;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.OpenCryptoki;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;

/** A token of a real library behind the shim, on which keys are made. */
final class TokenBench implements AutoCloseable {

    private final AutoCloseable library;
    private final TestToken token;
    private final Shim shim;
    private final Path scratch;
    private final ModuleHost module;
    private TokenSession session;
    private byte made;

    private TokenBench(NativeLibraries libraries, AutoCloseable library, TestToken token) throws Exception {
        this.library = library;
        this.token = token;
        shim = Shim.over(libraries, token);
        scratch = Files.createTempDirectory("klicnik-scratch");
        module = ModuleHost.open(shim.library(), Quirks.STANDARD, scratch, List.of());
        session = loggedIn();
    }

    /**
     * A key that was made on the token.
     *
     * @param subjectPublicKeyInfo DER
     */
    record Key(Bytes id, Bytes subjectPublicKeyInfo, SessionKey operations) {
    }

    static TokenBench softHsm() throws Exception {
        NativeLibraries libraries = new NativeLibraries();
        SoftHsm hsm = new SoftHsm(libraries);
        return new TokenBench(libraries, hsm, hsm.initToken("Est"));
    }

    /** Why there is none. */
    static Optional<String> noOpenCryptoki() throws IOException {
        return OpenCryptoki.unavailable(new NativeLibraries());
    }

    static TokenBench openCryptoki() throws Exception {
        NativeLibraries libraries = new NativeLibraries();
        OpenCryptoki cryptoki = new OpenCryptoki(libraries);
        return new TokenBench(libraries, cryptoki, cryptoki.token());
    }

    Shim shim() {
        return shim;
    }

    Key make(KeySpec spec) throws FaultException {
        Bytes id = Bytes.of(++made);
        GeneratedKey key = session.capability(KeyGeneration.class).orElseThrow().generate(spec, spec.name(), id);
        return find(key.id(), key.subjectPublicKeyInfo(), KeyPins.NONE);
    }

    private Key find(Bytes id, Bytes subjectPublicKeyInfo, KeyPins pins) throws FaultException {
        TokenObject.PrivateKey stored = session.read(new NullProgressMonitor()).objects().stream()
                .filter(TokenObject.PrivateKey.class::isInstance).map(TokenObject.PrivateKey.class::cast)
                .filter(o -> o.id().equals(id)).findFirst().orElseThrow();
        if (stored.origin().neverExtractable() == Trilean.NO || stored.origin().alwaysSensitive() == Trilean.NO) {
            throw new IllegalStateException("The key could leave the token");
        }
        return new Key(id, subjectPublicKeyInfo, new SessionKey(session, stored.handle(), pins));
    }

    static TokenKeys keys(Key fresh, Optional<Key> old) throws FaultException {
        return new TokenKeys(Optional.of(TokenKeys.key(fresh.subjectPublicKeyInfo(), fresh.operations())),
                old.isPresent() ? Optional.of(
                        TokenKeys.key(old.get().subjectPublicKeyInfo(), old.get().operations())) : Optional.empty());
    }

    /** After it was pulled. Keys are to be found again. */
    void insertAgain() throws Exception {
        shim.tell();
        session.close();
        session = loggedIn();
    }

    Key again(Key key) throws FaultException {
        return asking(key, KeyPins.NONE);
    }

    /** The same key, which gets its PIN so where it asks for one. */
    Key asking(Key key, KeyPins pins) throws FaultException {
        return find(key.id(), key.subjectPublicKeyInfo(), pins);
    }

    private TokenSession loggedIn() throws FaultException {
        TokenSession fresh = module.connect(token.slot(), "test");
        try (Pin pin = Pin.taking(token.pin().toCharArray())) {
            fresh.login(UserRole.USER, pin);
        }
        return fresh;
    }

    @Override
    public void close() throws Exception {
        session.close();
        module.close();
        shim.close();
        library.close();
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
