/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.editor;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.forms.IManagedForm;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.Asn1Node;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.ui.internal.widgets.Accessibles;

/** The structure as it is encoded: a tree that looks only at what is shown, and the bytes of the selected element. */
@NonNullByDefault({})
final class Asn1Page extends EditorPage {

    private static final String NODE = "node";
    private static final int UNFOLDED = 3;
    private static final int SHOWN = 500;
    /** Characters for the tree and a line of the bytes side by side. */
    private static final int WIDE = 190;

    private Optional<Tree> tree = Optional.empty();
    private Optional<Text> hex = Optional.empty();

    /** An element with what is inside it, which is looked at once. */
    private record Node(Asn1Node element, List<Asn1Node> children) {
    }

    Asn1Page(CertificateEditor editor) {
        super(editor, "editor.asn1", "Editor_asn1");
    }

    @Override
    Control fill(IManagedForm managed, Composite body) {
        SashForm sash = new SashForm(body, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(sash);
        Tree elements =
                named(new Tree(sash, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL),
                        getId());
        Accessibles.name(elements, language().text("Editor_asn1Name"));
        elements.setHeaderVisible(true);
        PixelConverter pixels = new PixelConverter(elements);
        column(elements, "Editor_asn1Element", SWT.LEFT, pixels.convertWidthInCharsToPixels(34));
        column(elements, "Editor_asn1Offset", SWT.RIGHT, pixels.convertWidthInCharsToPixels(9));
        column(elements, "Editor_asn1Length", SWT.RIGHT, pixels.convertWidthInCharsToPixels(10));
        column(elements, "Editor_asn1Value", SWT.LEFT, pixels.convertWidthInCharsToPixels(40));
        Text bytes = named(new Text(sash, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL),
                getId() + ".hex");
        bytes.setFont(JFaceResources.getTextFont());
        Accessibles.name(bytes, language().text("Editor_asn1Hex"));
        sash.setWeights(62, 38);
        // beside the tree where a whole line of bytes has room there, below it otherwise
        int wide = new PixelConverter(bytes).convertWidthInCharsToPixels(WIDE);
        sash.addListener(SWT.Resize, event -> {
            int orientation = sash.getClientArea().width < wide ? SWT.VERTICAL : SWT.HORIZONTAL;
            if (orientation != sash.getOrientation()) {
                sash.setOrientation(orientation);
            }
        });
        tree = Optional.of(elements);
        hex = Optional.of(bytes);
        elements.addListener(SWT.SetData, this::setData);
        elements.addListener(SWT.Selection, event -> selected((TreeItem) event.item));
        start(elements, bytes);
        return elements;
    }

    private void column(Tree elements, String key, int style, int width) {
        TreeColumn column = new TreeColumn(elements, style);
        column.setText(language().text(key));
        column.setWidth(width);
    }

    private void start(Tree elements, Text bytes) {
        try {
            elements.setData(NODE, new Node(Asn1Node.parse(certificateEditor().content().structure()), List.of()));
            elements.setItemCount(1);
            unfold(elements.getItem(0), UNFOLDED);
            elements.setTopItem(elements.getItem(0));
            elements.setSelection(elements.getItem(0));
            selected(elements.getItem(0));
        } catch (FaultException e) {
            bytes.setText(language().faults().explain(e.fault()).paragraph());
        }
    }

    private void setData(Event event) {
        write((TreeItem) event.item, event.index);
    }

    private Node write(TreeItem item, int index) {
        if (item.getData(NODE) instanceof Node written) {
            return written;
        }
        Asn1Node element = item.getParentItem() == null ? ((Node) tree.orElseThrow().getData(NODE)).element
                : ((Node) item.getParentItem().getData(NODE)).children.get(index);
        Node node = new Node(element, element.children());
        item.setData(NODE, node);
        item.setText(0, element.encapsulates() ? language().text("Editor_asn1Holds", element.name()) : element.name());
        item.setText(1, Integer.toString(element.offset()));
        item.setText(2, element.headerLength() + " + " + (element.indefinite() ? "∞" : element.length()));
        item.setText(3, value(element));
        item.setItemCount(node.children.size());
        return node;
    }

    private String value(Asn1Node element) {
        Optional<String> damage = element.damage();
        if (damage.isPresent()) {
            return language().text("Editor_asn1Damaged", damage.get());
        }
        String text = SafeText.line(element.text());
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return element.truncated() ? language().text("Editor_asn1Truncated", Asn1Node.MOST_CHILDREN) : shown;
    }

    private void unfold(TreeItem item, int levels) {
        int index = item.getParentItem() == null ? 0 : item.getParentItem().indexOf(item);
        Node node = write(item, index);
        if (levels > 0 && node.element.constructed() && node.children.size() <= SHOWN) {
            // what is folded in has no items yet
            item.setExpanded(true);
            for (int i = 0; i < node.children.size(); i++) {
                unfold(item.getItem(i), levels - 1);
            }
        }
    }

    private void selected(TreeItem item) {
        if (item.getData(NODE) instanceof Node node) {
            hex.ifPresent(h -> h.setText(HexDump.of(node.element.encoded(), node.element.offset())));
        }
    }

    @Override
    void show() {
        // what is encoded does not change
    }

    @Override
    String selectedText() {
        List<String> lines = new ArrayList<>();
        tree.ifPresent(t -> {
            for (TreeItem item : t.getSelection()) {
                lines.add(item.getText(0) + "\t" + item.getText(3));
            }
        });
        return String.join("\n", lines);
    }
}
