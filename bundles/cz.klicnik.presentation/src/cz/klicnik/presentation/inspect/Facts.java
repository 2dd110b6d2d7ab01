/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.inspect;

import java.util.ArrayList;
import java.util.List;

import cz.klicnik.presentation.Fact;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;

/** Collects facts: makes their values harmless and leaves out the empty ones. */
final class Facts {

    private final Messages messages;
    private final List<Fact> all = new ArrayList<>();

    Facts(Messages messages) {
        this.messages = messages;
    }

    void add(String key, String value) {
        if (!value.isEmpty()) {
            all.add(new Fact(messages.text(key), SafeText.line(value)));
        }
    }

    List<Fact> all() {
        return List.copyOf(all);
    }
}
