/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.protocol;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import cz.klicnik.core.Secret;
import cz.klicnik.core.SecretBytes;

/**
 * Frames on a socket: four bytes of length, big-endian, and that many bytes. Reads exactly what a frame needs, so that no
 * buffer holds a secret longer than it must; secrets go through direct buffers of their own (Java would copy a heap array into
 * one of its pooled buffers) that are wiped.
 *
 * <p>Any number of threads may write, one may read.
 */
public final class Wire implements AutoCloseable {

    /** No message is longer, in bytes. */
    public static final int LONGEST = 64 * 1024 * 1024;
    private static final int LONGEST_SECRET = 64 * 1024;
    private static final int CHUNK = 64 * 1024;

    private final ByteChannel channel;
    private final ReentrantLock writing = new ReentrantLock();
    private final ByteBuffer out = ByteBuffer.allocateDirect(CHUNK);
    private final ByteBuffer in = ByteBuffer.allocateDirect(CHUNK);

    public Wire(ByteChannel channel) {
        this.channel = channel;
    }

    /**
     * Writes a message and the secrets that belong to it.
     *
     * @param secrets stay the caller's
     * @throws ProtocolException when the message is too long; nothing was written then
     * @throws IllegalStateException when a secret is closed; nothing was written then
     */
    public void send(byte[] message, List<? extends Secret> secrets) throws IOException {
        if (message.length > LONGEST) {
            throw new ProtocolException("A message of " + message.length + " bytes");
        }
        List<ByteBuffer> frames = new ArrayList<>();
        try {
            // before anything is written: a secret that has been closed meanwhile must not leave half a message behind
            for (Secret secret : secrets) {
                frames.add(secret.withBytes(
                        bytes -> ByteBuffer.allocateDirect(4 + bytes.length).putInt(bytes.length).put(bytes)));
            }
            write(message, frames);
        } finally {
            frames.forEach(Wire::wipe);
        }
    }

    private void write(byte[] message, List<ByteBuffer> frames) throws IOException {
        writing.lock();
        try {
            out.clear().putInt(message.length);
            for (int from = 0; from < message.length || out.position() > 0;) {
                int length = Math.min(out.remaining(), message.length - from);
                out.put(message, from, length);
                from += length;
                flush(out);
            }
            for (ByteBuffer frame : frames) {
                flush(frame);
            }
        } finally {
            writing.unlock();
        }
    }

    /** @throws EOFException when the other side is gone */
    public byte[] receive() throws IOException {
        byte[] message = new byte[length(LONGEST)];
        for (int from = 0; from < message.length;) {
            in.clear().limit(Math.min(in.capacity(), message.length - from));
            fill(in);
            int length = in.remaining();
            in.get(message, from, length);
            from += length;
        }
        return message;
    }

    /** Reads the secrets that follow a message. They are the caller's to close. */
    public List<SecretBytes> receiveSecrets(int count) throws IOException {
        List<SecretBytes> secrets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ByteBuffer secret = ByteBuffer.allocateDirect(length(LONGEST_SECRET));
            try {
                fill(secret);
                byte[] bytes = new byte[secret.remaining()];
                secret.get(bytes);
                secrets.add(SecretBytes.taking(bytes));
            } finally {
                wipe(secret);
            }
        }
        return secrets;
    }

    /** Says that nothing more will be sent; what the other side sends can still be received. */
    public void endOutput() {
        try {
            if (channel instanceof SocketChannel socket) {
                socket.shutdownOutput();
            } else {
                channel.close();
            }
        } catch (IOException e) {
            // it is closed already
            return;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private int length(int most) throws IOException {
        in.clear().limit(Integer.BYTES);
        fill(in);
        int length = in.getInt();
        if (length < 0 || length > most) {
            throw new ProtocolException("A frame of " + length + " bytes");
        }
        return length;
    }

    private void flush(ByteBuffer buffer) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    private void fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException();
            }
        }
        buffer.flip();
    }

    private static void wipe(ByteBuffer buffer) {
        buffer.clear();
        while (buffer.hasRemaining()) {
            buffer.put((byte) 0);
        }
    }
}
