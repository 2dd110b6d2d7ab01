/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.windows.internal;

import java.util.HashMap;
import java.util.Map;

/** Gives out numbers: the same thing has the same handle as long as the driver lives. Thread-safe. */
final class Handles {

    private final Map<String, Long> given = new HashMap<>();

    synchronized long of(String name) {
        return given.computeIfAbsent(name, n -> given.size() + 1L);
    }
}
