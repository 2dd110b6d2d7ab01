/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.Set;

import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.Template;

/** Tells whether a failed write has left an object after all: what a search finds now and did not find before. */
final class NewObjects {

    private final Cryptoki cryptoki;
    private final long session;
    private final Template wanted;
    private final Set<Long> before;

    private NewObjects(Cryptoki cryptoki, long session, Template wanted) throws CryptokiException {
        this.cryptoki = cryptoki;
        this.session = session;
        this.wanted = wanted;
        this.before = Search.handles(cryptoki, session, wanted);
    }

    /** Objects of any kind on the token. */
    static NewObjects since(Cryptoki cryptoki, long session) throws CryptokiException {
        return new NewObjects(cryptoki, session, Template.ANY.with(CKA_TOKEN, true));
    }

    /** @param objectClass a CKO_ value */
    static NewObjects since(Cryptoki cryptoki, long session, long objectClass) throws CryptokiException {
        return new NewObjects(cryptoki, session, Template.of(CKA_CLASS, objectClass).with(CKA_TOKEN, true));
    }

    boolean any() throws CryptokiException {
        return !before.containsAll(Search.handles(cryptoki, session, wanted));
    }
}
