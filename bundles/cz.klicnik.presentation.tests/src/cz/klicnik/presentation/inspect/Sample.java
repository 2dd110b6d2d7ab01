/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.inspect;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Version;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.PcscStatus;
import cz.klicnik.core.machine.ReaderStatus;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.LoginState;
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
import cz.klicnik.operations.Inspect;
import cz.klicnik.operations.Inspection;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.testing.TestCertificates;

/**
 * A machine with everything that a listing must cope with: real certificates, a private key, hostile labels, garbage, a
 * token that cannot be read, a crashed and a missing driver.
 */
public final class Sample {

    public static final String HOSTILE = "evil\u001b[2J\r\n\u202e\"=;,\ud800" + "x".repeat(10_000);
    public static final Instant NOW = Instant.now();

    private static final SessionCounts SESSIONS =
            new SessionCounts(OptionalLong.of(1), OptionalLong.of(0), OptionalLong.of(0), OptionalLong.of(8));

    private Sample() {
    }

    /** With a qualified certificate "Jan Novák", one "=Eva" that expires in six days, and one that is garbage. */
    public static Inspection inspection() throws IOException, GeneralSecurityException {
        try (TestCertificates certificates = new TestCertificates()) {
            Bytes valid = Bytes.of(certificates.valid(TestCertificates.Kind.QUALIFIED_PERSONAL, "Jan Novák")
                    .certificate().getEncoded());
            Bytes expiring = Bytes.of(certificates.expiring(TestCertificates.Kind.COMMERCIAL_PERSONAL, "=Eva", 6)
                    .certificate().getEncoded());
            List<TokenObject> objects = new ArrayList<>();
            objects.add(certificate(1, "CNS User Certificate", "0a0b", valid));
            objects.add(certificate(2, HOSTILE, "", expiring));
            objects.add(certificate(3, "garbage", "0c", Bytes.ofHex("deadbeef")));
            objects.add(new TokenObject.PrivateKey(4, "lonely", Bytes.ofHex("77"), KeyAlgorithm.RSA,
                    new PublicPart(Bytes.ofHex("c0".repeat(256)), Bytes.ofHex("010001"), Bytes.empty(), Bytes.empty()),
                    KeyUses.UNKNOWN, new KeyOrigin(Trilean.YES, Trilean.YES, Trilean.YES, Trilean.NO, Trilean.YES),
                    Trilean.NO, Trilean.YES, Trilean.YES, Optional.empty()));
            objects.add(new TokenObject.SecretKey(5, "aes", Bytes.ofHex("88"), KeyAlgorithm.AES, 32,
                    new KeyUses(Trilean.NO, Trilean.NO, Trilean.YES, Trilean.YES, Trilean.UNKNOWN, Trilean.UNKNOWN,
                            Trilean.UNKNOWN),
                    KeyOrigin.UNKNOWN, Trilean.YES, Trilean.NO, Optional.empty()));
            objects.add(new TokenObject.Data(6, "note", Bytes.empty(), "app", Bytes.ofHex("0102"), Trilean.NO,
                    Trilean.YES, Optional.empty()));
            objects.add(new TokenObject.Other(7, "", Bytes.empty(), 0x80000001L, Trilean.UNKNOWN, Trilean.UNKNOWN,
                    Optional.of(Fault.of(FaultCode.PKCS11, Fault.FUNCTION, "C_GetAttributeValue", Fault.RV, "0x6",
                            Fault.RV_NAME, "CKR_FUNCTION_FAILED"))));
            return new Inspect(new TokenAnalyzer()::analyze).all(machine(objects), NOW);
        }
    }

    private static MachineState machine(List<TokenObject> objects) {
        SlotInfo slot = slotInfo(0, "bit4id miniLector");
        TokenInfo token = token("TokenME", "2444134000011914");
        TokenIdentity identity = new TokenIdentity("bit4id", token.manufacturer(), token.model(), token.serial());
        TokenContents contents = new TokenContents(identity, slot, token, LoginState.PUBLIC, objects,
                List.of(Fault.of(FaultCode.PKCS11, Fault.FUNCTION, "C_FindObjects", Fault.RV, "0x5")), NOW);
        SlotStatus readable = new SlotStatus(new SlotKey("test.bit4id", 0), slot, Optional.of(token),
                Optional.of(identity), Optional.of(contents), SlotStatus.Freshness.FRESH, Optional.empty(),
                LoginState.PUBLIC);
        SlotStatus strange = new SlotStatus(new SlotKey("test.bit4id", 1), slotInfo(1, "Reader 2"), Optional.empty(),
                Optional.empty(), Optional.empty(), SlotStatus.Freshness.NONE,
                Optional.of(Fault.of(FaultCode.TOKEN_NOT_RECOGNIZED)), LoginState.PUBLIC);
        DriverStatus good = new DriverStatus(profile("test.bit4id", "Bit4id"), DriverStatus.Phase.READY,
                Optional.of("/usr/lib/libbit4xpki.so"),
                Optional.of(new ModuleInfo("/usr/lib/libbit4xpki.so", "bit4id srl", "bit4id PKCS#11",
                        new Version(1, 2), Optional.of(new Version(2, 20)))),
                Optional.empty(), List.of(readable, strange));
        return new MachineState(List.of(good, failed("test.missing", FaultCode.LIBRARY_MISSING),
                failed("test.crashed", FaultCode.HOST_DIED)), NOW, List.of(), readers());
    }

    /** One that is served, one that waits for a driver that is not there, and an empty one. */
    private static PcscStatus readers() {
        return new PcscStatus(PcscStatus.Service.RUNNING, "", List.of(
                new ReaderStatus("Reader 1", ReaderStatus.Card.SERVED, Optional.empty(), List.of("test.bit4id"),
                        List.of(), Optional.empty()),
                new ReaderStatus("Reader 2", ReaderStatus.Card.NOT_SERVED, Optional.of(Bytes.ofHex("3bff18")),
                        List.of(),
                        List.of("test.missing"), Optional.empty()),
                new ReaderStatus("Reader 3", ReaderStatus.Card.NONE, Optional.empty(), List.of(), List.of(),
                        Optional.empty())));
    }

    private static DriverStatus failed(String id, FaultCode code) {
        return new DriverStatus(profile(id, id), DriverStatus.Phase.FAILED, Optional.empty(), Optional.empty(),
                Optional.of(Fault.of(code, Fault.PATH, "/usr/lib/x.so", Fault.EXIT, "SIGSEGV")), List.of());
    }

    private static DriverProfile profile(String id, String name) {
        return new DriverProfile(id, "bit4id", LocalizedText.same(name), new DriverProfile.Pkcs11Library(List.of()),
                Map.of(), List.of(), List.of(), Optional.empty(), Optional.of(URI.create("https://example.org/")),
                true, DriverProfile.Probe.UNASKED, Quirks.STANDARD);
    }

    private static SlotInfo slotInfo(long id, String description) {
        return new SlotInfo(id, description, "bit4id", true, true, true, new Version(1, 0), new Version(1, 1));
    }

    /** As a real card under this middleware describes itself. */
    private static TokenInfo token(String label, String serial) {
        return new TokenInfo(label, "Bit4id", "JS2048 (LB)", serial, TokenFlag.of(0x40D), 0x40D, PinState.OK,
                PinState.OK, 4, 8, Memory.of(80000, 41168), Memory.of(80000, 41168), SESSIONS, new Version(1, 0),
                new Version(2, 3), Optional.empty());
    }

    private static TokenObject certificate(long handle, String label, String id, Bytes value) {
        return new TokenObject.Certificate(handle, label, Bytes.ofHex(id), 0, value, Trilean.NO, Trilean.YES,
                Trilean.NO, Optional.empty());
    }
}
