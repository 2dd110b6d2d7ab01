/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

import cz.klicnik.pkcs11.host.internal.HostServer;

/**
 * The process in which a library lives. Started by {@link DriverHostLauncher} with the path of the socket to call back
 * on; ends when that socket closes, whatever the library does.
 */
public final class HostMain {

    private HostMain() {
    }

    /** @param arguments the socket's path; the private folder that is deleted at the end */
    public static void main(String[] arguments) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(arguments[0]));
        new HostServer(channel, Path.of(arguments[1])).serve();
    }
}
