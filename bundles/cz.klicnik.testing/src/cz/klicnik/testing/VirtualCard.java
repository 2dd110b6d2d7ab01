/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A card in a {@link VirtualReaders virtual reader}: it has an ATR, refuses every command, and counts what reaches it.
 *
 * <p>It speaks the protocol of vsmartcard's {@code vpcd} (https://frankmorgner.github.io/vsmartcard/virtualsmartcard/api.html):
 * each message is a length of two bytes, big-endian, and that many bytes; a message of one byte from the reader is a control
 * code, a longer one a command. Being connected is being in the reader.
 */
public final class VirtualCard implements AutoCloseable {

    private static final int POWER_OFF = 0;
    private static final int POWER_ON = 1;
    private static final int RESET = 2;
    private static final int GET_ATR = 4;
    /** "Instruction not supported" (ISO/IEC 7816-4, section 5.6). */
    private static final byte[] REFUSAL = { 0x6d, 0 };

    private final Socket socket;
    private final byte[] atr;
    private final AtomicInteger powerUps = new AtomicInteger();
    private final AtomicInteger commands = new AtomicInteger();

    private VirtualCard(Socket socket, byte[] atr) {
        this.socket = socket;
        this.atr = atr;
    }

    static VirtualCard insert(int port, String atr) throws IOException {
        VirtualCard card = new VirtualCard(new Socket(InetAddress.getLoopbackAddress(), port),
                HexFormat.of().parseHex(atr));
        Thread.ofPlatform().daemon().name("virtual card " + port).start(card::serve);
        return card;
    }

    /** @return how often it was powered up or reset; the service itself does it once when the card is put in */
    public int powerUps() {
        return powerUps.get();
    }

    /** @return how many commands (APDUs) reached it */
    public int commands() {
        return commands.get();
    }

    /** Pulls the card. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        try (DataInputStream in = new DataInputStream(socket.getInputStream());
                DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
            while (true) {
                byte[] message = in.readNBytes(in.readUnsignedShort());
                if (message.length > 1) {
                    commands.incrementAndGet();
                    send(out, REFUSAL);
                } else if (message.length == 1) {
                    control(message[0], out);
                }
            }
        } catch (EOFException | SocketException e) {
            // pulled, or the service has ended
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void control(int code, DataOutputStream out) throws IOException {
        switch (code) {
        case POWER_ON, RESET -> powerUps.incrementAndGet();
        case GET_ATR -> send(out, atr);
        case POWER_OFF -> {
            // nothing is lost
        }
        default -> throw new IOException("The reader sent the unknown code " + code);
        }
    }

    private static void send(DataOutputStream out, byte[] message) throws IOException {
        out.writeShort(message.length);
        out.write(message);
        out.flush();
    }
}
