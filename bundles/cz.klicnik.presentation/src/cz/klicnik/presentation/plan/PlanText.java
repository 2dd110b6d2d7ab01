/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.PlanNeeds;
import cz.klicnik.operations.plan.RoomEstimate;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.operations.plan.Step.Reversibility;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.Words;
import cz.klicnik.presentation.certificate.Line;
import cz.klicnik.presentation.certificate.Section;
import cz.klicnik.presentation.plan.PlanSheet.StepText;

/** Says in words what a plan does. Thread-safe. */
public final class PlanText {

    private final Messages messages;
    private final Words words;
    private final Formats formats;
    private final ObjectWords objects;

    public PlanText(Locale language, Formats formats) {
        this.messages = new Messages(PlanText.class, language);
        this.words = new Words(new Messages(language));
        this.formats = formats;
        this.objects = new ObjectWords(messages, words, formats);
    }

    /** What is done to which token, for example "Clean the token Office (…1914)". */
    public String title(Plan plan) {
        return messages.text("Plan_" + plan.useCase(), token(plan));
    }

    /**
     * The whole plan.
     *
     * @param token as it was read for the plan; without it objects are named by what the plan says of them
     */
    public PlanSheet sheet(Plan plan, Optional<InspectedToken> token) {
        Optional<TokenView> view = token.flatMap(InspectedToken::view);
        List<StepText> steps = new ArrayList<>();
        List<String> irreversible = new ArrayList<>();
        List<String> along = new ArrayList<>();
        for (Step step : plan.steps()) {
            String what = step(step, view);
            steps.add(new StepText(step.number(), what, undoing(step)));
            if (step.reversibility() == Reversibility.FINAL) {
                irreversible.add(lost(step.action(), what, view));
                if (step.action() instanceof Action.Initialise) {
                    erased(view, irreversible);
                }
            }
            if (step.action() instanceof Action.Delete d && !d.along().isEmpty()) {
                along.add(messages.text("Plan_along", objects.whole(d.object(), view), objects.list(d.along(), view)));
            }
        }
        return new PlanSheet(title(plan), steps, irreversible, along, needs(plan, token));
    }

    /** The same as sections for a page: what it needs, the steps, what cannot be undone, what goes along. */
    public List<Section> sections(Plan plan, Optional<InspectedToken> token) {
        PlanSheet sheet = sheet(plan, token);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(sheet.title(), "", "", lines(sheet.needs())));
        sections.add(new Section(messages.text("Plan_steps"), "", "", sheet.steps().stream()
                .map(s -> new Line("", s.number() + ". " + s.what(), "", lines(List.of(s.undoing())))).toList()));
        add("Plan_irreversible", sheet.irreversible(), sections);
        add("Plan_goesAlong", sheet.along(), sections);
        return sections;
    }

    /** What a step does, in one sentence without a full stop. */
    public String step(Step step, Optional<TokenView> view) {
        return switch (step.action()) {
        case Action.BackUp b -> messages.text("Action_backUp", objects.of(b.certificate(), view));
        case Action.Delete d -> messages.text("Action_delete", objects.whole(d.object(), view))
                + (d.along().isEmpty() ? "" : " " + messages.text("Action_along", objects.list(d.along(), view)));
        case Action.WriteKey k -> messages.text("Action_writeKey", objects.label(k.label()));
        case Action.GenerateKey g ->
            messages.text("Action_generateKey", words.of(g.spec()), objects.label(g.label()));
        case Action.AskAuthority a -> messages.text("Action_askAuthority_" + a.phase());
        case Action.RevokeCertificate r -> messages.text("Action_revokeCertificate",
                objects.ofCertificate(r.der(), ""), messages.text("Reason_" + r.reason()));
        case Action.WriteCertificate c ->
            messages.text("Action_writeCertificate", objects.ofCertificate(c.der(), c.label()));
        case Action.SaveKey s ->
            messages.text("Action_saveKey", objects.of(s.key(), view), SafeText.line(s.path()));
        case Action.TestSignature t -> messages.text("Action_testSignature");
        case Action.SetLabel l ->
            messages.text("Action_setLabel", objects.whole(l.object(), view), objects.label(l.label()));
        case Action.SetId i ->
            messages.text("Action_setId", objects.whole(i.object(), view), SafeText.label(i.id().hex()));
        case Action.ChangePin c -> messages.text("Action_changePin", words.of(c.role()));
        case Action.UnblockPin u -> messages.text("Action_unblockPin_" + u.route());
        case Action.Initialise i -> messages.text("Action_initialise", objects.label(i.label()));
        };
    }

    /** What a plan says it is about, in a sentence or two: PINs, signatures, room. */
    private List<String> needs(Plan plan, Optional<InspectedToken> token) {
        List<String> lines = new ArrayList<>();
        token.filter(t -> t.view().isPresent()).ifPresent(t -> {
            PlanNeeds needs = PlanNeeds.of(plan, t.view().orElseThrow(), t.driver().profile().quirks());
            lines.add(messages.text("Needs_pins", needs.pinEntries()));
            if (needs.signatures() > 0) {
                lines.add(messages.text("Needs_signatures", needs.signatures()));
            }
            room("Needs_freed", needs.freed(), lines);
            room("Needs_room", needs.needed(), lines);
        });
        return lines;
    }

    private void room(String key, RoomEstimate room, List<String> lines) {
        if (room.total() > 0) {
            lines.add(messages.text(room.known() ? key : key + "_atLeast", formats.bytes(room.total())));
        }
    }

    private void erased(Optional<TokenView> view, List<String> irreversible) {
        // one line each: somebody has to read them
        view.stream().flatMap(v -> v.contents().objects().stream()).map(ObjectRef::of)
                .sorted(Comparator.comparing(ObjectRef::kind))
                .forEach(o -> irreversible.add(objects.whole(o, view)));
        if (view.filter(v -> v.contents().token().initialized() && !v.contents().login().seesPrivateObjects())
                .isPresent()) {
            irreversible.add(messages.text("Plan_erasedUnseen"));
        }
    }

    private String lost(Action action, String what, Optional<TokenView> view) {
        return action instanceof Action.Delete d
                ? messages.text("Plan_lost", objects.list(gone(d), view))
                : messages.text("Plan_final", what);
    }

    /** What of a deletion is gone for good: certificates are kept as files. */
    private static List<ObjectRef> gone(Action.Delete delete) {
        List<ObjectRef> gone = new ArrayList<>();
        gone.add(delete.object());
        gone.addAll(delete.along());
        gone.removeIf(o -> o.kind() == ObjectKind.CERTIFICATE);
        return gone;
    }

    private String undoing(Step step) {
        return switch (step.action()) {
        case Action.AskAuthority a when a.phase() == Phase.SEND -> messages.text("Undo_sent");
        case Action.RevokeCertificate r -> messages.text("Undo_FINAL");
        case Action.Delete d when step.reversibility() == Reversibility.UNDOABLE -> messages.text("Undo_backup");
        default -> messages.text("Undo_" + step.reversibility());
        };
    }

    private String token(Plan plan) {
        String serial = plan.token().shortSerial();
        String label = SafeText.label(plan.label().isBlank() ? plan.token().model() : plan.label());
        return serial.isBlank() ? label : messages.text("Name_token", label, SafeText.label(serial));
    }

    private void add(String title, List<String> lines, List<Section> sections) {
        if (!lines.isEmpty()) {
            sections.add(new Section(messages.text(title), "", "", lines(lines)));
        }
    }

    private static List<Line> lines(List<String> texts) {
        return texts.stream().map(t -> new Line("", t)).toList();
    }
}
