/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.diagnostics;

/** Identifiers in {@code plugin.xml} that code needs too. */
public final class DiagnosticsIds {

    /** The calls to PKCS#11 libraries. */
    public static final String TRACE_VIEW = "cz.klicnik.ui.diagnostics.trace";
    /** Switches the trace on and off. */
    public static final String RECORD_COMMAND = "cz.klicnik.ui.diagnostics.command.record";
    /** Keeps the view of the trace as it is, while calls are recorded, or lets it go on. */
    public static final String PAUSE_COMMAND = "cz.klicnik.ui.diagnostics.command.pause";
    /** Shows the calls that only look whether tokens come or go, or hides them. */
    public static final String WATCHING_COMMAND = "cz.klicnik.ui.diagnostics.command.watching";
    /** Forgets the recorded calls. */
    public static final String CLEAR_COMMAND = "cz.klicnik.ui.diagnostics.command.clear";
    /** Writes the calls, as they are shown, to a file. */
    public static final String EXPORT_COMMAND = "cz.klicnik.ui.diagnostics.command.export";
    /** Parameter of {@link #EXPORT_COMMAND}: the file; without it a person is asked. */
    public static final String EXPORT_PARAMETER = "cz.klicnik.ui.diagnostics.command.export.file";

    private DiagnosticsIds() {
    }
}
