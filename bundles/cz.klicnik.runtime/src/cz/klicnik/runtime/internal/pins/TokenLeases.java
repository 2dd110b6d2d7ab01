/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.pins;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.FileFaults;
import cz.klicnik.core.files.PrivateFiles;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.runtime.TokenLease;

/**
 * Who writes to which token: one console at a time, by a lock on a file in the user's state folder. The system gives the
 * lock up when a process ends, however it ends. Nobody ever waits for it, and whoever only reads needs none.
 *
 * <p>Thread-safe. Within one process a lease is shared: there the lane of the slot keeps order.
 */
final class TokenLeases implements AutoCloseable {

    /** Far behind what is written into the file: Windows lets nobody read what is locked. */
    private static final long LOCKED_BYTE = 1 << 20;
    private static final int LONGEST = 512;
    private static final int NAME_DIGITS = 32;

    private final Path folder;
    private final Map<TokenIdentity, Held> held = new HashMap<>();

    TokenLeases(Path folder) {
        this.folder = folder;
    }

    private static final class Held {

        private final FileChannel channel;
        private int users = 1;

        Held(FileChannel channel) {
            this.channel = channel;
        }
    }

    /**
     * @throws FaultException TOKEN_IN_USE with who has it; FILE_PROBLEM
     */
    synchronized TokenLease take(TokenIdentity token) throws FaultException {
        if (held.containsKey(token)) {
            held.get(token).users++;
        } else {
            held.put(token, new Held(lock(token)));
        }
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.getAndSet(false)) {
                giveBack(token);
            }
        };
    }

    /** Gives everything back. */
    @Override
    public synchronized void close() {
        held.values().forEach(TokenLeases::release);
        held.clear();
    }

    private synchronized void giveBack(TokenIdentity token) {
        if (held.containsKey(token) && --held.get(token).users == 0) {
            release(held.remove(token));
        }
    }

    private FileChannel lock(TokenIdentity token) throws FaultException {
        Path file = folder.resolve(name(token));
        try {
            PrivateFiles.createFolder(folder);
            FileChannel channel = PrivateFiles.open(file);
            try {
                if (tryLock(channel) == null) {
                    throw new FaultException(FaultCode.TOKEN_IN_USE, Fault.NAME, holder(channel));
                }
                PrivateFiles.rewrite(channel, ("klicnik (PID " + ProcessHandle.current().pid() + ", "
                        + LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")) + ")\n")
                        .getBytes(StandardCharsets.UTF_8));
                return channel;
            } catch (IOException | FaultException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw FileFaults.writing(file, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            // another registry of this process
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST);
        channel.read(text, 0);
        String line = StandardCharsets.UTF_8.decode(text.flip()).toString().strip();
        return line.isEmpty() ? "klicnik" : line;
    }

    /** The lock goes with the channel; the file stays, because one that is deleted could be locked twice. */
    private static void release(Held lease) {
        try {
            lease.channel.truncate(0);
            lease.channel.close();
        } catch (IOException e) {
            // the process will end some day, and the lock with it
            System.err.println(e);
        }
    }

    /** Serial numbers may hold what no file name may. */
    private static String name(TokenIdentity token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(String.join("\0", token.family(),
                    token.manufacturer(), token.model(), token.serial()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, NAME_DIGITS) + ".lock";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
