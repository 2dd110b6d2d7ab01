/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.snapshot.internal;

import java.util.Optional;

import cz.klicnik.core.Version;

/** The version of the model, which its namespace ends with. Every version up to the present one can be read. */
public final class SnapshotVersion {

    static final Version CURRENT = new Version(1, 0);

    /** A name, not an address: nothing is ever fetched from there. */
    public static final String NAMESPACE = "https://klicnik.cz/snapshot/";

    private SnapshotVersion() {
    }

    /** The namespace of a version. */
    static String namespace(Version version) {
        return NAMESPACE + version;
    }

    /**
     * The version that a namespace tells.
     *
     * @return empty for the namespace of something else
     */
    static Optional<String> of(String namespace) {
        return namespace.startsWith(NAMESPACE) ? Optional.of(namespace.substring(NAMESPACE.length()))
                : Optional.empty();
    }
}
