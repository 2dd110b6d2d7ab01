/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import cz.klicnik.operations.guard.Weight;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.widgets.Tones;
import cz.klicnik.ui.internal.wizard.PlanState.Concern;
import cz.klicnik.ui.internal.wizard.PlanState.Phase;
import cz.klicnik.ui.internal.wizard.PlanState.Sentence;

/** What the guards object to, worst first, with what to do; what a person has to type to overcome it. */
@NonNullByDefault({})
final class CheckPage extends PlanWizardPage {

    private static final int WIDTH = 540;

    private Label summary;
    private ScrolledComposite scrolled;
    private Composite list;
    private List<Concern> shown = List.of();
    private Phase before = Phase.NOTHING;
    private final List<Confirming> fields = new ArrayList<>();

    CheckPage(PlanWizard wizard) {
        super(wizard, "Check");
    }

    @Override
    protected void createContents(Composite parent) {
        summary = named(new Label(parent, SWT.WRAP), "wizard.check.summary");
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(summary);
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setShowFocusedControl(true);
        // what does not fit must be seen to go on
        scrolled.setScrollbarsMode(SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(scrolled);
        list = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 4).applyTo(list);
        scrolled.setContent(list);
        scrolled.addListener(SWT.Resize, event -> fit());
    }

    @Override
    protected void show(PlanState state) {
        say(Icon.STOP, state.phase() == Phase.LOOKED || state.phase() == Phase.FAILED ? state.problem() : "");
        summary.setText(summary(state));
        boolean looked = state.phase() == Phase.LOOKED && before != Phase.LOOKED;
        before = state.phase();
        if (same(state.concerns())) {
            for (int i = 0; i < fields.size(); i++) {
                fields.get(i).show(confirmable(state.concerns()).get(i));
            }
        } else {
            build(state.concerns());
        }
        shown = state.concerns();
        setPageComplete(state.passable());
        summary.getParent().layout();
        fit();
        // only now it is known where the fields are, and whether anything has to be typed
        if (looked && isCurrentPage()) {
            getShell().getDisplay().asyncExec(this::focus);
        }
    }

    @Override
    protected void focus() {
        if (exists()) {
            fields.stream().filter(f -> !f.confirmed()).findFirst().ifPresentOrElse(Confirming::focus,
                    () -> planWizard().focusNext());
        }
    }

    private String summary(PlanState state) {
        return switch (state.phase()) {
        case NOTHING, FAILED -> "";
        case LOOKING -> text("Check_looking");
        case LOOKED, RUNNING, OVER -> {
            long refused = state.concerns().stream().filter(c -> c.weight() == Weight.REFUSE).count();
            long open = state.concerns().stream().filter(c -> c.weight() == Weight.CONFIRM && !c.confirmed()).count();
            yield state.steps().isEmpty() ? text("Check_nothingToDo")
                    : state.concerns().isEmpty() ? text("Check_nothing")
                            : refused > 0 ? text("Check_refused", refused)
                                    : open > 0 ? text("Check_confirm", open) : text("Check_mayGoOn");
        }
        };
    }

    /** Whether the same stands there, whatever was typed. */
    private boolean same(List<Concern> now) {
        return now.stream().map(CheckPage::bare).toList().equals(shown.stream().map(CheckPage::bare).toList());
    }

    private static Concern bare(Concern c) {
        return new Concern(c.weight(), c.sentences(), c.wanted(), c.shown(), "", false);
    }

    private static List<Concern> confirmable(List<Concern> concerns) {
        return concerns.stream().filter(c -> c.wanted().isPresent()).toList();
    }

    private void build(List<Concern> concerns) {
        for (Control old : list.getChildren()) {
            old.dispose();
        }
        fields.clear();
        for (Concern concern : concerns) {
            for (Sentence sentence : concern.sentences()) {
                add(concern.weight(), sentence);
            }
            concern.wanted().ifPresent(w -> {
                new Label(list, SWT.NONE);
                fields.add(new Confirming(list, icons(), planWizard(), concern, w));
            });
        }
        list.layout();
    }

    private void add(Weight weight, Sentence sentence) {
        Label picture = new Label(list, SWT.NONE);
        picture.setImage(icons().image(icon(weight)));
        picture.setToolTipText(text("Weight_" + weight));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 8).applyTo(picture);
        Label what = label(text("Check_sentence", text("Weight_" + weight), sentence.what()));
        what.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).indent(0, 6).applyTo(what);
        if (!sentence.remedy().isEmpty()) {
            new Label(list, SWT.NONE);
            Label remedy = label(sentence.remedy());
            Tones.paint(remedy, Tone.PLAIN);
            GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(remedy);
        }
    }

    private Label label(String sentence) {
        Label label = named(new Label(list, SWT.WRAP), "wizard.check.sentence");
        label.setText(sentence.replace("&", "&&"));
        return label;
    }

    static Icon icon(Weight weight) {
        return switch (weight) {
        case NOTE -> Icon.INFO;
        case CONFIRM -> Icon.WARNING;
        case REFUSE -> Icon.STOP;
        };
    }

    private void fit() {
        int width = scrolled.getClientArea().width;
        scrolled.setMinSize(0, list.computeSize(Optional.of(width).filter(w -> w > 0).orElse(WIDTH), SWT.DEFAULT).y);
    }
}
