/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability.KeyExport;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Capability.Leaving;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;

/** Keys that go elsewhere. Of each the driver says whether it may, and what it says is so. */
interface KeyExportContract extends OnStage {

    @Test
    default void a_key_leaves_if_it_says_that_it_may() throws Exception {
        TokenSession session = stage().loggedIn();
        KeyExport exports = stage().needs(session, KeyExport.class);
        Samples.Generated made = Samples.anyKey(stage(), session);
        TokenObject.PrivateKey key = Stage.only(stage().read(session), TokenObject.PrivateKey.class, made.id());
        Leaving leaving = exports.leaving(key.handle());
        assertEquals(stage().subject().keysLeave(), leaving == Leaving.ALLOWED, leaving::name);
        assertEquals(leaving == Leaving.NOT_EXTRACTABLE, key.origin().extractable() == Trilean.NO, leaving::name);
        if (leaving == Leaving.ALLOWED) {
            try (SecretBytes pkcs8 = exports.exportKey(key.handle())) {
                assertFits(made.publicKey(), pkcs8);
            }
        } else {
            assertEquals(FaultCode.KEY_STAYS, stage().code(() -> exports.exportKey(key.handle())));
        }
    }

    @Test
    default void a_key_that_another_program_has_made_to_leave_leaves() throws Exception {
        Optional<TckOtherProgram> other = stage().subject().otherProgram();
        assumeTrue(other.isPresent(), "no other program writes to this token");
        TokenSession session = stage().loggedIn();
        KeyExport exports = stage().needs(session, KeyExport.class);
        for (KeySpec spec : stage().subject().keySpecs()) {
            if (spec.rsa() && spec != KeySpec.RSA_2048 || spec == KeySpec.EC_P521) {
                continue; // those of one kind leave alike
            }
            KeyPair pair = Keys.make(spec);
            Bytes id = stage().id();
            other.get().writeExtractable(pair, stage().label("Cizí"), id);
            TokenObject.PrivateKey key = Stage.only(stage().read(session), TokenObject.PrivateKey.class, id);
            assertEquals(Leaving.ALLOWED, exports.leaving(key.handle()));
            try (SecretBytes pkcs8 = exports.exportKey(key.handle())) {
                assertFits(pair.getPublic(), pkcs8);
            }
            assertTrue(stage().read(session).objects().stream().noneMatch(TokenObject.SecretKey.class::isInstance),
                    "the key that it was encrypted with is left behind");
        }
    }

    @Test
    default void what_is_no_private_key_does_not_leave() throws Exception {
        TokenSession session = stage().loggedIn();
        KeyExport exports = stage().needs(session, KeyExport.class);
        Bytes id = Samples.certificates(stage(), session, 1).getFirst();
        long handle = Stage.only(stage().read(session), TokenObject.Certificate.class, id).handle();
        assertEquals(FaultCode.KEY_STAYS, stage().code(() -> exports.leaving(handle)));
        assertEquals(FaultCode.KEY_STAYS, stage().code(() -> exports.exportKey(handle)));
    }

    @Test
    default void no_key_leaves_without_a_login() throws Exception {
        stage().assumeLogin();
        TokenSession session = stage().loggedIn();
        KeyExport exports = stage().needs(session, KeyExport.class);
        Samples.Generated made = Samples.anyKey(stage(), session);
        long handle = Stage.only(stage().read(session), TokenObject.PrivateKey.class, made.id()).handle();
        session.logout();
        assertThrows(FaultException.class, () -> exports.exportKey(handle));
    }

    /** By the JDK: what the private key signs, the public one verifies. */
    private static void assertFits(PublicKey publicKey, SecretBytes pkcs8) throws GeneralSecurityException {
        PrivateKey key = KeyFactory.getInstance(publicKey.getAlgorithm())
                .generatePrivate(pkcs8.withBytes(PKCS8EncodedKeySpec::new));
        String algorithm = "SHA256with" + (publicKey.getAlgorithm().equals("RSA") ? "RSA" : "ECDSA");
        Signature signer = Signature.getInstance(algorithm);
        signer.initSign(key);
        signer.update((byte) 1);
        Signature verifier = Signature.getInstance(algorithm);
        verifier.initVerify(publicKey);
        verifier.update((byte) 1);
        assertTrue(verifier.verify(signer.sign()));
    }
}
