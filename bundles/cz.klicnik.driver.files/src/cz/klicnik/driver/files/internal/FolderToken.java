/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.driver.files.internal.OpenFiles.Known;
import cz.klicnik.pki.Pkcs12;

/**
 * One folder as a token. Its login is the passwords that have opened something, and what they have opened; they are wiped
 * when it ends. Thread-safe.
 */
final class FolderToken {

    /** Longer than any write of another program of ours takes. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final FolderSheet sheet;
    private final Path folder;
    private final String family;
    private final Handles handles;
    private final OpenFiles open = new OpenFiles();
    private final BackedUpFiles files;

    FolderToken(long slotId, Path folder, String family, Handles handles, Disk disk) {
        this.sheet = new FolderSheet(slotId, folder);
        this.folder = folder;
        this.family = family;
        this.handles = handles;
        this.files = new BackedUpFiles(folder, disk, Clock.systemDefaultZone());
    }

    /** What one reading gave: the contents, and where each object is. */
    record Reading(TokenContents contents, Map<Long, Target> targets) {
    }

    /** What is done to a folder that nobody else writes to meanwhile. */
    @FunctionalInterface
    interface Writing<R> {
        R write(FolderWriter writer) throws FaultException;
    }

    /** Empty while the folder does not exist. */
    Optional<SlotReading> slot() {
        if (!Files.isDirectory(folder)) {
            // a folder that comes back may be another one
            logout();
            return Optional.empty();
        }
        try {
            return Optional.of(new SlotReading(sheet.slot(), Optional.of(sheet.token(FolderFiles.of(folder))),
                    Optional.empty()));
        } catch (FaultException e) {
            return Optional.of(new SlotReading(sheet.slot(), Optional.empty(), Optional.of(e.fault())));
        }
    }

    /** Whether something can be written to it at all. */
    boolean writable() {
        return Files.isWritable(folder);
    }

    synchronized Reading read(IProgressMonitor monitor) throws FaultException {
        return read(files(), monitor);
    }

    private Reading read(FolderFiles now, IProgressMonitor monitor) throws FaultException {
        SubMonitor progress = SubMonitor.convert(monitor, now.stores().size() + 1);
        FolderObjects objects = new FolderObjects(folder, handles, writable());
        for (Path file : now.stores()) {
            progress.checkCanceled();
            Known known = open.of(file);
            List<Path> beside = now.beside(file);
            known.opened().ifPresentOrElse(o -> objects.open(file, o, beside),
                    () -> objects.closed(file, beside, known.fault()));
            progress.worked(1);
        }
        now.alone().forEach(objects::single);
        TokenInfo token = sheet.token(now);
        TokenContents contents = new TokenContents(
                new TokenIdentity(family, token.manufacturer(), token.model(), token.serial()), sheet.slot(), token,
                state(now), objects.objects(), List.of(), Instant.now());
        return new Reading(contents, objects.targets());
    }

    synchronized LoginState loginState() throws FaultException {
        return state(files());
    }

    /** Tries the password once on every file; what an earlier password has opened stays open. */
    synchronized void login(Pin password) throws FaultException {
        FolderFiles now = files();
        if (now.stores().isEmpty()) {
            throw new FaultException(FaultCode.PIN_NOT_SET);
        }
        open.login(now.stores(), password);
    }

    synchronized void logout() {
        open.logout();
    }

    /**
     * Fails where a call needs a login and nobody is logged in.
     *
     * @param function the call, as PKCS#11 names it
     */
    synchronized void requireLogin(String function) throws FaultException {
        if (!open.loggedIn()) {
            throw files().stores().isEmpty() ? new FaultException(FaultCode.PIN_NOT_SET)
                    : FolderFaults.notLoggedIn(function);
        }
    }

    /** Likewise; where the folder has no password there is nothing to log in to. */
    synchronized void requireLoginWherePossible(String function) throws FaultException {
        if (!files().stores().isEmpty()) {
            requireLogin(function);
        }
    }

    /** Waits until no other program of ours writes to the folder, and reads it then. */
    synchronized <R> R write(Writing<R> writing) throws FaultException {
        files();
        try (FolderLock lock = FolderLock.take(folder, LONGEST_WAIT)) {
            files.cleanUp();
            FolderFiles now = files();
            Map<Long, Target> targets = read(now, new NullProgressMonitor()).targets();
            return writing.write(new FolderWriter(folder, now, targets, open, files));
        }
    }

    /**
     * Encrypts all files that the old password opens with the new one. The login stays, with the new password.
     *
     * @throws FaultException PIN_NOT_SET, PIN_INCORRECT
     */
    synchronized void changePassword(Pin old, Pin fresh) throws FaultException {
        boolean before = open.loggedIn();
        boolean done = false;
        try {
            login(old);
            write(writer -> {
                writer.changePassword(old, fresh);
                return old;
            });
            done = true;
        } finally {
            if (!done && !before) {
                logout();
            }
        }
    }

    /**
     * Starts anew, with another label and password and nobody logged in.
     *
     * @param present opens something in the folder, unless that has no password
     * @throws FaultException PIN_INCORRECT
     */
    synchronized void initialise(String label, Pin present, Pin password) throws FaultException {
        logout();
        try {
            if (!files().stores().isEmpty()) {
                login(present);
            }
            write(writer -> {
                writer.initialise(label, password);
                return label;
            });
        } finally {
            logout();
        }
    }

    /** Opens a file with the password that opened it before; the caller closes it. */
    synchronized Pkcs12 open(Path store) throws FaultException {
        Known known = open.of(store);
        Pin password = known.password().orElseThrow(() -> known.fault().map(FaultException::new)
                .orElseGet(() -> FolderFaults.notLoggedIn("C_SignInit")));
        return Pkcs12.open(store, password);
    }

    private FolderFiles files() throws FaultException {
        if (!Files.isDirectory(folder)) {
            throw new FaultException(FaultCode.TOKEN_GONE);
        }
        return FolderFiles.of(folder);
    }

    /** Without a store there is nothing that a password would open. */
    private LoginState state(FolderFiles now) {
        if (now.stores().isEmpty()) {
            return LoginState.NOT_REQUIRED;
        }
        return open.loggedIn() ? LoginState.USER : LoginState.PUBLIC;
    }
}
