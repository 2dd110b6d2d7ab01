/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.pins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.Version;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.ObjectDeletion;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.driver.Capability.Signing;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.runtime.TokenLease;

class GuardedSessionTest {

    private static final TokenIdentity TOKEN = new TokenIdentity("f", "m", "o", "00001914");
    private static final Quirks QUIRKS = Quirks.STANDARD;

    @TempDir
    private static Path folder = Path.of("");

    private final List<String> sent = new ArrayList<>();
    private final Raw raw = new Raw();
    private final List<String> logged = new ArrayList<>();
    private final PinGuard guard = new PinGuard(folder.resolve(Integer.toString(System.identityHashCode(this))),
            (message, cause) -> logged.add(message));
    private TokenInfo token = token("00001914", Set.of());
    private Optional<FaultCode> answer = Optional.empty();

    @AfterEach
    void close() {
        guard.close();
        assertEquals(List.of(), logged);
    }

    @Test
    void a_keys_pin_is_counted_apart_from_the_users() throws FaultException {
        answer = Optional.of(FaultCode.PIN_INCORRECT);
        assertEquals(FaultCode.PIN_INCORRECT, sign("1111"));
        assertEquals(OptionalInt.of(1), tries(PinKind.KEY));
        assertEquals(OptionalInt.of(0), tries(PinKind.USER));
        assertEquals(FaultCode.PIN_REFUSED_BEFORE, sign("1111"));
        assertEquals(FaultCode.PIN_INCORRECT, sign("2222"));
        answer = Optional.empty();
        assertEquals(FaultCode.PIN_FINAL_TRY, sign("3333"), "two failed, and nobody knows how many there are");
        assertEquals(List.of("sign", "sign"), sent);
        session(PinUse.PERSON.confirmed("1914")).capability(Signing.class).orElseThrow().sign(1,
                SignatureScheme.ECDSA_SHA256, Bytes.empty(), Optional.of(pin("3333")));
        assertEquals(OptionalInt.of(0), tries(PinKind.KEY));
    }

    @Test
    void a_signature_without_a_pin_is_nobodys_try() throws FaultException {
        session(PinUse.SCRIPT).capability(Signing.class).orElseThrow().sign(1, SignatureScheme.ECDSA_SHA256,
                Bytes.empty(), Optional.empty());
        assertEquals(OptionalInt.of(0), tries(PinKind.KEY));
    }

    @Test
    void a_general_error_is_no_wrong_pin_but_counts_as_a_try_that_may_have_been_spent() {
        answer = Optional.of(FaultCode.DEADLINE);
        assertEquals(FaultCode.DEADLINE, login("1111"));
        assertEquals(OptionalInt.of(1), tries(PinKind.USER));
        answer = Optional.of(FaultCode.PIN_LENGTH);
        assertEquals(FaultCode.PIN_LENGTH, login("1111"), "it may be sent again: nobody said that it is wrong");
        assertEquals(OptionalInt.of(1), tries(PinKind.USER), "it was not sent");
    }

    @Test
    void a_pin_pad_gets_its_tries_counted_and_no_pin_compared() {
        token = token("00001914", Set.of(TokenFlag.PROTECTED_AUTHENTICATION_PATH));
        answer = Optional.of(FaultCode.PIN_INCORRECT);
        assertEquals(FaultCode.PIN_INCORRECT, login(""));
        assertEquals(FaultCode.PIN_INCORRECT, login(""), "what was typed on the reader may be another one");
        assertEquals(FaultCode.PIN_FINAL_TRY, login(""));
        assertEquals(2, sent.size());
    }

    @Test
    void another_token_in_the_slot_does_not_get_the_pin() {
        token = token("00001915", Set.of());
        assertEquals(FaultCode.TOKEN_GONE, login("1111"));
        assertEquals(List.of(), sent);
    }

    @Test
    void what_a_task_has_kept_is_of_no_use_afterwards() throws FaultException {
        GuardedSession session = session(PinUse.PERSON);
        Signing signing = session.capability(Signing.class).orElseThrow();
        ObjectDeletion deletion = session.capability(ObjectDeletion.class).orElseThrow();
        session.close();
        assertThrows(IllegalStateException.class, () -> session.login(UserRole.USER, pin("1111")));
        assertThrows(IllegalStateException.class, () -> deletion.delete(1));
        assertThrows(IllegalStateException.class, () -> signing.schemes(1));
        assertThrows(IllegalStateException.class,
                () -> signing.sign(1, SignatureScheme.ECDSA_SHA256, Bytes.empty(), Optional.empty()));
        assertFalse(signing instanceof ObjectDeletion, "the object beneath can do more");
        assertEquals(List.of(), sent);
    }

    @Test
    void only_one_console_writes_at_a_time() throws FaultException {
        ObjectDeletion deletion = session(PinUse.PERSON).capability(ObjectDeletion.class).orElseThrow();
        try (TokenLeases other = new TokenLeases(
                folder.resolve(Integer.toString(System.identityHashCode(this))).resolve("leases"));
                TokenLease lease = other.take(TOKEN)) {
            assertEquals(FaultCode.TOKEN_IN_USE,
                    assertThrows(FaultException.class, () -> deletion.delete(1)).fault().code());
            lease.close();
            assertEquals(Set.of(1L), deletion.delete(1));
        }
    }

    @Test
    void a_write_whose_outcome_is_unknown_keeps_the_token() throws FaultException {
        answer = Optional.of(FaultCode.OUTCOME_UNKNOWN);
        GuardedSession session = session(PinUse.PERSON);
        assertThrows(FaultException.class,
                () -> session.capability(ObjectDeletion.class).orElseThrow().delete(1));
        try (TokenLeases other = new TokenLeases(
                folder.resolve(Integer.toString(System.identityHashCode(this))).resolve("leases"))) {
            assertThrows(FaultException.class, () -> other.take(TOKEN));
            assertTrue(session.touched());
            session.kept().forEach(TokenLease::close);
            other.take(TOKEN).close();
        }
    }

    private OptionalInt tries(PinKind kind) {
        return guard.tries(TOKEN, kind, token, QUIRKS).failed();
    }

    private FaultCode login(String value) {
        return assertThrows(FaultException.class, () -> session(PinUse.PERSON).login(UserRole.USER, pin(value))).fault()
                .code();
    }

    private FaultCode sign(String value) {
        return assertThrows(FaultException.class, () -> session(PinUse.PERSON).capability(Signing.class).orElseThrow()
                .sign(1, SignatureScheme.ECDSA_SHA256, Bytes.empty(), Optional.of(pin(value)))).fault().code();
    }

    private GuardedSession session(PinUse use) {
        return new GuardedSession(raw, guard, TOKEN, QUIRKS, use, () -> token, () -> {
            throw new AssertionError("the session has not ended");
        });
    }

    private static Pin pin(String value) {
        return Pin.taking(value.toCharArray());
    }

    private static TokenInfo token(String serial, Set<TokenFlag> more) {
        Set<TokenFlag> flags = new java.util.HashSet<>(more);
        flags.add(TokenFlag.TOKEN_INITIALIZED);
        OptionalLong unknown = OptionalLong.empty();
        return new TokenInfo("label", "m", "o", serial, flags, 0, PinState.OK, PinState.OK, 4, 8, Memory.UNKNOWN,
                Memory.UNKNOWN, new SessionCounts(unknown, unknown, unknown, unknown), new Version(1, 0),
                new Version(1, 0), Optional.empty());
    }

    /** The session beneath: one object that can do everything, as those of real drivers. */
    private final class Raw implements TokenSession, Signing, ObjectDeletion {

        private <T> T answer(String what, T result) throws FaultException {
            sent.add(what);
            if (answer.isPresent()) {
                throw new FaultException(answer.get());
            }
            return result;
        }

        @Override
        public void login(UserRole role, Pin pin) throws FaultException {
            answer("login", true);
        }

        @Override
        public Bytes sign(long handle, SignatureScheme scheme, Bytes message, Optional<Pin> keyPin)
                throws FaultException {
            return answer("sign", Bytes.empty());
        }

        @Override
        public Set<Long> delete(long handle) throws FaultException {
            return answer("delete", Set.of(handle));
        }

        @Override
        public Set<SignatureScheme> schemes(long handle) {
            return Set.of();
        }

        @Override
        public TokenContents read(IProgressMonitor monitor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public LoginState loginState() {
            return LoginState.PUBLIC;
        }

        @Override
        public void logout() {
            sent.add("logout");
        }

        @Override
        public <C extends Capability> Optional<C> capability(Class<C> type) {
            return type.isInstance(this) ? Optional.of(type.cast(this)) : Optional.empty();
        }

        @Override
        public void close() {
            throw new AssertionError("it stays open");
        }
    }
}
