/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.Asn1Node;
import cz.klicnik.presentation.SafeText;

/** What nobody knows the meaning of, as the ASN.1 that it is. */
final class Asn1Words {

    private static final int DEEPEST = 12;
    private static final int MOST = 200;
    private static final int OBJECT_IDENTIFIER = 6;

    private Asn1Words() {
    }

    /** The identifier, where the bytes are just that. */
    static Optional<String> oid(Bytes der) {
        try {
            Asn1Node node = Asn1Node.parse(der);
            return node.tagClass() == 0 && node.tag() == OBJECT_IDENTIFIER ? Optional.of(node.text())
                    : Optional.empty();
        } catch (FaultException e) {
            // what is no ASN.1 is no identifier either
            return Optional.empty();
        }
    }

    /** The structure, a line for each element; none when the bytes are no ASN.1. */
    static List<Line> tree(Bytes der) {
        try {
            return List.of(line(Asn1Node.parse(der), 0));
        } catch (FaultException e) {
            // the raw bytes stand beside it
            return List.of();
        }
    }

    private static Line line(Asn1Node node, int depth) {
        List<Line> children = new ArrayList<>();
        if (depth < DEEPEST) {
            List<Asn1Node> nodes = node.children();
            for (Asn1Node child : nodes.subList(0, Math.min(nodes.size(), MOST))) {
                children.add(line(child, depth + 1));
            }
        }
        String text = children.isEmpty() ? SafeText.line(node.text()) : "";
        return new Line(node.name(), text, "", children);
    }
}
