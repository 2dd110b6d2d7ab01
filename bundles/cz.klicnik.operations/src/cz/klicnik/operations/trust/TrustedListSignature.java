/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import cz.klicnik.core.Bytes;

/**
 * Whether a trusted list is signed by one of those whom an administrator has named for that (ETSI TS 119 612, section 5.7).
 * Java's own implementation of XML signatures decides, with its secure validation on.
 */
final class TrustedListSignature {

    private TrustedListSignature() {
    }

    /** @param signers certificates; none of them: false */
    static boolean by(Bytes xml, List<Bytes> signers) {
        for (Bytes signer : signers) {
            try {
                if (valid(xml, signer)) {
                    return true;
                }
            } catch (GeneralSecurityException | IOException | SAXException | ParserConfigurationException
                    | MarshalException | XMLSignatureException e) {
                // not signed by this one: the answer is about all of them
                continue;
            }
        }
        return false;
    }

    private static boolean valid(Bytes xml, Bytes signer) throws GeneralSecurityException, IOException, SAXException,
            ParserConfigurationException, MarshalException, XMLSignatureException {
        Document document = document(xml);
        NodeList signatures = document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
        // enveloped: a child of the list, and the only one, so that nothing unsigned is taken for signed
        if (signatures.getLength() != 1 || signatures.item(0).getParentNode() != document.getDocumentElement()) {
            return false;
        }
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(signer.toArray()));
        DOMValidateContext context = new DOMValidateContext(certificate.getPublicKey(), signatures.item(0));
        context.setProperty("org.jcp.xml.dsig.secureValidation", true);
        identify(document.getDocumentElement());
        XMLSignature signature = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
        return signature.validate(context) && coversAll(signature, document.getDocumentElement());
    }

    private static boolean coversAll(XMLSignature signature, Element root) {
        String id = root.getAttribute("Id");
        return signature.getSignedInfo().getReferences().stream()
                .anyMatch(r -> r.getURI() != null && (r.getURI().isEmpty() || r.getURI().equals("#" + id)));
    }

    /** The attributes that references name, without a DTD that would say so. */
    private static void identify(Element root) {
        NodeList all = root.getElementsByTagName("*");
        if (root.hasAttribute("Id")) {
            root.setIdAttribute("Id", true);
        }
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.hasAttribute("Id")) {
                element.setIdAttribute("Id", true);
            }
        }
    }

    private static Document document(Bytes xml) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.toArray()));
    }
}
