/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.util.HashMap;
import java.util.Map;

/** Gives out numbers: the same thing has the same handle as long as the driver lives. Thread-safe. */
final class Handles {

    private final Map<String, Long> given = new HashMap<>();

    /** @param what names the thing, across all folders */
    synchronized long of(String what) {
        return given.computeIfAbsent(what, w -> given.size() + 1L);
    }
}
