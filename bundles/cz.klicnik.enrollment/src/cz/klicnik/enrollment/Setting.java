/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment;

import java.util.List;

import cz.klicnik.core.LocalizedText;

/**
 * Something that is set for a connector once, by a person or an administrator; the connector gets it by its name in
 * {@link ConnectorSettings}.
 *
 * @param name of the value or secret: letters, digits and hyphens
 * @param kind what is entered
 * @param label for people, without a colon
 * @param description what it is for; may be empty
 * @param required whether the connector cannot do without
 * @param standard what holds as long as nothing is set; may be empty
 * @param choices what can be chosen from; empty but for a CHOICE
 */
public record Setting(String name, Kind kind, LocalizedText label, LocalizedText description, boolean required,
        String standard, List<Choice> choices) {

    /** What is entered. */
    public enum Kind {
        /** A line of text. */
        TEXT,
        /** An http or https address. */
        ADDRESS,
        /** A whole number. */
        NUMBER,
        /** "true" or "false". */
        FLAG,
        /** One of several values. */
        CHOICE,
        /** The path of a file. */
        FILE,
        /** The path of a folder. */
        FOLDER,
        /** The path of a file with certificates (PEM or DER) that are trusted for this authority. */
        CERTIFICATES,
        /** Text of many lines. */
        TEMPLATE,
        /** A password; kept encrypted, and given out as a secret only. */
        SECRET
    }

    /**
     * One of several values.
     *
     * @param value what the connector gets
     */
    public record Choice(String value, LocalizedText label) {
    }

    public Setting {
        choices = List.copyOf(choices);
    }
}
