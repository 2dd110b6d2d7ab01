/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.diagnostics.internal.trace;

import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.presentation.Messages;

/** The columns of the table. */
public enum TraceColumn {

    TIME(14), DURATION(11), DRIVER(14), FUNCTION(20), RESULT(21), ARGUMENTS(80);

    private final int width;

    TraceColumn(int width) {
        this.width = width;
    }

    /** In characters, before a person changes it. */
    int width() {
        return width;
    }

    String heading(Messages messages) {
        return messages.text("Trace_column_" + name());
    }

    String text(TraceRecord trace, TraceTexts texts) {
        return switch (this) {
        case TIME -> texts.time(trace);
        case DURATION -> texts.duration(trace);
        case DRIVER -> texts.driver(trace.source());
        case FUNCTION -> texts.function(trace);
        case RESULT -> texts.result(trace);
        case ARGUMENTS -> texts.arguments(trace);
        };
    }
}
