/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.journal.AuditJournal;
import cz.klicnik.operations.journal.Event;
import cz.klicnik.operations.journal.FileJournal;
import cz.klicnik.operations.journal.JournalEntry;
import cz.klicnik.pkcs11.CallListener;
import cz.klicnik.runtime.internal.faults.Kill.AfterCall;
import cz.klicnik.runtime.internal.faults.Kill.AtLine;
import cz.klicnik.runtime.internal.faults.Kill.Written;

/**
 * The end of a program as far as the token and the disk can tell: from the moment of a {@link Kill} on, no call reaches the
 * library and no line the journal, whatever the program still does to tidy up.
 */
final class Killer implements AuditJournal, CallListener {

    private final FileJournal journal;
    private final Path folder;
    private Optional<Kill> kill = Optional.empty();
    private boolean dead;
    private int lines;
    private int calls;

    /** @param folder of the journal */
    Killer(FileJournal journal, Path folder) {
        this.journal = journal;
        this.folder = folder;
    }

    /** What is thrown through the program instead of ending it. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1L;

        private Killed() {
            super("killed", null, false, false);
        }
    }

    /** Waits for the moment from now on. */
    void arm(Optional<Kill> when) {
        kill = when;
        lines = 0;
        calls = 0;
    }

    /** Lets a test tidy up. */
    void disarm() {
        kill = Optional.empty();
        dead = false;
    }

    /** How many lines were written since it was armed. */
    int lines() {
        return lines;
    }

    private Killed die() {
        dead = true;
        return new Killed();
    }

    private void alive() {
        if (dead) {
            throw new Killed();
        }
    }

    @Override
    public JournalEntry append(Event event) throws FaultException {
        alive();
        lines++;
        Optional<Written> end =
                kill.filter(k -> k instanceof AtLine l && l.number() == lines).map(k -> ((AtLine) k).written());
        if (end.isEmpty()) {
            return journal.append(event);
        }
        if (end.get() == Written.ALL) {
            journal.append(event);
        } else if (end.get() == Written.HALF) {
            half(event);
        }
        throw die();
    }

    /** What a crash in the middle of a line leaves: its beginning, and the second file as it was. */
    private void half(Event event) throws FaultException {
        try {
            byte[] before = content(journal.file());
            byte[] head = content(folder.resolve("journal.head"));
            journal.append(event);
            byte[] after = content(journal.file());
            Files.write(journal.file(), Arrays.copyOf(after, (before.length + after.length) / 2));
            Files.write(folder.resolve("journal.head"), head);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    @Override
    public List<JournalEntry> entries() throws FaultException {
        alive();
        return journal.entries();
    }

    @Override
    public void begins(String function) {
        alive();
    }

    @Override
    public void ends(String function) {
        if (!dead && kill.filter(k -> k instanceof AfterCall c && c.function().equals(function)).isPresent()) {
            calls++;
            if (kill.filter(k -> k instanceof AfterCall c && c.number() == calls).isPresent()) {
                throw die();
            }
        }
    }
}
