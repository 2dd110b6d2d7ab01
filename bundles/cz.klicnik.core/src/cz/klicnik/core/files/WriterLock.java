/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.jdt.annotation.Nullable;

/** Lets one process at a time write. The system gives the lock up when a process ends, however it ends. Thread-safe. */
public final class WriterLock {

    /** Writing a line takes milliseconds: who holds the lock longer hangs. */
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final Path file;

    /** @param file that is locked; made where it is missing, and left empty */
    public WriterLock(Path file) {
        this.file = file;
    }

    /** The lock, until it is closed. */
    public record Held(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** @throws IOException when another process, or another thread of this one, holds it for too long */
    public Held take() throws IOException {
        FileChannel channel = PrivateFiles.open(file);
        long until = System.nanoTime() + LONGEST.toNanos();
        try {
            while (tryLock(channel) == null) {
                if (System.nanoTime() > until) {
                    throw new IOException("another process holds " + file.getFileName());
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new Held(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // another journal of this process
            return null;
        }
    }
}
