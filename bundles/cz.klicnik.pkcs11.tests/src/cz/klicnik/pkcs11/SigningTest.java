/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.testing.Command;

class SigningTest {

    private static final Bytes MESSAGE = Bytes.of("Příliš žluťoučký kůň".getBytes(StandardCharsets.UTF_8));
    private static final String[] NO_RAW = { "hide-mechanisms * CKM_RSA_PKCS CKM_RSA_PKCS_PSS" };

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void a_signature_is_good_wherever_the_digest_is_made(SignatureScheme scheme) throws Exception {
        KeyPair pair = scheme.name().startsWith("RSA") ? rsa() : ec("secp384r1");
        try (Bench bench = with(pair)) {
            long handle = bench.only(TokenObject.PrivateKey.class).handle();
            Capability.Signing signing = bench.can(Capability.Signing.class);
            Bytes ours = signing.sign(handle, scheme, MESSAGE, Optional.empty());
            assertTrue(verified(pair, scheme, ours), scheme.name());
            assertTrue(openssl(pair, scheme, ours), scheme.name());
            if (scheme.name().startsWith("RSA")) { // SoftHSM has no other mechanism for ECDSA
                bench.shim().tell(NO_RAW);
                Bytes onToken = signing.sign(handle, scheme, MESSAGE, Optional.empty());
                assertTrue(verified(pair, scheme, onToken), scheme.name());
                assertTrue(signing.schemes(handle).contains(scheme));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "secp256r1, ECDSA_SHA512", "secp521r1, ECDSA_SHA256", "secp521r1, ECDSA_SHA512" })
    void a_digest_need_not_be_as_long_as_the_curve(String curve, SignatureScheme scheme) throws Exception {
        KeyPair pair = ec(curve);
        try (Bench bench = with(pair)) {
            Bytes signature = bench.can(Capability.Signing.class)
                    .sign(bench.only(TokenObject.PrivateKey.class).handle(), scheme, MESSAGE, Optional.empty());
            assertTrue(verified(pair, scheme, signature));
            assertTrue(openssl(pair, scheme, signature));
        }
    }

    @Test
    void a_long_message_is_signed_too() throws Exception {
        KeyPair pair = rsa();
        byte[] large = new byte[3_000_000];
        Arrays.fill(large, (byte) 'x');
        try (Bench bench = with(pair)) {
            Bytes signature = bench.can(Capability.Signing.class).sign(
                    bench.only(TokenObject.PrivateKey.class).handle(), SignatureScheme.RSA_PKCS1_SHA256,
                    Bytes.of(large), Optional.empty());
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(pair.getPublic());
            verifier.update(large);
            assertTrue(verifier.verify(signature.toArray()));
        }
    }

    @Test
    void a_generated_key_signs() throws Exception {
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD)) {
            bench.can(Capability.KeyGeneration.class).generate(KeySpec.EC_P256, "x", Bench.id(1));
            long handle = bench.only(TokenObject.PrivateKey.class).handle();
            assertEquals(EnumSet.range(SignatureScheme.ECDSA_SHA256, SignatureScheme.ECDSA_SHA512),
                    bench.can(Capability.Signing.class).schemes(handle));
        }
    }

    @Test
    void a_key_that_must_not_sign_is_not_even_asked() throws Exception {
        try (Bench bench = with(rsa())) {
            bench.shim().tell("attribute * CKA_SIGN false");
            Fault fault = refused(bench, SignatureScheme.RSA_PKCS1_SHA256);
            assertEquals(FaultCode.KEY_USE_FORBIDDEN, fault.code());
            assertEquals("CKA_SIGN", fault.detail(Fault.NAME).orElseThrow());
            assertEquals(0, bench.calls("C_SignInit"));
            assertEquals(Set.of(), bench.can(Capability.Signing.class)
                    .schemes(bench.only(TokenObject.PrivateKey.class).handle()));
        }
    }

    @Test
    void a_scheme_of_another_kind_of_key_is_not_supported() throws Exception {
        try (Bench bench = with(rsa())) {
            assertEquals(FaultCode.NOT_SUPPORTED, refused(bench, SignatureScheme.ECDSA_SHA256).code());
            bench.shim().tell("only-mechanisms * CKM_RSA_PKCS");
            assertEquals(FaultCode.NOT_SUPPORTED, refused(bench, SignatureScheme.RSA_PSS_SHA256).code());
        }
    }

    @Test
    void without_a_login_the_login_is_what_is_missing() throws Exception {
        try (Bench bench = with(rsa())) {
            bench.shim().tell("fail C_Sign CKR_USER_NOT_LOGGED_IN");
            bench.session.logout();
            bench.shim().add("attribute * CKA_PRIVATE false");
            LoadedShim.login(bench.session, bench.token.pin());
            long handle = bench.only(TokenObject.PrivateKey.class).handle();
            // logged in, and still refused: it is the key's own PIN that is missing
            Fault fault = Bench.failure(() -> bench.can(Capability.Signing.class).sign(handle,
                    SignatureScheme.RSA_PKCS1_SHA256, MESSAGE, Optional.empty()));
            assertEquals(FaultCode.KEY_PIN_NEEDED, fault.code());
            bench.shim().tell("fail C_SignInit CKR_USER_NOT_LOGGED_IN", "logout-during C_OpenSession 1");
            assertEquals(FaultCode.LOGIN_NEEDED, Bench.failure(() -> bench.can(Capability.Signing.class).sign(handle,
                    SignatureScheme.RSA_PKCS1_SHA256, MESSAGE, Optional.empty())).code());
        }
    }

    @Test
    void a_failed_signature_leaves_no_session_and_no_operation_behind() throws Exception {
        KeyPair pair = rsa();
        try (Bench bench = with(pair)) {
            bench.only(TokenObject.PrivateKey.class);
            bench.shim().resetCounts();
            bench.shim().tell("fail C_Sign CKR_GENERAL_ERROR");
            assertEquals(FaultCode.PKCS11, refused(bench, SignatureScheme.RSA_PKCS1_SHA256).code());
            assertEquals(bench.calls("C_OpenSession"), bench.calls("C_CloseSession"));
            bench.shim().tell();
            assertTrue(verified(pair, SignatureScheme.RSA_PSS_SHA256, bench.can(Capability.Signing.class).sign(
                    bench.only(TokenObject.PrivateKey.class).handle(), SignatureScheme.RSA_PSS_SHA256, MESSAGE,
                    Optional.empty())));
        }
    }

    private static Fault refused(Bench bench, SignatureScheme scheme) throws Exception {
        long handle = bench.only(TokenObject.PrivateKey.class).handle();
        return Bench.failure(
                () -> bench.can(Capability.Signing.class).sign(handle, scheme, MESSAGE, Optional.empty()));
    }

    private static Bench with(KeyPair pair) throws Exception {
        Bench bench = Bench.loggedIn(Quirks.STANDARD);
        try (SecretBytes key = SecretBytes.taking(pair.getPrivate().getEncoded())) {
            bench.can(Capability.KeyImport.class).importKey(key, "key", Bench.id(1));
        }
        return bench;
    }

    private static KeyPair rsa() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static KeyPair ec(String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static boolean verified(KeyPair pair, SignatureScheme scheme, Bytes signature) throws Exception {
        String bits = scheme.name().substring(scheme.name().length() - 3);
        Signature verifier = Signature.getInstance(scheme.name().startsWith("ECDSA") ? "SHA" + bits + "withECDSA"
                : scheme.name().startsWith("RSA_PSS") ? "RSASSA-PSS" : "SHA" + bits + "withRSA");
        if (scheme.name().startsWith("RSA_PSS")) {
            verifier.setParameter(new PSSParameterSpec("SHA-" + bits, "MGF1", new MGF1ParameterSpec("SHA-" + bits),
                    Integer.parseInt(bits) / 8, PSSParameterSpec.TRAILER_FIELD_BC));
        }
        verifier.initVerify(pair.getPublic());
        verifier.update(MESSAGE.toArray());
        return verifier.verify(signature.toArray());
    }

    private boolean openssl(KeyPair pair, SignatureScheme scheme, Bytes signature) throws IOException {
        Path key = Files.writeString(folder.resolve("key.pem"), "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n");
        Path message = Files.write(folder.resolve("message"), MESSAGE.toArray());
        Path signed = Files.write(folder.resolve("signature"), signature.toArray());
        String bits = scheme.name().substring(scheme.name().length() - 3);
        List<String> pss = scheme.name().startsWith("RSA_PSS")
                ? List.of("-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:digest") : List.of();
        List<String> words = List.of(List.of("openssl", "dgst", "-sha" + bits, "-verify", key.toString()), pss,
                List.of("-signature", signed.toString(), message.toString())).stream().flatMap(List::stream)
                .collect(Collectors.toList());
        return Command.of(words).run().exit() == 0;
    }
}
