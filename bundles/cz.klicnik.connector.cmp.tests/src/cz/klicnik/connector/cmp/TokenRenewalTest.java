/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability.GeneratedKey;
import cz.klicnik.core.driver.Capability.KeyGeneration;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.Order;
import cz.klicnik.enrollment.Revocation;
import cz.klicnik.enrollment.Submission;
import cz.klicnik.enrollment.keys.KeyPins;
import cz.klicnik.enrollment.keys.SessionKey;
import cz.klicnik.enrollment.keys.TokenKeys;
import cz.klicnik.pkcs11.ModuleHost;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.OpenCryptoki;
import cz.klicnik.testing.OpenSslAuthority;
import cz.klicnik.testing.OpenSslAuthority.Issued;
import cz.klicnik.testing.OpenSslCmp;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;

/** Renewals whose keys were made on a token and stay there, against openssl's server. */
class TokenRenewalTest {

    private static final String SIGNS = "keyUsage = critical, digitalSignature\nsubjectKeyIdentifier = hash\n";

    private final NativeLibraries libraries;
    private final Path scratch;

    TokenRenewalTest(@TempDir Path scratch) throws IOException {
        this.scratch = scratch;
        this.libraries = new NativeLibraries();
    }

    @Test
    void a_key_of_SoftHSM_renews_its_certificate() throws Exception {
        try (SoftHsm hsm = new SoftHsm(libraries)) {
            TestToken token = hsm.initToken("Renewal");
            renew(token, KeySpec.EC_P256);
        }
    }

    @Test
    void a_key_of_openCryptoki_renews_its_certificate() throws Exception {
        Optional<String> reason = OpenCryptoki.unavailable(libraries);
        assumeTrue(reason.isEmpty(), () -> reason.orElse(""));
        try (OpenCryptoki cryptoki = new OpenCryptoki(libraries)) {
            renew(cryptoki.token(), KeySpec.RSA_2048);
        }
    }

    private void renew(TestToken token, KeySpec spec) throws Exception {
        try (Shim shim = Shim.over(libraries, token);
                ModuleHost module = ModuleHost.open(shim.library(), Quirks.STANDARD, scratch, List.of());
                TokenSession session = module.connect(token.slot(), "test");
                Pin pin = Pin.taking(token.pin().toCharArray());
                OpenSslAuthority authority = OpenSslAuthority.root("Authority", OpenSslAuthority.AUTHORITY)) {
            session.login(UserRole.USER, pin);
            KeyGeneration generation = session.capability(KeyGeneration.class).orElseThrow();
            GeneratedKey old = generation.generate(spec, "old", Bytes.of((byte) 1));
            GeneratedKey fresh = generation.generate(spec, "fresh", Bytes.of((byte) 2));
            SessionKey oldKey = key(session, old);
            SessionKey freshKey = key(session, fresh);
            TokenKeys keys = new TokenKeys(Optional.of(TokenKeys.key(fresh.subjectPublicKeyInfo(), freshKey)),
                    Optional.of(TokenKeys.key(old.subjectPublicKeyInfo(), oldKey)));
            Issued before = authority.issueFor("Jan", old.subjectPublicKeyInfo().toArray(), 4711, SIGNS);
            Issued after = authority.issueFor("Jan", fresh.subjectPublicKeyInfo().toArray(), 4711, SIGNS);
            Order order = new Order(fresh.subjectPublicKeyInfo(), Asking.SUBJECT, List.of(),
                    Optional.of(Bytes.of(before.der())), java.util.Map.of());
            Issued server = authority.issue("CMP server", SIGNS + "extendedKeyUsage = 1.3.6.1.5.5.7.3.28\n");
            try (OpenSslCmp cmp = new OpenSslCmp("-srv_cert", server.pem().toString(), "-srv_key",
                    server.key().toString(), "-srv_trusted", authority.self().pem().toString(), "-rsp_cert",
                    after.pem().toString(), "-poll_count", "1")) {
                Asking asking = new Asking(cmp.address()).with(CmpSettings.TRUSTED, authority.self().pem().toString());
                Submission submission = asking.submission(order, keys);
                assertEquals(List.of(1, 1), List.of(freshKey.uses(), oldKey.uses()));
                Answer.Waiting waiting = assertInstanceOf(Answer.Waiting.class, asking.send(submission), cmp::log);
                Submission later = Asking.later(submission, waiting.memo());
                Answer.Issued issued = assertInstanceOf(Answer.Issued.class, asking.poll(later, keys), cmp::log);
                assertEquals(Bytes.of(after.der()), issued.certificate());
                asking.confirm(later, issued, keys);
                assertEquals(List.of(1, 3), List.of(freshKey.uses(), oldKey.uses()));
                asking.revoke(new Revocation(Bytes.of(before.der()), Revocation.Reason.SUPERSEDED), keys);
                assertEquals(List.of(1, 4), List.of(freshKey.uses(), oldKey.uses()));
            }
        }
    }

    /** A key that was made on the token and cannot leave it. */
    private static SessionKey key(TokenSession session, GeneratedKey made) throws FaultException {
        TokenObject.PrivateKey key = session.read(new NullProgressMonitor()).objects().stream()
                .filter(TokenObject.PrivateKey.class::isInstance).map(TokenObject.PrivateKey.class::cast)
                .filter(o -> o.id().equals(made.id())).findFirst().orElseThrow();
        assertEquals(List.of(Trilean.YES, Trilean.YES, Trilean.NO),
                List.of(key.origin().local(), key.origin().sensitive(), key.origin().extractable()));
        assertTrue(key.handle() > 0);
        return new SessionKey(session, key.handle(), KeyPins.NONE);
    }
}
