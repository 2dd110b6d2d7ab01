/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.explorer;

import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TreeItem;

import cz.klicnik.core.model.Memory;
import cz.klicnik.inventory.model.Token;
import cz.klicnik.ui.internal.labels.Label;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.widgets.Icons;
import cz.klicnik.ui.internal.widgets.Tones;

/** Puts {@link ExplorerLabels} into cells, and draws the bar behind the line about memory. */
@NonNullByDefault({})
final class ExplorerLabelProvider extends StyledCellLabelProvider {

    private static final int BAR_WIDTH = 64;
    private static final int BAR_HEIGHT = 7;
    private static final int BAR_GAP = 10;

    private final ExplorerLabels labels;
    private final Icons icons;

    ExplorerLabelProvider(ExplorerLabels labels, Icons icons) {
        this.labels = labels;
        this.icons = icons;
    }

    @Override
    public void update(ViewerCell cell) {
        Label label = labels.label(cell.getElement());
        StyledString text = Tones.styled(label);
        cell.setText(text.getString());
        cell.setStyleRanges(text.getStyleRanges());
        cell.setImage(icons.image(label.icon(), label.badge()));
        super.update(cell);
    }

    @Override
    public String getToolTipText(Object element) {
        Optional<String> tip = labels.tooltip(element);
        return tip.isPresent() ? tip.get() : null;
    }

    @Override
    protected void paint(Event event, Object element) {
        super.paint(event, element);
        if (element instanceof Line line && line.kind() == Line.Kind.MEMORY && line.owner() instanceof Token token
                && event.item instanceof TreeItem item) {
            Memory memory = token.getInfo().publicMemory();
            if (memory.total().isPresent() && memory.free().isPresent()) {
                drawBar(event.gc, item, memory.total(), memory.free());
            }
        }
    }

    private static void drawBar(GC gc, TreeItem item, OptionalLong total, OptionalLong free) {
        double used = 1 - (double) free.getAsLong() / total.getAsLong();
        Tone tone = used < 0.75 ? Tone.GOOD : used < 0.9 ? Tone.ATTENTION : Tone.BAD;
        Rectangle text = item.getTextBounds(0);
        int x = text.x + gc.textExtent(item.getText()).x + BAR_GAP;
        int y = text.y + (text.height - BAR_HEIGHT) / 2;
        Color before = gc.getForeground();
        Color behind = gc.getBackground();
        Tones.color(tone).ifPresent(gc::setBackground);
        Tones.color(Tone.MUTED).ifPresent(gc::setForeground);
        gc.fillRectangle(x, y, (int) Math.round(Math.clamp(used, 0, 1) * BAR_WIDTH), BAR_HEIGHT);
        gc.drawRectangle(x, y, BAR_WIDTH, BAR_HEIGHT);
        gc.setForeground(before);
        gc.setBackground(behind);
    }
}
