/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.driver.files.internal.FolderFiles.Stamp;

/**
 * Changes files of a folder so that at every moment each is there whole, as it was or as it is to be: what is new is
 * written beside, flushed and checked before it takes the old one's name, and the old one is kept in the folder
 * {@code backup}. Several changes are made together or not at all, as far as a file system can do that: only a crash
 * between two renames leaves some made. Only for whoever has the {@link FolderLock}.
 */
final class BackedUpFiles {

    static final String BACKUP = "backup";
    /** So many old versions are kept of each file. */
    static final int KEPT = 10;

    private static final String PREFIX = ".klicnik-";
    private static final String SUFFIX = ".tmp";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT);

    private static final Logger LOG = System.getLogger(BackedUpFiles.class.getName());

    private final Path folder;
    private final Disk disk;
    private final Clock clock;

    /** @param clock for the names of backups */
    BackedUpFiles(Path folder, Disk disk, Clock clock) {
        this.folder = folder;
        this.disk = disk;
        this.clock = clock;
    }

    /**
     * What is to become of a file.
     *
     * @param before how it was when the change was decided; absent for a new file
     * @param content absent when it is to go
     */
    record Change(Path file, Optional<Stamp> before, Optional<Bytes> content) {
    }

    /** Looks at what was written before it takes the old one's place. */
    @FunctionalInterface
    interface Check {

        /** @throws FaultException when it is not as it should be: then nothing is changed */
        void check(Path written, Change change) throws FaultException;
    }

    /** A change on its way. */
    private static final class Step {

        private final Change change;
        private final Path temporary;
        private Optional<Path> backup = Optional.empty();

        Step(Change change, Path temporary) {
            this.change = change;
            this.temporary = temporary;
        }
    }

    /** Whether a file is passing, or ours for locking: of no interest to whoever watches the folder. */
    static boolean isInternal(Path file) {
        return FolderFiles.name(file).startsWith(PREFIX) || FolderFiles.name(file).equals(FolderLock.FILE);
    }

    /** Deletes what a process that died in the middle has left. */
    void cleanUp() throws FaultException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(f -> FolderFiles.name(f).startsWith(PREFIX)
                    && FolderFiles.name(f).endsWith(SUFFIX)).toList()) {
                disk.remove(file);
            }
        } catch (IOException e) {
            throw FolderFaults.writing(folder, folder, e);
        }
    }

    /**
     * Makes the changes in their order.
     *
     * @throws FaultException TOKEN_IN_USE when a file is not any more as it was, TOKEN_FULL, TOKEN_WRITE_PROTECTED,
     *         FILE_PROBLEM, or what the check says; everything is then as it was
     */
    void make(List<Change> changes, Check check) throws FaultException {
        List<Step> steps = new ArrayList<>();
        Path at = folder;
        try {
            for (Change change : changes) {
                at = change.file();
                Step step = new Step(change, folder.resolve(PREFIX + UUID.randomUUID() + SUFFIX));
                steps.add(step);
                write(step, check);
            }
            for (Step step : steps) {
                at = step.change.file();
                keep(step);
            }
            replace(steps);
        } catch (IOException e) {
            throw FolderFaults.writing(folder, at, e);
        } finally {
            steps.forEach(s -> removeQuietly(s.temporary));
        }
        changes.forEach(c -> prune(c.file()));
    }

    private void write(Step step, Check check) throws IOException, FaultException {
        if (step.change.content().isPresent()) {
            disk.create(step.temporary, step.change.content().get().toArray());
            check.check(step.temporary, step.change);
        }
    }

    private void keep(Step step) throws IOException, FaultException {
        Path file = step.change.file();
        if (Files.isSymbolicLink(file)) {
            throw FolderFaults.of(FaultCode.FILE_PROBLEM, file, "symbolic link");
        }
        Optional<Stamp> now = Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(Stamp.of(file))
                : Optional.empty();
        if (!now.equals(step.change.before())) {
            throw new FaultException(FaultCode.TOKEN_IN_USE, Fault.NAME, file.toString());
        }
        if (now.isPresent()) {
            disk.createFolder(folder.resolve(BACKUP));
            Path backup = backup(file);
            disk.keep(file, backup);
            disk.flush(folder.resolve(BACKUP));
            step.backup = Optional.of(backup);
        }
    }

    private void replace(List<Step> steps) throws IOException {
        int done = 0;
        boolean whole = false;
        try {
            for (Step step : steps) {
                // counted first: a rename that fails may have been made all the same
                done++;
                if (step.change.content().isPresent()) {
                    disk.rename(step.temporary, step.change.file());
                } else {
                    disk.remove(step.change.file());
                }
            }
            disk.flush(folder);
            whole = true;
        } finally {
            if (!whole) {
                for (Step step : steps.subList(0, done).reversed()) {
                    restore(step);
                }
            }
        }
    }

    private void restore(Step step) {
        try {
            if (step.backup.isEmpty()) {
                disk.remove(step.change.file());
                return;
            }
            Path again = folder.resolve(PREFIX + UUID.randomUUID() + SUFFIX);
            disk.keep(step.backup.get(), again);
            disk.rename(again, step.change.file());
            // two names of one file: the rename did nothing
            disk.remove(again);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "Not restored: " + step.change.file() + ", its backup is " + step.backup, e);
        }
    }

    /** Named by the time, and later than all before, whatever the clock says: the first in order is the first to go. */
    private Path backup(Path file) throws IOException {
        LocalDateTime time = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        List<Path> before = backups(file);
        if (!before.isEmpty()) {
            LocalDateTime last = timeOf(before.getLast(), file).orElseThrow();
            time = time.isAfter(last) ? time : last.plus(1, ChronoUnit.MILLIS);
        }
        return folder.resolve(BACKUP)
                .resolve(FolderFiles.base(file) + "-" + TIME.format(time) + FolderFiles.extension(file));
    }

    /** The oldest first. */
    private List<Path> backups(Path file) throws IOException {
        Path backups = folder.resolve(BACKUP);
        if (!Files.isDirectory(backups)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(backups)) {
            return all.filter(f -> timeOf(f, file).isPresent()).sorted().toList();
        }
    }

    /** When a file was backed up; empty for what is no backup of it. */
    private static Optional<LocalDateTime> timeOf(Path backup, Path file) {
        String start = FolderFiles.base(file) + "-";
        String name = FolderFiles.base(backup);
        if (!name.startsWith(start) || !FolderFiles.extension(backup).equals(FolderFiles.extension(file))) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(name.substring(start.length()), TIME));
        } catch (DateTimeParseException other) {
            // the backup of a file with a longer name
            return Optional.empty();
        }
    }

    private void prune(Path file) {
        try {
            List<Path> kept = backups(file);
            kept.subList(0, Math.max(0, kept.size() - KEPT)).forEach(this::removeQuietly);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Old backups stay in " + folder.resolve(BACKUP), e);
        }
    }

    private void removeQuietly(Path file) {
        try {
            disk.remove(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Not deleted: " + file, e);
        }
    }
}
