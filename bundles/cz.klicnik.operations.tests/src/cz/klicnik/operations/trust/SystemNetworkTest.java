/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.testing.LocalProxy;

/** Which proxy is used, and that it really is: against a proxy on this computer, for hosts that do not exist. */
class SystemNetworkTest {

    private static final URI ADDRESS = URI.create("http://crl.example.test/list.crl");

    private final LocalProxy proxy = new LocalProxy();
    private final ProxySelector system = ProxySelector.of(InetSocketAddress.createUnresolved("system.example.test", 1));

    SystemNetworkTest() throws IOException {
        proxy.behind(ADDRESS.toString(), "seznam".getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
    }

    @Test
    void what_the_environment_names_is_what_documents_are_fetched_by() throws Exception {
        Fetcher fetcher = new HttpFetcher(SystemNetwork.proxies(false, environment(), system));
        Fetcher.Fetched fetched = fetcher.fetch(Fetcher.Request.get(ADDRESS), new NullProgressMonitor());
        assertEquals("seznam", new String(fetched.content().toArray(), StandardCharsets.UTF_8));
        assertEquals(List.of("GET " + ADDRESS + " HTTP/1.1"), proxy.asked());
    }

    @Test
    void https_goes_through_a_tunnel_of_the_proxy() {
        Fetcher fetcher = new HttpFetcher(SystemNetwork.proxies(false,
                Map.of("https_proxy", "http://127.0.0.1:" + proxy.port()), system));
        FaultException e = assertThrows(FaultException.class, () -> fetcher.fetch(
                Fetcher.Request.get(URI.create("https://crl.example.test/list.crl")), new NullProgressMonitor()));
        assertEquals(FaultCode.NETWORK_FAILED, e.fault().code());
        assertEquals(List.of("CONNECT crl.example.test:443 HTTP/1.1"), proxy.asked());
    }

    @Test
    void javas_own_properties_come_before_the_environment_and_that_before_the_system() {
        assertSame(system, SystemNetwork.proxies(true, environment(), system));
        assertSame(system, SystemNetwork.proxies(false, Map.of(), system));
        assertSame(system, SystemNetwork.proxies(false, Map.of("no_proxy", "example.org"), system));
        assertFalse(SystemNetwork.proxies(false, environment(), system).equals(system));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        http_proxy,  http://proxy.example.test:8080/, http://ca.example.org/,  proxy.example.test:8080
        http_proxy,  proxy.example.test:8080,         http://ca.example.org/,  proxy.example.test:8080
        http_proxy,  proxy.example.test,              http://ca.example.org/,  proxy.example.test:3128
        HTTP_PROXY,  proxy.example.test:1,            http://ca.example.org/,  proxy.example.test:1
        https_proxy, proxy.example.test:1,            https://ca.example.org/, proxy.example.test:1
        all_proxy,   proxy.example.test:1,            https://ca.example.org/, proxy.example.test:1
        http_proxy,  'http://jan:heslo@proxy.example.test:1', http://ca.example.org/, proxy.example.test:1
        https_proxy, proxy.example.test:1,            http://ca.example.org/,  direct
        http_proxy,  socks5://proxy.example.test:1,   http://ca.example.org/,  direct
        http_proxy,  ':::',                           http://ca.example.org/,  direct
        http_proxy,  proxy.example.test:1,            http://127.0.0.1:80/,    direct
        http_proxy,  proxy.example.test:1,            http://localhost/,       direct
        http_proxy,  proxy.example.test:1,            'http://[::1]/',         direct
        http_proxy,  proxy.example.test:1,            urn:x,                   direct
        """)
    void each_variable_holds_for_its_scheme(String variable, String value, String address, String expected) {
        assertEquals(expected, chosen(Map.of(variable, value), address));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        example.org,            http://example.org/,         true
        example.org,            http://CA.Example.Org/,      true
        .example.org,           http://ca.example.org/,      true
        *.example.org,          http://ca.example.org/,      true
        example.org,            http://badexample.org/,      false
        'example.com, example.org', http://ca.example.org/,  true
        example.org:8080,       http://ca.example.org:8080/, true
        example.org:8080,       http://ca.example.org/,      false
        *,                      http://anything.org/,        true
        10.0.0.0/8,             http://10.200.3.4/,          true
        10.0.0.0/8,             http://11.0.0.1/,            false
        0.0.0.0/0,              http://11.0.0.1/,            true
        10.0.0.0/99,            http://10.0.0.1/,            false
        192.168.1.1,            http://192.168.1.1/,         true
        '[2001:db8::1]',        'http://[2001:db8::1]/',     true
        """)
    void hosts_that_need_no_proxy_are_reached_without(String without, String address, boolean direct) {
        assertEquals(direct ? "direct" : "proxy.example.test:1",
                chosen(Map.of("all_proxy", "proxy.example.test:1", "no_proxy", without), address));
    }

    @Test
    void the_one_fetcher_of_the_program_can_be_made() {
        assertTrue(SystemNetwork.fetcher() instanceof HttpFetcher);
    }

    private Map<String, String> environment() {
        return Map.of("http_proxy", "http://127.0.0.1:" + proxy.port());
    }

    private static String chosen(Map<String, String> environment, String address) {
        Proxy chosen = new EnvironmentProxies(environment).select(URI.create(address)).getFirst();
        return chosen.address() instanceof InetSocketAddress a ? a.getHostString() + ":" + a.getPort() : "direct";
    }
}
