/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.inspect;

import java.util.ArrayList;
import java.util.List;

import cz.klicnik.core.model.TokenObject;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.Words;

/** Names objects in sentences: kind, label and ID, as far as there are any. */
public final class ObjectNames {

    private final Messages messages;
    private final Words words;

    public ObjectNames(Messages messages) {
        this.messages = messages;
        this.words = new Words(messages);
    }

    /** For example: private key, label "Jan", ID 0a0b. */
    public String of(TokenObject object) {
        List<String> parts = new ArrayList<>();
        parts.add(words.of(object.kind()));
        if (!object.label().isEmpty()) {
            parts.add(messages.text("Object_label", SafeText.label(object.label())));
        }
        if (!object.id().isEmpty()) {
            parts.add(messages.text("Object_id", SafeText.label(object.id().hex())));
        }
        return String.join(", ", parts);
    }
}
