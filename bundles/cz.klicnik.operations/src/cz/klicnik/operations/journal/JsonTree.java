/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import cz.klicnik.core.Bytes;

/**
 * A JSON object of the journal, read strictly: what is missing or of another kind is an {@link IOException} that names it.
 */
final class JsonTree {

    private static final int DEEPEST = 32;

    private final Map<String, Object> members;

    private JsonTree(Map<String, Object> members) {
        this.members = members;
    }

    /** Reads a text that is one object and nothing else. */
    static JsonTree parse(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            JsonTree tree = object(parser, 0);
            if (parser.nextToken() != null) {
                throw new IOException("more than an object");
            }
            return tree;
        }
    }

    String text(String name) throws IOException {
        return optionalText(name).orElseThrow(() -> new IOException("no " + name));
    }

    Optional<String> optionalText(String name) {
        return Optional.ofNullable(members.get(name)).filter(String.class::isInstance).map(String.class::cast);
    }

    long number(String name) throws IOException {
        if (members.get(name) instanceof Long number) {
            return number;
        }
        throw new IOException("no number " + name);
    }

    boolean truth(String name) throws IOException {
        if (members.get(name) instanceof Boolean truth) {
            return truth;
        }
        throw new IOException("no truth value " + name);
    }

    Bytes hex(String name) throws IOException {
        return hex(name, text(name));
    }

    Optional<Bytes> optionalHex(String name) throws IOException {
        Optional<String> text = optionalText(name);
        return text.isPresent() ? Optional.of(hex(name, text.get())) : Optional.empty();
    }

    <E extends Enum<E>> E code(String name, Function<String, E> of) throws IOException {
        String text = text(name);
        try {
            return of.apply(text);
        } catch (IllegalArgumentException e) {
            throw new IOException("unknown " + name + " " + text, e);
        }
    }

    JsonTree object(String name) throws IOException {
        return optionalObject(name).orElseThrow(() -> new IOException("no object " + name));
    }

    Optional<JsonTree> optionalObject(String name) {
        return Optional.ofNullable(members.get(name)).filter(JsonTree.class::isInstance).map(JsonTree.class::cast);
    }

    List<JsonTree> objects(String name) throws IOException {
        return list(name, JsonTree.class);
    }

    List<String> texts(String name) throws IOException {
        return list(name, String.class);
    }

    /** All members that are texts. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            if (value instanceof String text) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    private <T> List<T> list(String name, Class<T> type) throws IOException {
        if (!(members.get(name) instanceof List<?> list)) {
            throw new IOException("no list " + name);
        }
        List<T> of = new ArrayList<>();
        for (Object element : list) {
            if (!type.isInstance(element)) {
                throw new IOException("something else in the list " + name);
            }
            of.add(type.cast(element));
        }
        return of;
    }

    private static Bytes hex(String name, String text) throws IOException {
        try {
            return Bytes.ofHex(text);
        } catch (IllegalArgumentException e) {
            throw new IOException("no hexadecimal " + name, e);
        }
    }

    private static JsonTree object(JsonParser parser, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("too deep");
        }
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            value(parser, depth).ifPresent(value -> members.put(name, value));
        }
        return new JsonTree(members);
    }

    private static List<Object> list(JsonParser parser, int depth) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser, depth).orElseThrow(() -> new IOException("nothing in a list")));
        }
        return elements;
    }

    private static Optional<Object> value(JsonParser parser, int depth) throws IOException {
        return switch (parser.currentToken()) {
        case VALUE_STRING -> Optional.of(parser.getText());
        case VALUE_NUMBER_INT -> Optional.of(parser.getLongValue());
        case VALUE_TRUE -> Optional.of(Boolean.TRUE);
        case VALUE_FALSE -> Optional.of(Boolean.FALSE);
        case VALUE_NULL -> Optional.empty();
        case START_OBJECT -> Optional.of(object(parser, depth + 1));
        case START_ARRAY -> Optional.of(list(parser, depth + 1));
        default -> throw new IOException("an unexpected value");
        };
    }
}
