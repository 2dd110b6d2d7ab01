/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.lowlevel;

import java.io.InputStream;
import java.util.Optional;

/**
 * Loads the wrapper's JNI library. A native library serves only classes of the loader that loaded it (Java Native
 * Interface Specification, "Compiling, Loading and Linking Native Methods"), so this class lives in a fragment of the
 * wrapper's bundle.
 */
public final class NativeLoader {

    private NativeLoader() {
    }

    /**
     * A file of the wrapper's jar.
     *
     * @param name for example {@code natives/unix/linux-x86_64/release/libpkcs11wrapper.so}
     */
    public static Optional<InputStream> resource(String name) {
        return Optional.ofNullable(NativeLoader.class.getClassLoader().getResourceAsStream(name));
    }

    /**
     * Loads a JNI library; loading the same file twice does nothing.
     *
     * @throws UnsatisfiedLinkError if the system refuses it
     */
    public static void load(String absolutePath) {
        System.load(absolutePath);
    }
}
