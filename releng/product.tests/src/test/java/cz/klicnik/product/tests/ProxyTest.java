/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

/** The product asks the network by the proxy that somebody names: for a host that does not exist, by a proxy that is here. */
class ProxyTest {

    private static final String ISSUER = "http://ca.example.test/ca.cer";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    /** Of all tests: the first start in a new one takes long. */
    @TempDir
    static Path data;

    @TempDir
    Path folder;

    ProxyTest() throws IOException {
        proxy.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            byte[] certificate = Files.readAllBytes(folder.resolve("ca.der"));
            exchange.sendResponseHeaders(200, certificate.length);
            exchange.getResponseBody().write(certificate);
            exchange.close();
        });
        proxy.start();
    }

    @BeforeEach
    void certificate() throws Exception {
        Files.writeString(folder.resolve("ext"), "authorityInfoAccess = caIssuers;URI:" + ISSUER + "\n");
        openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "ca.key", "-subj", "/CN=Authority",
                "-outform",
                "DER", "-out", "ca.der");
        openssl("x509", "-inform", "DER", "-in", "ca.der", "-out", "ca.pem");
        openssl("req", "-new", "-newkey", "rsa:2048", "-nodes", "-keyout", "jan.key", "-subj", "/CN=Jan", "-out",
                "jan.csr");
        openssl("x509", "-req", "-in", "jan.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-extfile",
                "ext", "-out", "jan.pem");
    }

    @AfterEach
    void close() {
        proxy.stop(0);
    }

    @Test
    void the_environment_names_it() throws Exception {
        Product.Answer answer = verify(Map.of("http_proxy", "http://127.0.0.1:" + port()));
        assertEquals(List.of(ISSUER), asked, answer::err);
        assertTrue(answer.out().contains("CN=Authority"), answer::out);
    }

    @Test
    void javas_properties_name_it_before_the_environment() throws Exception {
        Product.Answer answer = verify(Map.of("http_proxy", "http://127.0.0.1:1"), "-Dhttp.proxyHost=127.0.0.1",
                "-Dhttp.proxyPort=" + port());
        assertEquals(List.of(ISSUER), asked, answer::err);
    }

    @Test
    void hosts_that_are_excepted_are_not_asked_by_it() throws Exception {
        Product.Answer answer =
                verify(Map.of("http_proxy", "http://127.0.0.1:" + port(), "no_proxy", "example.test"));
        assertEquals(List.of(), asked);
        assertTrue(answer.err().contains(ISSUER), answer::err);
    }

    private Product.Answer verify(Map<String, String> more, String... options) throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of("KLICNIK_DATA", data.toString(),
                "http_proxy", "", "https_proxy", "", "all_proxy", "", "no_proxy", ""));
        for (String name : List.of("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")) {
            environment.put(name, "");
        }
        environment.putAll(more);
        List<String> arguments = new ArrayList<>(Arrays.asList(options));
        arguments.addAll(List.of("verify", folder.resolve("jan.pem").toString(), "--online", "--lang=en"));
        return Product.run(Product.commandLine().folder().resolve("klicnik"), environment,
                arguments.toArray(String[]::new));
    }

    private int port() {
        return proxy.getAddress().getPort();
    }

    private void openssl(String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of("openssl"));
        all.addAll(Arrays.asList(words));
        Process process = new ProcessBuilder(all).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl.log").toFile()).start();
        assertEquals(0, process.waitFor(), () -> "openssl " + String.join(" ", words));
    }
}
