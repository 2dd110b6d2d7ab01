/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.journal;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import cz.klicnik.core.Bytes;

/**
 * One line of the journal's file: a JSON object whose last member is the SHA-256 of the hash of the line before and of all
 * that stands before this member. So it is checked byte for byte, without any canonical form.
 *
 * @param entry what it tells
 * @param torn SHA-256 of a line before it that a crash has cut off, which it stands for
 */
record JournalLine(JournalEntry entry, Optional<String> torn) {

    /** The hash before the first line. */
    static final String NOTHING = "0".repeat(64);

    private static final Pattern HASHED = Pattern.compile("(\\{.*),\"hash\":\"([0-9a-f]{64})\"\\}", Pattern.DOTALL);

    /** A new line, without its line end. */
    static String text(long number, Instant at, Who who, Event event, String before, Optional<String> torn) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("number", number);
            json.writeStringField("at", at.toString());
            json.writeStringField("user", who.user());
            json.writeStringField("host", who.host());
            json.writeNumberField("process", who.process());
            if (torn.isPresent()) {
                json.writeStringField("torn", torn.get());
            }
            new EventWriter(json).write(event);
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("A string takes everything", e);
        }
        String body = text.toString().substring(0, text.toString().length() - 1);
        return body + ",\"hash\":\"" + hash(before, body) + "\"}";
    }

    /** @throws IOException when it is no line of a journal; its message says why */
    static JournalLine parse(String line) throws IOException {
        JsonTree json = JsonTree.parse(line);
        JournalEntry entry = new JournalEntry(json.number("number"), EventReader.instant(json, "at"), json.text("user"),
                json.text("host"), json.number("process"), EventReader.read(json), json.text("hash"));
        return new JournalLine(entry, json.optionalText("torn"));
    }

    /** The hash that a line names; empty when it has none at its end. */
    static Optional<String> named(String line) {
        Matcher hashed = HASHED.matcher(line);
        return hashed.matches() ? Optional.of(hashed.group(2)) : Optional.empty();
    }

    /** Whether a line's hash is right after the line with another hash. */
    static boolean follows(String line, String before) {
        Matcher hashed = HASHED.matcher(line);
        return hashed.matches() && hash(before, hashed.group(1)).equals(hashed.group(2));
    }

    static String sha256(byte[] bytes) {
        return Bytes.of(digest().digest(bytes)).hex();
    }

    private static String hash(String before, String body) {
        MessageDigest digest = digest();
        digest.update(before.getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) '\n');
        return Bytes.of(digest.digest(body.getBytes(StandardCharsets.UTF_8))).hex();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
