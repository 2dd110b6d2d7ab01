/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.protocol;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;

import cz.klicnik.core.Bytes;
import cz.klicnik.pkcs11.host.protocol.RecordCodec.Format;

/** How values that are no records are written. */
final class Formats {

    private Formats() {
    }

    static Optional<Format<?>> simple(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of(ofEnum(type));
        }
        return Optional.ofNullable(SIMPLE.get(type));
    }

    /** @param part the format of the elements, or of a map's values; its keys are texts */
    static Format<?> container(Class<?> type, Format<Object> part) {
        if (type == Optional.class) {
            return new OfOptional(part);
        }
        if (type == List.class) {
            return new Of<List<?>>((v, out) -> elements(v, part, out),
                    in -> Collections.unmodifiableList(elements(in, part, new ArrayList<>())));
        }
        if (type == Set.class) {
            return new Of<Set<?>>((v, out) -> elements(v, part, out),
                    in -> Collections.unmodifiableSet(elements(in, part, new LinkedHashSet<>())));
        }
        if (type == Map.class) {
            return new OfMap(part);
        }
        throw new IllegalArgumentException("The protocol has no form for " + type);
    }

    private static final Map<Class<?>, Format<?>> SIMPLE = Map.of(
            String.class, of(String.class, (v, out) -> out.text(v), CborReader::text),
            boolean.class, of(Boolean.class, (v, out) -> out.bool(v), CborReader::bool),
            long.class, of(Long.class, (v, out) -> out.number(v), CborReader::number),
            int.class, of(Integer.class, (v, out) -> out.number(v), Formats::integer),
            Bytes.class, of(Bytes.class, (v, out) -> out.bytes(v.toArray()), in -> Bytes.of(in.bytes())),
            Instant.class, of(Instant.class, (v, out) -> time(v.getEpochSecond(), v.getNano(), out),
                    in -> time(in, Instant::ofEpochSecond)),
            Duration.class, of(Duration.class, (v, out) -> time(v.getSeconds(), v.getNano(), out),
                    in -> time(in, Duration::ofSeconds)),
            OptionalLong.class, of(OptionalLong.class, (v, out) -> {
                if (v.isPresent()) {
                    out.number(v.getAsLong());
                } else {
                    out.nothing();
                }
            }, in -> in.isNothing() ? OptionalLong.empty() : OptionalLong.of(in.number())));

    /** @param type only says what the two functions are about */
    private static <T> Format<T> of(@SuppressWarnings("unused") Class<T> type, BiConsumer<T, CborWriter> writer,
            Reader<T> reader) {
        return new Of<>(writer, reader);
    }

    private static Format<?> ofEnum(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        return new Of<>((v, out) -> out.text(((Enum<?>) v).name()), in -> {
            String name = in.text();
            return Optional.ofNullable(constants.get(name))
                    .orElseThrow(() -> new ProtocolException("Unknown: " + name));
        });
    }

    private static int integer(CborReader in) throws ProtocolException {
        long value = in.number();
        if (value != (int) value) {
            throw new ProtocolException("A number has more than 32 bits");
        }
        return (int) value;
    }

    private static void time(long seconds, int nanoseconds, CborWriter out) {
        out.array(2);
        out.number(seconds);
        out.number(nanoseconds);
    }

    private static <T> T time(CborReader in, TimeMaker<T> maker) throws ProtocolException {
        if (in.array() != 2) {
            throw new ProtocolException("Not a time");
        }
        try {
            return maker.make(in.number(), in.number());
        } catch (DateTimeException | ArithmeticException e) {
            throw new ProtocolException("Impossible value: " + e);
        }
    }

    private static void elements(Collection<?> values, Format<Object> part, CborWriter out) {
        out.array(values.size());
        for (Object value : values) {
            part.write(value, out);
        }
    }

    private static <C extends Collection<Object>> C elements(CborReader in, Format<Object> part, C into)
            throws ProtocolException {
        for (int left = in.array(); left > 0; left--) {
            into.add(part.read(in));
        }
        return into;
    }

    private record Of<T>(BiConsumer<T, CborWriter> writer, Reader<T> reader) implements Format<T> {

        @Override
        public void write(T value, CborWriter out) {
            writer.accept(value, out);
        }

        @Override
        public T read(CborReader in) throws ProtocolException {
            return reader.read(in);
        }
    }

    private record OfOptional(Format<Object> part) implements Format<Optional<Object>> {

        @Override
        public void write(Optional<Object> value, CborWriter out) {
            if (value.isPresent()) {
                part.write(value.get(), out);
            } else {
                out.nothing();
            }
        }

        @Override
        public Optional<Object> read(CborReader in) throws ProtocolException {
            return in.isNothing() ? Optional.empty() : Optional.of(part.read(in));
        }
    }

    private record OfMap(Format<Object> part) implements Format<Map<String, Object>> {

        @Override
        public void write(Map<String, Object> value, CborWriter out) {
            out.map(value.size());
            value.forEach((k, v) -> {
                out.text(k);
                part.write(v, out);
            });
        }

        @Override
        public Map<String, Object> read(CborReader in) throws ProtocolException {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int left = in.map(); left > 0; left--) {
                map.put(in.text(), part.read(in));
            }
            return Collections.unmodifiableMap(map);
        }
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(CborReader in) throws ProtocolException;
    }

    @FunctionalInterface
    private interface TimeMaker<T> {
        T make(long seconds, long nanoseconds);
    }
}
