/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An X.501 name (RFC 5280, section 4.1.2.4), decoded. Written by the escaping of RFC 4514; attributes that its table does
 * not name are written by their X.520 name ({@code serialNumber}, {@code organizationIdentifier} …) or OID, and texts
 * under an unknown OID stay readable where the standard wants hexadecimal: it is for people and registers, not for
 * parsing back.
 *
 * @param rdns relative names in the order of the encoding, each with one attribute or several
 */
public record DistinguishedName(List<List<Attribute>> rdns) {

    /** No name at all, as a certificate with a subject alternative name only may have. */
    public static final DistinguishedName EMPTY = new DistinguishedName(List.of());

    /** OIDs of the attributes that the console asks for. */
    public static final String COMMON_NAME = "2.5.4.3";
    public static final String SURNAME = "2.5.4.4";
    public static final String SERIAL_NUMBER = "2.5.4.5";
    public static final String COUNTRY = "2.5.4.6";
    public static final String ORGANIZATION = "2.5.4.10";
    public static final String ORGANIZATIONAL_UNIT = "2.5.4.11";
    public static final String GIVEN_NAME = "2.5.4.42";
    public static final String PSEUDONYM = "2.5.4.65";
    public static final String ORGANIZATION_IDENTIFIER = "2.5.4.97";
    public static final String EMAIL_ADDRESS = "1.2.840.113549.1.9.1";

    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry(COMMON_NAME, "CN"),
            Map.entry(SURNAME, "surname"), Map.entry(SERIAL_NUMBER, "serialNumber"), Map.entry(COUNTRY, "C"),
            Map.entry("2.5.4.7", "L"), Map.entry("2.5.4.8", "ST"), Map.entry("2.5.4.9", "STREET"),
            Map.entry(ORGANIZATION, "O"), Map.entry(ORGANIZATIONAL_UNIT, "OU"), Map.entry("2.5.4.12", "title"),
            Map.entry("2.5.4.13", "description"), Map.entry("2.5.4.15", "businessCategory"),
            Map.entry("2.5.4.17", "postalCode"), Map.entry("2.5.4.20", "telephoneNumber"),
            Map.entry("2.5.4.41", "name"),
            Map.entry(GIVEN_NAME, "givenName"), Map.entry("2.5.4.43", "initials"),
            Map.entry("2.5.4.44", "generationQualifier"), Map.entry("2.5.4.46", "dnQualifier"),
            Map.entry(PSEUDONYM, "pseudonym"), Map.entry(ORGANIZATION_IDENTIFIER, "organizationIdentifier"),
            Map.entry(EMAIL_ADDRESS, "emailAddress"), Map.entry("0.9.2342.19200300.100.1.25", "DC"),
            Map.entry("0.9.2342.19200300.100.1.1", "UID"));

    /**
     * One attribute of a relative name.
     *
     * @param oid of its type, in dotted form
     * @param value the text, unescaped; the DER in hexadecimal after {@code #} when it is not a text
     * @param text whether the value is a text
     */
    public record Attribute(String oid, String value, boolean text) {
    }

    public DistinguishedName {
        rdns = rdns.stream().map(List::copyOf).toList();
    }

    /** In the order of the encoding: {@code C=CZ,O=…,CN=…}. */
    public String inOrder() {
        return write(rdns);
    }

    /** In the reverse order, as RFC 4514 (section 2.1) writes names: {@code CN=…,O=…,C=CZ}. */
    public String reversed() {
        List<List<Attribute>> reversed = new ArrayList<>(rdns);
        Collections.reverse(reversed);
        return write(reversed);
    }

    /** The value of an attribute; of several the last in the encoding's order, which is the most specific one. */
    public Optional<String> value(String oid) {
        String found = "";
        for (List<Attribute> rdn : rdns) {
            for (Attribute a : rdn) {
                if (a.oid().equals(oid) && a.text() && !a.value().isBlank()) {
                    found = a.value();
                }
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** For a person: the common name, else given name and surname, else the whole name in the encoding's order. */
    public String display() {
        Optional<String> commonName = value(COMMON_NAME);
        if (commonName.isPresent()) {
            return commonName.get();
        }
        String name = (value(GIVEN_NAME).orElse("") + " " + value(SURNAME).orElse("")).strip();
        return name.isEmpty() ? inOrder() : name;
    }

    @Override
    public String toString() {
        return inOrder();
    }

    private static String write(List<List<Attribute>> rdns) {
        StringBuilder text = new StringBuilder();
        for (List<Attribute> rdn : rdns) {
            String separator = text.isEmpty() ? "" : ",";
            for (Attribute a : rdn) {
                text.append(separator).append(NAMES.getOrDefault(a.oid(), a.oid())).append('=');
                if (a.text()) {
                    escape(a.value(), text);
                } else {
                    text.append(a.value());
                }
                separator = "+";
            }
        }
        return text.toString();
    }

    /**
     * RFC 4514, section 2.4. Control characters and those that turn the direction of writing are escaped too (it is
     * allowed for any character), so that a name cannot disguise itself.
     */
    private static void escape(String value, StringBuilder text) {
        int last = value.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = value.charAt(i);
            boolean edge = c == ' ' && (i == 0 || i == last) || c == '#' && i == 0;
            if (edge || "\"+,;<>\\".indexOf(c) >= 0) {
                text.append('\\').append(c);
            } else if (Character.isISOControl(c) || c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069') {
                for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
                    text.append(String.format("\\%02X", b & 0xff));
                }
            } else {
                text.append(c);
            }
        }
    }
}
