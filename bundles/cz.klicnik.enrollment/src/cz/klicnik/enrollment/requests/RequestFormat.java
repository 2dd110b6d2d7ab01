/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.requests;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.enrollment.Prepared;

/**
 * A request as a text of names and values, which Java's {@link Properties} read, with a hash of all lines above it at the end:
 * so a file that was cut off or changed is noticed, and a person can read it.
 */
final class RequestFormat {

    private static final String FORMAT = "1";
    private static final String HASH = "sha256=";

    private RequestFormat() {
    }

    static byte[] write(CertificateRequest r) {
        Fields fields = new Fields(new TreeMap<>());
        fields.put("format", FORMAT);
        fields.put("id", r.id());
        fields.put("connector", r.wanted().connector());
        fields.put("subject", r.wanted().subject().hex());
        fields.putAll("extension", r.wanted().extensions().stream().map(Bytes::hex).toList());
        r.wanted().renewed().ifPresent(c -> fields.put("renewed", c.hex()));
        fields.putAll("detail", r.wanted().details());
        fields.put("token.family", r.key().token().family());
        fields.put("token.manufacturer", r.key().token().manufacturer());
        fields.put("token.model", r.key().token().model());
        fields.put("token.serial", r.key().token().serial());
        fields.put("token.label", r.key().tokenLabel());
        fields.put("key.spec", r.key().spec().name());
        fields.put("key.label", r.key().label());
        fields.put("key.id", r.key().id().hex());
        r.key().subjectPublicKeyInfo().ifPresent(k -> fields.put("key.public", k.hex()));
        r.prepared().ifPresent(p -> {
            fields.put("pkcs10", p.pkcs10().hex());
            fields.put("message", p.message().hex());
            fields.putAll("memo", p.memo());
        });
        r.askAfter().ifPresent(t -> fields.put("askAfter", t.toString()));
        r.number().ifPresent(n -> fields.put("number", n));
        r.received().ifPresent(c -> {
            fields.put("certificate", c.certificate().hex());
            fields.putAll("other", c.others().stream().map(Bytes::hex).toList());
            fields.put("unconfirmed", Boolean.toString(c.unconfirmed()));
        });
        fields.putAll("history", r.history().stream().map(h -> h.at() + " " + h.state() + " " + h.note()).toList());
        String text = fields.text();
        return (text + HASH + hash(text) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException with what is wrong, in English */
    static CertificateRequest read(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        int end = text.lastIndexOf(HASH);
        if (end < 0 || !text.substring(end + HASH.length()).strip().equals(hash(text.substring(0, end)))) {
            throw new IllegalArgumentException("the file was cut off or changed");
        }
        Fields fields = Fields.of(text.substring(0, end));
        if (!fields.get("format").equals(FORMAT)) {
            throw new IllegalArgumentException("the file is of format " + fields.get("format"));
        }
        Wanted wanted = new Wanted(fields.get("connector"), fields.bytes("subject"),
                fields.list("extension").stream().map(Bytes::ofHex).toList(),
                fields.find("renewed").map(Bytes::ofHex), fields.map("detail"));
        RequestKey key = new RequestKey(
                new TokenIdentity(fields.get("token.family"), fields.get("token.manufacturer"),
                        fields.get("token.model"), fields.get("token.serial")),
                fields.get("token.label"), KeySpec.valueOf(fields.get("key.spec")), fields.get("key.label"),
                fields.bytes("key.id"), fields.find("key.public").map(Bytes::ofHex));
        Optional<Prepared> prepared = fields.find("message")
                .map(m -> new Prepared(fields.bytes("pkcs10"), Bytes.ofHex(m), fields.map("memo")));
        Optional<Received> received = fields.find("certificate").map(c -> new Received(Bytes.ofHex(c),
                fields.list("other").stream().map(Bytes::ofHex).toList(),
                Boolean.parseBoolean(fields.get("unconfirmed"))));
        return new CertificateRequest(fields.get("id"), wanted, key, prepared,
                fields.find("askAfter").map(RequestFormat::instant), fields.find("number"), received,
                fields.list("history").stream().map(RequestFormat::happening).toList());
    }

    private static Happening happening(String line) {
        String[] parts = line.split(" ", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("the history has the line " + line);
        }
        return new Happening(instant(parts[0]), RequestState.valueOf(parts[1]), parts[2]);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("the file has the time " + text, e);
        }
    }

    private static String hash(String text) {
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))).hex();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Names and values, in the order of the names. */
    private record Fields(Map<String, String> values) {

        static Fields of(String text) {
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(text));
            } catch (IOException e) {
                throw new IllegalStateException("A text can be read", e);
            }
            Map<String, String> values = new TreeMap<>();
            properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
            return new Fields(values);
        }

        void put(String name, String value) {
            values.put(name, value);
        }

        void putAll(String name, List<String> list) {
            for (int i = 0; i < list.size(); i++) {
                // with zeros, so that the order of names is that of the list
                put("%s.%06d".formatted(name, i), list.get(i));
            }
        }

        void putAll(String name, Map<String, String> map) {
            map.forEach((key, value) -> put(name + "." + key, value));
        }

        String get(String name) {
            return find(name).orElseThrow(() -> new IllegalArgumentException("the file has no " + name));
        }

        Optional<String> find(String name) {
            return Optional.ofNullable(values.get(name));
        }

        Bytes bytes(String name) {
            return Bytes.ofHex(get(name));
        }

        List<String> list(String name) {
            return new ArrayList<>(map(name).values());
        }

        Map<String, String> map(String name) {
            Map<String, String> found = new LinkedHashMap<>();
            values.forEach((key, value) -> {
                if (key.startsWith(name + ".")) {
                    found.put(key.substring(name.length() + 1), value);
                }
            });
            return found;
        }

        String text() {
            StringBuilder text = new StringBuilder();
            values.forEach((name, value) -> text.append(escaped(name)).append('=').append(escaped(value)).append('\n'));
            return text.toString();
        }

        /** As {@link Properties} read it; everything but ASCII as it is, since the file is UTF-8. */
        private static String escaped(String value) {
            StringBuilder text = new StringBuilder();
            for (char c : value.toCharArray()) {
                switch (c) {
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\f' -> text.append("\\f");
                case '\\', '=', ':', '#', '!', ' ' -> text.append('\\').append(c);
                default -> text.append(c);
                }
            }
            return text.toString();
        }
    }
}
