/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.Attribute.Format;
import cz.klicnik.core.model.Attribute.State;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.pki.StrangeKeys;
import cz.klicnik.presentation.AttributeText;
import cz.klicnik.presentation.Messages;

/** The attributes of objects that belong together side by side, and where they contradict each other. */
public final class AttributeRows {

    /** What must be the same wherever it stands (PKCS#11 v2.40, sections 4.6.3, 4.8 and 4.9). */
    private static final Set<String> SAME = Set.of("CKA_ID", "CKA_SUBJECT", "CKA_KEY_TYPE", "CKA_MODULUS",
            "CKA_PUBLIC_EXPONENT", "CKA_EC_PARAMS", "CKA_EC_POINT");

    /** What a certificate object has no attributes for, but the certificate in it says. */
    private static final List<String> OF_KEY =
            List.of("CKA_MODULUS", "CKA_PUBLIC_EXPONENT", "CKA_EC_PARAMS", "CKA_EC_POINT");
    private static final List<Long> TYPES = List.of(0x120L, 0x122L, 0x180L, 0x181L);
    private static final List<Format> FORMATS =
            List.of(Format.BIG_INTEGER, Format.BIG_INTEGER, Format.DER, Format.BYTES);

    private final Messages messages;
    private final AttributeText text;

    public AttributeRows(Messages general) {
        messages = general;
        text = new AttributeText(general);
    }

    /**
     * One attribute of all the objects.
     *
     * @param decoded a text for each object, empty where it has no such attribute
     * @param raw likewise, in hexadecimal
     * @param mismatch objects have different values that must be the same
     */
    public record Row(String name, List<String> decoded, List<String> raw, boolean mismatch) {

        public Row {
            decoded = List.copyOf(decoded);
            raw = List.copyOf(raw);
        }
    }

    /** A value and whether it was read from the certificate's value, not from an attribute of its object. */
    private record Cell(Attribute attribute, boolean inCertificate) {
    }

    /**
     * @param objects the attributes of each, empty for an object that is not there; the certificate's first
     * @param certificate whose public key is compared with those of the key objects, DER; empty bytes for none
     * @return in the order in which the objects name them
     */
    public List<Row> of(List<List<Attribute>> objects, Bytes certificate) {
        Set<String> names = new LinkedHashSet<>();
        objects.forEach(o -> o.forEach(a -> names.add(a.name())));
        List<Map<String, Cell>> byName = new ArrayList<>();
        for (List<Attribute> object : objects) {
            byName.add(object.stream().collect(Collectors.toMap(Attribute::name, a -> new Cell(a, false),
                    (one, other) -> one)));
        }
        if (!byName.isEmpty()) {
            key(certificate).stream().filter(a -> names.contains(a.name()))
                    .forEach(a -> byName.getFirst().putIfAbsent(a.name(), new Cell(a, true)));
        }
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            List<Optional<Cell>> values = byName.stream().map(m -> Optional.ofNullable(m.get(name))).toList();
            rows.add(new Row(name, values.stream().map(v -> v.map(this::decoded).orElse("")).toList(),
                    values.stream().map(v -> v.map(c -> text.raw(c.attribute())).orElse("")).toList(),
                    SAME.contains(name) && differ(name, values)));
        }
        return rows;
    }

    private String decoded(Cell cell) {
        String value = text.decoded(cell.attribute());
        return cell.inCertificate() ? messages.text("Attribute_inCertificate", value) : value;
    }

    private static List<Attribute> key(Bytes certificate) {
        if (certificate.isEmpty()) {
            return List.of();
        }
        PublicPart part;
        try {
            part = PublicKeys.publicPart(CertificateParser.parse(certificate).subjectPublicKeyInfo());
        } catch (FaultException e) {
            // what cannot be read contradicts nothing; the editor says what is wrong with it
            return List.of();
        }
        List<Bytes> values = List.of(part.modulus(), part.publicExponent(), part.ecParameters(), part.ecPoint());
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                attributes.add(new Attribute(TYPES.get(i), OF_KEY.get(i), State.READ, values.get(i),
                        FORMATS.get(i)));
            }
        }
        return attributes;
    }

    /** A value that is not set contradicts nothing. */
    private static boolean differ(String name, List<Optional<Cell>> cells) {
        List<Bytes> values = cells.stream().flatMap(Optional::stream).map(Cell::attribute)
                .filter(a -> a.state() == State.READ).map(Attribute::value).filter(v -> !v.isEmpty()).toList();
        return values.stream().skip(1).anyMatch(v -> !same(name, values.getFirst(), v));
    }

    /** Numbers may have zeros in front, points may be written in several ways. */
    private static boolean same(String name, Bytes one, Bytes other) {
        return switch (name) {
        case "CKA_MODULUS", "CKA_PUBLIC_EXPONENT" ->
            new BigInteger(1, one.toArray()).equals(new BigInteger(1, other.toArray()));
        case "CKA_EC_POINT" -> StrangeKeys.mayBeSamePoint(one, other);
        default -> one.equals(other);
        };
    }
}
