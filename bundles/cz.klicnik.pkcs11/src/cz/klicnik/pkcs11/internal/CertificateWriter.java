/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.fault.Written;
import cz.klicnik.pkcs11.AttributeValues;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.Template;

/** Writes certificates: public ones, which can be seen before a login, and never trusted ones. */
final class CertificateWriter implements Capability.CertificateImport {

    private final TokenConversation conversation;

    CertificateWriter(TokenConversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public void importCertificate(Bytes der, Bytes subject, Bytes issuer, Bytes serial, String label, Bytes id)
            throws FaultException {
        Template certificate = Template.of(CKA_CLASS, CKO_CERTIFICATE).with(CKA_CERTIFICATE_TYPE, CKC_X_509)
                .with(CKA_TOKEN, true).with(CKA_PRIVATE, false).with(CKA_LABEL, label).with(CKA_ID, id)
                .with(CKA_SUBJECT, subject).with(CKA_ISSUER, issuer).with(CKA_SERIAL_NUMBER, serial)
                .with(CKA_VALUE, der);
        conversation.work().writing(write -> {
            KeySlots.requireEmpty(write, conversation.quirks(), id, Set.of(CKO_CERTIFICATE));
            write(write, certificate, der, id);
            return true;
        });
    }

    private static void write(Write write, Template certificate, Bytes der, Bytes id)
            throws CryptokiException, FaultException {
        Cryptoki cryptoki = write.cryptoki();
        long session = write.session();
        NewObjects known = NewObjects.since(cryptoki, session, CKO_CERTIFICATE);
        long handle = write.change(Written.CERTIFICATE, () -> cryptoki.createObject(session, certificate), known::any);
        write.id(id);
        AttributeValues kept = cryptoki.getAttributeValue(session, handle, CKA_VALUE, CKA_ID);
        Write.same("CKA_VALUE", kept.bytes(CKA_VALUE).equals(der));
        Write.same("CKA_ID", kept.bytes(CKA_ID).equals(id));
    }
}
