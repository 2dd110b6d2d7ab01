/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.request;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

import cz.klicnik.core.Bytes;

/**
 * Makes the name of a certificate's subject of what a person types (RFC 5280, section 4.1.2.4), in the order in which the
 * names of certificates are written here. One thread at a time.
 */
public final class SubjectBuilder {

    /** A part of the name, in their order. */
    public enum Field {
        /** Two letters (ISO 3166). */
        COUNTRY(BCStyle.C, 2),
        /** EN 319 412-1, section 5.1.4: {@code NTRCZ-} and the IČO. */
        ORGANISATION_IDENTIFIER(BCStyle.ORGANIZATION_IDENTIFIER, 64), ORGANISATION(BCStyle.O, 64),
        ORGANISATIONAL_UNIT(BCStyle.OU, 64), COMMON_NAME(BCStyle.CN, 64), SURNAME(BCStyle.SURNAME, 64),
        GIVEN_NAME(BCStyle.GIVENNAME, 64), TITLE(BCStyle.T, 64), SERIAL_NUMBER(BCStyle.SERIALNUMBER, 64),
        /** In the name as old certificates have it; new ones carry it as an alternative name. */
        EMAIL(BCStyle.EmailAddress, 255);

        private final ASN1ObjectIdentifier oid;
        private final int longest;

        Field(ASN1ObjectIdentifier oid, int longest) {
            this.oid = oid;
            this.longest = longest;
        }

        /** How long a value may be, in characters (RFC 5280, appendix A.1). */
        public int longest() {
            return longest;
        }
    }

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;]+");

    private final Map<Field, String> values = new EnumMap<>(Field.class);

    /**
     * Whether a value can stand in a field; an empty one always can, and then does not.
     */
    public static boolean fits(Field field, String value) {
        String text = value.strip();
        return text.isEmpty() || text.length() <= field.longest() && text.chars().noneMatch(Character::isISOControl)
                && switch (field) {
                case COUNTRY -> COUNTRY.matcher(text.toUpperCase(Locale.ROOT)).matches();
                case SERIAL_NUMBER -> DERPrintableString.isPrintableString(text);
                case EMAIL -> isAddress(text);
                default -> true;
                };
    }

    /**
     * Sets a part; a blank one is left out.
     *
     * @throws IllegalArgumentException when it cannot stand there; see {@link #fits}
     */
    public SubjectBuilder with(Field field, String value) {
        if (!fits(field, value)) {
            throw new IllegalArgumentException(field.name());
        }
        if (value.isBlank()) {
            values.remove(field);
        } else {
            values.put(field, field == Field.COUNTRY ? value.strip().toUpperCase(Locale.ROOT) : value.strip());
        }
        return this;
    }

    /** DER of the Name; of an empty one where nothing was set. */
    public Bytes build() {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
        values.forEach((field, value) -> name.addRDN(field.oid, encoded(field, value)));
        try {
            return Bytes.of(name.build().getEncoded(ASN1Encoding.DER));
        } catch (IOException e) {
            throw new IllegalStateException("A name can be encoded", e);
        }
    }

    /**
     * An e-mail address as the subject's alternative name (RFC 5280, section 4.2.1.6).
     *
     * @return DER of the Extension
     * @throws IllegalArgumentException when it is no address
     */
    public static Bytes alternativeName(String email) {
        if (!isAddress(email.strip())) {
            throw new IllegalArgumentException("That is no address");
        }
        try {
            GeneralNames names = new GeneralNames(new GeneralName(GeneralName.rfc822Name, email.strip()));
            return Bytes.of(new Extension(Extension.subjectAlternativeName, false, names.getEncoded(ASN1Encoding.DER))
                    .getEncoded(ASN1Encoding.DER));
        } catch (IOException e) {
            throw new IllegalStateException("An address can be encoded", e);
        }
    }

    private static boolean isAddress(String text) {
        return EMAIL.matcher(text).matches() && text.chars().allMatch(c -> c < 0x7f);
    }

    private static ASN1Encodable encoded(Field field, String value) {
        return switch (field) {
        case COUNTRY, SERIAL_NUMBER -> new DERPrintableString(value);
        case EMAIL -> new DERIA5String(value);
        default -> new DERUTF8String(value);
        };
    }
}
