/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.editor;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.ScrolledForm;

import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.help.HelpTopics;

/** A page of the editor, made when it is first turned to. */
@NonNullByDefault({})
abstract class EditorPage extends FormPage {

    private final CertificateEditor editor;
    private Optional<Control> first = Optional.empty();

    EditorPage(CertificateEditor editor, String id, String titleKey) {
        super(editor, id, editor.language().text(titleKey));
        this.editor = editor;
    }

    final CertificateEditor certificateEditor() {
        return editor;
    }

    final Language language() {
        return editor.language();
    }

    @Override
    protected final void createFormContent(IManagedForm managed) {
        ScrolledForm form = managed.getForm();
        Composite body = form.getBody();
        (getId().equals("editor.chain") ? HelpTopics.CHAIN : HelpTopics.EDITOR).of(body);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(8, 6).applyTo(body);
        first = Optional.of(fill(managed, body));
        show();
    }

    /** Makes the widgets, and tells which of them gets the focus first. */
    abstract Control fill(IManagedForm managed, Composite body);

    /** Shows what there is now; called again when that changes. */
    abstract void show();

    /** What is selected, as text. */
    abstract String selectedText();

    /** Whether the page has been turned to, so that it has widgets. */
    final boolean made() {
        return first.filter(c -> !c.isDisposed()).isPresent();
    }

    @Override
    public void setFocus() {
        first.filter(c -> !c.isDisposed()).ifPresent(Control::setFocus);
    }
}
