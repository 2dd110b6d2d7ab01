/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.nio.file.Path;
import java.util.List;

import cz.klicnik.core.Bytes;

/** Where the object of a handle is. */
sealed interface Target {

    /**
     * A private key.
     *
     * @param identity as {@link OpenedFile.Key#identity()} has it
     * @param subjectPublicKeyInfo empty when the algorithm is not known
     */
    record Key(Path store, Bytes identity, Bytes subjectPublicKeyInfo) implements Target {
    }

    /**
     * A certificate, with all the copies that are shown as one.
     *
     * @param stores PKCS#12 files that are open
     * @param singles files of its own
     */
    record Certificate(List<Path> stores, List<Path> singles, Bytes der) implements Target {
    }

    /** A file that is not open. */
    record Closed(Path file) implements Target {
    }
}
