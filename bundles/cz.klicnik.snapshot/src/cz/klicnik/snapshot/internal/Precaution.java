/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.snapshot.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.eclipse.jdt.annotation.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

import cz.klicnik.core.Version;
import cz.klicnik.snapshot.internal.Damage.Reason;

/**
 * Looks through a file before the model is built from it: it has to be a snapshot of a version that is known, without a
 * document type, without references to anything outside of it, and of a bounded size. A file comes from somebody else.
 */
public final class Precaution {

    /** A token of a thousand objects with a hundred attributes each has half of it. */
    private static final int MOST_ELEMENTS = 200_000;
    /** Token, object, problem, detail: one more than there is. */
    private static final int DEEPEST = 5;
    private static final String XMI = "http://www.omg.org/XMI";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String ROOT = "SavedToken";
    private static final String FEATURES = "http://xml.org/sax/features/";

    private Precaution() {
    }

    /** @throws Damage that says why the file is not taken */
    public static void check(byte[] file) throws Damage {
        Look look = new Look();
        try {
            parser().parse(new InputSource(new ByteArrayInputStream(file)), look);
        } catch (Refused e) {
            throw e.damage;
        } catch (SAXParseException e) {
            throw new Damage(Reason.NOT_XML, e.getLineNumber() + ":" + e.getColumnNumber() + " " + e.getMessage());
        } catch (SAXException | IOException e) {
            // memory gives no I/O error: a byte that is none of the encoding does
            throw new Damage(Reason.NOT_XML, String.valueOf(e.getMessage()));
        }
    }

    private static SAXParser parser() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(javax.xml.XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(FEATURES + "external-general-entities", false);
            factory.setFeature(FEATURES + "external-parameter-entities", false);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", new DoctypeRefused());
            return parser;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("Java's own parser has these features", e);
        }
    }

    /** Ends the parsing. */
    private static final class Refused extends SAXException {

        private static final long serialVersionUID = 1L;

        private final transient Damage damage;

        Refused(Reason reason, String message) {
            this(new Damage(reason, message));
        }

        Refused(Damage damage) {
            super(damage);
            this.damage = damage;
        }
    }

    /** Told of the beginning of a document type before anything in it is looked at. */
    private static final class DoctypeRefused extends org.xml.sax.ext.DefaultHandler2 {

        @Override
        public void startDTD(@Nullable String name, @Nullable String publicId, @Nullable String systemId)
                throws SAXException {
            throw new Refused(Reason.DOCTYPE, "");
        }
    }

    private static final class Look extends DefaultHandler {

        private int elements;
        private int depth;

        @Override
        public void startElement(@Nullable String uri, @Nullable String name, @Nullable String qualified,
                @Nullable Attributes attributes) throws SAXException {
            depth++;
            elements++;
            if (elements > MOST_ELEMENTS || depth > DEEPEST) {
                throw new Refused(Reason.TOO_MANY, "");
            }
            if (depth == 1) {
                root(String.valueOf(uri), String.valueOf(name));
            } else if (uri != null && !uri.isEmpty()) {
                throw new Refused(Reason.CONTENT, String.valueOf(qualified));
            }
            for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
                attribute(attributes.getURI(i), attributes.getLocalName(i), attributes.getQName(i));
            }
        }

        private static void root(String uri, String name) throws Refused {
            Optional<String> told = SnapshotVersion.of(uri);
            if (told.isEmpty() || !name.equals(ROOT)) {
                throw new Refused(Reason.OTHER_FILE, (uri + " " + name).strip());
            }
            Optional<Version> version = Version.parse(told.get());
            if (version.isEmpty()) {
                throw new Refused(Reason.OTHER_FILE, uri);
            }
            if (version.get().compareTo(SnapshotVersion.CURRENT) > 0) {
                throw new Refused(Damage.newer(told.get()));
            }
        }

        private static void attribute(String uri, String name, String qualified) throws Refused {
            boolean known = uri.isEmpty() ? !name.equals("href")
                    : uri.equals(XMI) && name.equals("version") || uri.equals(XSI) && name.equals("type");
            if (!known) {
                throw new Refused(Reason.REFERENCE, qualified);
            }
        }

        @Override
        public void endElement(@Nullable String uri, @Nullable String name, @Nullable String qualified) {
            depth--;
        }

        @Override
        public InputSource resolveEntity(@Nullable String publicId, @Nullable String systemId) throws SAXException {
            throw new Refused(Reason.DOCTYPE, "");
        }
    }
}
