/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability.KeyExport;
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
            stage().assertKept(session, key);
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

    @Test
    default void a_key_is_exported_with_its_certificate_if_it_may_leave() throws Exception {
        TokenSession session = stage().loggedIn();
        KeyExport exports = stage().needs(session, KeyExport.class);
        Samples.Generated made = Samples.anyKey(stage(), session);
        Certificates.Issued issued = new Certificates().issue(made.publicKey(), "Jana");
        Samples.write(stage(), session, issued, made.label(), made.id());
        TokenObject.PrivateKey key = Stage.only(stage().read(session), TokenObject.PrivateKey.class, made.id());
        try (Pin password = TckToken.pin("heslo souboru").get()) {
            if (key.origin().extractable() != Trilean.YES) {
                assertEquals(FaultCode.KEY_USE_FORBIDDEN,
                        stage().code(() -> exports.exportKey(key.handle(), password)));
                return;
            }
            Bytes file = exports.exportKey(key.handle(), password);
            char[] characters = "heslo souboru".toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file.toArray()), characters);
            String alias = store.aliases().nextElement();
            assertTrue(store.isKeyEntry(alias));
            assertEquals(issued.certificate(), store.getCertificate(alias));
            assertEquals(made.publicKey().getAlgorithm(), store.getKey(alias, characters).getAlgorithm());
        }
    }
}
