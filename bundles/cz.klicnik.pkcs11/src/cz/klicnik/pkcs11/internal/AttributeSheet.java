/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.xipki.pkcs11.wrapper.PKCS11Constants;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.Attribute.Format;
import cz.klicnik.core.model.Attribute.State;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pkcs11.AttributeValues;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.ReturnValues;

/**
 * Every standard attribute of one object. The secret parts of a key are never asked for: of a sensitive key they are
 * listed as sensitive, of another key they are left out.
 */
final class AttributeSheet {

    private static final List<Long> STORAGE = List.of(CKA_CLASS, CKA_TOKEN, CKA_PRIVATE, CKA_LABEL, CKA_UNIQUE_ID,
            CKA_MODIFIABLE, CKA_COPYABLE, CKA_DESTROYABLE);
    private static final List<Long> KEY = List.of(CKA_KEY_TYPE, CKA_ID, CKA_START_DATE, CKA_END_DATE, CKA_DERIVE,
            CKA_LOCAL, CKA_KEY_GEN_MECHANISM, CKA_ALLOWED_MECHANISMS);
    private static final List<Long> PROTECTION = List.of(CKA_SENSITIVE, CKA_ALWAYS_SENSITIVE, CKA_EXTRACTABLE,
            CKA_NEVER_EXTRACTABLE, CKA_WRAP_WITH_TRUSTED);
    private static final List<Long> ASYMMETRIC = List.of(CKA_SUBJECT, CKA_PUBLIC_KEY_INFO, CKA_MODULUS,
            CKA_MODULUS_BITS, CKA_PUBLIC_EXPONENT, CKA_EC_PARAMS, CKA_EC_POINT, CKA_PRIME, CKA_SUBPRIME, CKA_BASE);

    /** By class, in the standard's order (PKCS#11 v2.40, section 4). */
    private static final Map<Long, List<List<Long>>> BY_CLASS = Map.of(
            CKO_CERTIFICATE, List.of(STORAGE, List.of(CKA_CERTIFICATE_TYPE, CKA_TRUSTED, CKA_CERTIFICATE_CATEGORY,
                    CKA_CHECK_VALUE, CKA_START_DATE, CKA_END_DATE, CKA_PUBLIC_KEY_INFO, CKA_SUBJECT, CKA_ID,
                    CKA_ISSUER, CKA_SERIAL_NUMBER, CKA_VALUE, CKA_URL, CKA_HASH_OF_SUBJECT_PUBLIC_KEY,
                    CKA_HASH_OF_ISSUER_PUBLIC_KEY, CKA_NAME_HASH_ALGORITHM, CKA_JAVA_MIDP_SECURITY_DOMAIN, CKA_OWNER,
                    CKA_AC_ISSUER, CKA_ATTR_TYPES)),
            CKO_PRIVATE_KEY, List.of(STORAGE, KEY, ASYMMETRIC, PROTECTION,
                    List.of(CKA_DECRYPT, CKA_SIGN, CKA_SIGN_RECOVER, CKA_UNWRAP, CKA_ALWAYS_AUTHENTICATE)),
            CKO_PUBLIC_KEY, List.of(STORAGE, KEY, ASYMMETRIC,
                    List.of(CKA_ENCRYPT, CKA_VERIFY, CKA_VERIFY_RECOVER, CKA_WRAP, CKA_TRUSTED)),
            CKO_SECRET_KEY, List.of(STORAGE, KEY, PROTECTION, List.of(CKA_VALUE_LEN, CKA_CHECK_VALUE, CKA_ENCRYPT,
                    CKA_DECRYPT, CKA_SIGN, CKA_VERIFY, CKA_WRAP, CKA_UNWRAP, CKA_TRUSTED)),
            CKO_DATA, List.of(STORAGE, List.of(CKA_APPLICATION, CKA_OBJECT_ID, CKA_VALUE)));
    private static final List<List<Long>> OF_OTHERS = List.of(STORAGE, List.of(CKA_HW_FEATURE_TYPE, CKA_RESET_ON_INIT,
            CKA_HAS_RESET, CKA_MECHANISM_TYPE, CKA_KEY_TYPE, CKA_PRIME, CKA_SUBPRIME, CKA_BASE, CKA_PRIME_BITS,
            CKA_PROFILE_ID, CKA_ID, CKA_VALUE));

    private static final List<Long> PRIVATE_SECRETS = List.of(CKA_PRIVATE_EXPONENT, CKA_PRIME_1, CKA_PRIME_2,
            CKA_EXPONENT_1, CKA_EXPONENT_2, CKA_COEFFICIENT);

    private static final Set<Long> BOOLEANS = Set.of(CKA_TOKEN, CKA_PRIVATE, CKA_MODIFIABLE, CKA_COPYABLE,
            CKA_DESTROYABLE, CKA_TRUSTED, CKA_SENSITIVE, CKA_ALWAYS_SENSITIVE, CKA_EXTRACTABLE, CKA_NEVER_EXTRACTABLE,
            CKA_WRAP_WITH_TRUSTED, CKA_DERIVE, CKA_LOCAL, CKA_DECRYPT, CKA_SIGN, CKA_SIGN_RECOVER, CKA_UNWRAP,
            CKA_ALWAYS_AUTHENTICATE, CKA_ENCRYPT, CKA_VERIFY, CKA_VERIFY_RECOVER, CKA_WRAP, CKA_RESET_ON_INIT,
            CKA_HAS_RESET);
    private static final Set<Long> NUMBERS = Set.of(CKA_CLASS, CKA_KEY_TYPE, CKA_CERTIFICATE_TYPE,
            CKA_CERTIFICATE_CATEGORY, CKA_KEY_GEN_MECHANISM, CKA_MODULUS_BITS, CKA_VALUE_LEN, CKA_PRIME_BITS,
            CKA_HW_FEATURE_TYPE, CKA_MECHANISM_TYPE, CKA_PROFILE_ID, CKA_JAVA_MIDP_SECURITY_DOMAIN,
            CKA_NAME_HASH_ALGORITHM, CKA_ALLOWED_MECHANISMS);
    private static final Set<Long> TEXTS = Set.of(CKA_LABEL, CKA_APPLICATION, CKA_URL, CKA_UNIQUE_ID);
    private static final Set<Long> DATES = Set.of(CKA_START_DATE, CKA_END_DATE);
    private static final Set<Long> BIG_INTEGERS = Set.of(CKA_MODULUS, CKA_PUBLIC_EXPONENT, CKA_PRIME, CKA_SUBPRIME,
            CKA_BASE, CKA_PRIVATE_EXPONENT, CKA_PRIME_1, CKA_PRIME_2, CKA_EXPONENT_1, CKA_EXPONENT_2, CKA_COEFFICIENT);
    private static final Set<Long> DER = Set.of(CKA_SUBJECT, CKA_ISSUER, CKA_SERIAL_NUMBER, CKA_PUBLIC_KEY_INFO,
            CKA_EC_PARAMS, CKA_EC_POINT, CKA_OBJECT_ID, CKA_AC_ISSUER, CKA_ATTR_TYPES, CKA_OWNER);

    private final Cryptoki cryptoki;
    private final long session;
    private final long handle;

    AttributeSheet(Cryptoki cryptoki, long session, long handle) {
        this.cryptoki = cryptoki;
        this.session = session;
        this.handle = handle;
    }

    /** One call for the class, one for all attributes, and one more for each that was not given. */
    List<Attribute> read() throws CryptokiException {
        long objectClass = cryptoki.getAttributeValue(session, handle, CKA_CLASS).number(CKA_CLASS).orElse(-1);
        List<Long> types = BY_CLASS.getOrDefault(objectClass, OF_OTHERS).stream().flatMap(List::stream).distinct()
                .toList();
        AttributeValues values = values(types);
        List<Attribute> sheet = new ArrayList<>();
        for (long type : types) {
            if (values.value(type).isPresent()) {
                sheet.add(attribute(type, State.READ, values.bytes(type)));
            } else {
                missing(type, sheet);
            }
        }
        if (values.flag(CKA_SENSITIVE) == Trilean.YES) {
            secrets(objectClass, values).forEach(t -> sheet.add(attribute(t, State.SENSITIVE, Bytes.empty())));
        }
        return sheet;
    }

    /** The constant's name, or {@code 0x…}. */
    static String name(long type) {
        String name = PKCS11Constants.ckaCodeToName(type);
        return name.startsWith("CKA_0X") ? "0x" + Long.toHexString(type) : name;
    }

    private AttributeValues values(List<Long> types) throws CryptokiException {
        try {
            return cryptoki.getAttributeValue(session, handle,
                    types.stream().mapToLong(Long::longValue).toArray());
        } catch (CryptokiException e) {
            if (ReturnValues.gone(e.returnValue()) || e.returnValue() == CKR_OBJECT_HANDLE_INVALID) {
                throw e;
            }
            return AttributeValues.NONE;
        }
    }

    /** Asks for one alone: only so the library says why it did not give it. */
    private void missing(long type, List<Attribute> sheet) throws CryptokiException {
        try {
            sheet.add(attribute(type, State.READ, cryptoki.getAttributeValue(session, handle, type).bytes(type)));
        } catch (CryptokiException e) {
            if (ReturnValues.gone(e.returnValue())) {
                throw e;
            }
            if (e.returnValue() == CKR_ATTRIBUTE_SENSITIVE) {
                sheet.add(attribute(type, State.SENSITIVE, Bytes.empty()));
            } else if (e.returnValue() != CKR_ATTRIBUTE_TYPE_INVALID) {
                sheet.add(attribute(type, State.FAILED, Bytes.empty()));
            }
        }
    }

    private static List<Long> secrets(long objectClass, AttributeValues values) {
        boolean rsa = values.number(CKA_KEY_TYPE).orElse(-1) == CKK_RSA;
        return objectClass == CKO_PRIVATE_KEY && rsa ? PRIVATE_SECRETS : List.of(CKA_VALUE);
    }

    private static Attribute attribute(long type, State state, Bytes value) {
        return new Attribute(type, name(type), state, value, format(type));
    }

    static Format format(long type) {
        return BOOLEANS.contains(type) ? Format.BOOLEAN
                : NUMBERS.contains(type) ? Format.NUMBER
                        : TEXTS.contains(type) ? Format.TEXT
                                : DATES.contains(type) ? Format.DATE
                                        : BIG_INTEGERS.contains(type) ? Format.BIG_INTEGER
                                                : DER.contains(type) ? Format.DER : Format.BYTES;
    }
}
