/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.protocol;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Records as CBOR, by their declaration alone: a record is a map from component name to value, an enum its name, a sealed
 * interface an array of the record's simple name and its map, an absent Optional null. A component that is missing is an
 * error, one that is unknown is skipped, so that a newer host may say more.
 *
 * <p>Thread-safe.
 */
public final class RecordCodec {

    private static final int UNKNOWN = -1;

    private final Map<Type, Format<Object>> formats = new ConcurrentHashMap<>();

    /** @param type the declared type: a record or a sealed interface */
    public byte[] encode(Class<?> type, Object value) {
        CborWriter out = new CborWriter();
        format(type).write(value, out);
        return out.toArray();
    }

    /** @throws ProtocolException when the bytes are not a value of the type, or an impossible one */
    public <T> T decode(Class<T> type, byte[] bytes) throws ProtocolException {
        CborReader in = new CborReader(bytes);
        T value = type.cast(format(type).read(in));
        in.end();
        return value;
    }

    private Format<Object> format(Type type) {
        // no computeIfAbsent: formats are made of formats
        Optional<Format<Object>> known = Optional.ofNullable(formats.get(type));
        if (known.isPresent()) {
            return known.get();
        }
        Format<Object> made = make(type);
        formats.put(type, made);
        return made;
    }

    @SuppressWarnings("unchecked")
    private Format<Object> make(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            List<Format<Object>> parts = new ArrayList<>();
            for (Type argument : arguments) {
                parts.add(format(argument));
            }
            return (Format<Object>) Formats.container((Class<?>) generic.getRawType(), parts);
        }
        Class<?> raw = (Class<?>) type;
        Optional<Format<?>> simple = Formats.simple(raw);
        if (simple.isPresent()) {
            return (Format<Object>) simple.get();
        }
        if (raw.isRecord()) {
            return new OfRecord(raw);
        }
        if (raw.isSealed()) {
            return new OfSealed(raw);
        }
        throw new IllegalArgumentException("The protocol has no form for " + type);
    }

    /** How values of one type are written and read. */
    interface Format<T> {

        void write(T value, CborWriter out);

        T read(CborReader in) throws ProtocolException;
    }

    private final class OfRecord implements Format<Object> {

        private final RecordComponent[] components;
        private final List<Format<Object>> parts = new ArrayList<>();
        private final Map<String, Integer> positions = new LinkedHashMap<>();
        private final Constructor<?> constructor;

        OfRecord(Class<?> type) {
            components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                parts.add(format(components[i].getGenericType()));
                positions.put(components[i].getName(), i);
            }
            try {
                constructor = type.getDeclaredConstructor(types);
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(e);
            }
        }

        @Override
        public void write(Object value, CborWriter out) {
            out.map(components.length);
            for (int i = 0; i < components.length; i++) {
                out.text(components[i].getName());
                try {
                    parts.get(i).write(components[i].getAccessor().invoke(value), out);
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalArgumentException(e);
                }
            }
        }

        @Override
        public Object read(CborReader in) throws ProtocolException {
            Object[] values = new Object[components.length];
            for (int left = in.map(); left > 0; left--) {
                int position = positions.getOrDefault(in.text(), UNKNOWN);
                if (position == UNKNOWN) {
                    in.skip();
                } else {
                    values[position] = parts.get(position).read(in);
                }
            }
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    throw new ProtocolException("No " + components[i].getName());
                }
            }
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw new ProtocolException("Impossible value: " + e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    private final class OfSealed implements Format<Object> {

        private final Map<String, Class<?>> permitted = new LinkedHashMap<>();

        OfSealed(Class<?> type) {
            for (Class<?> subclass : type.getPermittedSubclasses()) {
                permitted.put(subclass.getSimpleName(), subclass);
            }
        }

        @Override
        public void write(Object value, CborWriter out) {
            out.array(2);
            out.text(value.getClass().getSimpleName());
            format(value.getClass()).write(value, out);
        }

        @Override
        public Object read(CborReader in) throws ProtocolException {
            if (in.array() != 2) {
                throw new ProtocolException("Not a tagged value");
            }
            String tag = in.text();
            Class<?> subclass = Optional.ofNullable(permitted.get(tag))
                    .orElseThrow(() -> new ProtocolException("Unknown: " + tag));
            return format(subclass).read(in);
        }
    }
}
