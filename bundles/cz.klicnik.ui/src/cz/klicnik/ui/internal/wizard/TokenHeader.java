/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import cz.klicnik.presentation.Fact;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.widgets.Icons;
import cz.klicnik.ui.internal.widgets.Tones;

/** Whose token it is that a wizard changes: its label, then holder, model, end of the serial number and which PIN. */
@NonNullByDefault({})
final class TokenHeader {

    private static final int WIDTH = 560;
    /** Label, holder, model, serial and which PIN; how the PIN stands is said where it is asked for. */
    private static final int SHOWN = 5;
    private static final String GAP = "   ·   ";

    private final Label name;
    private final Label rest;

    TokenHeader(Composite parent, Icons icons) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 2).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        Label picture = new Label(area, SWT.NONE);
        picture.setImage(icons.image(Icon.TOKEN));
        name = named(new Label(area, SWT.NONE), "wizard.token");
        name.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        new Label(area, SWT.NONE);
        rest = named(new Label(area, SWT.WRAP), "wizard.tokenFacts");
        Tones.paint(rest, Tone.MUTED);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(rest);
        Label line = new Label(area, SWT.SEPARATOR | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(line);
    }

    void show(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        name.setText(facts.getFirst().value().replace("&", "&&"));
        rest.setText(facts.subList(1, Math.min(facts.size(), SHOWN)).stream().map(f -> f.name() + ": " + f.value())
                .collect(Collectors.joining(GAP)).replace("&", "&&"));
    }
}
