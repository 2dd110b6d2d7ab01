/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lends the way to find jars to tests that start a process. */
public final class ClassPathForTests {

    private ClassPathForTests() {
    }

    /** What a host needs, and the class beside it. */
    public static String with(Class<?> more) throws IOException {
        List<Class<?>> anchors = new ArrayList<>(ChildJvm.ANCHORS);
        anchors.add(more);
        return ClassPath.of(anchors, List.of());
    }
}
