/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * Files and folders that only their owner can read ({@link OwnerOnly}). Where a method flushes, the content is on the disk on
 * return, as far as the system tells the truth. Thread-safe, but for two that write one file.
 */
public final class PrivateFiles {

    /** Writes a file's content to a channel that is at its beginning; need not flush it. */
    @FunctionalInterface
    public interface Content {
        /** @throws IOException when it cannot be written; then the file is as it was */
        void write(FileChannel channel) throws IOException;
    }

    private PrivateFiles() {
    }

    /** Makes a folder with its parents; nothing happens when it exists. */
    public static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, OwnerOnly.folder(folder));
    }

    /**
     * Makes a file, whole and flushed, or none.
     *
     * @throws FileAlreadyExistsException when there is one already, which stays as it is
     */
    public static void create(Path file, byte[] content) throws IOException {
        create(file, bytes(content));
    }

    /**
     * Opens a file for reading, writing and locking, at its beginning with what is in it, and makes it where needed. One
     * that is there keeps its permissions.
     */
    public static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                OwnerOnly.file(file));
    }

    /**
     * Opens a file for writing from its beginning. One that is there is emptied and taken from others; a device or pipe is
     * taken as it is.
     */
    public static FileChannel openEmpty(Path file) throws IOException {
        if (!Files.exists(file)) {
            return FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    OwnerOnly.file(file));
        }
        if (Files.isRegularFile(file) && OwnerOnly.isPosix(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OwnerOnly.FILE_MODE));
        }
        return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Makes or replaces a file, so that after a crash the old or the new content is there. See {@link #flushFolder}. */
    public static void replace(Path file, byte[] content) throws IOException {
        replace(file, bytes(content));
    }

    /** Likewise, with content that is made as it is written. */
    public static void replace(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Path beside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        create(beside, content);
        try {
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Replaces what an open file holds, and flushes it. After a crash it may hold a part. */
    public static void rewrite(FileChannel channel, byte[] content) throws IOException {
        channel.truncate(0).position(0);
        append(channel, content);
        channel.force(true);
    }

    /** Writes all of it from where the channel is, without flushing. */
    public static void append(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    /**
     * Flushes the names in a folder, which are its content: after {@link #replace} the new content is the one that is there
     * after a crash. Windows does not let folders be opened, and flushes by itself; some network file systems refuse.
     */
    public static void flushFolder(Path folder) throws IOException {
        if (OwnerOnly.isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static Content bytes(byte[] content) {
        return channel -> append(channel, content);
    }

    private static void create(Path file, Content content) throws IOException {
        boolean whole = false;
        try (FileChannel channel = FileChannel.open(file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.file(file))) {
            content.write(channel);
            channel.force(true);
            whole = true;
        } catch (FileAlreadyExistsException foreign) {
            // not ours to delete
            whole = true;
            throw foreign;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // some network file systems; what can be had there
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
