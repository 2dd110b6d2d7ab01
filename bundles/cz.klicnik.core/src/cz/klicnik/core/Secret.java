/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core;

import java.util.function.Function;

/** Something that is wiped after use: a PIN or the bytes of a private key. Thread-safe; a closed one lends nothing. */
public sealed interface Secret extends AutoCloseable permits Pin, SecretBytes {

    /**
     * Lends the secret's bytes (of a PIN: UTF-8) to one call and wipes them when it returns or throws.
     *
     * @throws IllegalStateException if the secret is closed
     */
    <R> R withBytes(Function<byte[], R> use);

    /** Wipes it. */
    @Override
    void close();
}
