/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.nio.file.Path;
import java.util.List;

/**
 * A file of the CA store that is to be deleted.
 *
 * @param entries what goes with it; none of a file that cannot be read
 */
public record CaRemoval(Path file, List<CaEntry> entries) {

    public CaRemoval {
        entries = List.copyOf(entries);
    }
}
