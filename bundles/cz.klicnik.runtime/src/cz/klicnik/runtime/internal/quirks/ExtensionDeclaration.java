/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.quirks;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;

import cz.klicnik.core.LocalizedText;

/** An element of a bundle's extension. */
public record ExtensionDeclaration(IConfigurationElement element) implements Declaration {

    @Override
    public String name() {
        return element.getName();
    }

    @Override
    public Set<String> attributes() {
        return Set.of(element.getAttributeNames());
    }

    @Override
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(element.getAttribute(attribute));
    }

    /** In both languages where the registry was started with several; else in the platform's one. */
    @Override
    public Optional<LocalizedText> text(String attribute) {
        return attribute(attribute).map(fallback -> {
            String english = element.getAttribute(attribute, "en");
            String czech = element.getAttribute(attribute, "cs");
            return new LocalizedText(english == null ? fallback : english, czech == null ? fallback : czech);
        });
    }

    @Override
    public List<Declaration> children() {
        return Stream.of(element.getChildren()).<Declaration>map(ExtensionDeclaration::new).toList();
    }

    @Override
    public OptionalInt line() {
        return OptionalInt.empty();
    }
}
