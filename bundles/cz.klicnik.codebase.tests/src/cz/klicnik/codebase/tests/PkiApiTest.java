/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.codebase.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

/** Who uses {@code pki} need not know Bouncy Castle, nor be compiled anew when it changes. */
class PkiApiTest {

    @Test
    void no_exported_package_of_pki_shows_a_type_of_bouncy_castle() throws ClassNotFoundException {
        List<Class<?>> api = api();
        assertFalse(api.isEmpty());
        assertEquals(List.of(), api.stream().flatMap(type -> leaks(type, "org.bouncycastle")).toList());
    }

    @Test
    void a_leak_is_found_wherever_it_is() {
        assertEquals(6, leaks(Leaky.class, "java.util.function").count());
    }

    /** Shows a foreign type in each place where that is possible. */
    @SuppressWarnings("unused")
    abstract static class Leaky implements Predicate<String> {

        protected final List<java.util.function.@Nullable Supplier<String>> field = List.of();
        private final java.util.function.@Nullable Function<String, String> hidden = null;

        public Leaky(java.util.function.IntSupplier argument) {
            assertFalse(argument.getAsInt() > 0);
        }

        public java.util.function.@Nullable IntConsumer result() {
            return null;
        }

        public <T extends java.util.function.LongSupplier> void bound() {
            // only its signature matters
        }

        protected class Inner {
            public void parameter(java.util.function.BooleanSupplier argument) {
                assertFalse(argument.getAsBoolean());
            }
        }
    }

    /** The public and protected types of the packages that pki exports to everybody. */
    private static List<Class<?>> api() throws ClassNotFoundException {
        BundleSource pki = SourceTree.bundles().stream().filter(bundle -> bundle.name().equals("cz.klicnik.pki"))
                .findFirst().orElseThrow();
        Path source = pki.folder().resolve("src");
        List<Class<?>> types = new ArrayList<>();
        for (Path file : SourceTree.files(source, ".java")) {
            String name = source.relativize(file).toString().replace(".java", "").replace('/', '.');
            if (pki.api().contains(name.substring(0, name.lastIndexOf('.'))) && !name.endsWith("package-info")) {
                Class<?> type = Class.forName(name, false, PkiApiTest.class.getClassLoader());
                if (Modifier.isPublic(type.getModifiers())) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    /** Signatures, of the type and of what is visible in it, that name a package. */
    private static Stream<String> leaks(Class<?> type, String foreign) {
        Stream<String> itself = Stream.concat(Stream.of(type.getGenericInterfaces()),
                Stream.ofNullable(type.getGenericSuperclass())).map(java.lang.reflect.Type::getTypeName)
                .map(name -> type.getName() + " is a " + name);
        Stream<String> members = Stream.of(type.getDeclaredFields(), type.getDeclaredMethods(),
                type.getDeclaredConstructors()).flatMap(Arrays::stream).filter(PkiApiTest::visible)
                .map(PkiApiTest::signature);
        return Stream.concat(Stream.concat(itself, members).filter(signature -> signature.contains(foreign)),
                Stream.of(type.getDeclaredClasses()).filter(inner -> visible(inner.getModifiers()))
                        .flatMap(inner -> leaks(inner, foreign)));
    }

    private static String signature(Member member) {
        return switch (member) {
        case Field field -> field.toGenericString();
        case Method method -> method.toGenericString();
        case Constructor<?> constructor -> constructor.toGenericString();
        default -> member.toString();
        };
    }

    private static boolean visible(Member member) {
        return visible(member.getModifiers()) && !member.isSynthetic();
    }

    private static boolean visible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }
}
