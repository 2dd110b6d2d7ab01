/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.function.Executable;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.Template;
import cz.klicnik.testing.TestToken;

/** A token of SoftHSM behind the shim, with a session to try things on. */
final class Bench implements AutoCloseable {

    final LoadedShim loaded;
    final TestToken token;
    final TokenSession session;

    Bench(Quirks quirks, Template... objects) throws IOException, FaultException {
        AtomicReference<TestToken> made = new AtomicReference<>();
        loaded = LoadedShim.after(hsm -> {
            made.set(hsm.initToken("Bench"));
            hsm.tool().create(made.get(), List.of(objects));
        }, quirks);
        token = made.get();
        session = loaded.connect(token);
    }

    /** The same with the user logged in. */
    static Bench loggedIn(Quirks quirks, Template... objects) throws IOException, FaultException {
        Bench bench = new Bench(quirks, objects);
        LoadedShim.login(bench.session, bench.token.pin());
        return bench;
    }

    Shim shim() {
        return loaded.shim();
    }

    <C extends Capability> C can(Class<C> type) {
        return session.capability(type).orElseThrow();
    }

    TokenInfo tokenInfo() throws FaultException {
        return session.read(new NullProgressMonitor()).token();
    }

    <T extends TokenObject> List<T> all(Class<T> kind) throws FaultException {
        return session.read(new NullProgressMonitor()).objects().stream().filter(kind::isInstance).map(kind::cast)
                .toList();
    }

    <T extends TokenObject> T only(Class<T> kind) throws FaultException {
        List<T> found = all(kind);
        if (found.size() != 1) {
            throw new AssertionError(found.toString());
        }
        return found.getFirst();
    }

    Map<String, Attribute> sheet(long handle) throws FaultException {
        return can(Capability.RawAttributes.class).attributes(handle).stream()
                .collect(Collectors.toMap(Attribute::name, Function.identity()));
    }

    /** The calls of a function that the real library or a rule answered. */
    long calls(String function) throws IOException {
        return shim().counts().of(function);
    }

    static Fault failure(Executable action) {
        return assertThrows(FaultException.class, action).fault();
    }

    static Bytes id(int... bytes) {
        byte[] id = new byte[bytes.length];
        for (int i = 0; i < id.length; i++) {
            id[i] = (byte) bytes[i];
        }
        return Bytes.of(id);
    }

    @Override
    public void close() throws IOException {
        session.close();
        loaded.close();
    }
}
