/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.compare;

import java.util.List;
import java.util.Optional;

import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.TokenObject;

/** An object that is there on both sides, and what differs in it. */
public record ObjectChange(TokenObject before, TokenObject after, List<AttributeChange> attributes) {

    public ObjectChange {
        attributes = List.copyOf(attributes);
    }

    /**
     * An attribute with different values, or one that only one side has.
     *
     * @param before absent where the object did not have it
     * @param after absent where the object has it no more
     */
    public record AttributeChange(Optional<Attribute> before, Optional<Attribute> after) {

        /** Of either side: type and name are the same. */
        public Attribute either() {
            return after.or(() -> before).orElseThrow();
        }
    }
}
