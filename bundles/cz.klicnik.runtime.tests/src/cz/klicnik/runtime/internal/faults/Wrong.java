/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

import java.util.ArrayList;
import java.util.List;

/** What is found to be wrong with one case. */
final class Wrong {

    private final List<String> found = new ArrayList<>();

    void unless(boolean right, String otherwise) {
        if (!right) {
            found.add(otherwise);
        }
    }

    List<String> found() {
        return List.copyOf(found);
    }
}
