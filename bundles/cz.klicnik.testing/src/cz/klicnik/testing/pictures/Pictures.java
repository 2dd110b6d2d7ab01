/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing.pictures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Version;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.DriverStatus.Phase;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.PcscStatus;
import cz.klicnik.core.machine.ReaderStatus;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.machine.SlotStatus.Freshness;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.Memory;
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

/** Makes records of a machine, its drivers, slots and tokens, with the least that tells them apart. */
public final class Pictures {

    /** The moment of every picture. */
    public static final Instant AT = Instant.parse("2026-06-06T10:00:00Z");

    private static final Version V1 = new Version(1, 0);

    private Pictures() {
    }

    /** A machine with these drivers. */
    public static MachineState machine(DriverStatus... drivers) {
        return new MachineState(List.of(drivers), AT);
    }

    /** The same machine, whose system has these readers. */
    public static MachineState withReaders(MachineState machine, ReaderStatus... readers) {
        return new MachineState(machine.drivers(), machine.at(), machine.findings(),
                new PcscStatus(PcscStatus.Service.RUNNING, "", List.of(readers)));
    }

    /** A reader whose card no driver serves, one of which may be the one for it. */
    public static ReaderStatus lonelyReader(String name, String atr, String... candidates) {
        return new ReaderStatus(name, ReaderStatus.Card.NOT_SERVED, Optional.of(Bytes.ofHex(atr)), List.of(),
                List.of(candidates), Optional.empty());
    }

    /** A driver that serves these slots. */
    public static DriverStatus driver(String id, SlotStatus... slots) {
        return driver(id, Phase.READY, Optional.empty(), slots);
    }

    /** A driver in any phase. */
    public static DriverStatus driver(String id, Phase phase, Optional<FaultCode> fault, SlotStatus... slots) {
        DriverProfile profile = new DriverProfile(id, "test", LocalizedText.same("Driver " + id),
                new Pkcs11Library(List.of("/test/" + id)), Map.of(), List.of(), List.of(), Optional.empty(),
                Optional.empty(), false, Probe.UNASKED, Quirks.STANDARD);
        return new DriverStatus(profile, phase, Optional.empty(), Optional.empty(), fault.map(Fault::of),
                List.of(slots));
    }

    /** An empty slot. */
    public static SlotStatus emptySlot(String driver, long id) {
        return new SlotStatus(new SlotKey(driver, id), slotInfo(id, false), Optional.empty(), Optional.empty(),
                Optional.empty(), Freshness.NONE, Optional.empty(), LoginState.PUBLIC);
    }

    /** A slot with a token that was read a moment ago. */
    public static SlotStatus slot(String driver, long id, TokenInfo token, LoginState login, TokenObject... objects) {
        TokenIdentity identity = identity(token);
        TokenContents contents = new TokenContents(identity, slotInfo(id, true), token, login, List.of(objects),
                List.of(), AT);
        return new SlotStatus(new SlotKey(driver, id), slotInfo(id, true), Optional.of(token), Optional.of(identity),
                Optional.of(contents), Freshness.FRESH, Optional.empty(), login);
    }

    /** The same slot, whose driver is away. */
    public static SlotStatus unreachable(SlotStatus slot, FaultCode reason) {
        return new SlotStatus(slot.key(), slot.slot(), slot.token(), slot.identity(), slot.contents(),
                Freshness.STALE, Optional.of(Fault.of(reason)), LoginState.PUBLIC);
    }

    /** The same slot, whose token is being read for the first time. */
    public static SlotStatus reading(SlotStatus slot) {
        return new SlotStatus(slot.key(), slot.slot(), slot.token(), slot.identity(), Optional.empty(),
                Freshness.READING, Optional.empty(), LoginState.PUBLIC);
    }

    /** An initialised token whose PIN is in order. */
    public static TokenInfo token(String label, String serial) {
        return token(label, serial, PinState.OK, Memory.UNKNOWN);
    }

    /** An initialised token. */
    public static TokenInfo token(String label, String serial, PinState pin, Memory memory) {
        OptionalLong none = OptionalLong.empty();
        return new TokenInfo(label, "Test", "T1", serial,
                Set.of(TokenFlag.TOKEN_INITIALIZED, TokenFlag.LOGIN_REQUIRED, TokenFlag.USER_PIN_INITIALIZED), 0x40c,
                pin, PinState.OK, 4, 8, memory, memory, new SessionCounts(none, none, none, none), V1, V1,
                Optional.empty());
    }

    /** A token that was never initialised. */
    public static TokenInfo blankToken() {
        OptionalLong none = OptionalLong.empty();
        return new TokenInfo("", "Test", "T1", "", Set.of(), 0, PinState.NOT_SET, PinState.OK, 0, 0, Memory.UNKNOWN,
                Memory.UNKNOWN, new SessionCounts(none, none, none, none), V1, V1, Optional.empty());
    }

    /** A certificate object; the value need not be a certificate. */
    public static TokenObject.Certificate certificate(long handle, String label, String id, Bytes value) {
        return new TokenObject.Certificate(handle, label, Bytes.ofHex(id), 0, value, Trilean.NO, Trilean.YES,
                Trilean.NO, Optional.empty());
    }

    /** A private RSA key that is not exportable and shows nothing of its public half. */
    public static TokenObject.PrivateKey privateKey(long handle, String label, String id) {
        return privateKey(handle, label, id, PublicPart.NONE);
    }

    /** A private RSA key that is not exportable. */
    public static TokenObject.PrivateKey privateKey(long handle, String label, String id, PublicPart publicPart) {
        return new TokenObject.PrivateKey(handle, label, Bytes.ofHex(id), KeyAlgorithm.RSA, publicPart, KeyUses.UNKNOWN,
                new KeyOrigin(Trilean.YES, Trilean.YES, Trilean.YES, Trilean.NO, Trilean.YES), Trilean.NO,
                Trilean.YES, Trilean.YES, Optional.empty());
    }

    /** A public key. */
    public static TokenObject.PublicKey publicKey(long handle, String label, String id) {
        return new TokenObject.PublicKey(handle, label, Bytes.ofHex(id), KeyAlgorithm.RSA, PublicPart.NONE,
                KeyUses.UNKNOWN, Trilean.YES, Trilean.NO, Trilean.YES, Optional.empty());
    }

    /** A data object. */
    public static TokenObject.Data data(long handle, String label) {
        return new TokenObject.Data(handle, label, Bytes.empty(), "", Bytes.empty(), Trilean.NO, Trilean.YES,
                Optional.empty());
    }

    private static TokenIdentity identity(TokenInfo token) {
        return new TokenIdentity("test", token.manufacturer(), token.model(), token.serial());
    }

    private static SlotInfo slotInfo(long id, boolean present) {
        return new SlotInfo(id, "Reader " + id, "Test", present, true, true, V1, V1);
    }
}
