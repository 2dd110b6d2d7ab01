/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.quirks;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import cz.klicnik.core.LocalizedText;

/** An element that says something of a driver, wherever it stands: in a bundle's extension or in a file. */
public interface Declaration {

    /** The element's name. */
    String name();

    /** The names of the attributes that are given. */
    Set<String> attributes();

    Optional<String> attribute(String attribute);

    /** An attribute that is a text for people. */
    Optional<LocalizedText> text(String attribute);

    List<Declaration> children();

    /** Where the element begins, from 1; unknown in an extension. */
    OptionalInt line();
}
