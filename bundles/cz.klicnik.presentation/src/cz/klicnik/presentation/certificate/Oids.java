/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import cz.klicnik.presentation.Messages;

/** Object identifiers in words, as far as they are known. */
final class Oids {

    private static final String KEY = "Oid_";

    private final Messages messages;

    Oids(Messages messages) {
        this.messages = messages;
    }

    /** What it is for, or itself. */
    String words(String oid) {
        return messages.has(KEY + oid) ? messages.text(KEY + oid) : oid;
    }

    /** In words, with the identifier as the raw value where that is something else. */
    Line line(String name, String oid) {
        String words = words(oid);
        return new Line(name, words, words.equals(oid) ? "" : oid);
    }
}
