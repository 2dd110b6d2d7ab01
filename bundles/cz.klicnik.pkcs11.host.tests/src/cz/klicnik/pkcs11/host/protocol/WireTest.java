/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;

class WireTest {

    private final Path folder;
    private final SocketChannel raw;
    private final Wire near;
    private final Wire far;

    WireTest() throws IOException {
        folder = Files.createTempDirectory("wire");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(folder.resolve("s")));
            raw = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("s")));
            near = new Wire(raw);
            far = new Wire(server.accept());
        }
    }

    @AfterEach
    void close() throws IOException {
        near.close();
        far.close();
        Files.delete(folder.resolve("s"));
        Files.delete(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 65531, 65532, 65533, 3_000_000 })
    void messages_of_any_length_arrive(int length) throws Exception {
        byte[] message = new byte[length];
        IntStream.range(0, length).forEach(i -> message[i] = (byte) (i * 31));
        CompletableFuture<Void> sent = sending(message, List.of());
        assertArrayEquals(message, far.receive());
        sent.get();
    }

    @Test
    void pins_follow_their_message_and_stay_the_senders() throws Exception {
        try (Pin pin = Pin.taking("žluťoučký".toCharArray()); Pin empty = Pin.taking(new char[0])) {
            CompletableFuture<Void> sent = sending(new byte[] { 1 }, List.of(pin, empty));
            assertArrayEquals(new byte[] { 1 }, far.receive());
            List<SecretBytes> received = far.receiveSecrets(2);
            assertEquals("žluťoučký", received.get(0).<String>withBytes(b -> new String(b, StandardCharsets.UTF_8)));
            assertEquals(0, received.get(1).length());
            received.forEach(SecretBytes::close);
            sent.get();
            assertEquals(9, pin.length());
        }
    }

    @Test
    void a_frame_that_is_cut_is_the_end() throws Exception {
        raw.write(ByteBuffer.wrap(new byte[] { 0, 0, 0, 9, 1, 2 }));
        raw.close();
        assertThrows(EOFException.class, () -> far.receive());
    }

    @ParameterizedTest
    @ValueSource(ints = { -1, Integer.MIN_VALUE, Integer.MAX_VALUE, Wire.LONGEST + 1 })
    void a_length_that_cannot_be_is_refused_before_anything_is_allocated(int length) throws Exception {
        raw.write(ByteBuffer.allocate(4).putInt(length).flip());
        assertThrows(ProtocolException.class, () -> far.receive());
    }

    @Test
    void a_secret_that_is_no_secret_is_refused() throws Exception {
        raw.write(ByteBuffer.allocate(4).putInt(1 << 20).flip());
        assertThrows(ProtocolException.class, () -> far.receiveSecrets(1));
    }

    @Test
    void a_message_that_is_too_long_is_not_begun() throws Exception {
        assertThrows(ProtocolException.class, () -> near.send(new byte[Wire.LONGEST + 1], List.of()));
        near.send(new byte[] { 5 }, List.of());
        assertArrayEquals(new byte[] { 5 }, far.receive());
    }

    @Test
    void a_PIN_that_is_closed_leaves_no_half_message() throws Exception {
        Pin closed = Pin.taking("1234".toCharArray());
        closed.close();
        assertThrows(IllegalStateException.class, () -> near.send(new byte[] { 1 }, List.of(closed)));
        near.send(new byte[] { 5 }, List.of());
        assertArrayEquals(new byte[] { 5 }, far.receive());
    }

    @Test
    void senders_at_the_same_time_do_not_mix() throws Exception {
        List<CompletableFuture<Void>> sent = IntStream.range(1, 9).mapToObj(i -> CompletableFuture.runAsync(() -> {
            byte[] message = new byte[100_000];
            java.util.Arrays.fill(message, (byte) i);
            try {
                near.send(message, List.of());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        })).toList();
        for (int i = 1; i < 9; i++) {
            byte[] message = far.receive();
            assertEquals(100_000, message.length);
            for (byte b : message) {
                assertEquals(message[0], b);
            }
        }
        sent.forEach(CompletableFuture::join);
    }

    private CompletableFuture<Void> sending(byte[] message, List<Pin> secrets) {
        return CompletableFuture.runAsync(() -> {
            try {
                near.send(message, secrets);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
