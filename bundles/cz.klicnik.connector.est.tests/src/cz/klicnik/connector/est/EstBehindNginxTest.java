/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.est;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.CaAccess;
import cz.klicnik.enrollment.Order;
import cz.klicnik.enrollment.Submission;
import cz.klicnik.enrollment.keys.TokenKeys;
import cz.klicnik.testing.EstServer;
import cz.klicnik.testing.Nginx;
import cz.klicnik.testing.OpenSslAuthority;
import cz.klicnik.testing.TlsServer;

/**
 * Renewals whose request and whose TLS handshake are signed by keys that were made on tokens, against an EST endpoint of others:
 * nginx ends the TLS, openssl issues.
 */
class EstBehindNginxTest {

    private static final List<EstWorld> WORLDS = new ArrayList<>();

    private final EstConnector connector = new EstConnector();

    @BeforeAll
    static void open() throws Exception {
        WORLDS.add(new EstWorld());
    }

    @AfterAll
    static void delete() throws Exception {
        world().close();
        WORLDS.clear();
    }

    @Test
    void keys_of_SoftHSM_renew_over_both_versions_of_TLS() throws Exception {
        try (TokenBench bench = TokenBench.softHsm()) {
            renewsWithEveryTls(bench, KeySpec.RSA_2048, KeySpec.EC_P256);
            // a token without PSS, which TLS 1.3 wants of RSA
            bench.shim().tell("hide-mechanisms * CKM_RSA_PKCS_PSS CKM_SHA256_RSA_PKCS_PSS CKM_SHA384_RSA_PKCS_PSS "
                    + "CKM_SHA512_RSA_PKCS_PSS");
            renews(bench, KeySpec.RSA_2048, "TLSv1.2 TLSv1.3");
        }
    }

    @Test
    void keys_of_openCryptoki_renew_over_both_versions_of_TLS() throws Exception { // RSA alone: it makes no EC keys
        Optional<String> reason = TokenBench.noOpenCryptoki();
        assumeTrue(reason.isEmpty(), () -> reason.orElse(""));
        try (TokenBench bench = TokenBench.openCryptoki()) {
            renewsWithEveryTls(bench, KeySpec.RSA_2048);
        }
    }

    @Test
    void a_certificate_that_nginx_does_not_take_is_told() throws Exception {
        try (TokenBench bench = TokenBench.softHsm();
                OpenSslAuthority stranger = OpenSslAuthority.root("Stranger", OpenSslAuthority.AUTHORITY);
                TlsServer behind = TlsServer.open();
                Nginx nginx = new Nginx(world().server, world().authority, behind.port(), "TLSv1.3")) {
            EstServer server = new EstServer(behind, world().authority, Optional.of("nobody:x"));
            TokenBench.Key old = bench.make(KeySpec.EC_P256);
            TokenBench.Key fresh = bench.make(KeySpec.EC_P256);
            Fault fault = assertThrows(FaultException.class,
                    () -> renew(nginx, old, fresh, EstWorld.certificate(stranger, old, EstWorld.CLIENT))).fault();
            assertEquals(FaultCode.CA_AUTHENTICATION, fault.code(), fault::toString);
            assertEquals("400 The SSL certificate error", fault.detail(Fault.MESSAGE).orElseThrow());
            assertEquals(List.of(), server.asked());
        }
    }

    private void renewsWithEveryTls(TokenBench bench, KeySpec... specs) throws Exception {
        for (KeySpec spec : specs) {
            renews(bench, spec, "TLSv1.2");
            renews(bench, spec, "TLSv1.3");
        }
    }

    private void renews(TokenBench bench, KeySpec spec, String protocols) throws Exception {
        try (TlsServer behind = TlsServer.open();
                Nginx nginx = new Nginx(world().server, world().authority, behind.port(), protocols)) {
            EstServer server = new EstServer(behind, world().authority, Optional.of("nobody:x"));
            TokenBench.Key old = bench.make(spec);
            TokenBench.Key fresh = bench.make(spec);
            Bytes certificate = world().certificate(old, EstWorld.CLIENT);
            int before = old.operations().uses();
            Answer.Issued issued = assertInstanceOf(Answer.Issued.class, renew(nginx, old, fresh, certificate));
            world().assertGood(issued.certificate(), fresh);
            assertTrue(server.asked().getFirst().startsWith("simplereenroll by CN=Jana"), server.asked()::toString);
            assertEquals(1, old.operations().uses() - before, "one handshake");
            assertEquals(1, fresh.operations().uses(), "one request");
        }
    }

    private Answer renew(Nginx nginx, TokenBench.Key old, TokenBench.Key fresh, Bytes certificate) throws Exception {
        CaAccess access = world().access(world().settings(nginx.at("")), "");
        Order order = world().order(fresh, Optional.of(certificate));
        TokenKeys keys = TokenBench.keys(fresh, Optional.of(old));
        NullProgressMonitor monitor = new NullProgressMonitor();
        return connector.send(new Submission("1", order, connector.prepare(order, keys, access, monitor)), keys,
                access, monitor);
    }

    private static EstWorld world() {
        return WORLDS.getFirst();
    }
}
