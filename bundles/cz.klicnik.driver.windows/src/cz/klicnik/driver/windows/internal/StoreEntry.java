/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.windows.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pki.PublicKeys;

/**
 * A certificate in the store, with or without its key.
 *
 * @param alias names it in the key store; Windows calls it the friendly name
 * @param der the certificate
 * @param subjectPublicKeyInfo DER
 */
record StoreEntry(String alias, Bytes der, Bytes subjectPublicKeyInfo, boolean hasKey, KeyFacts facts) {

    /** By what a handle is made of: the same certificate has the same handles. */
    String certificateName() {
        return "certificate " + KeyFacts.thumbprint(der);
    }

    String keyName() {
        return "key " + KeyFacts.thumbprint(der);
    }

    Bytes id() {
        return PublicKeys.id(subjectPublicKeyInfo);
    }

    KeyAlgorithm algorithm() {
        return PublicKeys.algorithm(subjectPublicKeyInfo);
    }

    List<TokenObject> objects(Handles handles) {
        List<TokenObject> objects = new ArrayList<>();
        objects.add(new TokenObject.Certificate(handles.of(certificateName()), alias, id(), 0, der, Trilean.NO,
                Trilean.NO, Trilean.NO, Optional.empty()));
        if (hasKey) {
            Trilean rsa = Trilean.of(algorithm().equals(KeyAlgorithm.RSA));
            KeyUses uses = new KeyUses(Trilean.YES, Trilean.NO, rsa, Trilean.NO, Trilean.NO, Trilean.NO, Trilean.NO);
            // whether it was made here or imported, Windows does not say
            KeyOrigin origin = new KeyOrigin(Trilean.UNKNOWN, Trilean.YES, Trilean.UNKNOWN, facts.exportable(),
                    Trilean.UNKNOWN);
            objects.add(new TokenObject.PrivateKey(handles.of(keyName()), alias, id(), algorithm(),
                    PublicKeys.publicPart(subjectPublicKeyInfo), uses, origin, Trilean.NO, Trilean.YES, Trilean.NO,
                    Optional.empty()));
        }
        return objects;
    }
}
