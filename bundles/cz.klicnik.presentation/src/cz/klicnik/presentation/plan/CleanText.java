/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.operations.clean.CleanItem;
import cz.klicnik.operations.clean.CleanProposal;
import cz.klicnik.operations.clean.CleanReason;
import cz.klicnik.operations.clean.CleanWhat;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.RoomEstimate;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.Words;
import cz.klicnik.presentation.certificate.Line;
import cz.klicnik.presentation.certificate.Section;
import cz.klicnik.presentation.inspect.JsonText;

/** Says in words what may go from a token. Thread-safe. */
public final class CleanText {

    private final Messages messages;
    private final Words words;
    private final Formats formats;
    private final ObjectWords objects;

    public CleanText(Locale language, Formats formats) {
        this.messages = new Messages(PlanText.class, language);
        this.words = new Words(new Messages(language));
        this.formats = formats;
        this.objects = new ObjectWords(messages, words, formats);
    }

    /** Which object it is: kind, label, holder, serial number, end. */
    public String name(CleanItem item, TokenView view) {
        return objects.whole(item.reference(), Optional.of(view));
    }

    /** Which object it is, for a table: label and holder. */
    public String brief(CleanItem item) {
        return objects.brief(item.reference(), item.certificate().flatMap(c -> c.certificate()));
    }

    /** Why it may go, or why not. */
    public String reason(CleanItem item) {
        String reason = messages.text("Clean_reason_" + item.reason());
        Optional<String> validity = item.certificate().flatMap(c -> c.validity()
                .map(v -> words.of(c.type()) + ", " + formats.validity(v, c.daysLeft())));
        boolean more = item.superseded() && item.reason() == CleanReason.EXPIRED;
        return validity.map(v -> v + "; ").orElse("") + reason
                + (more ? "; " + messages.text("Clean_reason_SUPERSEDED") : "");
    }

    /** How it may be chosen; empty where a person may simply do so. */
    public String choosing(CleanItem item) {
        return switch (item.choosing()) {
        case PRESELECTED, OFFERED -> "";
        case ONCE_REGISTERED -> messages.text("Clean_choosing_ONCE_REGISTERED");
        case TYPED -> messages.text("Clean_choosing_TYPED");
        };
    }

    /** The room that is free afterwards: "4 kB", "at least 2 kB"; empty where nothing is known. */
    public String room(CleanItem item, CleanWhat what) {
        RoomEstimate room = item.room(what);
        return room.total() == 0 ? ""
                : room.known() ? formats.bytes(room.total())
                        : messages.text("Clean_bytes_atLeast", formats.bytes(room.total()));
    }

    /** The same as part of a sentence: "frees 4 kB". */
    private String frees(CleanItem item, CleanWhat what) {
        RoomEstimate room = item.room(what);
        return room.total() == 0 ? ""
                : messages.text(room.known() ? "Clean_room" : "Clean_room_atLeast", formats.bytes(room.total()));
    }

    /** What to know before a part of it is chosen: certificate, key or both. */
    public String warning(CleanWhat what) {
        return messages.text("Clean_warning_" + what);
    }

    /** What goes along with it on a token of containers; empty where nothing does. */
    public String along(CleanItem item, TokenView view) {
        return item.along().isEmpty() ? "" : messages.text("Clean_along",
                objects.list(item.along().stream().map(ObjectRef::of).toList(), Optional.of(view)));
    }

    /**
     * Everything that may go, for a listing.
     *
     * @param chosen those that are marked
     */
    public List<Section> sections(CleanProposal proposal, Collection<CleanItem> chosen) {
        List<Line> lines = new ArrayList<>();
        for (CleanItem item : proposal.items()) {
            List<Line> more = new ArrayList<>();
            for (String text : List.of(reason(item), frees(item, CleanWhat.BOTH), along(item, proposal.view()),
                    chosen.contains(item) ? "" : choosing(item))) {
                if (!text.isEmpty()) {
                    more.add(new Line("", text));
                }
            }
            lines.add(new Line("", (chosen.contains(item) ? "[x] " : "[ ] ") + name(item, proposal.view()), "", more));
        }
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(messages.text(lines.isEmpty() ? "Clean_none" : "Clean_items"), "", "", lines));
        if (!proposal.view().contents().login().seesPrivateObjects()) {
            sections.add(new Section(messages.text("Clean_notLoggedIn"), "", "", List.of()));
        }
        return sections;
    }

    /** The member {@code items}. */
    public void write(JsonText json, CleanProposal proposal, Collection<CleanItem> chosen) throws IOException {
        json.array("items", () -> {
            for (CleanItem item : proposal.items()) {
                json.object(() -> {
                    json.code("reason", item.reason());
                    json.code("choosing", item.choosing());
                    json.flag("chosen", chosen.contains(item));
                    json.flag("superseded", item.superseded());
                    json.object("object", () -> PlanJson.members(json, item.reference()));
                    json.number("bytes", item.room(CleanWhat.BOTH).total());
                    json.flag("bytesKnown", item.room(CleanWhat.BOTH).known());
                    json.text("itemText", name(item, proposal.view()));
                    json.text("reasonText", reason(item));
                });
            }
        });
    }
}
