/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard.pins;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.presentation.Fact;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.login.NewPinPresenter;
import cz.klicnik.ui.internal.login.NewPinPresenter.Look;
import cz.klicnik.ui.internal.login.NewPinPresenter.Purpose;
import cz.klicnik.ui.internal.login.PinQuestion;
import cz.klicnik.ui.internal.widgets.Accessibles;
import cz.klicnik.ui.internal.widgets.Tones;
import cz.klicnik.ui.internal.wizard.PlanState;
import cz.klicnik.ui.internal.wizard.PlanState.Phase;
import cz.klicnik.ui.internal.wizard.PlanWizardDialog;
import cz.klicnik.ui.internal.wizard.PlanWizardPage;

/** Which new PIN, and what lets it be set; of a token that is erased, what is lost. */
@NonNullByDefault({})
final class NewPinPage extends PlanWizardPage {

    private static final int WIDTH = 540;
    private static final int LABEL = 32;
    private static final int HINT_LINES = 2;

    private final NewPinWizard wizard;
    private final NewPinPresenter presenter;
    private final Purpose purpose;
    private Label message;
    private Composite facts;
    private Optional<Text> lost = Optional.empty();
    private Optional<Text> label = Optional.empty();
    private PinFields fields;
    private Label hint;
    private Button unblock;
    private List<Fact> shown = List.of();
    private Optional<Fault> fault = Optional.empty();

    NewPinPage(NewPinWizard wizard, NewPinPresenter presenter, Purpose purpose) {
        super(wizard, "NewPin_" + purpose);
        this.wizard = wizard;
        this.presenter = presenter;
        this.purpose = purpose;
        setPageComplete(false);
    }

    @Override
    protected void createContents(Composite parent) {
        message = named(new Label(parent, SWT.WRAP), "newPin.message");
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(message);
        facts = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 4).applyTo(facts);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
        if (purpose == Purpose.INITIALISE) {
            createLost(parent);
        }
        Composite entry = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(0, 0, 8, 0).spacing(14, 6).applyTo(entry);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(entry);
        if (purpose == Purpose.INITIALISE) {
            createLabel(entry);
        }
        fields = new PinFields(entry, presenter, text("NewPin_now"), text("NewPin_again"), this::typed);
        fields.onReturn(this::isPageComplete);
        new Label(entry, SWT.NONE);
        hint = named(new Label(entry, SWT.WRAP), "newPin.hint");
        int line = new PixelConverter(hint).convertHeightInCharsToPixels(HINT_LINES);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH / 2, line).applyTo(hint);
        unblock = named(new Button(parent, SWT.PUSH), "newPin.unblock");
        unblock.setText(text("NewPin_unblock"));
        unblock.addListener(SWT.Selection, event -> unblock());
        GridDataFactory.swtDefaults().exclude(true).applyTo(unblock);
        unblock.setVisible(false);
        parent.addListener(SWT.Dispose, event -> fields.forget());
    }

    private void createLost(Composite parent) {
        Label before = new Label(parent, SWT.NONE);
        before.setText(text("NewPin_lost"));
        Text text = named(new Text(parent, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL),
                "newPin.lost");
        Accessibles.name(text, text("NewPin_lost"));
        text.addListener(SWT.Traverse, event -> event.doit = true);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        lost = Optional.of(text);
    }

    private void createLabel(Composite parent) {
        new Label(parent, SWT.NONE).setText(text("NewPin_newLabel"));
        Text text = named(new Text(parent, SWT.BORDER), "newPin.label");
        text.setText(presenter.label());
        GridDataFactory.swtDefaults()
                .hint(new PixelConverter(text).convertWidthInCharsToPixels(LABEL), SWT.DEFAULT).applyTo(text);
        text.addModifyListener(event -> typed());
        label = Optional.of(text);
    }

    @Override
    protected void show(PlanState state) {
        if (state.phase() == Phase.OVER) {
            wizard.forget();
            fields.forget();
        } else if (wizard.chooses()) {
            update();
        }
    }

    @Override
    protected void focus() {
        fields.focus();
    }

    /** Takes what was typed; what is wrong with the last try is said until then. @return the token's new label */
    String take() {
        fault = Optional.empty();
        fields.take();
        return newLabel();
    }

    /** The token has refused it: it has to be typed anew. */
    void refused(Fault why) {
        fault = Optional.of(why);
        fields.forgetPresent();
        update();
    }

    /** Shows how things stand now. */
    void update() {
        if (!exists()) {
            return;
        }
        PinQuestion question = presenter.question(wizard.contents(), fault);
        boolean plain = question.severity() == PinQuestion.Severity.NONE;
        message.setText(plain ? question.message().replace("&", "&&") : "");
        show(message, plain);
        say(question.severity() == PinQuestion.Severity.ERROR ? Icon.STOP : Icon.WARNING,
                plain ? "" : question.message());
        showFacts(presenter.standing());
        lost.ifPresent(t -> {
            String all = presenter.lost(wizard.contents());
            if (!all.equals(t.getText())) {
                t.setText(all);
            }
        });
        fields.enable(question.pinExpected());
        label.ifPresent(t -> t.setEnabled(question.possible()));
        show(unblock, question.unblock());
        typed();
        message.getParent().layout(true, true);
    }

    private void typed() {
        Look look = fields.look(newLabel());
        hint.setText(look.hint().replace("&", "&&"));
        boolean possible = presenter.question(wizard.contents(), fault).possible();
        setPageComplete(possible && look.complete());
    }

    private String newLabel() {
        return label.map(Text::getText).orElse("");
    }

    private void showFacts(List<Fact> now) {
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        for (Control old : facts.getChildren()) {
            old.dispose();
        }
        for (Fact fact : now) {
            Label name = new Label(facts, SWT.NONE);
            name.setText(fact.name());
            Tones.paint(name, Tone.MUTED);
            Label value = named(new Label(facts, SWT.WRAP), "newPin.fact");
            value.setText(fact.value().replace("&", "&&"));
            value.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
            GridDataFactory.fillDefaults().grab(true, false).applyTo(value);
        }
    }

    /** The PIN that is to be changed is locked: another wizard opens it again. */
    private void unblock() {
        var parent = getShell().getParent().getShell();
        ((PlanWizardDialog) getContainer()).close();
        new PlanWizardDialog(parent, new NewPinWizard(wizard.console(), wizard.slot(), Purpose.UNBLOCK)).open();
    }

    private static void show(Control control, boolean visible) {
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
    }
}
