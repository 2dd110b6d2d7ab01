/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import java.util.List;

/**
 * Something that a certificate says, in words. Foreign text in it is already harmless to show.
 *
 * @param name empty where the value stands for itself, as an element of a list does
 * @param value empty where only the children say something
 * @param raw the same as the certificate has it: an OID, hexadecimal; empty where the value is that
 */
public record Line(String name, String value, String raw, List<Line> children) {

    public Line {
        children = List.copyOf(children);
    }

    public Line(String name, String value) {
        this(name, value, "", List.of());
    }

    public Line(String name, String value, String raw) {
        this(name, value, raw, List.of());
    }

    /** The name and the value as one text. */
    public String text() {
        return name.isEmpty() ? value : value.isEmpty() ? name : name + ": " + value;
    }
}
