/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.guard.Weight;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.Words;
import cz.klicnik.presentation.certificate.Line;
import cz.klicnik.presentation.certificate.Section;

/** Says in words what guards object to. Thread-safe. */
public final class ObjectionTexts {

    private final Messages messages;
    private final Words words;
    private final Formats formats;
    private final ObjectWords objects;

    public ObjectionTexts(Locale language, Formats formats) {
        this.messages = new Messages(PlanText.class, language);
        this.words = new Words(new Messages(language));
        this.formats = formats;
        this.objects = new ObjectWords(messages, words, formats);
    }

    /**
     * @param view the token as it was read; without it objects are named by what the objection says of them
     */
    public ObjectionText of(Objection objection, Optional<TokenView> view) {
        String key = "Objection_" + objection.code();
        Map<String, Object> arguments = arguments(objection, view);
        String typed = typed(objection);
        return new ObjectionText(objection, text(key + "_what", arguments), text(key + "_cause", arguments),
                remedy(objection, key, arguments), confirming(objection, typed), typed);
    }

    /** All of them in their order. */
    public List<ObjectionText> of(List<Objection> all, Optional<TokenView> view) {
        return all.stream().map(o -> of(o, view)).toList();
    }

    /** A section with all of them, the weight before each; none where there are none. */
    public List<Section> sections(List<Objection> all, Optional<TokenView> view) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        for (ObjectionText text : of(all, view)) {
            List<Line> more = new ArrayList<>();
            Stream.of(text.cause(), text.remedy(), text.confirming()).filter(t -> !t.isEmpty())
                    .forEach(t -> more.add(new Line("", t)));
            lines.add(new Line(of(text.objection().weight()), text.what(), "", more));
        }
        return List.of(new Section(messages.text("Objections"), "", "", lines));
    }

    /** What the weight of an objection means, as a word before it: "refused", "needs your confirmation", "note". */
    public String of(Weight weight) {
        return messages.text("Weight_" + weight);
    }

    private String remedy(Objection objection, String key, Map<String, Object> arguments) {
        String remedy = text(key + "_remedy", arguments);
        String download = objection.detail(Fault.DOWNLOAD)
                .map(page -> messages.text("Objection_download", SafeText.label(page))).orElse("");
        return (remedy + " " + download).strip();
    }

    private static String typed(Objection objection) {
        if (objection.weight() != Weight.CONFIRM) {
            return "";
        }
        return objection.object().map(ObjectWords::fingerprint).or(objection::wanted).orElse("");
    }

    private String confirming(Objection objection, String typed) {
        if (typed.isEmpty()) {
            return "";
        }
        String key = objection.object().map(o -> o.kind() == ObjectKind.CERTIFICATE ? "Confirm_certificate"
                : "Confirm_object").orElse("Confirm_token");
        return messages.text(key, SafeText.label(typed));
    }

    private Map<String, Object> arguments(Objection objection, Optional<TokenView> view) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("object", objection.object().map(o -> objects.of(o, view)).orElseGet(() -> objects.label(
                objection.detail(Objection.HOLDER).orElse(""))));
        arguments.put("kind", objection.object().map(o -> words.of(o.kind())).orElse(""));
        arguments.put("holder", SafeText.label(objection.detail(Objection.HOLDER).orElse("?")));
        arguments.put("since", objection.detail(Objection.SINCE).map(Instant::parse).map(formats::date).orElse("?"));
        arguments.put("until", objection.detail(Objection.UNTIL).map(Instant::parse).map(formats::date).orElse("?"));
        arguments.put("pin", pin(objection));
        arguments.put("name", SafeText.label(objection.detail(Fault.NAME).orElse("?")));
        arguments.put("count", SafeText.label(objection.detail(Objection.COUNT).orElse("?")));
        arguments.put("left", left(objection));
        for (String amount : List.of(Objection.FREE, Fault.NEEDED, Fault.FOUND)) {
            arguments.put(amount, amount(objection, amount));
        }
        return arguments;
    }

    private String left(Objection objection) {
        return objection.detail(Objection.LEFT)
                .map(left -> messages.text("Objection_left", Integer.parseInt(left)))
                .orElseGet(() -> messages.text("Objection_leftUnknown"));
    }

    private String pin(Objection objection) {
        return objection.detail(Fault.NAME)
                .filter(n -> List.of(PinKind.values()).stream().anyMatch(k -> k.name().equals(n)))
                .map(PinKind::valueOf).map(words::of).orElse("PIN");
    }

    /** Bytes where it is a number, else as it is: versions and names of tokens. */
    private String amount(Objection objection, String name) {
        String value = objection.detail(name).orElse("?");
        return value.matches("[0-9]{1,18}") ? formats.bytes(Long.parseLong(value)) : SafeText.label(value);
    }

    private String text(String key, Map<String, Object> arguments) {
        return messages.has(key) ? messages.text(key, arguments) : "";
    }
}
