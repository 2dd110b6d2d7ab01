/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.Template;

/**
 * Reads keys with the template of their type. Most tokens have keys of one type: it is asked of the first key and taken
 * for that of the others. Only where a key turns out to be of another type the types are searched for, once.
 */
final class KeyTemplates {

    private final ObjectReader reader;
    private final Search search;
    private final Map<Long, ObjectTemplate> ofClass = new HashMap<>();
    private final Map<Long, ObjectTemplate> ofHandle = new HashMap<>();
    private final Set<Long> sorted = new HashSet<>();

    KeyTemplates(ObjectReader reader, Search search) {
        this.reader = reader;
        this.search = search;
    }

    /** @param untyped the template of the class */
    TokenObject read(long handle, ObjectTemplate untyped) throws CryptokiException {
        long objectClass = untyped.objectClass();
        Optional<ObjectTemplate> known = Optional.ofNullable(ofHandle.get(handle))
                .or(() -> Optional.ofNullable(ofClass.get(objectClass)));
        ObjectTemplate template = known.isPresent() ? known.get() : first(handle, objectClass);
        TokenObject object = reader.read(handle, template);
        ObjectTemplate fitting = fitting(object, template);
        if (fitting.equals(template)) {
            return object;
        }
        if (sorted.add(objectClass)) {
            sort(untyped);
        }
        ofHandle.put(handle, fitting);
        return reader.read(handle, fitting);
    }

    private ObjectTemplate first(long handle, long objectClass) throws CryptokiException {
        ObjectTemplate template = ObjectTemplate.of(objectClass, reader.keyType(handle));
        ofClass.put(objectClass, template);
        return template;
    }

    private void sort(ObjectTemplate untyped) throws CryptokiException {
        for (ObjectTemplate typed : untyped.refinements()) {
            Template wanted = Template.of(CKA_CLASS, typed.objectClass()).with(CKA_KEY_TYPE, typed.keyType());
            for (long handle : search.search(wanted)) {
                ofHandle.putIfAbsent(handle, typed);
            }
        }
    }

    private static ObjectTemplate fitting(TokenObject object, ObjectTemplate template) {
        KeyAlgorithm algorithm = object instanceof TokenObject.PrivateKey key ? key.algorithm()
                : object instanceof TokenObject.PublicKey key ? key.algorithm() : KeyAlgorithm.UNKNOWN;
        return algorithm.equals(KeyAlgorithm.UNKNOWN) ? template
                : ObjectTemplate.of(template.objectClass(), algorithm.code());
    }

    /** Finds objects. */
    @FunctionalInterface
    interface Search {
        Set<Long> search(Template template) throws CryptokiException;
    }
}
