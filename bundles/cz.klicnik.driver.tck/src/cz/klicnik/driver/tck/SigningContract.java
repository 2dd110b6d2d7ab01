/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.driver.Capability.Signing;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenObject;

/** Signatures, verified by the JDK. */
interface SigningContract extends OnStage {

    List<Bytes> MESSAGES = List.of(Bytes.of((byte) 0), Bytes.of("Podepsáno".getBytes(StandardCharsets.UTF_8)),
            Bytes.of(new byte[100_000]));

    @Test
    default void every_scheme_that_is_offered_signs() throws Exception {
        TokenSession session = stage().loggedIn();
        Signing signing = stage().needs(session, Signing.class);
        for (KeySpec spec : stage().subject().keySpecs()) {
            Samples.Generated key = Samples.key(stage(), session, spec);
            long handle = Stage.only(stage().read(session), TokenObject.PrivateKey.class, key.id()).handle();
            Set<SignatureScheme> schemes = signing.schemes(handle);
            assertFalse(schemes.isEmpty(), () -> "no scheme for " + spec);
            for (SignatureScheme scheme : schemes) {
                assertTrue(Keys.fits(spec, scheme), () -> scheme + " for " + spec);
                for (Bytes message : MESSAGES) {
                    Bytes signature = signing.sign(handle, scheme, message, Optional.empty());
                    assertTrue(Keys.verifies(key.publicKey(), scheme, message, signature),
                            () -> spec + ", " + scheme + ", " + message.length() + " bytes");
                }
            }
        }
    }

    @Test
    default void a_scheme_of_another_kind_of_key_is_refused_and_the_next_signature_works() throws Exception {
        TokenSession session = stage().loggedIn();
        Signing signing = stage().needs(session, Signing.class);
        Samples.Generated key = Samples.anyKey(stage(), session);
        long handle = Stage.only(stage().read(session), TokenObject.PrivateKey.class, key.id()).handle();
        SignatureScheme foreign =
                key.spec().rsa() ? SignatureScheme.ECDSA_SHA256 : SignatureScheme.RSA_PKCS1_SHA256;
        stage().fault(() -> signing.sign(handle, foreign, MESSAGES.get(1), Optional.empty()));
        SignatureScheme own = signing.schemes(handle).iterator().next();
        Bytes signature = signing.sign(handle, own, MESSAGES.get(1), Optional.empty());
        assertTrue(Keys.verifies(key.publicKey(), own, MESSAGES.get(1), signature));
    }

    @Test
    default void what_is_no_key_does_not_sign() throws Exception {
        TokenSession session = stage().loggedIn();
        Signing signing = stage().needs(session, Signing.class);
        Samples.something(stage(), session, 1);
        stage().read(session);
        stage().fault(() -> signing.sign(Long.MAX_VALUE / 2, SignatureScheme.RSA_PKCS1_SHA256, MESSAGES.get(1),
                Optional.empty()));
    }

    @Test
    default void nobody_signs_without_a_login() throws Exception {
        TokenSession session = stage().loggedIn();
        Signing signing = stage().needs(session, Signing.class);
        Samples.Generated key = Samples.anyKey(stage(), session);
        long handle = Stage.only(stage().read(session), TokenObject.PrivateKey.class, key.id()).handle();
        SignatureScheme scheme = signing.schemes(handle).iterator().next();
        session.logout();
        assumeTrue(session.loginState() == LoginState.PUBLIC, "the token needs no login");
        stage().fault(() -> signing.sign(handle, scheme, MESSAGES.get(1), Optional.empty()));
    }
}
