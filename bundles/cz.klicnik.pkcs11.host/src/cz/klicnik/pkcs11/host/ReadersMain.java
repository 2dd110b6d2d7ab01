/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

import cz.klicnik.pkcs11.host.pcsc.ReaderServer;

/** The process that watches the readers. Started by {@link ReaderWatch}; ends when the socket to the console closes. */
public final class ReadersMain {

    private ReadersMain() {
    }

    /** @param arguments the socket's path; the private folder that is deleted at the end */
    public static void main(String[] arguments) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(arguments[0]));
        new ReaderServer(channel, Path.of(arguments[1])).serve();
    }
}
