/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.properties;

import java.util.List;

import cz.klicnik.presentation.Fact;

/** Facts under a heading. */
public record Section(String title, List<Fact> facts) {

    public Section {
        facts = List.copyOf(facts);
    }
}
