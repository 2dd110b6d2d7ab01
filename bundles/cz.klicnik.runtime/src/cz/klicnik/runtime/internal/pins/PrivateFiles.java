/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.pins;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/** Files and folders that only their owner can read, written so that a crash leaves the old or the new content. */
final class PrivateFiles {

    private PrivateFiles() {
    }

    /** With its parents; nothing happens when it exists. */
    static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
    }

    /** Opens a file to be locked and written to, and makes it where needed. */
    static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file,
                Set.<OpenOption>of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                ownerOnly(file, "rw-------"));
    }

    /** Replaces a file; on return the new content is on the disk, as far as the system tells the truth. */
    static void replace(Path file, String content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel = open(fresh)) {
            write(channel, content);
        }
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
        flushFolder(file);
    }

    /** Replaces a channel's content and flushes it. */
    static void write(FileChannel channel, String content) throws IOException {
        channel.truncate(0).position(0);
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    static FaultException problem(Path path, IOException e) {
        return new FaultException(Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, path.toString(), Fault.MESSAGE,
                e.getClass().getSimpleName()), e);
    }

    /** The name of a file is the folder's content; Windows does not let folders be opened, and flushes by itself. */
    private static void flushFolder(Path file) throws IOException {
        if (posix(file)) {
            try (FileChannel folder =
                    FileChannel.open(file.toAbsolutePath().resolveSibling(""), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        return posix(path)
                ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
