/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.io.IOException;
import java.util.List;

/** Lends the way to find jars to tests that start a process. */
public final class ClassPathForTests {

    private ClassPathForTests() {
    }

    public static String of(List<Class<?>> anchors) throws IOException {
        return ClassPath.of(anchors);
    }
}
