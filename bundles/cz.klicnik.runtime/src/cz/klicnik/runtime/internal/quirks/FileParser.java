/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.quirks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

import cz.klicnik.runtime.internal.quirks.WrongDeclaration.Reason;

/**
 * Reads a file that somebody else wrote: of a limited size, without any document type declaration, so without entities
 * of its own and without reaching for another file.
 */
final class FileParser {

    /** In bytes; a hundred times what a thorough file takes. */
    static final int LARGEST = 256 * 1024;

    private FileParser() {
    }

    /**
     * The root element.
     *
     * @return empty where there is no such file
     */
    static Optional<Declaration> parse(Path file) throws WrongDeclaration {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            if (!Files.isRegularFile(file)) {
                // reading a pipe or a device might never end
                throw WrongDeclaration.ofFile(Reason.UNREADABLE, "not a file", 0);
            }
            return Optional.of(parse(bytes(file)));
        } catch (IOException e) {
            throw WrongDeclaration.ofFile(Reason.UNREADABLE, e.toString(), 0);
        }
    }

    private static byte[] bytes(Path file) throws IOException, WrongDeclaration {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw WrongDeclaration.ofFile(Reason.TOO_LARGE, "> " + LARGEST, 0);
            }
            return bytes;
        }
    }

    private static Declaration parse(byte[] xml) throws WrongDeclaration {
        Builder builder = new Builder();
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", builder);
            reader.setContentHandler(builder);
            reader.setErrorHandler(builder);
            reader.setEntityResolver(builder);
            reader.parse(new InputSource(new ByteArrayInputStream(xml)));
        } catch (SAXParseException e) {
            throw WrongDeclaration.ofFile(Reason.NOT_XML, String.valueOf(e.getMessage()), e.getLineNumber());
        } catch (SAXException e) {
            Reason reason = builder.doctype ? Reason.DOCTYPE : Reason.NOT_XML;
            throw WrongDeclaration.ofFile(reason, String.valueOf(e.getMessage()), builder.line());
        } catch (IOException e) {
            // of memory: the bytes are no text in the encoding that they name
            throw WrongDeclaration.ofFile(Reason.NOT_XML, e.toString(), builder.line());
        } catch (ParserConfigurationException e) {
            // the parser of the Java runtime itself: it has these features
            throw new IllegalStateException(e);
        }
        return builder.root.orElseThrow(() -> WrongDeclaration.ofFile(Reason.NOT_XML, "", 0));
    }

    /** Builds the tree; texts between elements mean nothing. */
    @NonNullByDefault({})
    private static final class Builder extends DefaultHandler2 {

        private final Deque<Open> open = new ArrayDeque<>();
        private Optional<Declaration> root = Optional.empty();
        private boolean doctype;
        private Locator locator;

        private record Open(String name, Map<String, String> values, List<Declaration> children, int line) {
        }

        private int line() {
            return locator == null ? 0 : locator.getLineNumber();
        }

        @Override
        public void setDocumentLocator(Locator its) {
            locator = its;
        }

        @Override
        public void startDTD(String name, String publicId, String systemId) throws SAXException {
            doctype = true;
            throw new SAXException("<!DOCTYPE " + name + ">");
        }

        @Override
        public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId)
                throws SAXException {
            throw new SAXException(systemId);
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < attributes.getLength(); i++) {
                values.put(attributes.getQName(i), attributes.getValue(i));
            }
            open.push(new Open(name, values, new ArrayList<>(), line()));
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            Open done = open.pop();
            Declaration element = new FileDeclaration(done.name, done.values, done.children, done.line);
            if (open.isEmpty()) {
                root = Optional.of(element);
            } else {
                open.peek().children.add(element);
            }
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
