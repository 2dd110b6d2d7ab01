/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import cz.klicnik.presentation.SafeText;
import cz.klicnik.runtime.trace.CallTrace;
import cz.klicnik.runtime.trace.TraceFormat;

/** The trace of one command's calls, if it is wanted. */
final class Tracing implements AutoCloseable {

    private static final String STANDARD_OUTPUT = "-";

    private final Context context;
    private final Path file;
    private final Optional<CallTrace.TraceFile> trace;

    private Tracing(Context context, Path file, Optional<CallTrace.TraceFile> trace) {
        this.context = context;
        this.file = file;
        this.trace = trace;
    }

    static Tracing none(Context context) {
        return new Tracing(context, Path.of(""), Optional.empty());
    }

    /**
     * Begins to trace, before any driver is started.
     *
     * @throws CommandFailure when the file cannot be written
     */
    static Tracing start(Context context, Path file) {
        if (file.toString().equals(STANDARD_OUTPUT)) {
            throw context.usage("Usage_traceNeedsFile");
        }
        CallTrace trace = context.world().trace().get();
        try {
            Tracing started = new Tracing(context, file, Optional.of(trace.follow(file, TraceFormat.of(file))));
            trace.switchAll(true);
            return started;
        } catch (IOException e) {
            throw context.usage("Usage_traceFile", SafeText.line(file.toString()), reason(context, file, e));
        }
    }

    /** Says what went wrong. The file stays open, as the end of the drivers is traced too: it ends with the service. */
    @Override
    public void close() {
        trace.flatMap(CallTrace.TraceFile::problem).ifPresent(e -> context.talk()
                .warning(context.text("Trace_broken", SafeText.line(file.toString()), reason(context, file, e))));
    }

    private static String reason(Context context, Path file, IOException e) {
        if (Files.isDirectory(file)) {
            return context.text("Trace_folder");
        }
        return switch (e) {
        case NoSuchFileException none -> context.text("Trace_noFolder");
        case AccessDeniedException denied -> context.text("Trace_denied");
        case FileSystemException f when f.getReason() != null -> SafeText.line(f.getReason());
        default -> SafeText.line(String.valueOf(e.getMessage()));
        };
    }
}
