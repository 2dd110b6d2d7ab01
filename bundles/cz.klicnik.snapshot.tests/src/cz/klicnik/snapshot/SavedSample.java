/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.snapshot;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Version;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.Attribute.Format;
import cz.klicnik.core.model.Attribute.State;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.MechanismInfo;
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
import cz.klicnik.core.model.TokenPicture;
import cz.klicnik.core.model.Trilean;

/** A token with one object of each kind, which {@code snapshot-1.0.xmi} holds too: it never changes. */
final class SavedSample {

    /** What a private key, a secret key and private data would tell, if a library showed it. */
    static final Bytes SECRET = Bytes.of("TOP-SECRET-PRIME".getBytes(StandardCharsets.UTF_8));
    /** A label with all that XML cannot hold. */
    static final String LABEL = "Jan \\u0041 \u0000\u001b[2J\r\n\t\u202e<&\"'\ud800 \ufffe 😀 ŽLUŤOUČKÝ \\";

    private static final Instant AT = Instant.parse("2026-11-25T14:00:00.123456Z");

    private SavedSample() {
    }

    static Snapshot snapshot() {
        return new Snapshot(
                new Snapshot.Origin(AT, "helpdesk \u0007", "klicnik 0.1", "cz.klicnik.driver.bit4id",
                        "/usr/lib/libbit4xpki.so", "1.2"),
                new TokenPicture(contents(), attributes(), List.of(
                        new MechanismInfo(0x1, "CKM_RSA_PKCS", 1024, 4096, Set.of("SIGN", "DECRYPT")),
                        new MechanismInfo(0x80000001L, "0x80000001", 0, 0, Set.of()))));
    }

    private static TokenContents contents() {
        TokenInfo token = new TokenInfo("TokenME \u0001", "Bit4id", "JS2048 (LB)", "2444134000011914",
                TokenFlag.of(0x40D), 0x8000040DL, PinState.OK, PinState.UNKNOWN, 4, 8,
                Memory.of(80000, 41168), Memory.UNKNOWN, new SessionCounts(OptionalLong.of(1), OptionalLong.of(0),
                        OptionalLong.empty(), OptionalLong.of(8)),
                new Version(1, 0), new Version(2, 60), Optional.of(AT));
        SlotInfo slot = new SlotInfo(7, "bit4id miniLector", "bit4id", true, true, false, new Version(1, 0),
                new Version(1, 1));
        return new TokenContents(new TokenIdentity("bit4id", "Bit4id", "JS2048 (LB)", "2444134000011914"), slot, token,
                LoginState.USER, objects(), List.of(Fault.of(FaultCode.PKCS11, Fault.FUNCTION, "C_FindObjects",
                        Fault.RV, "0x5", Fault.MESSAGE, "\u0000")),
                AT.minusSeconds(3));
    }

    private static List<TokenObject> objects() {
        PublicPart rsa =
                new PublicPart(Bytes.ofHex("c0".repeat(256)), Bytes.ofHex("010001"), Bytes.empty(), Bytes.empty());
        KeyUses uses = new KeyUses(Trilean.YES, Trilean.NO, Trilean.UNKNOWN, Trilean.YES, Trilean.NO, Trilean.YES,
                Trilean.NO);
        KeyOrigin origin = new KeyOrigin(Trilean.YES, Trilean.NO, Trilean.UNKNOWN, Trilean.YES, Trilean.NO);
        List<TokenObject> objects = new ArrayList<>();
        objects.add(new TokenObject.Certificate(11, LABEL, Bytes.ofHex("0a0b"), 0, Bytes.ofHex("deadbeef"),
                Trilean.NO, Trilean.YES, Trilean.UNKNOWN, Optional.empty()));
        objects.add(new TokenObject.PrivateKey(12, "key", Bytes.ofHex("0a0b"), KeyAlgorithm.RSA, rsa, uses, origin,
                Trilean.NO, Trilean.YES, Trilean.YES, Optional.empty()));
        objects.add(new TokenObject.PublicKey(-3, "key", Bytes.ofHex("0a0b"), KeyAlgorithm.RSA, rsa, uses, Trilean.YES,
                Trilean.NO, Trilean.UNKNOWN, Optional.empty()));
        objects.add(new TokenObject.SecretKey(14, "aes", Bytes.empty(), KeyAlgorithm.AES, 32, KeyUses.UNKNOWN,
                KeyOrigin.UNKNOWN, Trilean.YES, Trilean.NO, Optional.empty()));
        objects.add(new TokenObject.Data(15, "open", Bytes.empty(), "app", Bytes.ofHex("0102"), Trilean.NO,
                Trilean.YES, Optional.empty()));
        objects.add(new TokenObject.Data(16, "hidden", Bytes.empty(), "app", SECRET, Trilean.YES, Trilean.YES,
                Optional.empty()));
        objects.add(new TokenObject.Other(17, "", Bytes.empty(), 0x80000001L, Trilean.UNKNOWN, Trilean.UNKNOWN,
                Optional.of(Fault.of(FaultCode.PKCS11, Fault.FUNCTION, "C_GetAttributeValue", Fault.RV, "0x6"))));
        return objects;
    }

    private static Map<Long, List<Attribute>> attributes() {
        Map<Long, List<Attribute>> sheets = new HashMap<>();
        sheets.put(11L, List.of(new Attribute(0x3, "CKA_LABEL", State.READ, Bytes.of(LABEL.getBytes(
                StandardCharsets.UTF_8)), Format.TEXT),
                new Attribute(0x80000042L, "0x80000042", State.READ, Bytes.ofHex("00ff"), Format.BYTES),
                new Attribute(0x110, "CKA_START_DATE", State.READ, Bytes.empty(), Format.DATE),
                new Attribute(0x11, "CKA_VALUE", State.FAILED, Bytes.empty(), Format.BYTES)));
        // a private key that its library shows, an attribute of the vendor's, a check value
        sheets.put(12L, List.of(new Attribute(0x103, "CKA_SENSITIVE", State.READ, Bytes.ofHex("00"), Format.BOOLEAN),
                new Attribute(0x123, "CKA_PRIVATE_EXPONENT", State.SENSITIVE, Bytes.empty(), Format.BIG_INTEGER),
                new Attribute(0x124, "CKA_PRIME_1", State.READ, SECRET, Format.BIG_INTEGER),
                new Attribute(0x80000001L, "0x80000001", State.READ, SECRET, Format.BYTES)));
        sheets.put(14L, List.of(new Attribute(0x11, "CKA_VALUE", State.READ, SECRET, Format.BYTES),
                new Attribute(0x90, "CKA_CHECK_VALUE", State.READ, SECRET, Format.BYTES)));
        sheets.put(15L, List.of(new Attribute(0x11, "CKA_VALUE", State.READ, Bytes.ofHex("0102"), Format.BYTES)));
        sheets.put(16L, List.of(new Attribute(0x11, "CKA_VALUE", State.READ, SECRET, Format.BYTES)));
        sheets.put(17L, List.of(new Attribute(0x80000002L, "0x80000002", State.READ, SECRET, Format.BYTES)));
        return sheets;
    }
}
