/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.PublicKeys;

/**
 * A certificate in a file of its own, DER or PEM. In PEM a label and an ID may stand before it, in the form in which
 * {@code openssl pkcs12} prints them; readers pass over such text (RFC 7468, section 2).
 *
 * @param label else the name of the file
 * @param id else the usual ID of the certificate's public key
 */
record CertificateFile(Bytes der, Optional<String> label, Optional<Bytes> id) {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");
    private static final Pattern NAME = Pattern.compile("^ *friendlyName: (.+)$", Pattern.MULTILINE);
    private static final Pattern ID = Pattern.compile("^ *localKeyID: ((?:[0-9A-Fa-f]{2} ?)+)$", Pattern.MULTILINE);
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final String SECRET = "PRIVATE KEY";
    private static final int LINE = 64;

    /**
     * @throws FaultException FILE_PROBLEM when it cannot be read, is too large, or holds a private key, which must not be
     *         shown
     */
    static CertificateFile read(Path file) throws FaultException {
        byte[] bytes;
        try {
            if (Files.size(file) > CertificateParser.LONGEST) {
                throw FolderFaults.of(FaultCode.FILE_PROBLEM, file, Files.size(file) + " bytes");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new FaultException(FolderFaults.reading(file, e), e);
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains(SECRET)) {
            throw FolderFaults.of(FaultCode.FILE_PROBLEM, file, SECRET);
        }
        Matcher pem = PEM.matcher(text);
        if (!pem.find()) {
            return new CertificateFile(Bytes.of(bytes), Optional.empty(), Optional.empty());
        }
        String before = new String(bytes, 0, pem.start(), StandardCharsets.UTF_8);
        try {
            return new CertificateFile(Bytes.of(Base64.getMimeDecoder().decode(pem.group(1))),
                    first(NAME, before).map(CertificateFile::unescape),
                    first(ID, before).map(id -> Bytes.ofHex(id.replace(" ", ""))));
        } catch (IllegalArgumentException e) {
            throw FolderFaults.of(FaultCode.FILE_PROBLEM, file, "PEM");
        }
    }

    /** As {@link #read} finds it again in a file of this name: plain DER where the name and the certificate say it all. */
    Bytes encoded(Path file) throws FaultException {
        boolean plain = label.map(FolderFiles.base(file)::equals).orElse(true)
                && (id.isEmpty()
                        || id.get().equals(PublicKeys.id(CertificateParser.parse(der).subjectPublicKeyInfo())));
        if (plain) {
            return der;
        }
        StringBuilder text = new StringBuilder("Bag Attributes\n");
        label.ifPresent(l -> text.append("    friendlyName: ").append(escape(l)).append('\n'));
        id.filter(i -> !i.isEmpty()).ifPresent(i -> text.append("    localKeyID: ")
                .append(HexFormat.ofDelimiter(" ").withUpperCase().formatHex(i.toArray())).append('\n'));
        text.append("-----BEGIN CERTIFICATE-----\n")
                .append(Base64.getMimeEncoder(LINE, new byte[] { '\n' }).encodeToString(der.toArray()))
                .append("\n-----END CERTIFICATE-----\n");
        return Bytes.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** So that any label is one line without blanks at its ends. */
    private static String escape(String label) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            boolean end = i == 0 || i == label.length() - 1;
            if (c == '\\' || c == '-' || end && c == ' ' || Character.isISOControl(c) || c == '\u2028' || c == '\u2029'
                    || Character.isSurrogate(c) && !paired(label, i)) {
                escaped.append(String.format("\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean paired(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c) ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static String unescape(String line) {
        return ESCAPED.matcher(line).replaceAll(
                m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }
}
