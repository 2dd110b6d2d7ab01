/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.KeyOrigin;
import cz.klicnik.core.model.KeyUses;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pkcs11.AttributeValues;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.ReturnValues;

/** Reads single objects. Only a token that is gone ends the reading: anything else is the one object's problem. */
final class ObjectReader {

    /** No secret key is longer; a larger CKA_VALUE_LEN is garbage. */
    private static final long LONGEST_KEY = 1 << 20;

    /**
     * What some libraries do not know of any object, so that it is not asked for again: one attribute too many makes three
     * calls of one. Nothing is on this list by which two objects of one token may differ and that matters.
     */
    private static final List<Long> DISPENSABLE = List.of(CKA_TRUSTED, CKA_MODIFIABLE);

    private final Cryptoki cryptoki;
    private final long session;
    private final Map<ObjectTemplate, long[]> asked = new IdentityHashMap<>();

    ObjectReader(Cryptoki cryptoki, long session) {
        this.cryptoki = cryptoki;
        this.session = session;
    }

    TokenObject read(long handle, ObjectTemplate template) throws CryptokiException {
        try {
            AttributeValues values = cryptoki.getAttributeValue(session, handle, asked(template));
            learn(template, values);
            if (!values.complete() && template.essential().stream().allMatch(t -> values.bytes(t).isEmpty())) {
                // some libraries stop at the first attribute that they do not know
                return object(handle, template, oneByOne(handle, template));
            }
            long objectClass = values.number(CKA_CLASS).orElse(template.objectClass());
            return objectClass == template.objectClass() ? object(handle, template, values)
                    : ofOtherClass(handle, objectClass, values);
        } catch (CryptokiException e) {
            if (ReturnValues.gone(e.returnValue())) {
                throw e;
            }
            if (e.returnValue() == CKR_OBJECT_HANDLE_INVALID) {
                return object(handle, template, AttributeValues.NONE, Optional.of(ReturnValues.fault(e)));
            }
            AttributeValues some = oneByOne(handle, template);
            return some.values().isEmpty()
                    ? object(handle, template, some, Optional.of(ReturnValues.fault(e)))
                    : object(handle, template, some);
        }
    }

    private long[] asked(ObjectTemplate template) {
        return Optional.ofNullable(asked.get(template)).orElse(template.types());
    }

    private void learn(ObjectTemplate template, AttributeValues values) {
        if (!values.complete()) {
            asked.put(template, Arrays.stream(asked(template))
                    .filter(type -> values.value(type).isPresent() || !DISPENSABLE.contains(type)).toArray());
        }
    }

    /** A key's type alone; unknown where the token does not give it. */
    long keyType(long handle) throws CryptokiException {
        try {
            return cryptoki.getAttributeValue(session, handle, CKA_KEY_TYPE).number(CKA_KEY_TYPE)
                    .orElse(ObjectTemplate.ANY_TYPE);
        } catch (CryptokiException e) {
            if (ReturnValues.gone(e.returnValue())) {
                throw e;
            }
            return ObjectTemplate.ANY_TYPE;
        }
    }

    /** An object of another class than the search said: of none that we know, or its library's search is at fault. */
    private TokenObject ofOtherClass(long handle, long objectClass, AttributeValues values) throws CryptokiException {
        ObjectTemplate template = ObjectTemplate.of(objectClass, ObjectTemplate.ANY_TYPE);
        if (template == ObjectTemplate.OTHER) {
            return object(handle, template, values);
        }
        return read(handle, template.refinements().isEmpty() ? template
                : ObjectTemplate.of(objectClass, keyType(handle)));
    }

    private AttributeValues oneByOne(long handle, ObjectTemplate template) throws CryptokiException {
        Map<Long, Bytes> values = new HashMap<>();
        for (long type : template.attributes()) {
            try {
                values.putAll(cryptoki.getAttributeValue(session, handle, type).values());
            } catch (CryptokiException e) {
                if (ReturnValues.gone(e.returnValue())) {
                    throw e;
                }
                // this attribute stays unknown
            }
        }
        return new AttributeValues(values, false);
    }

    private static TokenObject object(long handle, ObjectTemplate template, AttributeValues values) {
        boolean readable = template.essential().stream().anyMatch(t -> !values.bytes(t).isEmpty());
        return object(handle, template, values, readable ? Optional.empty()
                : Optional.of(Fault.of(FaultCode.OBJECT_UNREADABLE, Fault.MESSAGE,
                        AttributeSheet.name(template.essential().getFirst()))));
    }

    private static TokenObject object(long handle, ObjectTemplate template, AttributeValues v,
            Optional<Fault> problem) {
        String label = v.text(CKA_LABEL);
        Bytes id = v.bytes(CKA_ID);
        Trilean isPrivate = v.flag(CKA_PRIVATE);
        Trilean modifiable = v.flag(CKA_MODIFIABLE);
        long objectClass = template.objectClass();
        if (objectClass == CKO_CERTIFICATE) {
            return new TokenObject.Certificate(handle, label, id, v.number(CKA_CERTIFICATE_TYPE).orElse(-1),
                    v.bytes(CKA_VALUE), isPrivate, modifiable, v.flag(CKA_TRUSTED), problem);
        }
        if (objectClass == CKO_PRIVATE_KEY) {
            return new TokenObject.PrivateKey(handle, label, id, algorithm(v), publicPart(v), uses(v), origin(v),
                    v.flag(CKA_ALWAYS_AUTHENTICATE), isPrivate, modifiable, problem);
        }
        if (objectClass == CKO_PUBLIC_KEY) {
            return new TokenObject.PublicKey(handle, label, id, algorithm(v), publicPart(v), uses(v),
                    v.flag(CKA_LOCAL), isPrivate, modifiable, problem);
        }
        if (objectClass == CKO_SECRET_KEY) {
            return new TokenObject.SecretKey(handle, label, id, algorithm(v), length(v), uses(v), origin(v), isPrivate,
                    modifiable, problem);
        }
        if (objectClass == CKO_DATA) {
            return new TokenObject.Data(handle, label, v.bytes(CKA_OBJECT_ID), v.text(CKA_APPLICATION),
                    v.bytes(CKA_VALUE), isPrivate, modifiable, problem);
        }
        return new TokenObject.Other(handle, label, id, v.number(CKA_CLASS).orElse(-1), isPrivate, modifiable,
                problem);
    }

    private static KeyAlgorithm algorithm(AttributeValues v) {
        return v.number(CKA_KEY_TYPE).isPresent() ? new KeyAlgorithm(v.number(CKA_KEY_TYPE).getAsLong())
                : KeyAlgorithm.UNKNOWN;
    }

    private static int length(AttributeValues v) {
        long length = v.number(CKA_VALUE_LEN).orElse(0);
        return length < 0 || length > LONGEST_KEY ? 0 : (int) length;
    }

    private static PublicPart publicPart(AttributeValues v) {
        return new PublicPart(v.bytes(CKA_MODULUS), v.bytes(CKA_PUBLIC_EXPONENT), v.bytes(CKA_EC_PARAMS),
                v.bytes(CKA_EC_POINT));
    }

    private static KeyUses uses(AttributeValues v) {
        return new KeyUses(v.flag(CKA_SIGN), v.flag(CKA_VERIFY), v.flag(CKA_DECRYPT), v.flag(CKA_ENCRYPT),
                v.flag(CKA_UNWRAP), v.flag(CKA_WRAP), v.flag(CKA_DERIVE));
    }

    private static KeyOrigin origin(AttributeValues v) {
        return new KeyOrigin(v.flag(CKA_LOCAL), v.flag(CKA_SENSITIVE), v.flag(CKA_ALWAYS_SENSITIVE),
                v.flag(CKA_EXTRACTABLE), v.flag(CKA_NEVER_EXTRACTABLE));
    }
}
