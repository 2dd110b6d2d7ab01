/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;

/** What the tests of one class stand on: the driver, opened, and its throw-away token. */
final class Stage implements AutoCloseable {

    private final TckSubject subject;
    private final Path data;
    private final DriverConnection connection;
    private final long slotId;
    private final List<TokenSession> sessions = new ArrayList<>();
    private final AtomicInteger names = new AtomicInteger();

    Stage(TckSubject subject, Path data) throws FaultException {
        this.subject = subject;
        this.data = data;
        this.connection = open();
        this.slotId = Permission.slotOf(subject.token(), connection);
    }

    TckSubject subject() {
        return subject;
    }

    Quirks quirks() {
        return subject.profile().quirks();
    }

    DriverConnection connection() {
        return connection;
    }

    /** One more connection; the caller closes it. */
    DriverConnection open() throws FaultException {
        return Watched.of(DriverConnection.class, subject.driver().open(new TckContext(subject, data)));
    }

    SlotReading slot() throws FaultException {
        return slot(connection);
    }

    /** The slot with the token, seen through any connection: its number may differ from one to the other. */
    SlotReading slot(DriverConnection of) throws FaultException {
        return of.slots().stream().filter(s -> s.token().map(TokenInfo::label)
                .filter(subject.token().label()::equals).isPresent()).findFirst()
                .orElseGet(() -> fail("The token " + subject.token().label() + " is not listed"));
    }

    /** A new conversation, closed after the test. */
    TokenSession session() throws FaultException {
        TokenSession session = connection.connect(slotId);
        sessions.add(session);
        return session;
    }

    /** A new conversation in which the user is logged in. */
    TokenSession loggedIn() throws FaultException {
        TokenSession session = session();
        login(session);
        return session;
    }

    /** Leaves the test out for a token without a login, which the subject has to declare. */
    void assumeLogin() {
        assumeTrue(subject.login(), "the token has no login");
    }

    /** Logs in unless somebody is. */
    void login(TokenSession session) throws FaultException {
        if (!session.loginState().seesPrivateObjects()) {
            login(session, pin());
        }
    }

    /** Logs in as the user. */
    void login(TokenSession session, Pin pin) throws FaultException {
        try (pin) {
            session.login(UserRole.USER, pin);
        }
    }

    Pin pin() {
        return subject.token().pin().get();
    }

    /** A PIN as long as the user's, and another one. */
    Pin wrongPin() {
        try (Pin right = pin()) {
            return right.withUtf8(bytes -> {
                char[] other = new char[bytes.length];
                java.util.Arrays.fill(other, bytes[0] == '9' ? '8' : '9');
                return Pin.taking(other);
            });
        }
    }

    TokenContents read(TokenSession session) throws FaultException {
        return session.read(new NullProgressMonitor());
    }

    /**
     * What the test needs. The test is left out when it is neither offered nor declared.
     *
     * @return the capability
     */
    <C extends Capability> C needs(TokenSession session, Class<C> type) {
        Optional<C> offered = session.capability(type);
        if (offered.isEmpty() && subject.offers().contains(type)) {
            fail(type.getSimpleName() + " is declared by the subject and not offered by the driver");
        }
        assumeTrue(offered.isPresent(), () -> type.getSimpleName() + " is not offered");
        return offered.get();
    }

    /** Something that is expected to fail. */
    Fault fault(Executable action) {
        return Assertions.assertThrows(FaultException.class, action).fault();
    }

    FaultCode code(Executable action) {
        return fault(action).code();
    }

    /** A label that no other object has. */
    String label(String what) {
        return what + " " + names.incrementAndGet();
    }

    /** A CKA_ID of twenty bytes that no other object has. */
    Bytes id() {
        byte[] id = new byte[20];
        java.util.Arrays.fill(id, (byte) 0x5a);
        id[19] = (byte) names.incrementAndGet();
        return Bytes.of(id);
    }

    /** The one object of a kind with an ID. */
    static <T extends TokenObject> T only(TokenContents contents, Class<T> kind, Bytes id) {
        List<T> found = contents.objects().stream().filter(o -> o.id().equals(id)).filter(kind::isInstance)
                .map(kind::cast).toList();
        assertEquals(1, found.size(), () -> kind.getSimpleName() + " with the ID " + id + " in " + contents.objects());
        return found.get(0);
    }

    static boolean has(TokenContents contents, Class<? extends TokenObject> kind, Bytes id) {
        return contents.objects().stream().anyMatch(o -> o.id().equals(id) && kind.isInstance(o));
    }

    /** The handles of what is there. */
    static Set<Long> handles(TokenContents contents) {
        Set<Long> handles = new HashSet<>();
        contents.objects().forEach(object -> assertTrue(handles.add(object.handle()),
                () -> "Two objects have the handle " + object.handle()));
        return handles;
    }

    /** Asserts that a key says truly whether it may leave: a store that lets keys out does not deny it, others say no. */
    void assertKept(TokenObject.PrivateKey key) {
        if (subject.keysLeave()) {
            assertEquals(Trilean.YES, key.origin().extractable(), "CKA_EXTRACTABLE");
            assertNotEquals(Trilean.YES, key.origin().neverExtractable(), "CKA_NEVER_EXTRACTABLE");
        } else {
            assertNotEquals(Trilean.NO, key.origin().sensitive(), "CKA_SENSITIVE");
            assertNotEquals(Trilean.YES, key.origin().extractable(), "CKA_EXTRACTABLE");
        }
    }

    /** How often a PIN has reached the token, or 0 where nobody counts. */
    long presented() throws Exception {
        Optional<TckCounts> counts = subject.counts();
        return counts.isPresent() ? counts.get().logins() : 0;
    }

    /** Asserts how often a PIN has reached the token since, where that is counted. */
    void assertPresented(long times, long before) throws Exception {
        if (subject.counts().isPresent()) {
            assertEquals(times, presented() - before, "PINs that reached the token");
        }
    }

    /** Empties the token, as far as the driver can, and ends the test's conversations. */
    void rest() throws FaultException {
        try {
            TokenSession session = session();
            if (session.capability(Capability.ObjectDeletion.class).isPresent()) {
                empty(session);
            }
            if (session.loginState() != LoginState.NOT_REQUIRED) {
                session.logout();
            }
        } finally {
            sessions.forEach(TokenSession::close);
            sessions.clear();
        }
    }

    /** Deletes everything. */
    void empty(TokenSession session) throws FaultException {
        login(session);
        Set<Long> gone = new HashSet<>();
        for (TokenObject object : read(session).objects()) {
            if (!gone.contains(object.handle())) {
                gone.addAll(needs(session, Capability.ObjectDeletion.class).delete(object.handle()));
            }
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
