/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.Arrays;
import java.util.List;

/**
 * Which attributes are read of an object. Each list names only what every object of its kind has by the standard
 * (PKCS#11 v2.40, section 4): one attribute too many makes three calls of one.
 *
 * @param objectClass the CKO_ value
 * @param keyType the CKK_ value, or {@link #ANY_TYPE}
 * @param attributes the CKA_ values
 * @param essential of these at least one is not empty in an object that can be read
 */
record ObjectTemplate(long objectClass, long keyType, List<Long> attributes, List<Long> essential) {

    static final long ANY_TYPE = -1;

    private static final List<Long> COMMON = List.of(CKA_CLASS, CKA_LABEL, CKA_PRIVATE, CKA_MODIFIABLE);
    private static final List<Long> ORIGIN = List.of(CKA_LOCAL, CKA_SENSITIVE, CKA_ALWAYS_SENSITIVE, CKA_EXTRACTABLE,
            CKA_NEVER_EXTRACTABLE);
    private static final List<Long> PRIVATE_KEY = join(COMMON, ORIGIN,
            List.of(CKA_ID, CKA_KEY_TYPE, CKA_SIGN, CKA_DECRYPT, CKA_UNWRAP, CKA_DERIVE, CKA_ALWAYS_AUTHENTICATE));
    private static final List<Long> PUBLIC_KEY = join(COMMON,
            List.of(CKA_ID, CKA_KEY_TYPE, CKA_VERIFY, CKA_ENCRYPT, CKA_WRAP, CKA_DERIVE, CKA_LOCAL));
    private static final List<Long> RSA = List.of(CKA_MODULUS, CKA_PUBLIC_EXPONENT);
    /** CKA_EC_POINT is not an attribute of a private key. */
    private static final List<Long> EC_PRIVATE = List.of(CKA_EC_PARAMS);
    private static final List<Long> EC_PUBLIC = List.of(CKA_EC_PARAMS, CKA_EC_POINT);

    static final ObjectTemplate CERTIFICATE = new ObjectTemplate(CKO_CERTIFICATE, ANY_TYPE,
            join(COMMON, List.of(CKA_ID, CKA_CERTIFICATE_TYPE, CKA_VALUE, CKA_TRUSTED)), List.of(CKA_VALUE));
    static final ObjectTemplate ANY_PRIVATE = key(CKO_PRIVATE_KEY, ANY_TYPE, PRIVATE_KEY);
    static final ObjectTemplate RSA_PRIVATE = key(CKO_PRIVATE_KEY, CKK_RSA, join(PRIVATE_KEY, RSA));
    static final ObjectTemplate EC_PRIVATE_KEY = key(CKO_PRIVATE_KEY, CKK_EC, join(PRIVATE_KEY, EC_PRIVATE));
    static final ObjectTemplate ANY_PUBLIC = key(CKO_PUBLIC_KEY, ANY_TYPE, PUBLIC_KEY);
    static final ObjectTemplate RSA_PUBLIC = key(CKO_PUBLIC_KEY, CKK_RSA, join(PUBLIC_KEY, RSA));
    static final ObjectTemplate EC_PUBLIC_KEY = key(CKO_PUBLIC_KEY, CKK_EC, join(PUBLIC_KEY, EC_PUBLIC));
    static final ObjectTemplate SECRET = key(CKO_SECRET_KEY, ANY_TYPE,
            join(COMMON, ORIGIN, List.of(CKA_ID, CKA_KEY_TYPE, CKA_VALUE_LEN, CKA_SIGN, CKA_VERIFY, CKA_ENCRYPT,
                    CKA_DECRYPT, CKA_WRAP, CKA_UNWRAP, CKA_DERIVE)));
    static final ObjectTemplate DATA = new ObjectTemplate(CKO_DATA, ANY_TYPE,
            join(COMMON, List.of(CKA_APPLICATION, CKA_OBJECT_ID, CKA_VALUE)), List.of(CKA_CLASS));
    static final ObjectTemplate OTHER = new ObjectTemplate(ANY_TYPE, ANY_TYPE, COMMON, List.of(CKA_CLASS));

    /** One for each class that is searched for. */
    static List<ObjectTemplate> ofClasses() {
        return List.of(CERTIFICATE, ANY_PRIVATE, ANY_PUBLIC, SECRET, DATA);
    }

    /** The same class with a key type, whose keys have attributes of their own. */
    List<ObjectTemplate> refinements() {
        return switch ((int) objectClass) {
        case (int) CKO_PRIVATE_KEY -> List.of(RSA_PRIVATE, EC_PRIVATE_KEY);
        case (int) CKO_PUBLIC_KEY -> List.of(RSA_PUBLIC, EC_PUBLIC_KEY);
        default -> List.of();
        };
    }

    /** For an object whose class or key type turned out to be another one than the search said. */
    static ObjectTemplate of(long objectClass, long keyType) {
        return ofClasses().stream().filter(t -> t.objectClass == objectClass).findFirst()
                .map(t -> t.refinements().stream().filter(r -> r.keyType == keyType).findFirst().orElse(t))
                .orElse(OTHER);
    }

    long[] types() {
        return attributes.stream().mapToLong(Long::longValue).toArray();
    }

    private static ObjectTemplate key(long objectClass, long keyType, List<Long> attributes) {
        return new ObjectTemplate(objectClass, keyType, attributes, List.of(CKA_KEY_TYPE));
    }

    @SafeVarargs
    private static List<Long> join(List<Long>... lists) {
        return Arrays.stream(lists).flatMap(List::stream).toList();
    }
}
