/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Version;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
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
import cz.klicnik.pki.CertificateType;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.DistinguishedName;
import cz.klicnik.pki.KeyState;
import cz.klicnik.pki.TokenView;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.pki.TokenView.KeyEntry;
import cz.klicnik.pki.Validity;

/** Small pictures of machines, put together by hand. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-06-06T10:00:00Z");

    private Samples() {
    }

    static DriverStatus driver(String id, Optional<Fault> fault, SlotStatus... slots) {
        DriverProfile profile = new DriverProfile(id, id, LocalizedText.same(id),
                new DriverProfile.Pkcs11Library(List.of()), Map.of(), List.of(), List.of(), Optional.empty(),
                Optional.empty(), false, DriverProfile.Probe.UNASKED, Quirks.STANDARD);
        return new DriverStatus(profile,
                fault.isPresent() ? DriverStatus.Phase.FAILED : DriverStatus.Phase.READY, Optional.empty(),
                Optional.empty(), fault, List.of(slots));
    }

    static SlotStatus slot(String driver, long id, String label, String serial, TokenObject... objects) {
        TokenInfo token = new TokenInfo(label, "Maker", "Model", serial, Set.of(TokenFlag.TOKEN_INITIALIZED), 0x400,
                PinState.OK, PinState.OK, 4, 8, Memory.UNKNOWN, Memory.UNKNOWN,
                new SessionCounts(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(),
                        OptionalLong.empty()),
                new Version(1, 0), new Version(1, 0), Optional.empty());
        TokenIdentity identity = new TokenIdentity(driver, "Maker", "Model", serial);
        SlotInfo slot = slotInfo(id, true);
        TokenContents contents =
                new TokenContents(identity, slot, token, LoginState.PUBLIC, List.of(objects), List.of(), NOW);
        return new SlotStatus(new SlotKey(driver, id), slot, Optional.of(token), Optional.of(identity),
                Optional.of(contents), SlotStatus.Freshness.FRESH, Optional.empty(), LoginState.PUBLIC);
    }

    static SlotStatus withoutToken(String driver, long id, boolean present, Optional<Fault> fault) {
        return new SlotStatus(new SlotKey(driver, id), slotInfo(id, present), Optional.empty(), Optional.empty(),
                Optional.empty(), SlotStatus.Freshness.NONE, fault, LoginState.PUBLIC);
    }

    private static SlotInfo slotInfo(long id, boolean present) {
        return new SlotInfo(id, "Reader " + id, "Maker", present, true, true, new Version(1, 0), new Version(1, 0));
    }

    /** The value stands for the serial number: {@link #analyse} decodes it so. */
    static TokenObject certificate(long handle, String label, String id, long serial) {
        return new TokenObject.Certificate(handle, label, Bytes.ofHex(id), 0,
                Bytes.of(BigInteger.valueOf(serial).toByteArray()), Trilean.NO, Trilean.YES, Trilean.NO,
                Optional.empty());
    }

    static TokenObject key(long handle, String label, String id) {
        return new TokenObject.PrivateKey(handle, label, Bytes.ofHex(id), KeyAlgorithm.RSA, PublicPart.NONE,
                KeyUses.UNKNOWN, KeyOrigin.UNKNOWN, Trilean.NO, Trilean.YES, Trilean.YES, Optional.empty());
    }

    static TokenObject data(long handle, String label) {
        return new TokenObject.Data(handle, label, Bytes.empty(), "", Bytes.empty(), Trilean.NO, Trilean.YES,
                Optional.empty());
    }

    /** A decoding without any encoding: enough for what looks only at serials and fingerprints. */
    static TokenView analyse(TokenContents contents, Instant at) {
        List<CertificateEntry> certificates = new ArrayList<>();
        for (TokenObject object : contents.objects()) {
            if (object instanceof TokenObject.Certificate c) {
                certificates.add(new CertificateEntry(c, Optional.of(view(c)), Optional.of(Validity.VALID), 1,
                        new CertificateType(CertificateType.Trade.OTHER, CertificateType.Bearer.UNKNOWN),
                        KeyState.UNKNOWN, KeyEntry.NONE, Optional.empty()));
            }
        }
        return new TokenView(contents, certificates, List.of(), List.of());
    }

    private static CertificateView view(TokenObject.Certificate c) {
        BigInteger serial = new BigInteger(c.value().toArray());
        String fingerprint = String.format("%08x", serial.multiply(BigInteger.valueOf(0x10001))).repeat(8);
        return new CertificateView(c.value(), DistinguishedName.EMPTY, "x", Optional.empty(), DistinguishedName.EMPTY,
                serial, NOW, NOW, "RSA", 2048, Bytes.empty(), Set.of(), List.of(), Set.of(), Set.of(), false,
                fingerprint, "");
    }
}
