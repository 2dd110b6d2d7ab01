/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.fault.Written;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pkcs11.AttributeValues;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.ReturnValues;
import cz.klicnik.pkcs11.Template;

/**
 * Writes private keys: with C_CreateObject, or wrapped where the token does not take keys that way. First the private key,
 * which is read back, then the public key where the driver's quirks ask for it.
 */
final class KeyWriter implements Capability.KeyImport {

    private final TokenConversation conversation;

    KeyWriter(TokenConversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Bytes importKey(SecretBytes pkcs8, String label, Bytes id) throws FaultException {
        try (PrivateKeyParts key = PrivateKeyParts.of(pkcs8)) {
            return conversation.work().writing(write -> {
                KeySlots.requireEmpty(write, conversation.quirks(), id,
                        Set.of(CKO_PRIVATE_KEY, CKO_PUBLIC_KEY, CKO_CERTIFICATE));
                Bytes kept = readBack(write, privateKey(write, pkcs8, key, label, id), key);
                if (conversation.quirks().publicKeyObjects()) {
                    publicKey(write, key, label, kept.isEmpty() ? id : kept);
                }
                return kept;
            });
        }
    }

    /** The other way is gone only after a refusal that has left nothing behind: else there might be two keys. */
    private long privateKey(Write write, SecretBytes pkcs8, PrivateKeyParts key, String label, Bytes id)
            throws CryptokiException, FaultException {
        Cryptoki cryptoki = write.cryptoki();
        long session = write.session();
        NewObjects known = NewObjects.since(cryptoki, session, CKO_PRIVATE_KEY);
        Template header = header(key, label, id);
        Template whole = header.with(key.publicValues()).with(key.privateValues());
        write.id(id);
        try {
            return write.change(Written.PRIVATE_KEY, () -> cryptoki.createObject(session, whole), known::any);
        } catch (CryptokiException e) {
            if (!ReturnValues.otherWay(e.returnValue()) || write.left() != Written.NOTHING) {
                throw e;
            }
            for (KeyWrapping wrapping : KeyWrapping.of(cryptoki, session, conversation.slot())) {
                try (WrappedKey wrapped = wrapping.wrap(pkcs8)) {
                    return write.change(Written.PRIVATE_KEY, () -> cryptoki.unwrapKey(session, wrapped.mechanism(),
                            wrapped.unwrappingKey(), wrapped.key(), header), known::any);
                } catch (CryptokiException next) {
                    if (!ReturnValues.refusal(next.returnValue()) || write.left() != Written.NOTHING) {
                        throw next;
                    }
                    e.addSuppressed(next); // some libraries list mechanisms that they do not unwrap with
                }
            }
            throw e;
        }
    }

    private static Bytes readBack(Write write, long handle, PrivateKeyParts key)
            throws CryptokiException, FaultException {
        AttributeValues kept = write.cryptoki().getAttributeValue(write.session(), handle, CKA_ID, CKA_KEY_TYPE,
                CKA_SENSITIVE, CKA_EXTRACTABLE);
        write.id(kept.bytes(CKA_ID));
        Write.same("CKA_KEY_TYPE", kept.number(CKA_KEY_TYPE).orElse(-1) == key.keyType());
        Write.same("CKA_SENSITIVE", kept.flag(CKA_SENSITIVE) == Trilean.YES);
        Write.same("CKA_EXTRACTABLE", kept.flag(CKA_EXTRACTABLE) == Trilean.NO);
        compare(write, handle, key.publicValues());
        return kept.bytes(CKA_ID);
    }

    private static void compare(Write write, long handle, Template values) throws CryptokiException, FaultException {
        long[] types = values.entries().stream().mapToLong(Template.Entry::type).toArray();
        AttributeValues kept = write.cryptoki().getAttributeValue(write.session(), handle, types);
        for (Template.Entry entry : values.entries()) {
            // what a token does not show of a key cannot be compared
            boolean same = kept.value(entry.type()).map(b -> entry.value().equals(new Template.Value.Raw(b)))
                    .orElse(true);
            Write.same(AttributeSheet.name(entry.type()), same);
        }
    }

    private void publicKey(Write write, PrivateKeyParts key, String label, Bytes id)
            throws CryptokiException, FaultException {
        Optional<Template> values = key.publicKey();
        if (values.isEmpty()) {
            return;
        }
        Template common = named(Template.of(CKA_CLASS, CKO_PUBLIC_KEY).with(CKA_KEY_TYPE, key.keyType())
                .with(CKA_TOKEN, true).with(CKA_PRIVATE, false), label, id).with(CKA_VERIFY, true).with(values.get());
        Template publicKey = key.keyType() == CKK_RSA ? common.with(CKA_ENCRYPT, true) : common;
        Cryptoki cryptoki = write.cryptoki();
        long session = write.session();
        NewObjects known = NewObjects.since(cryptoki, session, CKO_PUBLIC_KEY);
        long handle = write.change(Written.KEY_PAIR, () -> cryptoki.createObject(session, publicKey), known::any);
        compare(write, handle, values.get());
    }

    private Template header(PrivateKeyParts key, String label, Bytes id) {
        Template header = named(Template.of(CKA_CLASS, CKO_PRIVATE_KEY).with(CKA_KEY_TYPE, key.keyType())
                .with(CKA_TOKEN, true).with(CKA_PRIVATE, true), label, id).with(CKA_SENSITIVE, true)
                .with(CKA_EXTRACTABLE, false).with(CKA_SIGN, true);
        return key.keyType() == CKK_RSA ? header.with(CKA_DECRYPT, true) : header;
    }

    private Template named(Template template, String label, Bytes id) {
        Template labelled = label.isEmpty() ? template : template.with(CKA_LABEL, label);
        return KeySlots.takesId(conversation.quirks(), id) ? labelled.with(CKA_ID, id) : labelled;
    }
}
