/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.pins;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.FileFaults;
import cz.klicnik.core.files.PrivateFiles;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.runtime.internal.pins.TryRecord.Key;
import cz.klicnik.runtime.internal.pins.TryRecord.Tries;

/**
 * How many tries failed, for each token and each of its secrets, kept in the user's state folder: the flags of some tokens
 * never change. A try is on the disk before the PIN is sent, so that no crash can lose it. Several consoles share the
 * file. A damaged one is put aside, and from then on what is not known counts as the final try, never as none.
 *
 * <p>Thread-safe.
 */
public final class PinLedger {

    private static final String FILE = "pin-tries";
    /** Others hold the lock for as long as a small file takes to be written. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long LOOK_AGAIN_NANOS = 5_000_000;

    private final Path file;
    private final BiConsumer<String, Throwable> log;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition never = lock.newCondition();
    private volatile @Nullable TryRecord known;

    /**
     * @param folder made when something is first written
     * @param log told when the file is damaged
     */
    public PinLedger(Path folder, BiConsumer<String, Throwable> log) {
        this.file = folder.resolve(FILE);
        this.log = log;
    }

    /**
     * What is known of a secret's tries. Reads the file only the first time; {@link #begin} and what follows look again.
     *
     * @param told what the token says now
     * @param limit how many wrong tries lock it, where that is known
     */
    public PinTries tries(TokenIdentity token, PinKind kind, PinState told, OptionalInt limit) {
        TryRecord record = known;
        return tries(record == null ? look() : record, new Key(token, kind), told, limit);
    }

    /** Looks into the file again, which another console may have changed. */
    public void lookAgain() {
        look();
    }

    /** What is known of a secret's tries, also by other consoles. */
    public PinTries triesNow(TokenIdentity token, PinKind kind, PinState told, OptionalInt limit) {
        return tries(look(), new Key(token, kind), told, limit);
    }

    /**
     * A try is about to be made.
     *
     * @param told what the token says now
     * @return what is to be done with the count afterwards
     * @throws FaultException FILE_PROBLEM when it cannot be written; then the PIN must not be sent
     */
    Attempt begin(TokenIdentity token, PinKind kind, PinState told) throws FaultException {
        Key key = new Key(token, kind);
        Tries before = change(record -> {
            Tries now = start(record, key, told);
            return record.with(key, new Tries(now.failed() + 1, now.toldMoves()));
        }, key, told);
        return new Attempt(key, before);
    }

    /** Someone has set the secret anew, or the right one was entered: there is no failed try any more. */
    void clear(TokenIdentity token, PinKind kind) throws FaultException {
        Key key = new Key(token, kind);
        change(record -> record.with(key,
                new Tries(0, record.of(key).map(Tries::toldMoves).orElse(false))), key, PinState.UNKNOWN);
    }

    /** One try that is under way, and counted as failed until something better is known. */
    final class Attempt {

        private final Key key;
        private final Tries before;

        private Attempt(Key key, Tries before) {
            this.key = key;
            this.before = before;
        }

        /** The PIN was right. */
        void accepted() throws FaultException {
            clear(key.token(), key.kind());
        }

        /** The PIN was not even sent. */
        void notSent() throws FaultException {
            change(record -> record.with(key, before), key, PinState.UNKNOWN);
        }

        /** The PIN was wrong. @param told what the token says after that */
        void refused(PinState told) throws FaultException {
            if (told == PinState.LOW || told == PinState.FINAL_TRY || told == PinState.LOCKED) {
                change(record -> record.with(key, new Tries(record.of(key).orElse(before).failed(), true)), key, told);
            }
        }

        /** The count could not be corrected: it stays as it was before the try, one more than need be. */
        void tooHigh(FaultException reason) {
            log.accept("The count of PIN tries could not be corrected", reason);
        }
    }

    /** The count to go on from: a token that tells of failed tries, and now says that all is well, has forgotten them. */
    private static Tries start(TryRecord record, Key key, PinState told) {
        // unknown: two failed tries are one less than the fewest that any token allows
        Tries tries = record.of(key).orElse(new Tries(2, false));
        return tries.toldMoves() && told == PinState.OK ? new Tries(0, true) : tries;
    }

    private static PinTries tries(TryRecord record, Key key, PinState told, OptionalInt limit) {
        Optional<Tries> tries = record.of(key);
        return new PinTries(told, tries.map(t -> OptionalInt.of(t.failed())).orElse(OptionalInt.empty()),
                tries.map(Tries::toldMoves).orElse(false), limit);
    }

    /** @return the tries before the change */
    private Tries change(UnaryOperator<TryRecord> change, Key key, PinState told) throws FaultException {
        lock.lock();
        try {
            PrivateFiles.createFolder(file.toAbsolutePath().resolveSibling(""));
            try (FileChannel channel = PrivateFiles.open(file.resolveSibling(FILE + ".lock"));
                    FileLock held = take(channel)) {
                TryRecord record = readOrPutAside();
                TryRecord changed = change.apply(record);
                PrivateFiles.replace(file, changed.write().getBytes(StandardCharsets.UTF_8));
                PrivateFiles.flushFolder(file.toAbsolutePath().resolveSibling(""));
                known = changed;
                return start(record, key, told);
            }
        } catch (IOException e) {
            throw FileFaults.writing(file, e);
        } finally {
            lock.unlock();
        }
    }

    private TryRecord look() {
        lock.lock();
        try {
            TryRecord record = read().orElse(TryRecord.DAMAGED);
            known = record;
            return record;
        } catch (IOException e) {
            log.accept("The record of PIN tries cannot be read: " + file, e);
            known = TryRecord.DAMAGED;
            return TryRecord.DAMAGED;
        } finally {
            lock.unlock();
        }
    }

    /** Only while the file is locked: what is damaged must not be replaced by another console meanwhile. */
    private TryRecord readOrPutAside() throws IOException {
        Optional<TryRecord> record = read();
        if (record.isEmpty()) {
            log.accept("The record of PIN tries is damaged; it was kept as " + damaged(),
                    new IOException(file.toString()));
            Files.move(file, damaged(), StandardCopyOption.REPLACE_EXISTING);
        }
        return record.orElse(TryRecord.DAMAGED);
    }

    /** @return empty when the file is damaged */
    private Optional<TryRecord> read() throws IOException {
        try {
            return TryRecord.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.of(Files.exists(damaged()) ? TryRecord.DAMAGED : TryRecord.EMPTY);
        }
    }

    private Path damaged() {
        return file.resolveSibling(FILE + ".damaged");
    }

    /** Never waits for longer than another console may take; one that is stopped must not stop this one. */
    private FileLock take(FileChannel channel) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            FileLock held = tryLock(channel);
            if (held != null) {
                return held;
            }
            if (System.nanoTime() > end) {
                throw new IOException("Another console holds " + file);
            }
            try {
                // nobody signals: it is a pause that lets other threads of this process in
                never.awaitNanos(LOOK_AGAIN_NANOS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while waiting for " + file, e);
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // another registry of this process
            return null;
        }
    }
}
