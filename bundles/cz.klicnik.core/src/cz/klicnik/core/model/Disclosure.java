/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cz.klicnik.core.Bytes;

/**
 * What of an object may be written down. Of certificates and public keys that is everything. Of the others it is what is
 * known to be harmless: an attribute that nobody has heard of may be a key.
 */
final class Disclosure {

    private static final long CKA_VALUE = 0x11;

    /**
     * CKA_CLASS, TOKEN, PRIVATE, LABEL, UNIQUE_ID; APPLICATION, OBJECT_ID; TRUSTED; KEY_TYPE, SUBJECT, ID, SENSITIVE to
     * DERIVE, START_DATE, END_DATE; MODULUS, MODULUS_BITS, PUBLIC_EXPONENT, PUBLIC_KEY_INFO; VALUE_BITS, VALUE_LEN,
     * EXTRACTABLE to KEY_GEN_MECHANISM, MODIFIABLE to DESTROYABLE; EC_PARAMS, EC_POINT; ALWAYS_AUTHENTICATE,
     * WRAP_WITH_TRUSTED; ALLOWED_MECHANISMS (PKCS#11 v3.0, section 4). The check value of a key is not among them: it
     * tells a part of a short one.
     */
    private static final Set<Long> HARMLESS = Set.of(0x0L, 0x1L, 0x2L, 0x3L, 0x4L, 0x10L, 0x12L, 0x86L, 0x100L, 0x101L,
            0x102L, 0x103L, 0x104L, 0x105L, 0x106L, 0x107L, 0x108L, 0x109L, 0x10aL, 0x10bL, 0x10cL, 0x110L, 0x111L,
            0x120L, 0x121L, 0x122L, 0x129L, 0x160L, 0x161L, 0x162L, 0x163L, 0x164L, 0x165L, 0x166L, 0x170L, 0x171L,
            0x172L, 0x180L, 0x181L, 0x202L, 0x210L, 0x40000600L);

    private Disclosure() {
    }

    static TokenPicture withoutSecrets(TokenPicture picture) {
        TokenContents all = picture.contents();
        Map<Long, List<Attribute>> attributes = new HashMap<>();
        for (TokenObject object : all.objects()) {
            List<Attribute> sheet = picture.attributes(object);
            if (!sheet.isEmpty()) {
                attributes.put(object.handle(), sheet.stream().map(a -> shown(object, a)).toList());
            }
        }
        List<TokenObject> objects = all.objects().stream().map(Disclosure::shown).toList();
        return new TokenPicture(new TokenContents(all.identity(), all.slot(), all.token(), all.login(), objects,
                all.problems(), all.readAt()), attributes, picture.mechanisms());
    }

    private static TokenObject shown(TokenObject object) {
        return object instanceof TokenObject.Data d && d.isPrivate() != Trilean.NO
                ? new TokenObject.Data(d.handle(), d.label(), d.id(), d.application(), Bytes.empty(), d.isPrivate(),
                        d.modifiable(), d.problem())
                : object;
    }

    private static Attribute shown(TokenObject object, Attribute attribute) {
        boolean harmless = HARMLESS.contains(attribute.type());
        boolean open = switch (object.kind()) {
        case CERTIFICATE, PUBLIC_KEY -> true;
        case DATA -> harmless || attribute.type() == CKA_VALUE && object.isPrivate() == Trilean.NO;
        case PRIVATE_KEY, SECRET_KEY, OTHER -> harmless;
        };
        return open || attribute.state() != Attribute.State.READ ? attribute
                : new Attribute(attribute.type(), attribute.name(), Attribute.State.SENSITIVE, Bytes.empty(),
                        attribute.format());
    }
}
