/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.recovery;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

import cz.klicnik.operations.journal.Event.Decision;
import cz.klicnik.operations.recover.Finding;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.certificate.Section;
import cz.klicnik.presentation.recover.RecoveryText;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.widgets.Styles;
import cz.klicnik.ui.internal.wizard.LoginHint;
import cz.klicnik.ui.internal.wizard.PlanState;
import cz.klicnik.ui.internal.wizard.PlanWizardPage;
import cz.klicnik.ui.internal.wizard.Prose;

/** What has become of an unfinished plan, step by step, and what to do about it. */
@NonNullByDefault({})
final class RecoverPage extends PlanWizardPage {

    private final RecoveryText texts;
    private final Map<Decision, Button> buttons = new EnumMap<>(Decision.class);
    private LoginHint hint;
    private Prose prose;
    private boolean byPerson;

    RecoverPage(RecoverWizard wizard) {
        super(wizard, "Recover");
        texts = new RecoveryText(wizard.console().language().locale(), wizard.console().language().formats());
        setPageComplete(false);
    }

    @Override
    protected void createContents(Composite parent) {
        hint = new LoginHint(parent, planWizard(), planWizard().slot(), icons(), text("Recover_login"));
        prose = new Prose(parent, "recover.story", text("Recover_title"), SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 180).applyTo(prose.control());
        for (Decision decision : new Decision[] { Decision.FINISH, Decision.UNDO, Decision.LEAVE }) {
            Button button = named(new Button(parent, SWT.RADIO), "recover." + decision);
            button.setText(text("Recover_" + decision));
            Styles.enable(button, false);
            button.addListener(SWT.Selection, event -> {
                byPerson = true;
                decided();
            });
            buttons.put(decision, button);
        }
    }

    /** What a person wants; at first what is offered first. Only a person leaves everything as it is. */
    Decision decision() {
        return buttons.entrySet().stream().filter(e -> !e.getValue().isDisposed() && e.getValue().getSelection())
                .map(Map.Entry::getKey).findFirst().orElse(Decision.NOTHING_OPEN);
    }

    void show(Finding finding, Optional<TokenView> view) {
        if (!exists()) {
            return;
        }
        say(Icon.STOP, "");
        prose.clear();
        for (Section section : texts.sections(finding, view)) {
            prose.line(section.title(), Tone.PLAIN, SWT.BOLD);
            section.lines().forEach(line -> prose.below(line.text(), Tone.PLAIN));
            prose.gap();
        }
        prose.show();
        boolean open = !finding.nothingOpen();
        enable(Decision.FINISH, open && finding.finish().isPresent());
        enable(Decision.UNDO, open && finding.undo().isPresent());
        enable(Decision.LEAVE, open);
        if (!byPerson || decision() == Decision.NOTHING_OPEN) {
            // a login can make more possible
            Optional<Button> first = Stream.of(Decision.FINISH, Decision.UNDO).map(buttons::get)
                    .filter(Button::isEnabled).findFirst();
            buttons.values().forEach(b -> b.setSelection(first.filter(b::equals).isPresent()));
        }
        decided();
    }

    void failed(String sentence) {
        if (exists()) {
            say(Icon.STOP, sentence);
        }
    }

    void update() {
        if (exists()) {
            hint.update();
        }
    }

    @Override
    protected void show(PlanState plan) {
        // what has become of the plan does not depend on the next one
    }

    @Override
    protected void focus() {
        prose.control().setFocus();
    }

    private void enable(Decision decision, boolean possible) {
        Button button = buttons.get(decision);
        Styles.enable(button, possible);
        if (!possible) {
            button.setSelection(false);
        }
    }

    private void decided() {
        setPageComplete(decision() == Decision.FINISH || decision() == Decision.UNDO);
        getContainer().updateButtons();
    }
}
