/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.postsignum;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;

/**
 * A mail with a file attached (RFC 5322, RFC 2045 to 2047), and signed where there is somebody who signs (RFC 8551, section
 * 3.5.3: multipart/signed).
 *
 * @param from may be empty: then the mail program fills it in
 */
record Mail(String from, String to, String subject, String text, Attachment attachment, Instant date, String id) {

    private static final String LINE = "\r\n";
    /** Of an encoded word, RFC 2047, section 2: 75 characters with what is around it. */
    private static final int LONGEST_WORD = 45;

    /** @param fileName ASCII */
    record Attachment(String fileName, String mediaType, Bytes content) {
    }

    /** Signs what a mail holds. */
    @FunctionalInterface
    interface Signer {
        /** @return DER of a detached SignedData (RFC 5652) */
        byte[] sign(byte[] content) throws FaultException;
    }

    /** The mail without a signature. */
    Bytes unsigned() {
        return bytes(headers() + body());
    }

    /** The mail with a signature over its body. */
    Bytes signed(Signer signer) throws FaultException {
        String boundary = "signed-" + id;
        String body = body();
        byte[] signature = signer.sign(body.getBytes(StandardCharsets.US_ASCII));
        return bytes(headers()
                + "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\";" + LINE
                + " micalg=sha-256; boundary=\"" + boundary + "\"" + LINE + LINE
                + "--" + boundary + LINE + body + LINE
                + "--" + boundary + LINE
                + part("application/pkcs7-signature", "smime.p7s", signature)
                + LINE + "--" + boundary + "--" + LINE);
    }

    private String headers() {
        StringBuilder headers = new StringBuilder();
        if (!from.isEmpty()) {
            headers.append("From: ").append(address(from)).append(LINE);
        }
        return headers.append("To: ").append(address(to)).append(LINE).append("Subject: ").append(words(subject))
                .append(LINE).append("Date: ")
                .append(DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT)
                        .format(date.atOffset(ZoneOffset.UTC)))
                .append(LINE).append("Message-ID: <").append(id).append("@klicnik.invalid>").append(LINE)
                .append("MIME-Version: 1.0").append(LINE).toString();
    }

    /** What is signed: with CRLF at the end of each line, ASCII only, so that no mail server changes it. */
    private String body() {
        String boundary = "mixed-" + id;
        return "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"" + LINE + LINE
                + "--" + boundary + LINE
                + "Content-Type: text/plain; charset=utf-8" + LINE
                + "Content-Transfer-Encoding: base64" + LINE + LINE
                + base64(text.lines().map(l -> l + LINE).reduce("", String::concat).getBytes(StandardCharsets.UTF_8))
                + LINE + "--" + boundary + LINE
                + part(attachment.mediaType(), attachment.fileName(), attachment.content().toArray())
                + LINE + "--" + boundary + "--" + LINE;
    }

    private static String part(String mediaType, String fileName, byte[] content) {
        return "Content-Type: " + mediaType + "; name=\"" + fileName + "\"" + LINE
                + "Content-Transfer-Encoding: base64" + LINE
                + "Content-Disposition: attachment; filename=\"" + fileName + "\"" + LINE + LINE + base64(content);
    }

    private static String base64(byte[] content) {
        return Base64.getMimeEncoder().encodeToString(content) + LINE;
    }

    /** An address cannot begin a header of its own. */
    private static String address(String text) {
        return text.replaceAll("[\\r\\n]+", " ").strip();
    }

    /** A header may hold ASCII only. */
    private static String words(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(line)) {
            return line;
        }
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        line.codePoints().forEach(c -> {
            String next = Character.toString(c);
            if ((word + next).getBytes(StandardCharsets.UTF_8).length > LONGEST_WORD) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.append(next);
        });
        words.add(word.toString());
        return words.stream()
                .map(w -> "=?utf-8?B?" + Base64.getEncoder().encodeToString(w.getBytes(StandardCharsets.UTF_8)) + "?=")
                .reduce((a, b) -> a + LINE + " " + b).orElse("");
    }

    private static Bytes bytes(String ascii) {
        return Bytes.of(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
