/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing.json;

import static cz.klicnik.testing.json.JsonReader.array;
import static cz.klicnik.testing.json.JsonReader.object;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks JSON against a schema, as far as ours uses the vocabulary of JSON Schema 2020-12. Stricter than the standard: a
 * member that the schema does not name is an error, and so is a keyword that this class does not know.
 */
public final class SchemaChecker {

    private static final Set<String> KNOWN = Set.of("$schema", "$defs", "$ref", "title", "description", "type",
            "required", "properties", "additionalProperties", "items", "enum", "const", "pattern", "minimum");

    private final Map<String, Object> schema;
    private final List<String> errors = new ArrayList<>();

    public SchemaChecker(Map<String, Object> schema) {
        this.schema = schema;
    }

    /**
     * The checker of a schema that the project's documentation holds.
     *
     * @param name of the file in the folder {@code docs}
     */
    public static SchemaChecker documented(String name) throws IOException {
        Path folder = Path.of(System.getProperty("klicnik.root", "")).toAbsolutePath();
        while (Files.notExists(folder.resolve("docs").resolve(name))) {
            folder = Optional.ofNullable(folder.getParent()).orElseThrow(() -> new NoSuchFileException(name));
        }
        return new SchemaChecker(JsonReader.read(Files.readString(folder.resolve("docs").resolve(name))));
    }

    /** Whatever in a document is not as the schema says; empty when all is. */
    public List<String> check(Object document) {
        errors.clear();
        check(document, schema, "$");
        return List.copyOf(errors);
    }

    private void check(Object value, Map<String, Object> rules, String path) {
        rules.keySet().stream().filter(k -> !KNOWN.contains(k)).forEach(k -> errors.add("Unknown keyword " + k));
        if (rules.containsKey("$ref")) {
            String name = ((String) rules.get("$ref")).substring("#/$defs/".length());
            check(value, object(object(schema.get("$defs")).get(name)), path);
        }
        if (rules.containsKey("type") && !type(value).equals(rules.get("type"))) {
            errors.add(path + " is no " + rules.get("type") + ": " + value);
            return;
        }
        if (rules.containsKey("const") && !value.equals(rules.get("const"))) {
            errors.add(path + " is not " + rules.get("const"));
        }
        if (rules.containsKey("enum") && !array(rules.get("enum")).contains(value)) {
            errors.add(path + " is none of " + rules.get("enum") + ": " + value);
        }
        if (rules.containsKey("pattern")
                && !Pattern.compile((String) rules.get("pattern")).matcher((String) value).find()) {
            errors.add(path + " does not look like " + rules.get("pattern") + ": " + value);
        }
        if (rules.containsKey("minimum") && (Long) value < (Long) rules.get("minimum")) {
            errors.add(path + " is too small: " + value);
        }
        if (value instanceof List<?> list && rules.containsKey("items")) {
            for (int i = 0; i < list.size(); i++) {
                check(list.get(i), object(rules.get("items")), path + "[" + i + "]");
            }
        }
        if (value instanceof Map<?, ?> && "object".equals(rules.get("type"))) {
            checkMembers(object(value), rules, path);
        }
    }

    private void checkMembers(Map<String, Object> value, Map<String, Object> rules, String path) {
        if (rules.containsKey("required")) {
            array(rules.get("required")).stream().filter(name -> !value.containsKey(String.valueOf(name)))
                    .forEach(name -> errors.add(path + " has no " + name));
        }
        Map<String, Object> properties = rules.containsKey("properties") ? object(rules.get("properties")) : Map.of();
        for (Map.Entry<String, Object> member : value.entrySet()) {
            String memberPath = path + "." + member.getKey();
            if (properties.containsKey(member.getKey())) {
                check(member.getValue(), object(properties.get(member.getKey())), memberPath);
            } else if (rules.containsKey("additionalProperties")) {
                check(member.getValue(), object(rules.get("additionalProperties")), memberPath);
            } else {
                errors.add(memberPath + " is not in the schema");
            }
        }
    }

    private static String type(Object value) {
        return switch (value) {
        case Map<?, ?> m -> "object";
        case List<?> l -> "array";
        case String s -> "string";
        case Long n -> "integer";
        case Boolean b -> "boolean";
        default -> "nothing that we write";
        };
    }
}
