/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.protocol;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.pkcs11.host.protocol.RecordCodec.Format;

/** How values that are no records are written. Classes rather than lambdas, which a starting JVM makes much more slowly. */
final class Formats {

    private static final Map<Class<?>, Format<?>> SIMPLE = Map.ofEntries(Map.entry(String.class, new OfString()),
            Map.entry(boolean.class, new OfBoolean()), Map.entry(long.class, new OfLong()),
            Map.entry(Long.class, new OfLong()), Map.entry(int.class, new OfInt()),
            Map.entry(Bytes.class, new OfBytes()), Map.entry(Instant.class, new OfInstant()),
            Map.entry(Duration.class, new OfDuration()), Map.entry(LocalDate.class, new OfLocalDate()),
            Map.entry(OptionalLong.class, new OfOptionalLong()), Map.entry(OptionalInt.class, new OfOptionalInt()));

    private Formats() {
    }

    static Optional<Format<?>> simple(Class<?> type) {
        return type.isEnum() ? Optional.of(new OfEnum(type)) : Optional.ofNullable(SIMPLE.get(type));
    }

    /**
     * @param parts the format of the elements, or those of a map's keys and values
     */
    static Format<?> container(Class<?> type, List<Format<Object>> parts) {
        Format<Object> part = parts.getLast();
        if (type == Optional.class) {
            return new OfOptional(part);
        }
        if (type == List.class) {
            return new OfList(part);
        }
        if (type == Set.class) {
            return new OfSet(part);
        }
        if (type == Map.class) {
            return new OfMap(parts.getFirst(), part);
        }
        throw new IllegalArgumentException("The protocol has no form for " + type);
    }

    private static void elements(Collection<Object> values, Format<Object> part, CborWriter out) {
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

    private static void time(long seconds, int nanoseconds, CborWriter out) {
        out.array(2);
        out.number(seconds);
        out.number(nanoseconds);
    }

    private static final class OfString implements Format<String> {
        @Override
        public void write(String value, CborWriter out) {
            out.text(value);
        }

        @Override
        public String read(CborReader in) throws ProtocolException {
            return in.text();
        }
    }

    private static final class OfBoolean implements Format<Boolean> {
        @Override
        public void write(Boolean value, CborWriter out) {
            out.bool(value);
        }

        @Override
        public Boolean read(CborReader in) throws ProtocolException {
            return in.bool();
        }
    }

    private static final class OfLong implements Format<Long> {
        @Override
        public void write(Long value, CborWriter out) {
            out.number(value);
        }

        @Override
        public Long read(CborReader in) throws ProtocolException {
            return in.number();
        }
    }

    private static final class OfInt implements Format<Integer> {
        @Override
        public void write(Integer value, CborWriter out) {
            out.number(value);
        }

        @Override
        public Integer read(CborReader in) throws ProtocolException {
            long value = in.number();
            if (value != (int) value) {
                throw new ProtocolException("A number has more than 32 bits");
            }
            return (int) value;
        }
    }

    private static final class OfBytes implements Format<Bytes> {
        @Override
        public void write(Bytes value, CborWriter out) {
            out.bytes(value.toArray());
        }

        @Override
        public Bytes read(CborReader in) throws ProtocolException {
            return Bytes.of(in.bytes());
        }
    }

    private static final class OfInstant implements Format<Instant> {
        @Override
        public void write(Instant value, CborWriter out) {
            time(value.getEpochSecond(), value.getNano(), out);
        }

        @Override
        public Instant read(CborReader in) throws ProtocolException {
            OfDuration.head(in);
            try {
                return Instant.ofEpochSecond(in.number(), in.number());
            } catch (DateTimeException | ArithmeticException e) {
                throw new ProtocolException("Impossible value: " + e);
            }
        }
    }

    private static final class OfDuration implements Format<Duration> {
        @Override
        public void write(Duration value, CborWriter out) {
            time(value.getSeconds(), value.getNano(), out);
        }

        @Override
        public Duration read(CborReader in) throws ProtocolException {
            head(in);
            try {
                return Duration.ofSeconds(in.number(), in.number());
            } catch (ArithmeticException e) {
                throw new ProtocolException("Impossible value: " + e);
            }
        }

        static void head(CborReader in) throws ProtocolException {
            if (in.array() != 2) {
                throw new ProtocolException("Not a time");
            }
        }
    }

    private static final class OfLocalDate implements Format<LocalDate> {
        @Override
        public void write(LocalDate value, CborWriter out) {
            out.number(value.toEpochDay());
        }

        @Override
        public LocalDate read(CborReader in) throws ProtocolException {
            try {
                return LocalDate.ofEpochDay(in.number());
            } catch (DateTimeException e) {
                throw new ProtocolException("Impossible value: " + e);
            }
        }
    }

    private static final class OfOptionalInt implements Format<OptionalInt> {
        @Override
        public void write(OptionalInt value, CborWriter out) {
            if (value.isPresent()) {
                out.number(value.getAsInt());
            } else {
                out.nothing();
            }
        }

        @Override
        public OptionalInt read(CborReader in) throws ProtocolException {
            if (in.isNothing()) {
                return OptionalInt.empty();
            }
            try {
                return OptionalInt.of(Math.toIntExact(in.number()));
            } catch (ArithmeticException e) {
                throw new ProtocolException("Impossible value: " + e);
            }
        }
    }

    private static final class OfOptionalLong implements Format<OptionalLong> {
        @Override
        public void write(OptionalLong value, CborWriter out) {
            if (value.isPresent()) {
                out.number(value.getAsLong());
            } else {
                out.nothing();
            }
        }

        @Override
        public OptionalLong read(CborReader in) throws ProtocolException {
            return in.isNothing() ? OptionalLong.empty() : OptionalLong.of(in.number());
        }
    }

    private static final class OfEnum implements Format<Enum<?>> {

        private final Map<String, Enum<?>> constants = new HashMap<>();

        OfEnum(Class<?> type) {
            for (Object constant : type.getEnumConstants()) {
                constants.put(((Enum<?>) constant).name(), (Enum<?>) constant);
            }
        }

        @Override
        public void write(Enum<?> value, CborWriter out) {
            out.text(value.name());
        }

        @Override
        public Enum<?> read(CborReader in) throws ProtocolException {
            String name = in.text();
            return Optional.<Enum<?>>ofNullable(constants.get(name))
                    .orElseThrow(() -> new ProtocolException("Unknown: " + name));
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

    private record OfList(Format<Object> part) implements Format<List<Object>> {
        @Override
        public void write(List<Object> value, CborWriter out) {
            elements(value, part, out);
        }

        @Override
        public List<Object> read(CborReader in) throws ProtocolException {
            return Collections.unmodifiableList(elements(in, part, new ArrayList<>()));
        }
    }

    private record OfSet(Format<Object> part) implements Format<Set<Object>> {
        @Override
        public void write(Set<Object> value, CborWriter out) {
            elements(value, part, out);
        }

        @Override
        public Set<Object> read(CborReader in) throws ProtocolException {
            return Collections.unmodifiableSet(elements(in, part, new LinkedHashSet<>()));
        }
    }

    private record OfMap(Format<Object> key, Format<Object> part) implements Format<Map<Object, Object>> {
        @Override
        public void write(Map<Object, Object> value, CborWriter out) {
            out.map(value.size());
            for (Map.Entry<Object, Object> entry : value.entrySet()) {
                key.write(entry.getKey(), out);
                part.write(entry.getValue(), out);
            }
        }

        @Override
        public Map<Object, Object> read(CborReader in) throws ProtocolException {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int left = in.map(); left > 0; left--) {
                map.put(key.read(in), part.read(in));
            }
            return Collections.unmodifiableMap(map);
        }
    }
}
