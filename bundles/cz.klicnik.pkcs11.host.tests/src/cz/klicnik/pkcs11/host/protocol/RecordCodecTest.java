/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Version;
import cz.klicnik.core.driver.Capability.EncryptionScheme;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Capability.Leaving;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.driver.QualifiedDevice;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;

class RecordCodecTest {

    private static final Version VERSION = new Version(2, 60);
    private static final Fault FAULT = Fault.of(FaultCode.PKCS11, Fault.RV, "0x5");
    private static final Bytes ID = Bytes.of((byte) 0, (byte) -1);

    private final RecordCodec codec = new RecordCodec();

    static Stream<FromHost> answers() {
        return Stream.concat(replies(), results().map(Reply.Did::new)).map(r -> new FromHost.Answer(7, r, 1));
    }

    private static Stream<Reply> replies() {
        return Stream.of(new Reply.Opened(module(), true),
                new Reply.Slots(List.of(new SlotReading(slot(), Optional.of(token()), Optional.empty()),
                        new SlotReading(slot(), Optional.empty(), Optional.of(FAULT)))),
                new Reply.Connected(Long.MIN_VALUE), new Reply.Contents(contents()),
                new Reply.State(LoginState.SECURITY_OFFICER), new Reply.Answered(false),
                new Reply.Done(), new Reply.Cancelled(), new Reply.Failed(FAULT));
    }

    private static Stream<Result> results() {
        return Stream.of(
                new Result.MechanismList(List.of(new MechanismInfo(-1, "0x…", 0, 1L << 40, Set.of("SIGN", "HW")))),
                new Result.AttributeList(List.of(
                        new Attribute(0x40000211, "CKA_X", Attribute.State.SENSITIVE, ID, Attribute.Format.DATE))),
                new Result.Specs(Set.of(KeySpec.RSA_3072)), new Result.Generated(Bytes.empty(), ID),
                new Result.Identifier(ID), new Result.Handles(Set.of(-1L, 5L)),
                new Result.SignatureSchemes(Set.of(SignatureScheme.ECDSA_SHA384)), new Result.Signature(ID),
                new Result.EncryptionSchemes(Set.of(EncryptionScheme.RSA_OAEP_SHA256)), new Result.Decrypted(),
                new Result.Exported(), new Result.Leaves(Leaving.TRUSTED_ONLY), new Result.Done());
    }

    /** Every component differs from the standard. */
    private static Quirks quirks() {
        QualifiedDevice device = new QualifiedDevice("Bit4id", "", Optional.of("1"), Optional.empty(),
                Optional.of(LocalDate.of(2027, 12, 31)), "https://example.org/");
        return new Quirks(Quirks.Locking.PER_LIBRARY, Quirks.SlotEvents.WAIT,
                Quirks.Timing.STANDARD.withWrite(Duration.ofMillis(1500)),
                new Quirks.Logins(UserRole.SECURITY_OFFICER, OptionalInt.of(3),
                        Quirks.PinCharacters.DIGITS),
                Quirks.Unblocking.PUK_SET_PIN,
                Quirks.KeySlots.OVERWRITES, Quirks.KeyIds.OF_TOKEN, Quirks.FreeMemory.UNTRUSTED,
                new Quirks.Room(OptionalLong.of(300), Map.of(KeySpec.RSA_4096, 2500L)), true, true, List.of(device));
    }

    static Stream<ToHost> calls() {
        return Stream.concat(requests(), tasks().map(t -> new Request.Do(13, t)))
                .map(r -> new ToHost.Call(Long.MAX_VALUE, r, 2));
    }

    private static Stream<Request> requests() {
        return Stream.of(new Request.Open("/usr/lib/Žluť.so", quirks()),
                new Request.OpenDriver("c", "i", "f", quirks(), "/d", List.of("/a", "/b")),
                new Request.ListSlots(false, Set.of(7L)),
                new Request.Connect(-1, "f", quirks()), new Request.Read(1), new Request.GetLoginState(2),
                new Request.Login(3, UserRole.USER), new Request.Logout(4),
                new Request.Offers(5, Ability.INITIALISATION), new Request.Disconnect(12));
    }

    private static Stream<Task> tasks() {
        return Stream.of(new Task.ListMechanisms(), new Task.ListAttributes(8), new Task.WriteLabel(1, "ž"),
                new Task.WriteId(2, ID), new Task.WriteAttribute(3, -1, ID), new Task.Initialise("x\0y"),
                new Task.ListSpecs(), new Task.Generate(KeySpec.EC_P521, "l", ID),
                new Task.ImportCertificate(ID, ID, ID, ID, "", Bytes.empty()), new Task.ImportKey("", ID),
                new Task.Delete(4), new Task.ChangePin(UserRole.SECURITY_OFFICER), new Task.Unblock(),
                new Task.ListSignatureSchemes(5), new Task.Sign(6, SignatureScheme.RSA_PSS_SHA512, ID),
                new Task.ListEncryptionSchemes(7), new Task.Decrypt(8, EncryptionScheme.RSA_PKCS1, ID),
                new Task.ExportKey(9), new Task.AskLeaving(9));
    }

    @Test
    void every_kind_of_message_is_tried() {
        assertEquals(Set.of(Task.class.getPermittedSubclasses()),
                tasks().map(Object::getClass).collect(Collectors.toSet()));
        assertEquals(Set.of(Result.class.getPermittedSubclasses()),
                results().map(Object::getClass).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answers_arrive_as_they_were_sent(FromHost message) throws Exception {
        assertEquals(message, codec.decode(FromHost.class, codec.encode(FromHost.class, message)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void requests_arrive_as_they_were_sent(ToHost message) throws Exception {
        assertEquals(message, codec.decode(ToHost.class, codec.encode(ToHost.class, message)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void no_cut_or_falsified_message_does_worse_than_to_be_refused(FromHost message) throws Exception {
        byte[] good = codec.encode(FromHost.class, message);
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThrows(ProtocolException.class, () -> codec.decode(FromHost.class, cut));
        }
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            byte[] bad = good.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            try {
                codec.decode(FromHost.class, bad);
            } catch (ProtocolException e) {
                // refused, or by chance another good message: both are fine
            }
        }
    }

    @Test
    void what_a_newer_host_says_more_is_skipped() throws Exception {
        CborWriter out = new CborWriter();
        out.array(2);
        out.text("Hello");
        out.map(3);
        out.text("news");
        out.array(3);
        out.map(1);
        out.text("a");
        out.bool(true);
        out.nothing();
        out.number(-5);
        out.text("version");
        out.number(2);
        out.text("more");
        out.bytes(new byte[300]);
        assertEquals(new FromHost.Hello(2), codec.decode(FromHost.class, out.toArray()));
    }

    @Test
    void what_is_missing_is_told() {
        CborWriter out = new CborWriter();
        out.array(2);
        out.text("Slow");
        out.map(1);
        out.text("id");
        out.number(1);
        ProtocolException refused = assertThrows(ProtocolException.class,
                () -> codec.decode(FromHost.class, out.toArray()));
        assertEquals("No function", refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "9f", // an array without end
            "9bffffffffffffffff", // as long as can be
            "9b7fffffffffffffff", "8265416e73776572bb7fffffffffffffff", "82654861", "c0", "fb3ff0000000000000",
            "820001", "82646e6f7065a0", "8265536c6f77", "826548656c6c6fa16776657273696f6e1bffffffffffffffff",
            "826548656c6c6fa16776657273696f6e1b0000000100000000", "826548656c6c6fa16776657273696f6ef6",
            "826548656c6c6fa1677665727369ff6e01", "826548656c6c6fa16776657273696f6e0100" })
    void hostile_messages_are_refused(String hex) {
        assertThrows(ProtocolException.class, () -> codec.decode(FromHost.class, Bytes.ofHex(hex).toArray()));
    }

    @Test
    void deep_nesting_is_refused() {
        byte[] deep = new byte[100_000];
        Arrays.fill(deep, (byte) 0x81);
        byte[] start = Bytes.ofHex("826548656c6c6fa16178").toArray();
        System.arraycopy(start, 0, deep, 0, start.length);
        assertThrows(ProtocolException.class, () -> codec.decode(FromHost.class, deep));
    }

    private static ModuleInfo module() {
        return new ModuleInfo("/x.so", "Výrobce", "", VERSION, Optional.of(VERSION));
    }

    private static SlotInfo slot() {
        return new SlotInfo(-1, "d", "m", true, false, true, VERSION, VERSION);
    }

    private static TokenInfo token() {
        return new TokenInfo("l", "m", "o", "s", Set.of(TokenFlag.RNG, TokenFlag.ERROR_STATE), -1, PinState.LOW,
                PinState.UNKNOWN, 4, 255, Memory.UNKNOWN, Memory.of(80000, 0),
                new SessionCounts(OptionalLong.empty(), OptionalLong.of(0), OptionalLong.of(1), OptionalLong.of(2)),
                VERSION, VERSION, Optional.of(Instant.ofEpochSecond(-1, 5)));
    }

    private static TokenContents contents() {
        KeyUses uses = new KeyUses(Trilean.YES, Trilean.NO, Trilean.UNKNOWN, Trilean.YES, Trilean.NO, Trilean.NO,
                Trilean.NO);
        PublicPart part = new PublicPart(ID, ID, Bytes.empty(), ID);
        List<TokenObject> objects = List.of(
                new TokenObject.Certificate(1, "l\0\u001b", ID, 0, Bytes.of(new byte[5000]), Trilean.NO, Trilean.YES,
                        Trilean.UNKNOWN, Optional.of(FAULT)),
                new TokenObject.PrivateKey(2, "", ID, KeyAlgorithm.RSA, part, uses, KeyOrigin.UNKNOWN, Trilean.NO,
                        Trilean.YES, Trilean.YES, Optional.empty()),
                new TokenObject.PublicKey(3, "", ID, KeyAlgorithm.UNKNOWN, part, uses, Trilean.NO, Trilean.YES,
                        Trilean.YES, Optional.empty()),
                new TokenObject.SecretKey(4, "", ID, KeyAlgorithm.AES, 32, uses, KeyOrigin.UNKNOWN, Trilean.YES,
                        Trilean.YES, Optional.empty()),
                new TokenObject.Data(5, "", ID, "app", ID, Trilean.NO, Trilean.NO, Optional.empty()),
                new TokenObject.Other(6, "", ID, 0x80000001L, Trilean.NO, Trilean.NO, Optional.empty()));
        return new TokenContents(new TokenIdentity("f", "m", "o", "s"), slot(), token(), LoginState.NOT_REQUIRED,
                objects, List.of(FAULT, Fault.of(FaultCode.INTERNAL)), Instant.parse("2026-07-01T12:00:00.123456789Z"));
    }

    @Test
    void the_map_of_a_faults_details_is_whole() throws Exception {
        Fault many = new Fault(FaultCode.LIBRARY_MISSING, Map.of("a", "", "b", "ě", "c", "x".repeat(100_000)));
        assertEquals(new FromHost.Answer(1, new Reply.Failed(many), 0), codec.decode(FromHost.class,
                codec.encode(FromHost.class, new FromHost.Answer(1, new Reply.Failed(many), 0))));
    }
}
