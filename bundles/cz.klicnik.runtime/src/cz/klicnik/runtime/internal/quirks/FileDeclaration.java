/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.quirks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import cz.klicnik.core.LocalizedText;

/**
 * An element of a file.
 *
 * @param values of its attributes
 * @param at the line where it begins
 */
record FileDeclaration(String name, Map<String, String> values, List<Declaration> children, int at)
        implements Declaration {

    FileDeclaration {
        values = Map.copyOf(values);
        children = List.copyOf(children);
    }

    @Override
    public Set<String> attributes() {
        return values.keySet();
    }

    @Override
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(values.get(attribute));
    }

    /** A file has one language: that of whoever wrote it. */
    @Override
    public Optional<LocalizedText> text(String attribute) {
        return attribute(attribute).map(LocalizedText::same);
    }

    @Override
    public OptionalInt line() {
        return OptionalInt.of(at);
    }
}
