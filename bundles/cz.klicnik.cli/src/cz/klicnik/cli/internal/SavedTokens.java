/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Version;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.Inspect;
import cz.klicnik.operations.Inspection;
import cz.klicnik.snapshot.Snapshot;

/** The machine that a snapshot was taken on, as far as the snapshot tells: one driver, one slot, one token. */
final class SavedTokens {

    private SavedTokens() {
    }

    /** @param at the moment by which days are counted */
    static Inspection inspection(Snapshot snapshot, Inspect inspect, Instant at) {
        return inspect.all(machine(snapshot), at);
    }

    private static MachineState machine(Snapshot snapshot) {
        TokenContents contents = snapshot.picture().contents();
        Snapshot.Origin origin = snapshot.origin();
        SlotStatus slot = new SlotStatus(new SlotKey(origin.driver(), contents.slot().id()), contents.slot(),
                Optional.of(contents.token()), Optional.of(identity(contents.identity())), Optional.of(contents),
                SlotStatus.Freshness.FRESH, Optional.empty(), contents.login());
        ModuleInfo module = new ModuleInfo(origin.library(), "", "",
                Version.parse(origin.libraryVersion()).orElse(new Version(0, 0)), Optional.empty());
        return new MachineState(
                List.of(new DriverStatus(profile(origin, contents), DriverStatus.Phase.READY,
                        Optional.of(origin.library()), Optional.of(module), Optional.empty(), List.of(slot))),
                origin.takenAt());
    }

    /** So that nobody takes it for the token itself. */
    private static TokenIdentity identity(TokenIdentity token) {
        return new TokenIdentity(TokenIdentity.SAVED, token.manufacturer(), token.model(), token.serial());
    }

    /** Of the driver only its name is known, and nothing is asked of it. */
    private static DriverProfile profile(Snapshot.Origin origin, TokenContents contents) {
        return new DriverProfile(origin.driver(), contents.identity().family(), LocalizedText.same(origin.driver()),
                new DriverProfile.Pkcs11Library(List.of()), Map.of(), List.of(), List.of(), Optional.empty(),
                Optional.empty(), false, Probe.ON_DEMAND, Quirks.STANDARD);
    }
}
