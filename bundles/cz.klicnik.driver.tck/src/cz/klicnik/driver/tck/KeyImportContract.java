/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability.KeyImport;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.driver.Capability.Signing;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;

/** Keys that come from elsewhere. */
interface KeyImportContract extends OnStage {

    @Test
    default void an_imported_key_signs_and_does_not_leave_again() throws Exception {
        TokenSession session = stage().loggedIn();
        KeyImport imports = stage().needs(session, KeyImport.class);
        for (KeySpec spec : stage().subject().keySpecs()) {
            if (spec.rsa() && spec != KeySpec.RSA_2048) {
                continue; // Java takes long to make the big ones, and a token imports all sizes alike
            }
            KeyPair pair = Keys.make(spec);
            String label = stage().label("Z disku");
            Bytes id;
            try (SecretBytes pkcs8 = SecretBytes.taking(pair.getPrivate().getEncoded())) {
                id = imports.importKey(pkcs8, label, stage().id());
            }
            TokenObject.PrivateKey key = Stage.only(stage().read(session), TokenObject.PrivateKey.class, id);
            assertEquals(label, key.label());
            Keys.assertSame(pair.getPublic(), key);
            stage().assertKept(key);
            assertNotEquals(Trilean.YES, key.origin().local(), "CKA_LOCAL");
            if (session.capability(Signing.class).isPresent()) {
                Signing signing = stage().needs(session, Signing.class);
                for (SignatureScheme scheme : signing.schemes(key.handle())) {
                    Bytes message = Bytes.of((byte) 1, (byte) 2);
                    assertTrue(Keys.verifies(pair.getPublic(), scheme, message,
                            signing.sign(key.handle(), scheme, message, Optional.empty())), scheme::name);
                }
            }
        }
    }

    @Test
    default void a_key_of_an_unknown_kind_is_refused_and_leaves_nothing_behind() throws Exception {
        TokenSession session = stage().loggedIn();
        KeyImport imports = stage().needs(session, KeyImport.class);
        TokenContents before = stage().read(session);
        byte[] unknown = KeyPairGenerator.getInstance("X25519").generateKeyPair().getPrivate().getEncoded();
        for (byte[] bytes : new byte[][] { unknown, { 1, 2, 3 }, {} }) {
            try (SecretBytes pkcs8 = SecretBytes.taking(bytes)) {
                assertEquals(FaultCode.KEY_UNUSABLE,
                        stage().code(() -> imports.importKey(pkcs8, "x", stage().id())));
            }
        }
        assertEquals(before.objects(), stage().read(session).objects());
    }
}
