/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.clean;

import java.util.List;
import java.util.Optional;

/**
 * What a person has chosen to take away.
 *
 * @param registered whether the person says that the new commercial certificate is registered in JIP/CAAIS
 */
public record CleanChoice(List<Chosen> chosen, boolean registered) {

    public CleanChoice {
        chosen = List.copyOf(chosen);
    }

    /**
     * One of the items.
     *
     * @param saveTo the PKCS#12 file that the key is saved to before it goes, with the password of the plan's secrets
     */
    public record Chosen(CleanItem item, CleanWhat what, Optional<String> saveTo) {

        public Chosen(CleanItem item, CleanWhat what) {
            this(item, what, Optional.empty());
        }
    }
}
