/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.codebase.tests;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The little of XML that the guards need. */
final class Xml {

    private Xml() {
    }

    static Element parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static List<Element> children(Element parent) {
        return elements(parent.getChildNodes()).toList();
    }

    static List<Element> children(Element parent, String name) {
        return elements(parent.getChildNodes()).filter(child -> child.getTagName().equals(name)).toList();
    }

    /** All elements below, at any depth, the given one too. */
    static Stream<Element> all(Element top) {
        return Stream.concat(Stream.of(top), elements(top.getChildNodes()).flatMap(Xml::all));
    }

    static Map<String, String> attributes(Element element) {
        NamedNodeMap nodes = element.getAttributes();
        Map<String, String> attributes = new LinkedHashMap<>();
        IntStream.range(0, nodes.getLength()).mapToObj(nodes::item)
                .forEach(node -> attributes.put(node.getNodeName(), node.getNodeValue()));
        return attributes;
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
