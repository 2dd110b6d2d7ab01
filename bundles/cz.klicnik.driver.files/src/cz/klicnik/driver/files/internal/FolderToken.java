/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import cz.klicnik.core.Pin;
import cz.klicnik.core.Version;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.driver.files.internal.FolderFiles.Stamp;
import cz.klicnik.pki.Pkcs12;

/**
 * One folder as a token. Its login is what a password has opened so far: a file that changes or comes later stays closed
 * until the next login, because no password is kept. Thread-safe.
 */
final class FolderToken {

    static final String MANUFACTURER = "Klíčník";

    private static final Version NO_VERSION = new Version(0, 0);
    private static final SessionCounts NO_COUNTS = new SessionCounts(OptionalLong.empty(), OptionalLong.empty(),
            OptionalLong.empty(), OptionalLong.empty());
    /** Of 16 hexadecimal digits, as serials of tokens have them. */
    private static final int SERIAL_BYTES = 8;

    private final long slotId;
    private final Path folder;
    private final String family;
    private final Handles handles;
    private final Map<Path, Tried> tried = new HashMap<>();
    private final Map<Path, Tried> checked = new HashMap<>();
    private boolean loggedIn;

    /** What became of a file when it was last looked into, and at which state of it. */
    private record Tried(Stamp stamp, Optional<OpenedFile> opened, Optional<Fault> fault) {
    }

    FolderToken(long slotId, Path folder, String family, Handles handles) {
        this.slotId = slotId;
        this.folder = folder;
        this.family = family;
        this.handles = handles;
    }

    /** Empty while the folder does not exist. */
    Optional<SlotReading> slot() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            return Optional
                    .of(new SlotReading(slotInfo(), Optional.of(token(FolderFiles.of(folder))), Optional.empty()));
        } catch (FaultException e) {
            return Optional.of(new SlotReading(slotInfo(), Optional.empty(), Optional.of(e.fault())));
        }
    }

    synchronized TokenContents read(IProgressMonitor monitor) throws FaultException {
        FolderFiles files = files();
        SubMonitor progress = SubMonitor.convert(monitor, files.stores().size() + 1);
        FolderObjects objects = new FolderObjects(folder, handles);
        for (Path file : files.stores()) {
            progress.checkCanceled();
            Tried known = known(file);
            List<Path> beside = files.beside(file);
            known.opened().ifPresentOrElse(o -> objects.open(file, o, beside),
                    () -> objects.closed(file, beside, known.fault()));
            progress.worked(1);
        }
        files.alone().forEach(objects::single);
        TokenInfo token = token(files);
        List<TokenObject> all = objects.objects();
        return new TokenContents(new TokenIdentity(family, token.manufacturer(), token.model(), token.serial()),
                slotInfo(), token, state(files), all, List.of(), Instant.now());
    }

    synchronized LoginState loginState() throws FaultException {
        return state(files());
    }

    /** Tries the password once on every file; what an earlier password has opened stays open. */
    synchronized void login(Pin password) throws FaultException {
        FolderFiles files = files();
        if (files.stores().isEmpty()) {
            throw new FaultException(FaultCode.PIN_NOT_SET);
        }
        Map<Path, Tried> results = new HashMap<>();
        for (Path file : files.stores()) {
            results.put(file, open(file, password));
        }
        if (results.values().stream().allMatch(r -> r.opened().isEmpty())) {
            boolean wrong = results.values().stream().flatMap(r -> r.fault().stream())
                    .anyMatch(f -> f.code() == FaultCode.FILE_PASSWORD);
            throw new FaultException(wrong ? Fault.of(FaultCode.PIN_INCORRECT)
                    : results.values().stream().flatMap(r -> r.fault().stream()).findFirst().orElseThrow());
        }
        results.forEach((file, result) -> {
            Tried before = known(file);
            tried.put(file, result.opened().isPresent() || before.opened().isEmpty() ? result : before);
        });
        loggedIn = true;
    }

    synchronized void logout() {
        loggedIn = false;
        tried.clear();
    }

    private FolderFiles files() throws FaultException {
        if (!Files.isDirectory(folder)) {
            throw new FaultException(FaultCode.TOKEN_GONE);
        }
        return FolderFiles.of(folder);
    }

    /** What is known of a file as it is now, without a password. */
    private Tried known(Path file) {
        try {
            Stamp now = Stamp.of(file);
            for (Map<Path, Tried> source : List.of(tried, checked)) {
                Tried known = source.get(file);
                if (known != null && known.stamp().equals(now)) {
                    return known;
                }
            }
            Tried fresh = new Tried(now, Optional.empty(), damage(file));
            checked.put(file, fresh);
            return fresh;
        } catch (IOException e) {
            return unreadable(file, e);
        }
    }

    private static Optional<Fault> damage(Path file) {
        try {
            Pkcs12.check(file);
            return Optional.empty();
        } catch (FaultException e) {
            return Optional.of(e.fault());
        }
    }

    private static Tried open(Path file, Pin password) {
        try {
            // before the contents are read: a change in between makes it a file that is not known
            Stamp stamp = Stamp.of(file);
            try (Pkcs12 opened = Pkcs12.open(file, password)) {
                return new Tried(stamp, Optional.of(OpenedFile.of(opened)), Optional.empty());
            } catch (FaultException e) {
                return new Tried(stamp, Optional.empty(), Optional.of(e.fault()));
            }
        } catch (IOException e) {
            return unreadable(file, e);
        }
    }

    private static Tried unreadable(Path file, IOException e) {
        return new Tried(new Stamp(-1, Instant.EPOCH, ""), Optional.empty(), Optional.of(FolderFiles.problem(file, e)));
    }

    /** Without a store there is nothing that a password would open. */
    private LoginState state(FolderFiles files) {
        if (files.stores().isEmpty()) {
            return LoginState.NOT_REQUIRED;
        }
        return loggedIn ? LoginState.USER : LoginState.PUBLIC;
    }

    private SlotInfo slotInfo() {
        return new SlotInfo(slotId, folder.toString(), MANUFACTURER, true, false, false, NO_VERSION, NO_VERSION);
    }

    private TokenInfo token(FolderFiles files) throws FaultException {
        long flags = TokenFlag.TOKEN_INITIALIZED.bit() | TokenFlag.WRITE_PROTECTED.bit();
        if (!files.stores().isEmpty()) {
            flags |= TokenFlag.LOGIN_REQUIRED.bit() | TokenFlag.USER_PIN_INITIALIZED.bit();
        }
        Set<TokenFlag> set = TokenFlag.of(flags);
        return new TokenInfo(FolderFiles.label(folder), MANUFACTURER, "PKCS#12 folder", serial(), set, flags,
                PinState.ofUser(set), PinState.UNKNOWN, 0, 0, Memory.UNKNOWN, Memory.UNKNOWN, NO_COUNTS, NO_VERSION,
                NO_VERSION, Optional.empty());
    }

    private String serial() throws FaultException {
        try {
            byte[] path = folder.toRealPath().toString().getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(path);
            return HexFormat.of().formatHex(hash, 0, SERIAL_BYTES);
        } catch (IOException e) {
            throw new FaultException(FolderFiles.problem(folder, e), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
