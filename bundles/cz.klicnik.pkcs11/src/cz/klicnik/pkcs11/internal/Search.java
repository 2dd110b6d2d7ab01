/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.Template;

/** A whole search for objects, for what writes: the reading of a token has one that notes failures and goes on. */
final class Search {

    private static final int BATCH = 2048;
    /** A library that finds more than this never says that there are no more. */
    private static final int MOST = 20_000;

    private Search() {
    }

    /** @return handles in the order in which the token gives them */
    static Set<Long> handles(Cryptoki cryptoki, long session, Template template) throws CryptokiException {
        Set<Long> found = new LinkedHashSet<>();
        cryptoki.findObjectsInit(session, template);
        try {
            List<Long> batch = cryptoki.findObjects(session, BATCH);
            while (!batch.isEmpty() && found.addAll(batch) && found.size() < MOST) {
                batch = cryptoki.findObjects(session, BATCH);
            }
        } finally {
            cryptoki.findObjectsFinal(session);
        }
        return found;
    }
}
