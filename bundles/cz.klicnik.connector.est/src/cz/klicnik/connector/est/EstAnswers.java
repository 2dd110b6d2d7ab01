/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.est;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher.Fetched;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.Submission;
import cz.klicnik.pki.Asn1Node;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.PkiFile;

/** Makes sense of what an EST server answers (RFC 7030, section 4.2.3; RFC 8951, section 3). */
final class EstAnswers {

    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final int SEQUENCE = 0x30;
    private static final int LONGEST_WORDS = 300;
    private static final Duration LONGEST_WAIT = Duration.ofDays(366);
    private static final Pattern TITLE = Pattern.compile("(?is)<title>(.{0,500}?)</title>");

    private final EstSettings settings;

    EstAnswers(EstSettings settings) {
        this.settings = settings;
    }

    /** To a request for a certificate. */
    Answer toRequest(Fetched fetched, Submission submission, Instant now) throws FaultException {
        int status = fetched.status();
        if (status == 202) {
            return new Answer.Waiting(retryAfter(fetched, now), Optional.empty(), submission.prepared().memo());
        }
        if (status >= 400 && status < 500 && !List.of(401, 403, 404, 408, 429).contains(status)
                && !ofProxy(fetched)) {
            return new Answer.Refused(words(fetched), "HTTP " + status);
        }
        List<Bytes> certificates = certificates(fetched);
        Optional<Bytes> ours = Optional.empty();
        List<Bytes> others = new ArrayList<>();
        for (Bytes certificate : certificates) {
            boolean fits = subjectPublicKeyInfo(certificate, fetched)
                    .equals(submission.order().subjectPublicKeyInfo());
            if (fits && ours.isEmpty()) {
                ours = Optional.of(certificate);
            } else {
                others.add(certificate);
            }
        }
        return new Answer.Issued(ours.orElseThrow(() -> unusable(fetched, "OTHER_KEY", "")), others, false,
                submission.prepared().memo());
    }

    /**
     * The certificates of a PKCS#7 without content ("certs-only", RFC 5652, section 5).
     *
     * @throws FaultException where the answer is none
     */
    List<Bytes> certificates(Fetched fetched) throws FaultException {
        mustBeSuccess(fetched);
        if (fetched.content().isEmpty()) {
            throw unusable(fetched, "NOTHING", "");
        }
        try {
            Bytes der = decoded(fetched.content());
            if (Asn1Node.parse(der).children().stream().findFirst().filter(t -> t.text().equals(SIGNED_DATA))
                    .isEmpty()) {
                throw unusable(fetched, "GARBAGE", fetched.contentType());
            }
            return PkiFile.read(der, fetched.from().toString()).certificates();
        } catch (IllegalArgumentException e) {
            throw new FaultException(unusable(fetched, "GARBAGE", fetched.contentType()).fault(), e);
        } catch (FaultException e) {
            if (e.fault().code() == FaultCode.CA_ANSWER) {
                throw e;
            }
            // it is well formed, and there is nothing in it
            boolean nothing = e.fault().detail(Fault.REASON).filter("OTHER_KIND"::equals).isPresent();
            throw new FaultException(
                    unusable(fetched, nothing ? "NOTHING" : "GARBAGE", nothing ? "" : fetched.contentType()).fault(),
                    e);
        }
    }

    /** Base64 whatever the headers say (RFC 8951, section 3.1); old servers send DER, or PEM. */
    private static Bytes decoded(Bytes content) {
        byte[] bytes = content.toArray();
        if (bytes[0] == SEQUENCE) {
            return content;
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("-----[A-Z0-9 ]{1,40}-----", "")
                .replaceAll("\\s", "");
        return Bytes.of(Base64.getDecoder().decode(text));
    }

    private Bytes subjectPublicKeyInfo(Bytes certificate, Fetched fetched) throws FaultException {
        try {
            return CertificateParser.parse(certificate).subjectPublicKeyInfo();
        } catch (FaultException e) {
            throw new FaultException(unusable(fetched, "GARBAGE", "X.509").fault(), e);
        }
    }

    private void mustBeSuccess(Fetched fetched) throws FaultException {
        int status = fetched.status();
        String name = fetched.from().toString();
        if (status == 401 || status == 403 || status == 400 && ofProxy(fetched)) {
            throw new FaultException(FaultCode.CA_AUTHENTICATION, Fault.NAME, name, Fault.MESSAGE, words(fetched));
        }
        if (status == 404 || status == 501) {
            throw settings.nothingAt(fetched.from());
        }
        if (status == 204) {
            throw unusable(fetched, "NOTHING", "");
        }
        if (status != 200) {
            throw new FaultException(FaultCode.NETWORK_FAILED, Fault.NAME, name, Fault.MESSAGE,
                    ("HTTP " + status + " " + words(fetched)).strip());
        }
    }

    /** nginx answers to a client's certificate that it does not take, or misses, with a page and the status of a bad request. */
    private static boolean ofProxy(Fetched fetched) {
        return fetched.contentType().startsWith("text/html") && words(fetched).contains("SSL certificate");
    }

    /** In seconds or as a date (RFC 9110, section 10.2.3). */
    private static Optional<Instant> retryAfter(Fetched fetched, Instant now) {
        Instant latest = now.plus(LONGEST_WAIT);
        return fetched.header("Retry-After").map(String::strip).flatMap(value -> after(value, now))
                .map(when -> when.isAfter(latest) ? latest : when);
    }

    private static Optional<Instant> after(String value, Instant now) {
        if (value.matches("[0-9]{1,9}")) {
            return Optional.of(now.plusSeconds(Long.parseLong(value)));
        }
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeParseException e) {
            // as if it had said nothing
            return Optional.empty();
        }
    }

    /** What the server says to people: its text, or a page's title. */
    private static String words(Fetched fetched) {
        String text = new String(fetched.content().toArray(), StandardCharsets.UTF_8);
        if (fetched.contentType().startsWith("text/html")) {
            Matcher title = TITLE.matcher(text);
            text = title.find() ? title.group(1) : text.replaceAll("<[^>]*>", " ");
        }
        String clean = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return clean.length() <= LONGEST_WORDS ? clean : clean.substring(0, LONGEST_WORDS) + "…";
    }

    private static FaultException unusable(Fetched fetched, String reason, String message) {
        return new FaultException(FaultCode.CA_ANSWER, Fault.NAME, fetched.from().toString(), Fault.REASON, reason,
                Fault.MESSAGE, message);
    }
}
