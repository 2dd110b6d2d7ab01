/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.Attribute.Format;
import cz.klicnik.core.model.Attribute.State;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;

/**
 * Writes an object as the attributes that a PKCS#11 token would give (v2.40, section 4), in the standard's order. The
 * values of private keys are left out: the file has them, this program does not show them.
 */
public final class ObjectSheet {

    private final List<Attribute> attributes = new ArrayList<>();

    private ObjectSheet() {
    }

    /** For drivers of stores that have no attributes of their own. */
    public static List<Attribute> of(TokenObject object) {
        ObjectSheet sheet = new ObjectSheet();
        switch (object) {
        case TokenObject.Certificate c -> sheet.certificate(c);
        case TokenObject.PrivateKey k -> sheet.privateKey(k);
        case TokenObject.Data d -> sheet.data(d);
        case TokenObject.PublicKey k -> sheet.storage(k, 2);
        case TokenObject.SecretKey k -> sheet.storage(k, 4);
        case TokenObject.Other o -> sheet.storage(o, o.objectClass());
        }
        return List.copyOf(sheet.attributes);
    }

    private void storage(TokenObject object, long objectClass) {
        number(0x0, "CKA_CLASS", objectClass);
        flag(0x1, "CKA_TOKEN", Trilean.YES);
        flag(0x2, "CKA_PRIVATE", object.isPrivate());
        add(0x3, "CKA_LABEL", Bytes.of(object.label().getBytes(StandardCharsets.UTF_8)), Format.TEXT);
        flag(0x170, "CKA_MODIFIABLE", object.modifiable());
    }

    private void certificate(TokenObject.Certificate c) {
        storage(c, 1);
        number(0x80, "CKA_CERTIFICATE_TYPE", c.type());
        flag(0x86, "CKA_TRUSTED", c.trusted());
        try {
            CertificateParser.EncodedFields fields = CertificateParser.encodedFields(c.value());
            add(0x101, "CKA_SUBJECT", fields.subject(), Format.DER);
            add(0x102, "CKA_ID", c.id(), Format.BYTES);
            add(0x81, "CKA_ISSUER", fields.issuer(), Format.DER);
            add(0x82, "CKA_SERIAL_NUMBER", fields.serial(), Format.DER);
        } catch (FaultException unreadable) {
            // what is no certificate has no fields; its bytes follow all the same
            add(0x102, "CKA_ID", c.id(), Format.BYTES);
        }
        add(0x11, "CKA_VALUE", c.value(), Format.BYTES);
    }

    private void privateKey(TokenObject.PrivateKey k) {
        storage(k, 3);
        number(0x100, "CKA_KEY_TYPE", k.algorithm().code());
        add(0x102, "CKA_ID", k.id(), Format.BYTES);
        flag(0x10c, "CKA_DERIVE", k.uses().derive());
        flag(0x163, "CKA_LOCAL", k.origin().local());
        PublicPart part = k.publicPart();
        add(0x120, "CKA_MODULUS", part.modulus(), Format.BIG_INTEGER);
        add(0x122, "CKA_PUBLIC_EXPONENT", part.publicExponent(), Format.BIG_INTEGER);
        add(0x180, "CKA_EC_PARAMS", part.ecParameters(), Format.DER);
        add(0x181, "CKA_EC_POINT", part.ecPoint(), Format.DER);
        flag(0x103, "CKA_SENSITIVE", k.origin().sensitive());
        flag(0x165, "CKA_ALWAYS_SENSITIVE", k.origin().alwaysSensitive());
        flag(0x162, "CKA_EXTRACTABLE", k.origin().extractable());
        flag(0x164, "CKA_NEVER_EXTRACTABLE", k.origin().neverExtractable());
        flag(0x105, "CKA_DECRYPT", k.uses().decrypt());
        flag(0x108, "CKA_SIGN", k.uses().sign());
        flag(0x107, "CKA_UNWRAP", k.uses().unwrap());
        flag(0x202, "CKA_ALWAYS_AUTHENTICATE", k.alwaysAuthenticate());
    }

    private void data(TokenObject.Data d) {
        storage(d, 0);
        add(0x10, "CKA_APPLICATION", Bytes.of(d.application().getBytes(StandardCharsets.UTF_8)), Format.TEXT);
    }

    private void flag(long type, String name, Trilean value) {
        if (value != Trilean.UNKNOWN) {
            add(type, name, Bytes.of((byte) (value == Trilean.YES ? 1 : 0)), Format.BOOLEAN);
        }
    }

    private void number(long type, String name, long value) {
        add(type, name, Bytes.of(ByteBuffer.allocate(Long.BYTES).putLong(value).array()), Format.NUMBER);
    }

    private void add(long type, String name, Bytes value, Format format) {
        if (!value.isEmpty() || format == Format.TEXT) {
            attributes.add(new Attribute(type, name, State.READ, value, format));
        }
    }
}
