/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
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
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.DriverStatus;
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

/** Drivers and tokens for a {@link FakeRegistry}. */
final class Fixtures {

    private Fixtures() {
    }

    static DriverStatus ready(String id, SlotStatus... slots) {
        return new DriverStatus(profile(id, DriverProfile.Probe.UNASKED), DriverStatus.Phase.READY,
                Optional.of("/lib/" + id + ".so"),
                Optional.of(new ModuleInfo("/lib/" + id + ".so", "Maker", "About", new Version(1, 2),
                        Optional.of(new Version(2, 40)))),
                Optional.empty(), List.of(slots));
    }

    static DriverStatus failed(String id, FaultCode code, String path) {
        return new DriverStatus(profile(id, DriverProfile.Probe.UNASKED), DriverStatus.Phase.FAILED,
                Optional.empty(), Optional.empty(), Optional.of(Fault.of(code, Fault.PATH, path)), List.of());
    }

    static DriverStatus onDemand(String id, SlotStatus... slots) {
        DriverStatus ready = ready(id, slots);
        return new DriverStatus(profile(id, DriverProfile.Probe.ON_DEMAND), ready.phase(), ready.library(),
                ready.module(), ready.fault(), ready.slots());
    }

    static SlotStatus token(String driver, long slotId, String label, String serial, TokenObject... objects) {
        return token(driver, slotId, label, serial, PinState.OK, objects);
    }

    static SlotStatus token(String driver, long slotId, String label, String serial, PinState pin,
            TokenObject... objects) {
        Set<TokenFlag> flags = EnumSet.of(TokenFlag.TOKEN_INITIALIZED, TokenFlag.LOGIN_REQUIRED);
        TokenInfo token = new TokenInfo(label, "Maker", "Model", serial, flags, 0x404, pin, PinState.OK, 4, 8,
                Memory.of(80000, 41168), Memory.of(80000, 41168),
                new SessionCounts(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(),
                        OptionalLong.empty()),
                new Version(1, 0), new Version(1, 0), Optional.empty());
        TokenIdentity identity = new TokenIdentity(driver, "Maker", "Model", serial);
        SlotInfo slot = new SlotInfo(slotId, "Reader", "Maker", true, true, true, new Version(1, 0), new Version(1, 0));
        TokenContents contents = new TokenContents(identity, slot, token, LoginState.PUBLIC, List.of(objects),
                List.of(), Instant.now());
        return new SlotStatus(new SlotKey(driver, slotId), slot, Optional.of(token), Optional.of(identity),
                Optional.of(contents), SlotStatus.Freshness.FRESH, Optional.empty(), LoginState.PUBLIC);
    }

    static TokenObject data(long handle, String label) {
        return new TokenObject.Data(handle, label, Bytes.empty(), "app", Bytes.ofHex("00"), Trilean.NO, Trilean.YES,
                Optional.empty());
    }

    static TokenObject privateKey(long handle, String label) {
        return new TokenObject.PrivateKey(handle, label, Bytes.ofHex("01"), KeyAlgorithm.RSA, PublicPart.NONE,
                KeyUses.UNKNOWN, KeyOrigin.UNKNOWN, Trilean.NO, Trilean.YES, Trilean.YES, Optional.empty());
    }

    private static DriverProfile profile(String id, DriverProfile.Probe probe) {
        return new DriverProfile(id, id, new LocalizedText("Driver " + id, "Ovladač " + id),
                new DriverProfile.Pkcs11Library(List.of()), Map.of(), List.of(), List.of(), Optional.empty(),
                Optional.of(URI.create("https://example.org/" + id.replace('/', '_').replace(':', '_'))), true, probe,
                Quirks.STANDARD);
    }
}
