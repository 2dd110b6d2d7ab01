/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

import java.util.List;
import java.util.Map;

/**
 * A token with everything that can be read of it.
 *
 * @param contents the token and its objects
 * @param attributes every attribute, by the handles of the objects; an object whose attributes could not be read has none
 * @param mechanisms empty where the token does not say
 */
public record TokenPicture(TokenContents contents, Map<Long, List<Attribute>> attributes,
        List<MechanismInfo> mechanisms) {

    public TokenPicture {
        attributes = Map.copyOf(attributes);
        mechanisms = List.copyOf(mechanisms);
    }

    /** The attributes of an object; empty where they are not known. */
    public List<Attribute> attributes(TokenObject object) {
        return attributes.getOrDefault(object.handle(), List.of());
    }

    /**
     * The same without what must not leave the token, even where the token shows it: the values of keys and of data that
     * only a PIN shows. What is left out is there as {@link Attribute.State#SENSITIVE}.
     */
    public TokenPicture withoutSecrets() {
        return Disclosure.withoutSecrets(this);
    }
}
