/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.codebase.tests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.w3c.dom.Element;

/**
 * An extension point's {@code .exsd}, as far as it says what an extension may look like: elements, their children with
 * how often, attributes with whether they are required and which values they take. (PDE's schema language looks like XML
 * Schema, but no XML Schema validator reads it.)
 */
final class ExtensionSchema {

    private record Attribute(boolean required, boolean flag, Set<String> values) {

        boolean takes(String value) {
            return flag ? Set.of("true", "false").contains(value) : values.isEmpty() || values.contains(value);
        }
    }

    private record Occurs(int least, int most) {
    }

    private record Type(Map<String, Attribute> attributes, Map<String, Occurs> children) {
    }

    private static final Type UNKNOWN = new Type(Map.of(), Map.of());

    private final Map<String, Type> types = new HashMap<>();

    ExtensionSchema(String text) {
        for (Element element : Xml.children(Xml.parse(text), "element")) {
            Map<String, Attribute> attributes = new HashMap<>();
            Map<String, Occurs> children = new HashMap<>();
            for (Element complex : Xml.children(element, "complexType")) {
                Xml.children(complex, "attribute")
                        .forEach(attribute -> attributes.put(attribute.getAttribute("name"), attribute(attribute)));
                Xml.children(complex).stream().filter(group -> isGroup(group))
                        .forEach(group -> collect(group, new Occurs(1, 1), children));
            }
            types.put(element.getAttribute("name"), new Type(attributes, children));
        }
    }

    /** What is wrong with an extension, in words. */
    List<String> problems(Element extension) {
        List<String> problems = new ArrayList<>();
        check(extension, problems);
        return problems;
    }

    private void check(Element element, List<String> problems) {
        String name = "<" + element.getTagName() + ">";
        Type type = types.getOrDefault(element.getTagName(), UNKNOWN);
        if (type == UNKNOWN) {
            problems.add(name + " is unknown");
            return;
        }
        Map<String, String> given = Xml.attributes(element);
        given.forEach((attribute, value) -> {
            if (!type.attributes().containsKey(attribute)) {
                problems.add(name + " has an unknown attribute " + attribute);
            } else if (!type.attributes().get(attribute).takes(value)) {
                problems.add(name + " has " + attribute + "=\"" + value + "\", which is none of its values");
            }
        });
        type.attributes().forEach((attribute, known) -> {
            if (known.required() && !given.containsKey(attribute)) {
                problems.add(name + " lacks the attribute " + attribute);
            }
        });
        Map<String, Long> counts = Xml.children(element).stream()
                .collect(Collectors.groupingBy(Element::getTagName, Collectors.counting()));
        counts.forEach((child, count) -> {
            if (!type.children().containsKey(child)) {
                problems.add(name + " must not contain <" + child + ">");
            } else if (count > type.children().get(child).most()) {
                problems.add(name + " contains <" + child + "> " + count + " times");
            }
        });
        type.children().forEach((child, occurs) -> {
            if (counts.getOrDefault(child, 0L) < occurs.least()) {
                problems.add(name + " lacks <" + child + ">");
            }
        });
        Xml.children(element).stream().filter(child -> type.children().containsKey(child.getTagName()))
                .forEach(child -> check(child, problems));
    }

    private static Attribute attribute(Element element) {
        Set<String> values = Xml.all(element).filter(e -> e.getTagName().equals("enumeration"))
                .map(e -> e.getAttribute("value")).collect(Collectors.toSet());
        return new Attribute("required".equals(element.getAttribute("use")),
                "boolean".equals(element.getAttribute("type")), values);
    }

    private static boolean isGroup(Element element) {
        return Set.of("sequence", "choice").contains(element.getTagName());
    }

    /** Inside a choice nothing is required by itself, and a group that repeats lets its members repeat. */
    private static void collect(Element group, Occurs around, Map<String, Occurs> children) {
        Occurs own = occurs(group);
        boolean choice = group.getTagName().equals("choice");
        Occurs both = new Occurs(choice ? 0 : times(around.least(), own.least()), times(around.most(), own.most()));
        for (Element member : Xml.children(group)) {
            if (isGroup(member)) {
                collect(member, both, children);
            } else if (member.getTagName().equals("element")) {
                Occurs its = occurs(member);
                children.put(member.getAttribute("ref"),
                        new Occurs(times(both.least(), its.least()), times(both.most(), its.most())));
            }
        }
    }

    private static Occurs occurs(Element element) {
        String least = element.getAttribute("minOccurs");
        String most = element.getAttribute("maxOccurs");
        return new Occurs(least.isEmpty() ? 1 : Integer.parseInt(least),
                most.equals("unbounded") ? Integer.MAX_VALUE : most.isEmpty() ? 1 : Integer.parseInt(most));
    }

    private static int times(int one, int other) {
        return one == 0 || other == 0 ? 0
                : Math.max(one, other) == Integer.MAX_VALUE ? Integer.MAX_VALUE : one * other;
    }
}
