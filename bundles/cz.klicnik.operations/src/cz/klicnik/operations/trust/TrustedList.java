/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/**
 * An EU trusted list (ETSI TS 119 612): who issues qualified certificates in a country, by the word of its supervisor.
 *
 * @param territory for example {@code CZ}
 * @param authorities those whose service of issuing qualified certificates is granted
 */
public record TrustedList(String territory, List<Authority> authorities) {

    private static final String ISSUES_QUALIFIED = "http://uri.etsi.org/TrstSvc/Svctype/CA/QC";
    private static final String GRANTED = "http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted";
    /** A list is some megabytes; one with more services than this is none. */
    private static final int MOST_AUTHORITIES = 5000;

    /**
     * An authority of the list.
     *
     * @param der its certificate
     * @param service its name
     */
    public record Authority(Bytes der, String service) {
    }

    public TrustedList {
        authorities = List.copyOf(authorities);
    }

    /**
     * Reads a list. Its signature is not looked at: see {@link TrustedListSignature}.
     *
     * @throws FaultException FILE_UNUSABLE for what is no trusted list, and for documents with a DTD
     */
    public static TrustedList read(Bytes xml, String name) throws FaultException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(xml.toArray()));
            TrustedList list = new Reading(in).list();
            if (list.territory().isEmpty()) {
                throw problem(name, "no TrustServiceStatusList", new XMLStreamException());
            }
            return list;
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw problem(name, String.valueOf(e.getMessage()), e);
        }
    }

    private static FaultException problem(String name, String message, Exception cause) {
        return new FaultException(Fault.of(FaultCode.FILE_UNUSABLE, Fault.PATH, name, Fault.MESSAGE, message), cause);
    }

    /** One pass over the document. History of services is passed over: what was granted once need not be now. */
    private static final class Reading {

        private final XMLStreamReader in;
        private final List<Authority> authorities = new ArrayList<>();
        private final List<String> certificates = new ArrayList<>();
        private String territory = "";
        private String type = "";
        private String status = "";
        private String service = "";

        Reading(XMLStreamReader in) {
            this.in = in;
        }

        TrustedList list() throws XMLStreamException {
            boolean current = false;
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new XMLStreamException("DTD");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String element = in.getLocalName();
                    if (element.equals("ServiceInformation")) {
                        current = true;
                    } else if (element.equals("SchemeTerritory") && territory.isEmpty()) {
                        territory = in.getElementText().strip();
                    } else if (current) {
                        field(element);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && in.getLocalName().equals("ServiceInformation")) {
                    current = false;
                    take();
                }
            }
            return new TrustedList(territory, authorities);
        }

        private void field(String element) throws XMLStreamException {
            switch (element) {
            case "ServiceTypeIdentifier" -> type = in.getElementText().strip();
            case "ServiceStatus" -> status = in.getElementText().strip();
            case "X509Certificate" -> certificates.add(in.getElementText());
            case "Name" -> service = service.isEmpty() ? in.getElementText().strip() : service;
            default -> {
                // says nothing that is asked for here
            }
            }
        }

        private void take() throws XMLStreamException {
            if (type.equals(ISSUES_QUALIFIED) && status.equals(GRANTED)) {
                for (String certificate : certificates) {
                    if (authorities.size() >= MOST_AUTHORITIES) {
                        throw new XMLStreamException("too many services");
                    }
                    authorities.add(new Authority(Bytes.of(Base64.getMimeDecoder().decode(certificate)), service));
                }
            }
            certificates.clear();
            type = "";
            status = "";
            service = "";
        }
    }
}
