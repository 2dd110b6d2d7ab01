/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.HashSet;
import java.util.Set;

import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.fault.Written;
import cz.klicnik.pkcs11.AttributeValues;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.ReturnValues;
import cz.klicnik.pkcs11.Template;

/** Deletes objects. What is gone is what a search does not find any more, whatever the library said. */
final class ObjectRemover implements Capability.ObjectDeletion {

    private static final Template ON_TOKEN = Template.ANY.with(CKA_TOKEN, true);

    private final TokenConversation conversation;

    ObjectRemover(TokenConversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Set<Long> delete(long handle) throws FaultException {
        return conversation.work().writing(write -> delete(write, handle));
    }

    private static Set<Long> delete(Write write, long handle) throws CryptokiException, FaultException {
        Cryptoki cryptoki = write.cryptoki();
        long session = write.session();
        AttributeValues face = face(cryptoki, session, handle);
        long login = cryptoki.getSessionState(session);
        Set<Long> before = Search.handles(cryptoki, session, ON_TOKEN);
        try {
            write.change(Written.UNKNOWN, () -> {
                cryptoki.destroyObject(session, handle);
                return true;
            });
        } catch (CryptokiException e) {
            if (ReturnValues.gone(e.returnValue())) {
                throw e;
            }
            Set<Long> gone = gone(write, handle, face, before);
            if (cryptoki.getSessionState(session) != login) {
                throw e; // what was seen with the login does not show without it: nobody knows
            }
            if (gone.contains(handle)) {
                return gone; // it says that it failed, and has done it
            }
            write.left(gone.isEmpty() ? Written.NOTHING : Written.DELETION);
            throw e;
        }
        Set<Long> gone = gone(write, handle, face, before);
        if (cryptoki.getSessionState(session) != login) {
            throw new CryptokiException("C_DestroyObject", CKR_USER_NOT_LOGGED_IN);
        }
        write.left(gone.isEmpty() ? Written.NOTHING : Written.DELETION);
        Write.same("CKA_CLASS", gone.contains(handle));
        return gone;
    }

    /** @param before all objects */
    private static Set<Long> gone(Write write, long handle, AttributeValues face, Set<Long> before)
            throws CryptokiException {
        Set<Long> now = Search.handles(write.cryptoki(), write.session(), ON_TOKEN);
        Set<Long> gone = new HashSet<>(before);
        gone.removeAll(now);
        // a library may give the handle to another object at once
        if (now.contains(handle) && !face(write.cryptoki(), write.session(), handle).equals(face)) {
            gone.add(handle);
        }
        return gone;
    }

    /** What an object can be told by. */
    private static AttributeValues face(Cryptoki cryptoki, long session, long handle) throws CryptokiException {
        return cryptoki.getAttributeValue(session, handle, CKA_CLASS, CKA_LABEL, CKA_PRIVATE);
    }
}
