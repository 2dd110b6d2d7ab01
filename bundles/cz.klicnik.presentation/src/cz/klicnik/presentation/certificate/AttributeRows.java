/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.Attribute.State;
import cz.klicnik.presentation.AttributeText;
import cz.klicnik.presentation.Messages;

/** The attributes of objects that belong together side by side, and where they contradict each other. */
public final class AttributeRows {

    /** What must be the same wherever it stands (PKCS#11 v2.40, sections 4.6.3, 4.8 and 4.9). */
    private static final Set<String> SAME = Set.of("CKA_ID", "CKA_SUBJECT", "CKA_KEY_TYPE", "CKA_MODULUS",
            "CKA_PUBLIC_EXPONENT", "CKA_EC_PARAMS", "CKA_EC_POINT");

    private final AttributeText text;

    public AttributeRows(Messages general) {
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

    /**
     * @param objects the attributes of each, empty for an object that is not there
     * @return in the order in which the objects name them
     */
    public List<Row> of(List<List<Attribute>> objects) {
        Set<String> names = new LinkedHashSet<>();
        objects.forEach(o -> o.forEach(a -> names.add(a.name())));
        List<Map<String, Attribute>> byName = objects.stream().map(o -> o.stream()
                .collect(Collectors.toMap(Attribute::name, Function.identity(), (one, other) -> one))).toList();
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            List<Optional<Attribute>> values = byName.stream().map(m -> Optional.ofNullable(m.get(name))).toList();
            rows.add(new Row(name, values.stream().map(v -> v.map(text::decoded).orElse("")).toList(),
                    values.stream().map(v -> v.map(text::raw).orElse("")).toList(),
                    SAME.contains(name) && differ(values)));
        }
        return rows;
    }

    /** A value that is not set contradicts nothing. */
    private static boolean differ(List<Optional<Attribute>> values) {
        return values.stream().flatMap(Optional::stream).filter(a -> a.state() == State.READ)
                .map(Attribute::value).filter(v -> !v.isEmpty()).distinct().count() > 1;
    }
}
