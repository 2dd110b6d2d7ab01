/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.snapshot.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.core.Version;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenPicture;
import cz.klicnik.snapshot.Snapshot;
import cz.klicnik.snapshot.Snapshots;

/** A snapshot's file as a slot; read again when it was replaced. Thread-safe. */
final class SavedFile {

    /** The same in every language: a driver speaks none. */
    private static final DateTimeFormatter OF_WHEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Version NO_VERSION = new Version(0, 0);

    private final Path path;
    private final long slotId;
    private final String name;
    private final String family;
    private String stamp = "";
    private Optional<TokenPicture> picture = Optional.empty();
    private Optional<Fault> fault = Optional.empty();

    /**
     * @param name by which a person knows it
     * @param family of the driver
     */
    SavedFile(Path path, long slotId, String name, String family) {
        this.path = path;
        this.slotId = slotId;
        this.name = name;
        this.family = family;
    }

    long slotId() {
        return slotId;
    }

    /** Empty where the file is gone. */
    synchronized Optional<SlotReading> reading() {
        refresh();
        return stamp.isEmpty() ? Optional.empty()
                : Optional.of(new SlotReading(slot(), picture.map(p -> p.contents().token()), fault));
    }

    /** @throws FaultException TOKEN_GONE where the file is gone; or what is wrong with it */
    synchronized TokenPicture picture() throws FaultException {
        refresh();
        if (fault.isPresent()) {
            throw new FaultException(fault.get());
        }
        return picture.orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE));
    }

    /** Whether the file is another one than was read last. */
    synchronized boolean replaced() {
        String now = stampNow();
        return !now.isEmpty() && !stamp.isEmpty() && !now.equals(stamp);
    }

    private void refresh() {
        String now = stampNow();
        if (now.equals(stamp)) {
            return;
        }
        stamp = now;
        picture = Optional.empty();
        fault = Optional.empty();
        if (!now.isEmpty()) {
            try {
                picture = Optional.of(shown(Snapshots.load(path)));
            } catch (FaultException e) {
                fault = Optional.of(e.fault());
            }
        }
    }

    /** Empty where there is no file. */
    private String stampNow() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
        } catch (IOException gone) {
            // whatever the reason: what cannot be looked at is not there
            return "";
        }
    }

    private SlotInfo slot() {
        return new SlotInfo(slotId, name, "Klíčník", true, false, false, NO_VERSION,
                NO_VERSION);
    }

    private TokenPicture shown(Snapshot snapshot) {
        TokenContents saved = snapshot.picture().contents();
        TokenInfo token = token(saved.token(), OF_WHEN.format(snapshot.origin().takenAt()));
        // nobody logs in to a file: what was hidden then stays unknown, what was seen needs no PIN any more
        LoginState login =
                saved.login().seesPrivateObjects() ? LoginState.NOT_REQUIRED : LoginState.PUBLIC;
        TokenIdentity identity = new TokenIdentity(family, token.manufacturer(), token.model(), token.serial());
        return new TokenPicture(new TokenContents(identity, slot(), token, login, saved.objects(), saved.problems(),
                saved.readAt()), snapshot.picture().attributes(), snapshot.picture().mechanisms());
    }

    private static TokenInfo token(TokenInfo t, String when) {
        long flags = t.rawFlags() & ~TokenFlag.LOGIN_REQUIRED.bit() | TokenFlag.WRITE_PROTECTED.bit();
        return new TokenInfo((t.label() + " @ " + when).strip(), t.manufacturer(), t.model(), t.serial(),
                TokenFlag.of(flags), flags, t.userPin(), t.securityOfficerPin(), t.minimumPinLength(),
                t.maximumPinLength(), t.publicMemory(), t.privateMemory(), t.sessions(), t.hardwareVersion(),
                t.firmwareVersion(), t.clock());
    }
}
