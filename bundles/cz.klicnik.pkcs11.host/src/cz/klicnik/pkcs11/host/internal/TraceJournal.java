/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import cz.klicnik.core.trace.TracedCall;
import cz.klicnik.pkcs11.host.protocol.ProtocolException;
import cz.klicnik.pkcs11.host.protocol.RecordCodec;

/**
 * Keeps the latest calls in files, so that they outlive a process that dies in one: what a file was given, the system
 * keeps. Two files take turns: while what is in one is being sent, new calls go to the other.
 *
 * <p>Not thread-safe. The files hold what is sent to the console anyway, and lie in the host's private folder.
 */
final class TraceJournal implements AutoCloseable {

    private static final List<String> NAMES = List.of("trace0", "trace1");
    /** In bytes; a file that is not sent any more grows no longer. */
    private static final int LONGEST = 8 * 1024 * 1024;

    private final RecordCodec codec = new RecordCodec();
    private final List<FileChannel> files = new ArrayList<>();
    private int current;

    TraceJournal(Path folder) throws IOException {
        for (String name : NAMES) {
            files.add(FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING));
        }
    }

    void write(TracedCall call) throws IOException {
        FileChannel file = files.get(current);
        if (file.size() < LONGEST) {
            byte[] encoded = codec.encode(TracedCall.class, call);
            ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES + encoded.length);
            frame.putInt(encoded.length).put(encoded).flip();
            while (frame.hasRemaining()) {
                file.write(frame);
            }
        }
    }

    /** From now on the other file is written, which is empty. */
    void turn() {
        current = 1 - current;
    }

    /** Empties the file that is not being written: what was in it has been sent. */
    void sent() throws IOException {
        files.get(1 - current).truncate(0).position(0);
    }

    @Override
    public void close() throws IOException {
        for (FileChannel file : files) {
            file.close();
        }
    }

    /**
     * What a host that has ended left behind; none where it never traced.
     *
     * @param folder the host's private folder
     */
    static List<TracedCall> read(Path folder) {
        List<TracedCall> calls = new ArrayList<>();
        for (String name : NAMES) {
            try {
                read(ByteBuffer.wrap(Files.readAllBytes(folder.resolve(name))), calls);
            } catch (IOException e) {
                // there is none, or it is cut off in the middle of a call: what was read before is good
                continue;
            }
        }
        return calls;
    }

    private static void read(ByteBuffer file, List<TracedCall> calls) throws ProtocolException {
        RecordCodec codec = new RecordCodec();
        while (file.remaining() >= Integer.BYTES) {
            int length = file.getInt();
            if (length < 0 || length > file.remaining()) {
                return;
            }
            byte[] encoded = new byte[length];
            file.get(encoded);
            calls.add(codec.decode(TracedCall.class, encoded));
        }
    }
}
