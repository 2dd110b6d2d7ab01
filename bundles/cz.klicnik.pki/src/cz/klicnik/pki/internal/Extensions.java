/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The extensions that the console's lists need. One that is malformed counts as absent: it is no reason to hide the
 * certificate from a person who wants to know what is wrong with it.
 */
record Extensions(Set<String> keyUsage, List<String> extendedKeyUsage, Set<String> qcStatements, Set<String> qcTypes,
        boolean certificateAuthority, Optional<String> email) {

    private static final String KEY_USAGE = "2.5.29.15";
    private static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
    private static final String QC_STATEMENTS = "1.3.6.1.5.5.7.1.3";
    /** EN 319 412-5, section 4.2.3. */
    private static final String QC_TYPE = "0.4.0.1862.1.6";
    /** The choice rfc822Name of a GeneralName. */
    private static final int RFC_822_NAME = 0x81;

    /** Bits of RFC 5280, section 4.2.1.3, in their order. */
    private static final List<String> USAGES = List.of("digitalSignature", "nonRepudiation", "keyEncipherment",
            "dataEncipherment", "keyAgreement", "keyCertSign", "cRLSign", "encipherOnly", "decipherOnly");

    /** Reads one extension's value. */
    @FunctionalInterface
    private interface Decoder<T> {
        T decode(DerReader value) throws DerException;
    }

    /**
     * @param list the SEQUENCE of all extensions, absent in certificates of old versions
     */
    static Extensions of(Optional<DerElement> list) throws DerException {
        Map<String, byte[]> values = list.isPresent() ? values(list.get()) : Map.of();
        Map<String, List<String>> statements = read(values, QC_STATEMENTS, Extensions::statements, Map.of());
        return new Extensions(read(values, KEY_USAGE, Extensions::usages, Set.of()),
                read(values, EXTENDED_KEY_USAGE, Extensions::oids, List.of()),
                Collections.unmodifiableSet(new LinkedHashSet<>(statements.keySet())),
                Collections.unmodifiableSet(new LinkedHashSet<>(statements.getOrDefault(QC_TYPE, List.of()))),
                read(values, BASIC_CONSTRAINTS, Extensions::isAuthority, false),
                read(values, SUBJECT_ALTERNATIVE_NAME, Extensions::email, Optional.empty()));
    }

    private static Map<String, byte[]> values(DerElement list) throws DerException {
        Map<String, byte[]> values = new HashMap<>();
        for (DerReader in = list.inside(); in.more();) {
            DerReader extension = in.next(DerReader.SEQUENCE).inside();
            String oid = extension.next(DerReader.OID).oid();
            extension.optional(DerReader.BOOLEAN);
            // RFC 5280, section 4.2: there must be one of a kind; the first counts
            values.putIfAbsent(oid, extension.next(DerReader.OCTET_STRING).content());
        }
        return values;
    }

    private static <T> T read(Map<String, byte[]> values, String oid, Decoder<T> decoder, T otherwise) {
        if (!values.containsKey(oid)) {
            return otherwise;
        }
        try {
            return decoder.decode(new DerReader(values.getOrDefault(oid, new byte[0])));
        } catch (DerException malformed) {
            // see above: it counts as absent
            return otherwise;
        }
    }

    private static Set<String> usages(DerReader value) throws DerException {
        byte[] bits = value.next(DerReader.BIT_STRING).bits();
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < USAGES.size() && i / 8 < bits.length; i++) {
            if ((bits[i / 8] & 0x80 >> i % 8) != 0) {
                names.add(USAGES.get(i));
            }
        }
        return Collections.unmodifiableSet(names);
    }

    private static List<String> oids(DerReader value) throws DerException {
        List<String> oids = new ArrayList<>();
        for (DerReader in = value.next(DerReader.SEQUENCE).inside(); in.more();) {
            oids.add(in.next(DerReader.OID).oid());
        }
        return List.copyOf(oids);
    }

    /** RFC 3739, section 3.2.6: each statement starts with its OID. The values are the OIDs inside, as QcType has them. */
    private static Map<String, List<String>> statements(DerReader value) throws DerException {
        Map<String, List<String>> statements = new LinkedHashMap<>();
        for (DerReader in = value.next(DerReader.SEQUENCE).inside(); in.more();) {
            DerReader statement = in.next(DerReader.SEQUENCE).inside();
            String oid = statement.next(DerReader.OID).oid();
            statements.put(oid, oid.equals(QC_TYPE) && statement.more() ? oids(statement) : List.of());
        }
        return statements;
    }

    private static boolean isAuthority(DerReader value) throws DerException {
        Optional<DerElement> flag = value.next(DerReader.SEQUENCE).inside().optional(DerReader.BOOLEAN);
        return flag.isPresent() && flag.get().isTrue();
    }

    private static Optional<String> email(DerReader value) throws DerException {
        for (DerReader in = value.next(DerReader.SEQUENCE).inside(); in.more();) {
            DerElement name = in.next();
            if (name.tag() == RFC_822_NAME) {
                return Optional.of(name.ascii());
            }
        }
        return Optional.empty();
    }
}
