/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Proxies as the environment names them, which programs on Linux have in common though no standard says so:
 * {@code http_proxy}, {@code https_proxy} and {@code all_proxy}, and in {@code no_proxy} hosts that are reached without
 * one: names (with everything below them), {@code name:port}, addresses, IPv4 networks ({@code 10.0.0.0/8}), {@code *}.
 * Names of variables in lower case come before those in upper case. This computer itself is never reached by a proxy.
 */
@NonNullByDefault({})
final class EnvironmentProxies extends ProxySelector {

    private static final List<Proxy> NONE = List.of(Proxy.NO_PROXY);
    private static final int DEFAULT_PORT = 3128;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Map<String, String> environment;
    private final List<String> without;

    EnvironmentProxies(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        this.without = Arrays.stream(value("no_proxy").orElse("").toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(s -> !s.isEmpty()).toList();
    }

    /** Whether the environment names any proxy that can be used. */
    boolean any() {
        return proxy("http").isPresent() || proxy("https").isPresent();
    }

    @Override
    public List<Proxy> select(URI address) {
        if (address == null || address.getHost() == null || isDirect(address)) {
            return NONE;
        }
        return proxy(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT)).map(List::of).orElse(NONE);
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException cause) {
        // the environment names no other one: whoever asked is told
    }

    private Optional<Proxy> proxy(String scheme) {
        return value(scheme + "_proxy").or(() -> value("all_proxy")).flatMap(EnvironmentProxies::proxyAt);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).or(() -> Optional.ofNullable(environment.get(
                name.toUpperCase(Locale.ROOT)))).map(String::strip).filter(v -> !v.isEmpty());
    }

    /** {@code http://host:port}, or without the scheme; empty for kinds that Java's client does not speak (SOCKS). */
    private static Optional<Proxy> proxyAt(String value) {
        try {
            URI uri = URI.create(value.contains("://") ? value : "http://" + value);
            if (uri.getHost() == null || !uri.getScheme().toLowerCase(Locale.ROOT).startsWith("http")) {
                return Optional.empty();
            }
            int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
            return Optional
                    .of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(bare(uri.getHost()), port)));
        } catch (IllegalArgumentException e) {
            // a variable that names no address names no proxy
            return Optional.empty();
        }
    }

    private boolean isDirect(URI address) {
        String host = bare(address.getHost()).toLowerCase(Locale.ROOT);
        int port = address.getPort() >= 0 ? address.getPort()
                : "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1")
                || without.stream().anyMatch(entry -> covers(entry, host, port));
    }

    private static boolean covers(String entry, String host, int port) {
        if (entry.equals("*") || bare(entry).equals(host)) {
            return true;
        }
        if (entry.contains("/")) {
            return inNetwork(entry, host);
        }
        int colon = entry.lastIndexOf(':');
        if (colon > 0 && entry.indexOf(':') == colon) {
            return entry.substring(colon + 1).equals(String.valueOf(port))
                    && covers(entry.substring(0, colon), host, port);
        }
        String name = entry.startsWith("*.") ? entry.substring(2) : entry.startsWith(".") ? entry.substring(1) : entry;
        return host.equals(name) || host.endsWith("." + name);
    }

    private static boolean inNetwork(String entry, String host) {
        String[] parts = entry.split("/", 2);
        Optional<Long> network = ipv4(parts[0]);
        Optional<Long> address = ipv4(host);
        if (network.isEmpty() || address.isEmpty() || !parts[1].matches("\\d|[12]\\d|3[0-2]")) {
            return false;
        }
        int free = Integer.SIZE - Integer.parseInt(parts[1]);
        return network.get() >> free == address.get() >> free;
    }

    private static Optional<Long> ipv4(String text) {
        List<Long> bytes = new ArrayList<>();
        for (String part : text.split("\\.", -1)) {
            if (!part.matches("\\d{1,3}") || Integer.parseInt(part) > 0xFF) {
                return Optional.empty();
            }
            bytes.add(Long.valueOf(part));
        }
        return bytes.size() == Integer.BYTES ? Optional.of(bytes.stream().reduce(0L, (all, b) -> all << Byte.SIZE | b))
                : Optional.empty();
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
