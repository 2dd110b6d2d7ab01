/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.trace;

import java.nio.file.Path;
import java.util.Locale;

/** How a trace is written to a file, in UTF-8. */
public enum TraceFormat {

    /** A line for each call, in columns, for people and {@code grep}; lines with {@code #} name the processes. */
    TEXT,

    /** A JSON object for each call, in a line of its own. */
    JSON_LINES;

    /** JSON for a name that ends in {@code .json}, {@code .jsonl} or {@code .ndjson}, else text. */
    public static TraceFormat of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson") ? JSON_LINES : TEXT;
    }
}
