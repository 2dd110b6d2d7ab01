/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.PrivateFiles;

/**
 * A folder, this conversation's alone for writing until closed; other programs of ours wait. The system lets go of it when
 * a process ends, whatever way. The file stays: deleting it would let two have it.
 */
final class FolderLock implements AutoCloseable {

    static final String FILE = ".klicnik.lock";

    /** Far behind the contents, which the others must be able to read on Windows. */
    private static final long POSITION = 1L << 40;
    private static final long STEP_NANOS = Duration.ofMillis(20).toNanos();
    private static final int LONGEST_NAME = 80;

    private static final Logger LOG = System.getLogger(FolderLock.class.getName());

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits for it.
     *
     * @param longest how long
     * @throws FaultException TOKEN_IN_USE, TOKEN_WRITE_PROTECTED, TOKEN_FULL, FILE_PROBLEM
     */
    static FolderLock take(Path folder, Duration longest) throws FaultException {
        Path file = folder.resolve(FILE);
        boolean taken = false;
        try {
            FileChannel channel = PrivateFiles.open(file);
            try {
                waitFor(channel, longest.toNanos());
                sign(channel);
                taken = true;
                return new FolderLock(channel);
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
        } catch (IOException e) {
            throw FolderFaults.writing(folder, file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The lock of a folder did not close", e);
        }
    }

    private static void waitFor(FileChannel channel, long longest) throws IOException, FaultException {
        long start = System.nanoTime();
        while (tryLock(channel).isEmpty()) {
            if (System.nanoTime() - start > longest || Thread.currentThread().isInterrupted()) {
                throw new FaultException(FaultCode.TOKEN_IN_USE, Fault.NAME, holder(channel));
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(POSITION, 1, false));
        } catch (OverlappingFileLockException ofThisProcess) {
            // another connection in this process has it, which is no different
            return Optional.empty();
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        byte[] name = ("PID " + ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
        channel.write(ByteBuffer.wrap(name), 0);
        channel.truncate(name.length);
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer name = ByteBuffer.allocate(LONGEST_NAME);
        channel.read(name, 0);
        return new String(name.array(), 0, name.position(), StandardCharsets.UTF_8);
    }
}
