/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.widgets;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

import cz.klicnik.core.machine.SlotStatus.Freshness;
import cz.klicnik.inventory.InventoryChange;
import cz.klicnik.inventory.model.Certificate;
import cz.klicnik.inventory.model.Inventory;
import cz.klicnik.inventory.model.Slot;
import cz.klicnik.inventory.model.Token;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.Language;

/** How many tokens and certificates there are, in the status line; it says when a token is being read. */
@NonNullByDefault({})
public final class CountsControl extends WorkbenchWindowControlContribution {

    private static final int CHARACTERS = 42;

    private final Consumer<InventoryChange> changes = change -> recount();
    private Optional<Console> console = Optional.empty();
    private Optional<Label> label = Optional.empty();

    @Override
    protected Control createControl(Composite parent) {
        Console c = PlatformUI.getWorkbench().getService(Console.class);
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().extendedMargins(6, 6, 4, 2).applyTo(area);
        Label text = named(new Label(area, SWT.NONE), "status.counts");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, true)
                .hint(new PixelConverter(text).convertWidthInCharsToPixels(CHARACTERS),
                        SWT.DEFAULT)
                .applyTo(text);
        console = Optional.of(c);
        label = Optional.of(text);
        c.addListener(changes);
        text.addDisposeListener(event -> c.removeListener(changes));
        recount();
        return area;
    }

    private void recount() {
        console.ifPresent(c -> label.filter(l -> !l.isDisposed()).ifPresent(l -> {
            String said = said(c.inventory(), c.language());
            if (!said.equals(l.getText())) {
                l.setText(said);
            }
        }));
    }

    private static String said(Inventory inventory, Language language) {
        List<Token> tokens = inventory.getDrivers().stream().flatMap(d -> d.getSlots().stream())
                .map(Slot::getToken).filter(t -> t != null && t.getInfo().initialized()).toList();
        long certificates = tokens.stream().flatMap(t -> t.getEntries().stream())
                .filter(Certificate.class::isInstance).count();
        String counts = language.text("Status_counts", tokens.size(), certificates);
        boolean reading = tokens.stream().anyMatch(t -> t.getSlot().getStatus().freshness() == Freshness.READING);
        return reading ? language.text("Status_reading", counts) : counts;
    }
}
