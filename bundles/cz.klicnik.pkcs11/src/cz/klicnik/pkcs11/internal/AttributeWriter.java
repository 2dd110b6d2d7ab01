/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.fault.Written;
import cz.klicnik.core.model.Attribute.Format;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.ReturnValues;
import cz.klicnik.pkcs11.Template;

/** Changes attributes. Whether one has changed is what it reads back as, whatever the library said. */
final class AttributeWriter implements Capability.AttributeWriting {

    private final TokenConversation conversation;

    AttributeWriter(TokenConversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public void label(long handle, String label) throws FaultException {
        write(handle, CKA_LABEL, Bytes.of(label.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void id(long handle, Bytes id) throws FaultException {
        write(handle, CKA_ID, id);
    }

    @Override
    public void write(long handle, long type, Bytes value) throws FaultException {
        conversation.work().writing(write -> {
            write(write, handle, type, value);
            return true;
        });
    }

    private static void write(Write write, long handle, long type, Bytes value)
            throws CryptokiException, FaultException {
        Cryptoki cryptoki = write.cryptoki();
        long session = write.session();
        Template change = template(type, value);
        Optional<Bytes> before = read(cryptoki, session, handle, type);
        try {
            write.change(Written.UNKNOWN, () -> {
                cryptoki.setAttributeValue(session, handle, change);
                return true;
            });
        } catch (CryptokiException e) {
            if (ReturnValues.gone(e.returnValue())) {
                throw e;
            }
            Optional<Bytes> now = read(cryptoki, session, handle, type);
            write.left(now.equals(before) ? Written.NOTHING : Written.ATTRIBUTE);
            if (now.equals(Optional.of(value)) && !now.equals(before)) {
                return; // it says that it failed, and has done it
            }
            throw e;
        }
        Optional<Bytes> now = read(cryptoki, session, handle, type);
        write.left(now.equals(before) ? Written.NOTHING : Written.ATTRIBUTE);
        Write.same(AttributeSheet.name(type), now.equals(Optional.of(value)));
    }

    /** Empty where the object does not have or does not show it. */
    private static Optional<Bytes> read(Cryptoki cryptoki, long session, long handle, long type)
            throws CryptokiException {
        try {
            return cryptoki.getAttributeValue(session, handle, type).value(type);
        } catch (CryptokiException e) {
            if (e.returnValue() == CKR_ATTRIBUTE_TYPE_INVALID || e.returnValue() == CKR_ATTRIBUTE_SENSITIVE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Template template(long type, Bytes value) throws CryptokiException {
        Format format = AttributeSheet.format(type);
        if (format == Format.BOOLEAN && value.length() == 1) {
            return Template.ANY.with(type, value.toArray()[0] != 0);
        }
        if (format == Format.NUMBER && value.length() % Long.BYTES == 0) {
            return numbers(type, value);
        }
        if (format == Format.BOOLEAN || format == Format.NUMBER) {
            throw new CryptokiException("C_SetAttributeValue", CKR_ATTRIBUTE_VALUE_INVALID);
        }
        return Template.ANY.with(type, value);
    }

    private static Template numbers(long type, Bytes value) {
        ByteBuffer buffer = ByteBuffer.wrap(value.toArray());
        if (type != CKA_ALLOWED_MECHANISMS && value.length() == Long.BYTES) {
            return Template.of(type, buffer.getLong());
        }
        List<Long> numbers = new ArrayList<>();
        while (buffer.hasRemaining()) {
            numbers.add(buffer.getLong());
        }
        return Template.ANY.with(type, numbers);
    }
}
