/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;

/** Reads JSON into maps, lists, strings, longs and booleans. */
public final class JsonReader {

    private JsonReader() {
    }

    /** A whole document, which must be an object. */
    public static Map<String, Object> read(String json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new IOException("There is something after the document");
            }
            return object(value);
        }
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    public static List<Object> array(Object value) {
        return (List<Object>) value;
    }

    /** The member of an object at a path of names and indexes. */
    public static Object at(Object value, Object... path) {
        Object here = value;
        for (Object step : path) {
            here = step instanceof Integer index ? array(here).get(index) : object(here).get(step);
        }
        return here;
    }

    private static Object value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
        case START_OBJECT:
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() != com.fasterxml.jackson.core.JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                object.put(name, value(parser));
            }
            return object;
        case START_ARRAY:
            List<Object> array = new ArrayList<>();
            while (parser.nextToken() != com.fasterxml.jackson.core.JsonToken.END_ARRAY) {
                array.add(value(parser));
            }
            return array;
        case VALUE_STRING:
            return parser.getText();
        case VALUE_NUMBER_INT:
            return parser.getLongValue();
        case VALUE_TRUE:
            return true;
        case VALUE_FALSE:
            return false;
        default:
            throw new IOException("Not expected here: " + parser.currentToken());
        }
    }
}
