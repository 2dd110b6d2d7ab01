/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.pcsc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of pcsc-lite, which is PC/SC on Linux.
 *
 * @param sockets where its service may listen
 * @param libraries where its client library may be
 * @param environment for a process that asks it
 */
public record PcscLite(List<Path> sockets, List<Path> libraries, Map<String, String> environment) {

    /** The variable that tells pcsc-lite's own client where the service listens. */
    private static final String SOCKET_VARIABLE = "PCSCLITE_CSOCK_NAME";

    public PcscLite {
        sockets = List.copyOf(sockets);
        libraries = List.copyOf(libraries);
        environment = Map.copyOf(environment);
    }

    /**
     * Those of this system; empty on another one than Linux.
     *
     * @param more variables on top of our own
     */
    public static Optional<PcscLite> ofThisSystem(Map<String, String> more) {
        return System.getProperty("os.name").equals("Linux") ? Optional.of(of(System.getenv(), more))
                : Optional.empty();
    }

    private static PcscLite of(Map<String, String> own, Map<String, String> more) {
        Optional<String> told = Optional.ofNullable(more.get(SOCKET_VARIABLE))
                .or(() -> Optional.ofNullable(own.get(SOCKET_VARIABLE)));
        List<Path> sockets = told.isPresent() ? List.of(Path.of(told.get()))
                : paths("/run/pcscd/pcscd.comm", "/var/run/pcscd/pcscd.comm", "/usr/local/var/run/pcscd/pcscd.comm");
        return new PcscLite(sockets, paths("/usr/lib/x86_64-linux-gnu/libpcsclite.so.1",
                "/usr/lib/aarch64-linux-gnu/libpcsclite.so.1", "/usr/lib64/libpcsclite.so.1",
                "/usr/lib/libpcsclite.so.1", "/usr/local/lib/libpcsclite.so.1"), more);
    }

    /**
     * Whether the service may run: systemd makes its socket before it starts the service. A socket that nobody listens on
     * is found out by asking.
     */
    public boolean mayRun() {
        return sockets.stream().anyMatch(Files::exists);
    }

    /** The client library. Before 22 the JDK does not look where Debian has it. */
    Optional<Path> library() {
        return libraries.stream().filter(Files::isRegularFile).findFirst();
    }

    private static List<Path> paths(String... paths) {
        return Stream.of(paths).map(Path::of).toList();
    }
}
