/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.inspect;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import cz.klicnik.presentation.SafeText;

/**
 * Writes JSON for people to read and programs to parse: indented, always with LF, foreign text whole and well-formed.
 * Absent values are left out.
 */
public final class JsonText {

    private final JsonGenerator json;

    private JsonText(JsonGenerator json) {
        this.json = json;
    }

    /** A part of a document. */
    @FunctionalInterface
    public interface Part {
        void write() throws IOException;
    }

    /** A whole document. */
    @FunctionalInterface
    public interface Document {
        void write(JsonText json) throws IOException;
    }

    /** Writes an object and a line end; the writer stays open. */
    public static void write(Writer writer, Document document) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator generator = new JsonFactory().createGenerator(writer)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            generator.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            generator.writeStartObject();
            document.write(new JsonText(generator));
            generator.writeEndObject();
            generator.writeRaw('\n');
        }
    }

    /** The document as a string, ending with a line end. */
    public static String of(Document document) {
        StringWriter text = new StringWriter();
        try {
            write(text, document);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Memory gave an I/O error", e);
        }
        return text.toString();
    }

    public void object(String name, Part members) throws IOException {
        json.writeObjectFieldStart(name);
        members.write();
        json.writeEndObject();
    }

    /** An element of an array. */
    public void object(Part members) throws IOException {
        json.writeStartObject();
        members.write();
        json.writeEndObject();
    }

    public void array(String name, Part elements) throws IOException {
        json.writeArrayFieldStart(name);
        elements.write();
        json.writeEndArray();
    }

    public void strings(String name, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(SafeText.wellFormed(value));
        }
        json.writeEndArray();
    }

    public void text(String name, String value) throws IOException {
        json.writeStringField(name, SafeText.wellFormed(value));
    }

    /** Left out when it is empty. */
    public void textIfAny(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            text(name, value);
        }
    }

    public void textIfAny(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get());
        }
    }

    public void code(String name, Enum<?> value) throws IOException {
        json.writeStringField(name, value.name());
    }

    public void number(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    /** An amount; left out when it is unknown, or negative, which a library may say of it too. */
    public void amountIfAny(String name, OptionalLong value) throws IOException {
        if (value.orElse(-1) >= 0) {
            number(name, value.getAsLong());
        }
    }

    public void flag(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    /** By ISO 8601, in UTC. */
    public void time(String name, Instant value) throws IOException {
        json.writeStringField(name, DateTimeFormatter.ISO_INSTANT.format(value));
    }
}
