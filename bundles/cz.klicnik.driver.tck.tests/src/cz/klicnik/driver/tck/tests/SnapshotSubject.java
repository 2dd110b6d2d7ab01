/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Version;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.JavaDriver;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenDriver;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.TokenPicture;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.driver.snapshot.SnapshotDriver;
import cz.klicnik.driver.tck.TckRemoval;
import cz.klicnik.driver.tck.TckSubject;
import cz.klicnik.driver.tck.TckToken;
import cz.klicnik.snapshot.Snapshot;
import cz.klicnik.snapshot.Snapshots;

/** A file with a token that had one note on it and a user who was logged in. */
final class SnapshotSubject implements TckSubject {

    private static final Instant AT = Instant.parse("2026-11-25T14:52:10Z");
    private static final String LABEL = "klicnik-test @ 2026-11-25 14:52Z";
    private static final OptionalLong NONE = OptionalLong.empty();

    private final Path folder;
    private final Path file;

    SnapshotSubject() throws IOException, FaultException {
        folder = Files.createTempDirectory("klicnik-tck-snapshot");
        file = folder.resolve("token" + Snapshots.EXTENSION);
        Version version = new Version(1, 0);
        TokenInfo info = new TokenInfo("klicnik-test", "Maker", "Model", "4711", TokenFlag.of(0x40C), 0x40C,
                PinState.OK,
                PinState.OK, 4, 8, Memory.UNKNOWN, Memory.UNKNOWN, new SessionCounts(NONE, NONE, NONE, NONE), version,
                version, Optional.empty());
        SlotInfo slot = new SlotInfo(3, "reader", "Maker", true, true, true, version, version);
        TokenObject note = new TokenObject.Data(5, "note", Bytes.empty(), "", Bytes.ofHex("01"), Trilean.NO,
                Trilean.YES, Optional.empty());
        TokenPicture picture = new TokenPicture(
                new TokenContents(new TokenIdentity("softhsm", "Maker", "Model", "4711"), slot, info, LoginState.USER,
                        List.of(note), List.of(), AT),
                Map.of(5L, List.of(new Attribute(3, "CKA_LABEL", Attribute.State.READ, Bytes.ofHex("6e6f7465"),
                        Attribute.Format.TEXT))),
                List.of(new MechanismInfo(1, "CKM_RSA_PKCS", 1024, 4096, Set.of("SIGN"))));
        Snapshots.save(new Snapshot(new Snapshot.Origin(AT, "", "test", "softhsm", "lib", "2.6"), picture), file);
    }

    @Override
    public DriverProfile profile() {
        return new DriverProfile("cz.klicnik.driver.snapshot", TokenIdentity.SAVED, LocalizedText.same("snapshots"),
                new JavaDriver("cz.klicnik.driver.snapshot", SnapshotDriver.class.getName()), Map.of(), List.of(),
                List.of(), Optional.empty(), Optional.empty(), false, Probe.UNASKED, Quirks.STANDARD);
    }

    @Override
    public TokenDriver driver() {
        return new SnapshotDriver();
    }

    @Override
    public List<Path> folders() {
        return List.of(folder);
    }

    @Override
    public TckToken token() {
        return TckToken.made(LABEL, TckToken.pin("123456"));
    }

    @Override
    public Set<Class<? extends Capability>> offers() {
        return Set.of(Capability.RawAttributes.class, Capability.Mechanisms.class);
    }

    @Override
    public boolean login() {
        return false;
    }

    @Override
    public Optional<TckRemoval> removal() {
        Path away = folder.resolve("away");
        return Optional.of(new TckRemoval() {
            @Override
            public void remove() throws IOException {
                Files.move(file, away);
            }

            @Override
            public void insert() throws IOException {
                Files.move(away, file);
            }
        });
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        Files.delete(folder);
    }
}
