/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.GeneratedKey;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestToken;

class WritingTest {

    private static final Bytes ID = Bytes.of((byte) 7, (byte) 8);
    /** DER of INTEGER 1. */
    private static final Bytes SERIAL = Bytes.ofHex("020101");

    private final LoadedShim shim;
    private final TestToken token;
    private final TokenSession session;

    WritingTest() throws Exception {
        AtomicReference<TestToken> made = new AtomicReference<>();
        shim = LoadedShim.after(hsm -> made.set(hsm.initToken("Writing")), Quirks.STANDARD.withInitialisation(true));
        token = made.get();
        session = shim.connect(token);
    }

    @AfterEach
    void close() throws Exception {
        session.close();
        shim.close();
    }

    @ParameterizedTest
    @EnumSource(names = { "RSA_2048", "EC_P256", "EC_P384", "EC_P521" })
    void a_generated_key_never_leaves_the_token_and_its_public_key_is_read_back(KeySpec spec) throws Exception {
        LoadedShim.login(session, token.pin());
        GeneratedKey key = session.capability(Capability.KeyGeneration.class).orElseThrow().generate(spec, "Klíč", ID);
        assertEquals(ID, key.id());
        TokenContents contents = session.read(new NullProgressMonitor());
        TokenObject.PrivateKey stored = contents.objects().stream().filter(TokenObject.PrivateKey.class::isInstance)
                .map(TokenObject.PrivateKey.class::cast).findFirst().orElseThrow();
        assertEquals("Klíč", stored.label());
        assertEquals(Trilean.YES, stored.origin().local());
        assertEquals(Trilean.YES, stored.origin().alwaysSensitive());
        assertEquals(Trilean.YES, stored.origin().neverExtractable());
        PublicKey decoded = KeyFactory.getInstance(spec.name().substring(0, spec.name().indexOf('_')))
                .generatePublic(new X509EncodedKeySpec(key.subjectPublicKeyInfo().toArray()));
        if (decoded instanceof RSAPublicKey rsa) {
            assertEquals(2048, rsa.getModulus().bitLength());
            assertEquals(new java.math.BigInteger(1, stored.publicPart().modulus().toArray()), rsa.getModulus());
        } else {
            assertTrue(spec.name().endsWith(
                    Integer.toString(((ECPublicKey) decoded).getParams().getOrder().bitLength())));
        }
        assertEquals(Bytes.of(decoded.getEncoded()), key.subjectPublicKeyInfo());
    }

    @Test
    void a_certificate_is_written_for_everybody_to_see() throws Exception {
        X509Certificate certificate = certificate();
        LoadedShim.login(session, token.pin());
        write(certificate);
        session.logout();
        TokenObject.Certificate stored = (TokenObject.Certificate) session.read(new NullProgressMonitor()).objects()
                .getFirst();
        assertEquals(Bytes.of(certificate.getEncoded()), stored.value());
        assertEquals(ID, stored.id());
        assertEquals(Trilean.NO, stored.isPrivate());
        assertEquals(Trilean.NO, stored.trusted());
    }

    @Test
    void a_certificate_that_reads_back_differently_is_told() throws Exception {
        X509Certificate certificate = certificate();
        LoadedShim.login(session, token.pin());
        shim.shim().tell("attribute * CKA_VALUE hex:3000");
        FaultException differs = assertThrows(FaultException.class, () -> write(certificate));
        assertEquals(FaultCode.WRITTEN_DIFFERS, differs.fault().code());
        assertEquals("CKA_VALUE", differs.fault().detail(Fault.NAME).orElseThrow());
    }

    @Test
    void a_key_that_is_not_sensitive_is_told() throws Exception {
        LoadedShim.login(session, token.pin());
        shim.shim().tell("attribute * CKA_SENSITIVE false");
        FaultException differs = assertThrows(FaultException.class, () -> session
                .capability(Capability.KeyGeneration.class).orElseThrow().generate(KeySpec.EC_P256, "x", ID));
        assertEquals(FaultCode.WRITTEN_DIFFERS, differs.fault().code());
    }

    @Test
    void a_full_token_is_told_only_where_the_library_says_so() throws Exception {
        X509Certificate certificate = certificate();
        LoadedShim.login(session, token.pin());
        shim.shim().tell("fail C_CreateObject CKR_DEVICE_MEMORY");
        assertEquals(FaultCode.TOKEN_FULL,
                assertThrows(FaultException.class, () -> write(certificate)).fault().code());
        shim.shim().tell("fail C_CreateObject CKR_GENERAL_ERROR");
        assertEquals(FaultCode.PKCS11, assertThrows(FaultException.class, () -> write(certificate)).fault().code());
    }

    @Test
    void a_write_protected_token_can_be_read_and_offers_no_writing() throws Exception {
        shim.shim().tell("flags * +WRITE_PROTECTED");
        assertTrue(session.read(new NullProgressMonitor()).objects().isEmpty());
        assertFalse(session.capability(Capability.KeyGeneration.class).isPresent());
        assertFalse(session.capability(Capability.CertificateImport.class).isPresent());
        assertFalse(session.capability(Capability.Initialisation.class).isPresent());
        assertTrue(session.capability(Capability.RawAttributes.class).isPresent());
    }

    @Test
    void a_token_is_initialised_and_opens_with_its_new_PIN() throws Exception {
        long empty = shim.module().slots().stream().filter(s -> !s.token().orElseThrow().initialized()).findFirst()
                .orElseThrow().slot().id();
        try (TokenSession fresh = shim.module().connect(empty, LoadedShim.FAMILY);
                Pin officer = Pin.taking("12345678".toCharArray());
                Pin user = Pin.taking("1111".toCharArray())) {
            assertTrue(fresh.capability(Capability.KeyGeneration.class).isEmpty());
            fresh.capability(Capability.Initialisation.class).orElseThrow().initialise("Školní žeton", officer, user);
            assertEquals(LoginState.PUBLIC, fresh.loginState());
            LoadedShim.login(fresh, "1111");
            assertEquals(LoginState.USER, fresh.loginState());
            TokenInfo token = fresh.read(new NullProgressMonitor()).token();
            assertEquals("Školní žeton", token.label());
        }
    }

    @Test
    void a_token_in_use_is_initialised_again() throws Exception {
        LoadedShim.login(session, token.pin());
        session.capability(Capability.KeyGeneration.class).orElseThrow().generate(KeySpec.EC_P256, "x", ID);
        try (Pin officer = Pin.taking(token.soPin().toCharArray()); Pin user = Pin.taking("1111".toCharArray())) {
            session.capability(Capability.Initialisation.class).orElseThrow().initialise("Again", officer, user);
        }
        LoadedShim.login(session, "1111");
        assertTrue(session.read(new NullProgressMonitor()).objects().isEmpty());
    }

    @Test
    void a_PIN_that_the_token_would_refuse_initialises_nothing() throws Exception {
        try (Pin officer = Pin.taking(token.soPin().toCharArray()); Pin user = Pin.taking("1".toCharArray())) {
            FaultException refused = assertThrows(FaultException.class, () -> session
                    .capability(Capability.Initialisation.class).orElseThrow().initialise("Again", officer, user));
            assertEquals(FaultCode.PIN_LENGTH, refused.fault().code());
        }
        assertEquals(0, shim.shim().counts().of("C_InitToken"));
    }

    private void write(X509Certificate certificate) throws Exception {
        session.capability(Capability.CertificateImport.class).orElseThrow().importCertificate(
                Bytes.of(certificate.getEncoded()), Bytes.of(certificate.getSubjectX500Principal().getEncoded()),
                Bytes.of(certificate.getIssuerX500Principal().getEncoded()), SERIAL, "Jana", ID);
    }

    private static X509Certificate certificate() throws java.io.IOException {
        try (TestCertificates certificates = new TestCertificates()) {
            return certificates.valid(TestCertificates.Kind.QUALIFIED_PERSONAL, "Jana").certificate();
        }
    }
}
