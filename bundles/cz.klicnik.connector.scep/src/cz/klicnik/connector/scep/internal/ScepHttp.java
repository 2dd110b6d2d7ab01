/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.scep.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.core.net.Fetcher.Fetched;
import cz.klicnik.core.net.Fetcher.Request;

/** The operations of a server over HTTP (RFC 8894, section 4). */
final class ScepHttp {

    private static final int OK = 200;
    private static final int LONGEST_WORDS = 300;

    private final Fetcher fetcher;
    private final String address;
    private final Optional<String> identifier;
    private final Faults faults;

    ScepHttp(Fetcher fetcher, String address, Optional<String> identifier, Faults faults) {
        this.fetcher = fetcher;
        this.address = address;
        this.identifier = identifier;
        this.faults = faults;
    }

    /** A server that does not know the question can nothing of what it would tell. */
    Capabilities capabilities(IProgressMonitor monitor) throws FaultException {
        try {
            Bytes text = fetcher.fetch(Request.get(uri("GetCACaps", identifier)), monitor).content();
            return Capabilities.parse(new String(text.toArray(), StandardCharsets.US_ASCII));
        } catch (FaultException e) {
            if (e.fault().code() == FaultCode.NETWORK_FAILED
                    && e.fault().detail(Fault.MESSAGE).filter(m -> m.matches(".*\\b(400|404|500|501)\\b.*"))
                            .isPresent()) {
                return Capabilities.parse("");
            }
            throw e;
        }
    }

    /** A single certificate, or those of the authority and its registration authority. */
    List<X509CertificateHolder> certificates(IProgressMonitor monitor) throws FaultException {
        byte[] content = fetcher.fetch(Request.get(uri("GetCACert", identifier)), monitor).content().toArray();
        try {
            return List.of(new X509CertificateHolder(content));
        } catch (IOException | RuntimeException several) {
            try {
                return List.copyOf(new CMSSignedData(content).getCertificates().getMatches(null));
            } catch (CMSException | RuntimeException e) {
                throw faults.answer("GARBAGE", e instanceof CMSException c ? c : new IOException(e));
            }
        }
    }

    /** Sends a message. */
    Bytes operation(Bytes message, boolean post, IProgressMonitor monitor) throws FaultException {
        Request request =
                post ? Request.post(uri("PKIOperation", Optional.empty()), "application/x-pki-message", message)
                        : Request.get(uri("PKIOperation",
                                Optional.of(Base64.getEncoder().encodeToString(message.toArray()))));
        Fetched answer = fetcher.fetch(request.whateverStatus(), monitor);
        if (answer.status() != OK) {
            throw new FaultException(FaultCode.NETWORK_FAILED, Fault.NAME, address, Fault.MESSAGE,
                    "HTTP " + answer.status() + ": " + words(answer.content()));
        }
        return answer.content();
    }

    /** What a server says of an error, for people; not its pages. */
    private static String words(Bytes content) {
        String text = new String(content.toArray(), StandardCharsets.UTF_8).strip();
        return text.startsWith("<") ? "" : text.substring(0, Math.min(text.length(), LONGEST_WORDS));
    }

    private URI uri(String operation, Optional<String> message) throws FaultException {
        String query = "operation=" + operation + message
                .map(m -> "&message=" + URLEncoder.encode(m, StandardCharsets.UTF_8)).orElse("");
        try {
            return URI.create(address + (address.contains("?") ? "&" : "?") + query);
        } catch (IllegalArgumentException e) {
            throw new FaultException(Fault.of(FaultCode.CA_SETTINGS, Fault.NAME, faults.where(), Fault.ATTRIBUTE,
                    "address", Fault.REASON, "BAD_VALUE", Fault.FOUND, address), e);
        }
    }
}
