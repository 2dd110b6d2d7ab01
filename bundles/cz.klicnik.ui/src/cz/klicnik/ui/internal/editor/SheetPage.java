/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.IManagedForm;

import cz.klicnik.presentation.certificate.Section;

/** Fields or extensions in words, the raw value beside them. */
@NonNullByDefault({})
final class SheetPage extends EditorPage {

    private final Supplier<List<Section>> sections;
    private Optional<LineTree> tree = Optional.empty();

    SheetPage(CertificateEditor editor, String id, String titleKey, Supplier<List<Section>> sections) {
        super(editor, id, titleKey);
        this.sections = sections;
    }

    @Override
    Control fill(IManagedForm managed, Composite body) {
        LineTree lines = new LineTree(body, language(), getId(), getTitle());
        tree = Optional.of(lines);
        lines.show(sections.get());
        return lines.widget();
    }

    @Override
    void show() {
        // a certificate does not change
    }

    @Override
    String selectedText() {
        return tree.map(LineTree::selectedText).orElse("");
    }
}
