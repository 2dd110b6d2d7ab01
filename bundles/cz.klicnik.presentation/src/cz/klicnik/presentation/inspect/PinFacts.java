/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.inspect;

import java.io.IOException;
import java.util.List;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.operations.pins.PinStatus;
import cz.klicnik.presentation.Fact;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.Words;

/** How the PINs of a token stand, in words and for programs. */
public final class PinFacts {

    private final Messages messages;
    private final Words words;
    private final Formats formats;

    public PinFacts(Messages messages, Formats formats) {
        this.messages = messages;
        this.words = new Words(messages);
        this.formats = formats;
    }

    /** Each PIN with its tries, the allowed length, and how a locked one is unblocked. */
    public List<Fact> of(PinStatus status) {
        Facts facts = new Facts(messages);
        for (PinKind kind : status.kinds()) {
            facts.add("PinKind_" + kind + "_title", tries(status.tries().getOrDefault(kind, PinTries.UNKNOWN)));
        }
        status.token().token().flatMap(formats::pinLength).ifPresent(length -> facts.add("Fact_pinLength", length));
        facts.add("Fact_unblocking", route(status));
        status.token().driver().profile().downloadPage().filter(page -> !status.unblockable())
                .ifPresent(page -> facts.add("Fact_downloadPage", page.toString()));
        return facts.all();
    }

    /** A PIN's state and tries, for example "tries left low, 1 failed try counted on this computer, 2 tries left". */
    public String tries(PinTries tries) {
        StringBuilder text = new StringBuilder(words.of(tries.state()));
        if (tries.failed().isEmpty()) {
            text.append(", ").append(messages.text("Pin_countUnknown"));
        } else if (tries.failed().getAsInt() > 0 && (tries.unlimited() || tries.state() != PinState.OK)) {
            text.append(", ").append(messages.text("Pin_failed", tries.failed().getAsInt()));
        }
        if (tries.unlimited()) {
            text.append(", ").append(messages.text("Pin_unlimited"));
        }
        tries.remaining().ifPresent(left -> text.append(", ").append(messages.text("Pin_left", left)));
        return text.toString();
    }

    /** How a locked PIN is unblocked, as a sentence; the vendor's program is named where the driver knows its page. */
    public String route(PinStatus status) {
        return route(status.token().driver().profile());
    }

    /** The same for all tokens of a driver. */
    public String route(DriverProfile driver) {
        if (driver.quirks().unblocking() == Unblocking.NOT_OFFERED
                && driver.quirks().logins().pinTries().orElse(1) == 0) {
            return messages.text("Unblocking_needless");
        }
        LocalizedText name = driver.name();
        return messages.text("Unblocking_" + driver.quirks().unblocking(), name.in(messages.locale()));
    }

    /** The members of a JSON object. */
    public void write(PinStatus status, JsonText document) throws IOException {
        document.array("pins", () -> {
            for (PinKind kind : status.kinds()) {
                PinTries tries = status.tries().getOrDefault(kind, PinTries.UNKNOWN);
                document.object(() -> {
                    document.code("kind", kind);
                    document.code("state", tries.state());
                    document.text("stateText", tries(tries));
                    document.code("told", tries.told());
                    if (tries.failed().isPresent()) {
                        document.number("failedHere", tries.failed().getAsInt());
                    }
                    if (tries.remaining().isPresent()) {
                        document.number("left", tries.remaining().getAsInt());
                    }
                });
            }
        });
        if (status.token().token().isPresent()) {
            TokenInfo token = status.token().token().get();
            document.number("minimumLength", token.minimumPinLength());
            document.number("maximumLength", token.maximumPinLength());
        }
        document.code("unblocking", status.route());
        document.text("unblockingText", route(status));
    }
}
