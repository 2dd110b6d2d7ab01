/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.net.ProxySelector;
import java.util.List;
import java.util.Map;

import cz.klicnik.core.net.Fetcher;

/**
 * The one place where a way to the network is made, for the window and the command line alike. Which proxy is used is
 * decided by the first of these that names one: Java's own properties ({@code -Dhttp.proxyHost=…} and the like), the
 * environment ({@code http_proxy}, {@code https_proxy}, {@code no_proxy}), the settings of the system. Java looks at the
 * last only with {@code -Djava.net.useSystemProxies=true}, which it reads once, as its selector is loaded: so the product's
 * file {@code klicnik.vmargs} has it.
 */
public final class SystemNetwork {

    /** Properties by which somebody who starts the program names a proxy. */
    private static final List<String> EXPLICIT = List.of("http.proxyHost", "https.proxyHost", "socksProxyHost");

    private SystemNetwork() {
    }

    /** A way to the network, by this process's properties and environment. Opens no connection yet. */
    public static Fetcher fetcher() {
        boolean explicit = EXPLICIT.stream().anyMatch(name -> !System.getProperty(name, "").isBlank());
        return new HttpFetcher(proxies(explicit, System.getenv(), ProxySelector.getDefault()));
    }

    /**
     * Decides who names the proxy.
     *
     * @param explicit whether properties of Java do, which Java's selector looks at first
     * @param system Java's selector
     */
    static ProxySelector proxies(boolean explicit, Map<String, String> environment, ProxySelector system) {
        EnvironmentProxies named = new EnvironmentProxies(environment);
        return !explicit && named.any() ? named : system;
    }
}
