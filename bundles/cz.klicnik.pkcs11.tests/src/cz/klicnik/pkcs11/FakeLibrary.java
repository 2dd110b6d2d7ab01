/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.pkcs11.internal.IaikCryptoki;

/**
 * The wrapper's interface without a library behind it, for what real libraries cannot show: that no function at all is
 * forgotten. Notes which functions are called; each gives something. The wrapper's classes are not named here: a fragment
 * of tests does not see them.
 */
final class FakeLibrary {

    /** In every secret argument of {@link #callAll}. */
    static final String SECRET = "Tajný-7305-úkryt";
    /** What the functions that decrypt give. */
    static final byte[] DECRYPTED = SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8);

    /** So many are noted; then it begins anew, so that a measure of memory does not measure this list. */
    private static final int MOST_CALLS = 100;
    private static final Map<Class<?>, Object> RESULTS = Map.of(long.class, 7L, long[].class, new long[] { 8, 9 });

    final List<String> called = new ArrayList<>();

    IaikCryptoki cryptoki(CallTracer tracer) {
        Constructor<?> constructor = IaikCryptoki.class.getConstructors()[0];
        Class<?> wrapper = constructor.getParameterTypes()[0];
        Object library = Proxy.newProxyInstance(wrapper.getClassLoader(), new Class<?>[] { wrapper },
                (proxy, method, arguments) -> {
                    if (called.size() == MOST_CALLS) {
                        called.clear();
                    }
                    called.add(method.getName());
                    return result(method.getReturnType());
                });
        try {
            return (IaikCryptoki) constructor.newInstance(library, List.of(), tracer);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object result(Class<?> type) throws ReflectiveOperationException {
        if (type == byte[].class) {
            return DECRYPTED.clone();
        }
        if (type == void.class) {
            return "nothing";
        }
        return RESULTS.containsKey(type) ? RESULTS.get(type) : type.getConstructor().newInstance();
    }

    /** Every function of the interface, in the order of its name. */
    static List<Method> functions() {
        return List.of(Cryptoki.class.getMethods()).stream()
                .sorted(java.util.Comparator.comparing(Method::getName)).toList();
    }

    static void call(Cryptoki cryptoki, Method function) {
        List<Object> arguments = new ArrayList<>();
        for (Class<?> type : function.getParameterTypes()) {
            arguments.add(argument(type));
        }
        try {
            function.invoke(cryptoki, arguments.toArray());
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new AssertionError(function.toString(), e);
        }
    }

    private static Object argument(Class<?> type) {
        if (type == long.class) {
            return 5L;
        }
        if (type == int.class) {
            return 16;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == long[].class) {
            return new long[] { 3, 0x11 };
        }
        if (type == String.class) {
            return "a label";
        }
        if (type == Optional.class) {
            return Optional.of(Pin.taking(SECRET.toCharArray()));
        }
        if (type == Bytes.class) {
            return Bytes.of(DECRYPTED);
        }
        if (type == SecretBytes.class) {
            return SecretBytes.taking(DECRYPTED.clone());
        }
        if (type == Mechanism.class) {
            return new Mechanism(0x1085, new Mechanism.Raw(Bytes.of(DECRYPTED)));
        }
        if (type == Template.class) {
            Template values = Template.of(0, 3).with(3, "a label").with(0x102, Bytes.of((byte) 10));
            for (long secret : new long[] { 0x11, 0x123, 0x124, 0x125, 0x126, 0x127, 0x128, 0x80000001L }) {
                values = values.with(secret, Bytes.of(DECRYPTED));
            }
            return values.with(0x11, SecretBytes.taking(DECRYPTED.clone()));
        }
        throw new AssertionError("The test has no argument of " + type);
    }
}
