/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.UserFolders;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.FileFaults;
import cz.klicnik.core.files.PrivateFiles;
import cz.klicnik.core.files.WriterLock;

/**
 * The journal in a file: JSON lines, each chained to the one before by its hash ({@link JournalLine}), with the number and
 * hash of the last one in a second file, so that lines missing at the end are noticed too.
 *
 * <p>One writer at a time, of all processes, by a lock on a third file. Whoever holds it reads what others have added before
 * it hashes. A line that a crash has cut off stays where it is: the next line stands for it and names its hash.
 */
public final class FileJournal implements AuditJournal {

    /** The file's name in its folder. */
    public static final String NAME = "journal.jsonl";

    private static final String HEAD = "journal.head";
    private static final String LOCK = "journal.lock";

    private final Path folder;
    private final String name;
    private final Clock clock;
    private final Who who;
    private final WriterLock lock;
    private Tail tail = Tail.EMPTY;

    /** @param folder is made when the first line is written */
    public FileJournal(Path folder, Clock clock, Who who) {
        this(folder, NAME, clock, who);
    }

    private FileJournal(Path folder, String name, Clock clock, Who who) {
        this.folder = folder;
        this.name = name;
        this.clock = clock;
        this.who = who;
        this.lock = new WriterLock(folder.resolve(LOCK));
    }

    /** The journal of this user, on this process's account. */
    public static FileJournal of(UserFolders folders, Clock clock) {
        return new FileJournal(folders.data().resolve("journal"), clock, Who.ofThisProcess());
    }

    /** Somebody's journal, to be looked into: a copy of the file. */
    public static FileJournal copy(Path file) {
        return new FileJournal(file.toAbsolutePath().resolveSibling(""), String.valueOf(file.getFileName()),
                Clock.systemUTC(), Who.ofThisProcess());
    }

    /**
     * What is known of the end of the file.
     *
     * @param size up to which it was read
     * @param number of the last line, 0 before the first
     * @param hash of the last line that has one
     * @param torn the hash of what a crash has left behind it
     */
    private record Tail(long size, long number, String hash, Optional<String> torn) {

        static final Tail EMPTY = new Tail(0, 0, JournalLine.NOTHING, Optional.empty());
    }

    /** The file, for whoever wants to keep or send it. */
    public Path file() {
        return folder.resolve(name);
    }

    @Override
    public synchronized JournalEntry append(Event event) throws FaultException {
        try {
            PrivateFiles.createFolder(folder);
            boolean isNew = !Files.exists(file());
            try (WriterLock.Held held = lock.take(); FileChannel channel = PrivateFiles.open(file())) {
                readOn(channel);
                JournalEntry entry = write(channel, event);
                if (isNew) {
                    PrivateFiles.flushFolder(folder);
                }
                return entry;
            }
        } catch (IOException e) {
            throw problem(e);
        }
    }

    @Override
    public List<JournalEntry> entries() throws FaultException {
        List<JournalEntry> entries = new ArrayList<>();
        for (String line : lines()) {
            parsed(line).ifPresent(entries::add);
        }
        return entries;
    }

    /**
     * Checks that no line was changed, taken out, put in or cut off; the last of a journal only, not of a copy.
     *
     * @throws FaultException FILE_PROBLEM when it cannot be read at all
     */
    public JournalCheck verify() throws FaultException {
        try {
            return JournalCheck.of(lines(), lastNumber());
        } catch (IOException e) {
            throw problem(e);
        }
    }

    /**
     * Saves a copy, which can be verified elsewhere.
     *
     * @param copy is replaced when it is there; only its owner can read it
     * @return how many lines it has
     * @throws FaultException FILE_PROBLEM and the like, of either file
     */
    public int export(Path copy) throws FaultException {
        byte[] content;
        try {
            content = Files.exists(file()) ? Files.readAllBytes(file()) : new byte[0];
        } catch (IOException e) {
            throw FileFaults.of(file(), e);
        }
        try {
            PrivateFiles.replace(copy, content);
        } catch (IOException e) {
            throw FileFaults.writing(copy, e);
        }
        int lines = 0;
        for (byte b : content) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** Lines that were not meant for this program are told by {@link #verify()}. */
    private static Optional<JournalEntry> parsed(String line) {
        try {
            return Optional.of(JournalLine.parse(line).entry());
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private List<String> lines() throws FaultException {
        try {
            if (!Files.exists(file())) {
                return List.of();
            }
            String text = new String(Files.readAllBytes(file()), StandardCharsets.UTF_8);
            return text.isEmpty() ? List.of() : List.of(text.split("\n"));
        } catch (IOException e) {
            throw problem(e);
        }
    }

    /** Reads what was added since the last time, by this process or another one. */
    private void readOn(FileChannel channel) throws IOException {
        if (channel.size() < tail.size()) {
            // somebody has cut it; from the beginning then, verification will tell
            tail = Tail.EMPTY;
        }
        byte[] added = read(channel, tail.size());
        int from = 0;
        for (int at = 0; at < added.length; at++) {
            if (added[at] == '\n') {
                line(new String(added, from, at - from, StandardCharsets.UTF_8));
                from = at + 1;
            }
        }
        if (from < added.length) {
            unfinished(channel, Arrays.copyOfRange(added, from, added.length));
        }
        tail = new Tail(channel.size(), tail.number(), tail.hash(), tail.torn());
    }

    private void line(String line) {
        try {
            tail = new Tail(tail.size(), JournalLine.parse(line).entry().number(),
                    JournalLine.named(line).orElse(tail.hash()), Optional.empty());
        } catch (IOException damaged) {
            tail = new Tail(tail.size(), tail.number(), tail.hash(),
                    Optional.of(JournalLine.sha256(line.getBytes(StandardCharsets.UTF_8))));
        }
    }

    /** A crash has cut the last line off, perhaps only its end. */
    private void unfinished(FileChannel channel, byte[] bytes) throws IOException {
        channel.position(channel.size());
        PrivateFiles.append(channel, new byte[] { '\n' });
        line(new String(bytes, StandardCharsets.UTF_8));
    }

    private static byte[] read(FileChannel channel, long from) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size() - from));
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // the rest comes next time
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private JournalEntry write(FileChannel channel, Event event) throws IOException {
        long end = channel.size();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // where the last line was made unreadable after it had been written, its number stays missing
        String line =
                JournalLine.text(Math.max(tail.number(), lastNumber()) + 1, now, who, event, tail.hash(), tail.torn());
        boolean whole = false;
        try {
            channel.position(end);
            PrivateFiles.append(channel, (line + "\n").getBytes(StandardCharsets.UTF_8));
            channel.force(true);
            whole = true;
        } finally {
            if (!whole) {
                // a full disk: half a line would look like a crash
                channel.truncate(end);
            }
        }
        JournalEntry entry = JournalLine.parse(line).entry();
        tail = new Tail(channel.size(), entry.number(), entry.hash(), Optional.empty());
        PrivateFiles.replace(folder.resolve(HEAD),
                (entry.number() + " " + entry.hash() + "\n").getBytes(StandardCharsets.UTF_8));
        return entry;
    }

    /** The number of the last line by the second file, which is written after the line; 0 where there is none. */
    private long lastNumber() throws IOException {
        if (!name.equals(NAME)) {
            // a copy by another name, whose second file this is not
            return 0;
        }
        Path head = folder.resolve(HEAD);
        String number =
                Files.exists(head) ? Files.readString(head, StandardCharsets.ISO_8859_1).strip().split(" ")[0] : "";
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }

    private FaultException problem(IOException e) {
        return FileFaults.writing(folder, file(), e);
    }
}
